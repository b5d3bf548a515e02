import { useId, useState } from "preact/hooks";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { money, number, percent, quantity, unitLabel } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PlainTable } from "../../ui/plain-table.tsx";
import { Failure, Loading, Note, Pill } from "../../ui/states.tsx";
import { Inactive } from "./recipes.tsx";

type Recipe = Answer<"/recipes/{id}">;

/** A recipe for as many pieces as one likes: what goes in, how it is made, what it costs. */
export function RecipeDrawer({ id }: { id: string }) {
  const { data: recipe, error, refetch } = useRead("/recipes/{id}", { path: { id } });
  const [pieces, setPieces] = useState<number>();
  const { facts } = t.recipes;
  return (
    <Drawer title={recipe ? named(recipe.name) : t.recipes.title}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!recipe ? (
        !error && <Loading lines />
      ) : (
        <>
          <Inactive of={recipe} />
          <Facts
            of={[
              [facts.yield, quantity(recipe.yield_quantity, recipe.yield_unit)],
              [facts.expected, percent(recipe.expected_yield_percent)],
              [facts.dough, quantity(recipe.dough_weight_kg, "kg")],
              [facts.preparation, t.recipes.minutes(recipe.preparation_minutes)],
              [facts.proofing, t.recipes.minutes(recipe.proofing_minutes)],
              [facts.baking, t.recipes.minutes(recipe.baking_minutes)],
              [facts.oven, recipe.oven_celsius !== null && t.recipes.celsius(number(recipe.oven_celsius))],
              [facts.code, `${recipe.recipe_code} · ${t.recipes.version(recipe.version)}`],
            ]}
          />
          <Money recipe={recipe} />
          <Scale recipe={recipe} pieces={pieces} onChange={setPieces} />
          <Ingredients recipe={recipe} factor={(pieces ?? recipe.yield_quantity) / recipe.yield_quantity} />
          <section>
            <h3>{t.recipes.allergens}</h3>
            {recipe.allergens.length === 0 ? (
              <p class="soft">{t.recipes.noAllergens}</p>
            ) : (
              <p class="row">
                {recipe.allergens.map((each) => (
                  <Pill key={each} tone="warn">
                    {t.allergens[each]}
                  </Pill>
                ))}
              </p>
            )}
          </section>
          <Steps recipe={recipe} />
          {recipe.notes && <Note tone="plain">{recipe.notes}</Note>}
        </>
      )}
    </Drawer>
  );
}

const Money = ({ recipe: { cost } }: { recipe: Recipe }) => (
  <section>
    <dl class="figures">
      {(
        [
          [t.recipes.money.cost, money(cost.unit_cost_cents)],
          [t.recipes.money.price, cost.sale_price_cents === null ? "–" : money(cost.sale_price_cents)],
          [t.recipes.money.margin, cost.margin_percent === null ? "–" : percent(cost.margin_percent)],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <p class="soft small">{t.recipes.moneyNote}</p>
  </section>
);

interface ScaleProps {
  readonly recipe: Recipe;
  readonly pieces: number | undefined;
  readonly onChange: (pieces: number | undefined) => void;
}

function Scale({ recipe, pieces, onChange }: ScaleProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t.recipes.scale}</label>
      <span class="hint" id={`${id}-hint`}>
        {t.recipes.scaleHint(quantity(recipe.yield_quantity, recipe.yield_unit))}
      </span>
      <span class="with-unit">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          aria-describedby={`${id}-hint`}
          value={pieces ?? recipe.yield_quantity}
          onInput={({ currentTarget: { valueAsNumber } }) => onChange(valueAsNumber > 0 ? valueAsNumber : undefined)}
        />
        {unitLabel(recipe.yield_unit)}
        {pieces !== undefined && pieces !== recipe.yield_quantity && (
          <button type="button" class="button small plain" onClick={() => onChange(undefined)}>
            {t.recipes.scaleReset}
          </button>
        )}
      </span>
    </div>
  );
}

function Ingredients({ recipe, factor }: { recipe: Recipe; factor: number }) {
  const { columns } = t.recipes;
  return (
    <section aria-live="polite">
      <h3>{t.recipes.ingredients}</h3>
      <PlainTable
        label={t.recipes.ingredients}
        heads={[columns.ingredient, columns.quantity, columns.bakers, columns.cost]}
        ends={[1, 2, 3]}
        rows={[
          ...recipe.ingredients.map((line) => [
            <>
              <a href={`/app/inventario?ver=${line.ingredient_id}`}>{named(line.ingredient_name)}</a>
              {line.notes && <span class="under">{line.notes}</span>}
            </>,
            scaled(line.quantity * factor, line.unit),
            line.bakers_percent === null ? "" : percent(line.bakers_percent),
            money(line.cost_cents * factor),
          ]),
          [
            <strong key="total">{t.recipes.total}</strong>,
            "",
            "",
            <strong key="sum">{money(recipe.cost.total_cost_cents * factor)}</strong>,
          ],
        ]}
      />
      <p class="soft small">{t.recipes.bakersNote}</p>
    </section>
  );
}

/** Below a kilo or a litre a baker weighs in grams. */
function scaled(value: number, unit: Recipe["ingredients"][number]["unit"]): string {
  if (unit === "unit" || value >= 1) return quantity(value, unit);
  return `${number(value * 1000, value < 0.01 ? 1 : 0)} ${unit === "kg" ? "g" : "ml"}`;
}

const Steps = ({ recipe: { steps } }: { recipe: Recipe }) => (
  <section>
    <h3>{t.recipes.steps}</h3>
    <ol class="timeline">
      {steps.map((step) => (
        <li key={step.id}>
          <strong>{step.title}</strong>{" "}
          <span class="soft small">
            {t.production.stage[step.stage]} · {t.recipes.minutes(step.duration_minutes)}
            {step.celsius !== null && ` · ${t.recipes.celsius(number(step.celsius, 1))}`}
          </span>
          <span class="under">{step.instructions}</span>
        </li>
      ))}
    </ol>
  </section>
);
