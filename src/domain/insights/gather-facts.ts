import { sql } from "drizzle-orm";
import { ingredients } from "#domain/inventory";
import { productionBatches } from "#domain/production";
import { recipeIngredients, recipesTable } from "#domain/recipes";
import { salesData } from "#domain/sales";
import { supplierPriceLists, suppliersTable } from "#domain/suppliers";
import { tenantSettings } from "#domain/tenant";
import { addDays, DAY_MS, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import type { DemandFact, PriceFact, YieldFact } from "./rules.ts";

/** Days of each window: seven monthly price lists, four weeks of demand, a month of batches. */
export const PRICE_DAYS = 217;
export const DEMAND_DAYS = 28;
export const YIELD_DAYS = 30;

/** An ingredient with the products it goes into, as `[product, quantity of the ingredient in one of them]`. */
interface StoredUse extends Omit<DemandFact, "days" | "mean" | "deviation"> {
  readonly uses: string;
}

/** What each ingredient of the chosen tenant was needed for, day by day: its products' demand taken apart by recipe. */
export function readDemand(context: DomainContext): DemandFact[] {
  const rows = context.db.all<StoredUse>(sql`
    SELECT item.id AS ingredient_id, item.name AS ingredient_name, item.unit, item.lead_time_days, item.safety_stock,
      item.average_cost_cents, setting.service_level_percent,
      json_group_array(json_array(recipe.finished_product_id, line.quantity / recipe.yield_quantity)) AS uses
    FROM ${recipesTable.rows} AS recipe
    JOIN ${recipeIngredients.rows} AS line ON line.recipe_id = recipe.id
    JOIN ${ingredients.rows} AS item ON item.id = line.ingredient_id
    JOIN ${tenantSettings.rows} AS setting ON setting.tenant_id = item.tenant_id
    WHERE recipe.tenant_id = ${context.tenantId} AND recipe.is_active = 1
    GROUP BY item.id ORDER BY item.sku`);
  // A shop that makes nothing by recipe need not look at the sales of the whole chain.
  if (rows.length === 0) return [];
  const today = madridDay(context.now());
  const demand = readProductDemand(context, addDays(today, -DEMAND_DAYS), addDays(today, -1));
  return rows.map(({ uses, ...row }) => {
    const daily = new Map<string, number>();
    for (const [product, perUnit] of JSON.parse(uses) as [string, number][]) {
      for (const [day, quantity] of demand.get(product) ?? []) {
        daily.set(day, (daily.get(day) ?? 0) + quantity * perUnit);
      }
    }
    const total = sumOf(daily.values(), (use) => use);
    const squares = sumOf(daily.values(), (use) => use ** 2);
    const deviation = deviationOf(total, squares, DEMAND_DAYS);
    return { ...row, days: DEMAND_DAYS, mean: total / DEMAND_DAYS, deviation };
  });
}

/**
 * What was sold or thrown away of each of the tenant's products, by day and in the whole session: a central bakery bakes
 * for its shops, which know the product by the same sku.
 */
function readProductDemand({ db, tenantId, tenantIds }: DomainContext, from: string, to: string) {
  const rows = db.all<{ product_id: string; days: string }>(sql`
    SELECT product.id AS product_id,
      json_group_array(json_array(sale.sales_date, sale.quantity_sold + sale.quantity_wasted)) AS days
    FROM ${salesData.rows} AS sale
    JOIN ${ingredients.rows} AS sold ON sold.id = sale.product_id
    JOIN ${ingredients.rows} AS product ON product.tenant_id = ${tenantId} AND product.sku = sold.sku
    WHERE sale.tenant_id IN ${[...tenantIds]} AND sale.sales_date BETWEEN ${from} AND ${to}
    GROUP BY product.id`);
  return new Map(rows.map(({ product_id, days }) => [product_id, JSON.parse(days) as [string, number][]]));
}

const sumOf = (values: Iterable<number>, term: (value: number) => number) => {
  let sum = 0;
  for (const value of values) sum += term(value);
  return sum;
};

/** Sample standard deviation of `count` values from their sum and the sum of their squares. */
const deviationOf = (total: number, squares: number, count: number) =>
  count < 2 ? 0 : Math.sqrt(Math.max(0, squares - total ** 2 / count) / (count - 1));

/** Days since 1970, without the calendar's care for zones: hundreds of them are counted at once. */
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export function readPrices({ db, tenantId, now }: DomainContext, demand: readonly DemandFact[]): PriceFact[] {
  const today = madridDay(now());
  const use = new Map(demand.map(({ ingredient_id, mean }) => [ingredient_id, mean]));
  const rows = db.all<Omit<PriceFact, "points" | "daily_use"> & { days: string; prices: string }>(sql`
    SELECT supplier_id, supplier_name, ingredient_id, ingredient_name, unit,
      json_group_array(valid_from) AS days, json_group_array(unit_price_cents) AS prices
    FROM (
      SELECT price.supplier_id, supplier.name AS supplier_name, price.ingredient_id, item.name AS ingredient_name,
        item.sku, price.unit, price.valid_from, price.unit_price_cents
      FROM ${supplierPriceLists.rows} AS price
      JOIN ${suppliersTable.rows} AS supplier ON supplier.id = price.supplier_id
      JOIN ${ingredients.rows} AS item ON item.id = price.ingredient_id
      WHERE price.tenant_id = ${tenantId} AND price.valid_from BETWEEN ${addDays(today, -PRICE_DAYS)} AND ${today}
      ORDER BY item.sku, supplier.supplier_code, price.valid_from
    )
    GROUP BY sku, supplier_id ORDER BY sku`);
  return rows.map(({ days, prices, ...row }) => {
    const from = JSON.parse(days) as string[];
    const cents = JSON.parse(prices) as number[];
    const points = from.map((day, index) => ({
      day: dayNumber(day) - dayNumber(from[0]!),
      price_cents: cents[index]!,
    }));
    return { ...row, points, daily_use: use.get(row.ingredient_id) ?? 0 };
  });
}

export function readYields({ db, tenantId, now }: DomainContext): YieldFact[] {
  const since = new Date(now() - YIELD_DAYS * DAY_MS).toISOString();
  const rows = db.all<Omit<YieldFact, "deviation"> & { total: number; squares: number }>(sql`
    SELECT product.id AS product_id, product.name AS product_name, recipe.id AS recipe_id, count(*) AS batches,
      sum(batch.planned_quantity) AS planned, sum(batch.actual_quantity) AS actual, recipe.expected_yield_percent,
      product.average_cost_cents,
      sum(100 * batch.actual_quantity / batch.planned_quantity) AS total,
      sum((100 * batch.actual_quantity / batch.planned_quantity) * (100 * batch.actual_quantity / batch.planned_quantity)) AS squares
    FROM ${productionBatches.rows} AS batch
    JOIN ${recipesTable.rows} AS recipe ON recipe.id = batch.recipe_id
    JOIN ${ingredients.rows} AS product ON product.id = batch.product_id
    WHERE batch.tenant_id = ${tenantId} AND batch.status = 'COMPLETED' AND batch.actual_end_time >= ${since}
    GROUP BY product.id, recipe.id ORDER BY product.sku`);
  return rows.map(({ total, squares, ...row }) => ({ ...row, deviation: deviationOf(total, squares, row.batches) }));
}
