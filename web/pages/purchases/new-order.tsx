import { useState } from "preact/hooks";
import { useAll } from "../../api/by-id.ts";
import { money } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { madridInstant } from "../../i18n/madrid.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Lines, withLines } from "../../ui/lines.tsx";
import { Loading, Note } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";

/** An order to a supplier: of the supplier's own wares first. */
export function NewPurchaseOrder() {
  const { query, go } = useAddress();
  const suppliers = useAll("/suppliers", { status: "ACTIVE" });
  const wares = useAll("/inventory/ingredients", { product_type: "INGREDIENT" });
  const [chosen, choose] = useState(query.proveedor);
  const supplier = suppliers.rows.find(({ id }) => id === chosen) ?? suppliers.rows[0];
  const ready = !suppliers.isPending && !wares.isPending;
  const isTheirs = ({ preferred_supplier_id }: (typeof wares.rows)[number]) => preferred_supplier_id === supplier?.id;
  const sorted = [...wares.rows.filter(isTheirs), ...wares.rows.filter((each) => !isTheirs(each))];
  const { fields } = t.purchases;

  return (
    <Drawer title={t.purchases.create}>
      <p class="soft">{t.purchases.createHint}</p>
      {!ready ? (
        <Loading lines />
      ) : (
        <Form
          operation="createPurchaseOrder"
          submit={t.purchases.createSubmit}
          body={(values) => {
            const { expected_delivery_date: expected, ...rest } = withLines(values);
            return { ...rest, ...(expected ? { expected_delivery_date: madridInstant(String(expected)) } : {}) };
          }}
          onDone={({ id, po_number, total_cents }) => {
            say(t.purchases.created(po_number, money(total_cents)));
            go({ [OPEN]: id, proveedor: undefined }, true);
          }}
        >
          <div
            class="stack"
            onInput={({ target }) =>
              target instanceof HTMLSelectElement && target.name === "supplier_id" && choose(target.value)
            }
          >
            <Field
              name="supplier_id"
              label={fields.supplier}
              {...(supplier && { value: supplier.id })}
              options={Object.fromEntries(suppliers.rows.map(({ id, name }) => [id, name]))}
            />
            {supplier && supplier.minimum_order_cents > 0 && (
              <Note tone="plain">{t.purchases.minimum(money(supplier.minimum_order_cents))}</Note>
            )}
            <Lines
              key={supplier?.id}
              name="ingredient_id"
              label={fields.ingredient}
              options={Object.fromEntries(sorted.map(({ id, name, unit }) => [id, `${name} (${t.units[unit]})`]))}
            />
            <Field
              name="expected_delivery_date"
              type="datetime-local"
              label={fields.expected}
              hint={fields.expectedHint}
              optional
            />
            <Field name="notes" label={t.common.notes} rows={2} optional />
          </div>
        </Form>
      )}
    </Drawer>
  );
}
