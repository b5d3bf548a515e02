import { addDays } from "#shared/business-calendar";
import type { supplierPriceLists } from "../../src/domain/suppliers/schema.ts";
import type { Item } from "./catalogue.ts";
import { randomOf } from "./random.ts";
import { type HistoryRow, numbering } from "./rows.ts";
import { dayAgo } from "./seed-clock.ts";
import type { Site } from "./site.ts";

export type PriceRow = HistoryRow<typeof supplierPriceLists>;

/** How a price came to where it is. */
export interface PriceTrend {
  /** Change from the first list to the one in force, in percent. */
  readonly changePercent: number;
  /** How far a list may lie off the straight line, in percent. */
  readonly wobblePercent: number;
}

export interface PricePlan {
  /** First days of the lists, oldest first; the last one is in force. */
  readonly listDays: readonly string[];
  /** The first of these that has an answer counts: by sku, by category, otherwise. */
  readonly bySku: Readonly<Record<string, PriceTrend>>;
  readonly byCategory: Readonly<Record<string, PriceTrend>>;
  readonly otherwise: PriceTrend;
}

/** Prices of every bought ingredient, list by list; the one in force is what the ingredient costs. */
export function priceHistory(site: Site): PriceRow[] {
  const { prices } = site;
  if (!prices) return [];
  const number = numbering();
  const chance = randomOf(site.profile, site.tenant, "prices");
  return site.catalogue.ingredients.flatMap((ingredient) => {
    const supplier = ingredient.preferred_supplier_id;
    if (!supplier) return [];
    return pricesOf(ingredient, prices, chance).map((price, position): PriceRow => {
      const next = prices.listDays[position + 1];
      return {
        id: site.id("suppliers.supplier_price_lists", number()),
        tenant_id: site.tenantId,
        supplier_id: supplier,
        ingredient_id: ingredient.id,
        unit_price_cents: price,
        unit: ingredient.unit,
        valid_from: prices.listDays[position]!,
        valid_until: next === undefined ? null : addDays(next, -1),
      };
    });
  });
}

function pricesOf(ingredient: Item, plan: PricePlan, chance: ReturnType<typeof randomOf>): number[] {
  const trend = plan.bySku[ingredient.sku] ?? plan.byCategory[ingredient.category] ?? plan.otherwise;
  const last = plan.listDays.length - 1;
  const first = ingredient.average_cost_cents / (1 + trend.changePercent / 100);
  return plan.listDays.map((_, position) => {
    if (position === last) return ingredient.average_cost_cents;
    const line = first + ((ingredient.average_cost_cents - first) * position) / last;
    return Math.max(1, Math.round(line * (1 + (trend.wobblePercent / 100) * chance.between(-1, 1))));
  });
}

/** The list price of an ingredient on the day that lies `daysAgo` before now. */
export function listPrice(rows: readonly PriceRow[], ingredientId: string, daysAgo: number): number {
  const day = dayAgo(daysAgo);
  const row = rows.find(
    (price) =>
      price.ingredient_id === ingredientId &&
      price.valid_from <= day &&
      (!price.valid_until || day <= price.valid_until),
  );
  if (!row) throw new Error(`no price list names ${ingredientId} on ${day}`);
  return row.unit_price_cents;
}
