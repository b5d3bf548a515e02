import { addDays } from "#shared/business-calendar";
import { SALES_HISTORY_DAYS, type salesData } from "../../src/domain/sales/schema.ts";
import { CHANNELS, expectedUnits, productsSold } from "./demand.ts";
import { randomOf } from "./random.ts";
import { type HistoryRow, numbering, rounded } from "./rows.ts";
import { daysFrom, REFERENCE_MONDAY, REFERENCE_SUNDAY } from "./seed-clock.ts";
import type { Site } from "./site.ts";
import { type Leftover, wastedUnits } from "./waste.ts";

export type SalesRow = HistoryRow<typeof salesData>;

/** The ninety days before each of the seven days that a session's day can stand for. */
const SALES_DAYS = daysFrom(addDays(REFERENCE_MONDAY, -SALES_HISTORY_DAYS), addDays(REFERENCE_SUNDAY, -1));

/** One row a product, day and channel on which it is sold. */
export function salesHistory(site: Site): SalesRow[] {
  const { demand } = site;
  if (!demand || demand.isSoldElsewhere) return [];
  const number = numbering();
  const leftovers: Leftover[] = [];
  const chance = randomOf(site.profile, site.tenant, "sales");
  const products = productsSold(site);
  const rows = SALES_DAYS.flatMap((day) => {
    // People meet the same weather: part of a day's deviation is shared by all that is sold that day.
    const mood = 0.5 * chance.normal();
    return products.flatMap((product) =>
      CHANNELS.flatMap((channel): SalesRow[] => {
        const expected = expectedUnits(demand, product, channel, day);
        if (expected === 0) return [];
        // Standing orders vary less than what walks in.
        const noise = demand.noise * (channel === "wholesale" ? 0.4 : 1);
        const sold = Math.max(1, chance.round(expected * (1 + noise * (mood + 0.85 * chance.normal()))));
        const left =
          channel === "counter"
            ? (sold * demand.wastePercent(day, product.category) * chance.between(0.6, 1.4)) / 100
            : 0;
        leftovers.push({ day, sold, left, luck: channel === "counter" ? chance.unit() : 0 });
        const price = Math.round((product.sale_price_cents ?? 0) * demand.priceShare[channel]);
        return [
          {
            id: site.id("sales.sales_data", number()),
            tenant_id: site.tenantId,
            sales_date: day,
            product_id: product.id,
            channel,
            quantity_sold: sold,
            quantity_wasted: 0,
            unit_price_cents: price,
            revenue_cents: Math.round(sold * price),
            cost_cents: Math.round(sold * product.average_cost_cents),
          },
        ];
      }),
    );
  });
  const wasted = wastedUnits(leftovers, demand.wasteReductionPercent);
  return rows.map((row, position) => ({ ...row, quantity_wasted: wasted[position]! }));
}

/** What was sold of a product on a day over all channels, by `soldKey`. */
export function soldByProductDay(sales: readonly SalesRow[]): ReadonlyMap<string, number> {
  const sold = new Map<string, number>();
  for (const row of sales) {
    const key = soldKey(row.product_id, row.sales_date);
    sold.set(key, rounded((sold.get(key) ?? 0) + row.quantity_sold));
  }
  return sold;
}

export const soldKey = (productId: string, day: string): string => `${productId} ${day}`;
