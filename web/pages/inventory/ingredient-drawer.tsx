import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { dateTime, day, money, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { StockLevel, StockState } from "./stock-level.tsx";

type Ingredient = Answer<"/inventory/ingredients/{id}">;

/** An ingredient or product: what there is of it, in which lots, and the way to put a wrong count right. */
export function IngredientDrawer({ id }: { id: string }) {
  const { data: item, error, refetch } = useRead("/inventory/ingredients/{id}", { path: { id } });
  const { facts } = t.inventory;
  return (
    <Drawer title={item ? named(item.name) : t.inventory.title}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!item ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <StockState of={item} />
            <StockLevel of={item} />
          </div>
          <Facts
            of={[
              [facts.value, money(item.stock_value_cents)],
              [facts.reorder, quantity(item.reorder_point, item.unit)],
              [facts.maximum, quantity(item.maximum_stock, item.unit)],
              [facts.leadTime, item.product_type === "INGREDIENT" && t.inventory.days(item.lead_time_days)],
              [facts.shelfLife, item.shelf_life_days !== null && t.inventory.days(item.shelf_life_days)],
              [facts.storage, t.inventory.storage[item.storage]],
              [facts.cost, money(item.average_cost_cents)],
              [facts.price, item.sale_price_cents !== null && money(item.sale_price_cents)],
              [facts.allergens, item.allergens.map((each) => t.allergens[each]).join(", ")],
            ]}
          />
          <Lots item={item} />
          <Adjust item={item} />
          <Movements item={item} />
        </>
      )}
    </Drawer>
  );
}

function Lots({ item: { lots, unit } }: { item: Ingredient }) {
  const left = lots.filter(({ quantity: has }) => has > 0);
  return (
    <section>
      <h3>{t.inventory.lots}</h3>
      {left.length === 0 ? (
        <p class="soft">{t.inventory.noLots}</p>
      ) : (
        <ul class="rows">
          {left.map((lot) => (
            <li key={lot.id}>
              <span>
                {lot.lot_number} <span class="soft small">{lot.location}</span>
              </span>
              {lot.expiration_date && (
                <span class="soft small">
                  {t.inventory.columns.expires}: {day(lot.expiration_date)}
                </span>
              )}
              <strong class="number">{quantity(lot.quantity, unit)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Adjust({ item }: { item: Ingredient }) {
  const { fields, reasons } = t.inventory;
  const lots = item.lots.filter(({ quantity: has }) => has > 0);
  return (
    <section>
      <h3>{t.inventory.adjust}</h3>
      <p class="soft small">{t.inventory.adjustHint}</p>
      <Form
        operation="adjustStock"
        submit={t.inventory.adjust}
        body={(values) => ({ ingredient_id: item.id, ...values })}
        onDone={({ usable_quantity }) =>
          say(t.inventory.adjusted(named(item.name), quantity(usable_quantity, item.unit)))
        }
      >
        <Field name="reason" label={fields.reason} options={reasons} />
        {lots.length > 1 && (
          <Field
            name="stock_id"
            label={fields.lot}
            optional
            options={{ "": fields.anyLot, ...Object.fromEntries(lots.map(({ id, lot_number }) => [id, lot_number])) }}
          />
        )}
        <Field
          name="quantity_change"
          type="number"
          label={fields.change}
          hint={fields.changeHint}
          unit={t.units[item.unit]}
        />
        <Field name="notes" label={t.common.notes} rows={2} optional />
      </Form>
    </section>
  );
}

function Movements({ item }: { item: Ingredient }) {
  const { data } = useRead("/inventory/movements", { query: { ingredient_id: item.id, limit: 8 } });
  if (!data || data.data.length === 0) return null;
  return (
    <section>
      <h3>{t.inventory.recentMovements}</h3>
      <ul class="rows">
        {data.data.map((movement) => (
          <li key={movement.id}>
            <span>
              {t.inventory.movement[movement.movement_type]}
              {movement.reason && <span class="soft small"> {movement.reason}</span>}
            </span>
            <span class="soft small">{dateTime(movement.occurred_at)}</span>
            <strong class="number">{quantity(movement.quantity, item.unit)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
