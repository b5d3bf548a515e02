import { useState } from "preact/hooks";
import { useAll } from "../../api/by-id.ts";
import { dateTime, number, unitLabel } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { madridInstant, madridLocal } from "../../i18n/madrid.ts";
import { named } from "../../i18n/names.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Loading, Note } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";

const HOUR_MS = 3_600_000;

/** What to bake, how much of it and when; the recipe knows the rest. */
export function NewBatch() {
  const { go } = useAddress();
  const recipes = useAll("/recipes", { sort: "name" });
  const [chosen, setChosen] = useState<string>();
  const recipe = recipes.rows.find(({ id }) => id === chosen) ?? recipes.rows[0];
  const { fields } = t.production;
  return (
    <Drawer title={t.production.create}>
      <p class="soft">{t.production.createHint}</p>
      {recipes.isPending ? (
        <Loading lines />
      ) : !recipe ? (
        <Note tone="calm">{t.production.noRecipes}</Note>
      ) : (
        <Form
          operation="createBatch"
          submit={t.production.createSubmit}
          body={({ recipe_id, planned_start_time, ...rest }) => ({
            ...rest,
            recipe_id,
            product_id: recipe.finished_product_id,
            ...(planned_start_time && { planned_start_time: madridInstant(String(planned_start_time)) }),
          })}
          onDone={({ id, product_name, planned_start_time }) => {
            say(t.production.created(named(product_name), dateTime(planned_start_time)));
            go({ [OPEN]: id }, true);
          }}
        >
          <Field
            name="recipe_id"
            label={fields.recipe}
            value={recipe.id}
            onChange={setChosen}
            options={Object.fromEntries(recipes.rows.map(({ id, name }) => [id, name]))}
          />
          <Field
            key={recipe.id}
            name="planned_quantity"
            type="number"
            label={fields.planned}
            hint={fields.plannedHint(`${number(recipe.yield_quantity, 1)} ${unitLabel(recipe.yield_unit)}`)}
            unit={unitLabel(recipe.yield_unit)}
            value={recipe.yield_quantity}
          />
          <Field
            name="planned_start_time"
            type="datetime-local"
            label={fields.start}
            value={madridLocal(Date.now() + HOUR_MS)}
          />
          <Field name="priority" label={t.production.priorityLabel} value="MEDIUM" options={t.production.priority} />
          <Field name="notes" label={t.common.notes} rows={2} optional />
        </Form>
      )}
    </Drawer>
  );
}
