import { useAll } from "../../api/by-id.ts";
import { money } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { madridInstant, madridLocal } from "../../i18n/madrid.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Lines, withLines } from "../../ui/lines.tsx";
import { Loading } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";

const DAY_MS = 86_400_000;

/** What a customer wants, when and how. */
export function NewOrder() {
  const { query, go } = useAddress();
  const customers = useAll("/orders/customers", { is_active: "true" });
  const products = useAll("/inventory/ingredients", { product_type: "FINISHED_PRODUCT" });
  const { fields } = t.orders;
  const tomorrowAtSeven = `${madridLocal(Date.now() + DAY_MS).slice(0, 10)}T07:00`;
  return (
    <Drawer title={t.orders.create}>
      <p class="soft">{t.orders.createHint}</p>
      {customers.isPending || products.isPending ? (
        <Loading lines />
      ) : (
        <Form
          operation="placeOrder"
          submit={t.orders.createSubmit}
          body={(values) => {
            const { delivery_date, ...rest } = withLines(values);
            return { ...rest, ...(delivery_date ? { delivery_date: madridInstant(String(delivery_date)) } : {}) };
          }}
          onDone={({ id, order_number, total_cents }) => {
            say(t.orders.created(order_number, money(total_cents)));
            go({ [OPEN]: id, cliente: undefined }, true);
          }}
        >
          <Field
            name="customer_id"
            label={fields.customer}
            {...(query.cliente && { value: query.cliente })}
            options={Object.fromEntries(customers.rows.map(({ id, name }) => [id, name]))}
          />
          <Lines
            name="product_id"
            label={fields.product}
            options={Object.fromEntries(
              products.rows
                .filter(({ sale_price_cents }) => sale_price_cents !== null)
                .map(({ id, name, sale_price_cents }) => [id, `${name} · ${money(sale_price_cents ?? 0)}`]),
            )}
          />
          <Field
            name="delivery_date"
            type="datetime-local"
            label={fields.delivery}
            hint={fields.deliveryHint}
            value={tomorrowAtSeven}
          />
          <Field name="delivery_method" label={fields.method} options={t.orders.method} />
          <Field name="channel" label={fields.channel} options={t.orders.channel} />
          <Field name="notes" label={t.common.notes} rows={2} optional />
        </Form>
      )}
    </Drawer>
  );
}
