import { useState } from "preact/hooks";
import { useNames } from "../../api/by-id.ts";
import { useRead } from "../../api/hooks.ts";
import { day, money, signedPercent, unitLabel } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { PlainTable } from "../../ui/plain-table.tsx";
import { PriceChart } from "./price-chart.tsx";

/** What one ingredient has cost here over time, as a line and as a table. */
export function Prices({ supplierId }: { supplierId: string }) {
  const { data } = useRead("/suppliers/{id}/price-list", { path: { id: supplierId }, query: { limit: 100 } });
  const nameOf = useNames("/inventory/ingredients");
  const [chosen, choose] = useState<string>();
  if (!data) return null;
  const counts = Map.groupBy(data.data, ({ ingredient_id }) => ingredient_id);
  // The one whose price has moved most says most.
  const ids = [...counts.keys()].sort((left, right) => movement(counts.get(right)!) - movement(counts.get(left)!));
  const current = chosen ?? ids[0];
  const newestFirst = (current && counts.get(current)) || [];
  const prices = newestFirst.toReversed();
  const [first, last] = [prices[0], prices.at(-1)];
  return (
    <section>
      <h3>{t.suppliers.prices}</h3>
      {!first || !last ? (
        <p class="soft">{t.suppliers.noPrices}</p>
      ) : (
        <div class="stack">
          <label class="field">
            <span class="hint">{t.suppliers.pricesOf}</span>
            <select value={current} onChange={(event) => choose(event.currentTarget.value)}>
              {ids.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id) || "…"}
                </option>
              ))}
            </select>
          </label>
          {prices.length > 1 && (
            <>
              <p>
                <strong>{`${money(last.unit_price_cents)} / ${unitLabel(last.unit)}`}</strong>{" "}
                <span class="soft">
                  {t.suppliers.priceChange(
                    signedPercent((last.unit_price_cents / first.unit_price_cents - 1) * 100),
                    day(first.valid_from),
                  )}
                </span>
              </p>
              {movement(prices) > 0 && (
                <PriceChart
                  prices={prices.map(({ valid_from, unit_price_cents }) => ({
                    day: valid_from,
                    cents: unit_price_cents,
                  }))}
                />
              )}
            </>
          )}
          <PlainTable
            label={t.suppliers.prices}
            heads={[t.suppliers.from, t.suppliers.price, t.suppliers.change]}
            ends={[1, 2]}
            rows={newestFirst.map((price, position) => {
              const before = newestFirst[position + 1];
              return [
                day(price.valid_from),
                money(price.unit_price_cents),
                before ? signedPercent((price.unit_price_cents / before.unit_price_cents - 1) * 100) : "",
              ];
            })}
          />
        </div>
      )}
    </section>
  );
}

/** By which share a price has gone up or down in its time. */
function movement(prices: readonly { readonly unit_price_cents: number }[]): number {
  const cents = prices.map(({ unit_price_cents }) => unit_price_cents);
  return Math.max(...cents) / Math.min(...cents) - 1;
}
