import { useState } from "preact/hooks";
import { useNames, usePeople } from "../../api/by-id.ts";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { dateTime, day, number, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { madridInstant } from "../../i18n/madrid.ts";
import { DateField } from "../../ui/date-field.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { withLines } from "../../ui/lines.tsx";
import { Failure, Loading, Note, Pill } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { DeliveryStatus, isOpen } from "./status.tsx";

type Delivery = Answer<"/procurement/deliveries/{id}">;

const CONDITION_TONES = { PENDING: "plain", ACCEPTED: "good", REJECTED: "bad" } as const;

/** A truck: what it should bring, what it brought, and taking it in. */
export function DeliveryDrawer({ id }: { id: string }) {
  const { data: delivery, error, refetch } = useRead("/procurement/deliveries/{id}", { path: { id } });
  const supplierOf = useNames("/suppliers");
  const personOf = usePeople();
  const { facts } = t.purchases;
  return (
    <Drawer
      title={delivery ? supplierOf(delivery.supplier_id) || delivery.delivery_number : t.purchases.columns.delivery}
    >
      {error && <Failure error={error} retry={() => refetch()} />}
      {!delivery ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <DeliveryStatus of={delivery} />
            <span class="soft small">{delivery.delivery_number}</span>
          </div>
          <Facts
            of={[
              [facts.expected, dateTime(delivery.expected_date)],
              [facts.arrived, delivery.actual_date && dateTime(delivery.actual_date)],
              [facts.receivedBy, delivery.received_by && personOf(delivery.received_by)],
              [facts.carrier, delivery.carrier],
              [facts.celsius, delivery.celsius_on_arrival !== null && `${number(delivery.celsius_on_arrival, 1)} °C`],
              [facts.order, <a href={`/app/compras?ver=${delivery.purchase_order_id}`}>{t.common.details}</a>],
            ]}
          />
          {isOpen(delivery) ? <Receive delivery={delivery} /> : <Items delivery={delivery} />}
          {delivery.notes && <Note tone="plain">{delivery.notes}</Note>}
        </>
      )}
    </Drawer>
  );
}

function Items({ delivery }: { delivery: Delivery }) {
  const nameOf = useNames("/inventory/ingredients");
  return (
    <section>
      <h3>{t.purchases.lines}</h3>
      <ul class="rows">
        {delivery.items.map((item) => (
          <li key={item.id}>
            <span>
              <a href={`/app/inventario?ver=${item.ingredient_id}`}>{nameOf(item.ingredient_id)}</a>
              <span class="under">
                {[item.lot_number, item.expiration_date && day(item.expiration_date), item.rejection_reason]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <Pill tone={CONDITION_TONES[item.condition]}>{t.purchases.condition[item.condition]}</Pill>
            <strong class="number">
              {quantity(item.received_quantity ?? 0, item.unit)}
              {(item.received_quantity ?? 0) < item.expected_quantity && (
                <span class="under">{t.purchases.expectedOf(quantity(item.expected_quantity, item.unit))}</span>
              )}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Receive({ delivery }: { delivery: Delivery }) {
  const { fields } = t.purchases;
  return (
    <section>
      <h3>{t.purchases.receive}</h3>
      <p class="soft small">{t.purchases.receiveHint}</p>
      <Form
        operation="receiveDelivery"
        path={{ id: delivery.id }}
        submit={t.purchases.receiveSubmit}
        body={(values) => {
          const { lines, ...rest } = withLines(values);
          return {
            ...rest,
            lines: lines.map(({ expiration_date: expires, ...line }, position) => ({
              delivery_item_id: delivery.items[position]!.id,
              ...line,
              ...(expires ? { expiration_date: madridInstant(String(expires)) } : {}),
            })),
          };
        }}
        onDone={({ status }) =>
          say(status === "REJECTED" ? t.purchases.sentBack : t.purchases.received(t.purchases.deliveryStatus[status]))
        }
      >
        {delivery.items.map((item, position) => (
          <Line key={item.id} item={item} at={`lines/${position}`} />
        ))}
        <Field name="celsius_on_arrival" type="number" label={fields.celsius} unit="°C" min={-40} max={60} optional />
        <Field name="notes" label={t.common.notes} rows={2} optional />
      </Form>
    </section>
  );
}

function Line({ item, at }: { item: Delivery["items"][number]; at: string }) {
  const nameOf = useNames("/inventory/ingredients");
  const [sentBack, setSentBack] = useState(false);
  const { fields } = t.purchases;
  return (
    <fieldset
      class="card load"
      onInput={({ target }) =>
        target instanceof HTMLSelectElement &&
        target.name.endsWith("/condition") &&
        setSentBack(target.value === "REJECTED")
      }
    >
      <legend>{nameOf(item.ingredient_id) || "…"}</legend>
      <Field
        name={`${at}/received_quantity`}
        type="number"
        label={fields.quantity(t.units[item.unit])}
        hint={t.purchases.expectedOf(quantity(item.expected_quantity, item.unit))}
        value={item.expected_quantity}
        min={0}
      />
      <Field name={`${at}/condition`} label={fields.condition} options={fields.conditions} />
      {sentBack ? (
        <Field name={`${at}/rejection_reason`} label={fields.rejection} />
      ) : (
        <>
          <Field
            name={`${at}/lot_number`}
            label={fields.lot}
            {...(item.lot_number && { value: item.lot_number })}
            optional
          />
          <DateField name={`${at}/expiration_date`} label={fields.expiry} optional />
        </>
      )}
    </fieldset>
  );
}
