import { eq, sql } from "drizzle-orm";
import { ingredients } from "#domain/inventory";
import { salesData } from "#domain/sales";
import { addDays, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { accuracyPercent } from "./rules.ts";
import { FORECAST_HISTORY_DAYS, forecasts } from "./schema.ts";

interface ProductError {
  readonly product_id: string;
  readonly product_name: string;
  error: number;
  forecast: number;
  sold: number;
}

/** What a table says of a product on a day. */
type ByDay = [product: string, day: string, quantity: number][];

/** Daily forecasts of the last 28 days against what was sold of the same product on the same day (SPEC §11). */
export function measureAccuracy({ db, tenantId, now }: DomainContext) {
  const today = madridDay(now());
  const from = addDays(today, -FORECAST_HISTORY_DAYS);
  const to = addDays(today, -1);
  const { expected, sales } = db.get<{ expected: string; sales: string }>(sql`
    SELECT (
      SELECT json_group_array(json_array(product_id, forecast_date, predicted_quantity)) FROM ${forecasts.rows}
      WHERE tenant_id = ${tenantId} AND period = 'daily' AND forecast_date BETWEEN ${from} AND ${to}
    ) AS expected, (
      SELECT json_group_array(json_array(product_id, sales_date, quantity_sold)) FROM ${salesData.rows}
      WHERE tenant_id = ${tenantId} AND sales_date BETWEEN ${from} AND ${to}
    ) AS sales`)!;
  const products = errorsByProduct(JSON.parse(expected) as ByDay, JSON.parse(sales) as ByDay, namesOf(db));
  const total = (pick: (product: ProductError) => number) => products.reduce((sum, product) => sum + pick(product), 0);
  const [error, sold, forecast] = [total((p) => p.error), total((p) => p.sold), total((p) => p.forecast)];
  return {
    from,
    to,
    accuracy_percent: accuracyPercent(error, sold),
    bias_percent: sold > 0 ? Math.round(((forecast - sold) / sold) * 1000) / 10 : null,
    absolute_error: Math.round(error * 10) / 10,
    quantity_sold: Math.round(sold * 10) / 10,
    products: products.map((product) => ({
      product_id: product.product_id,
      product_name: product.product_name,
      accuracy_percent: accuracyPercent(product.error, product.sold),
      quantity_forecast: Math.round(product.forecast * 10) / 10,
      quantity_sold: Math.round(product.sold * 10) / 10,
    })),
  };
}

/** Added up here and not in SQL, which would read every row once more to sort it. */
function errorsByProduct(expected: ByDay, sales: ByDay, names: ReadonlyMap<string, string>): ProductError[] {
  const soldOn = new Map<string, number>();
  for (const [product, day, quantity] of sales) {
    const key = `${product} ${day}`;
    soldOn.set(key, (soldOn.get(key) ?? 0) + quantity);
  }
  const products = new Map<string, ProductError>();
  for (const [product_id, day, forecast] of expected) {
    const product_name = names.get(product_id);
    // A session without its inventory has forecasts of products that it does not know.
    if (product_name === undefined) continue;
    const sold = soldOn.get(`${product_id} ${day}`) ?? 0;
    const product = products.get(product_id) ?? { product_id, product_name, error: 0, forecast: 0, sold: 0 };
    product.error += Math.abs(forecast - sold);
    product.forecast += forecast;
    product.sold += sold;
    products.set(product_id, product);
  }
  return [...products.values()].sort((one, other) => (one.product_name < other.product_name ? -1 : 1));
}

function namesOf(db: DomainContext["db"]): Map<string, string> {
  const { id, name, product_type } = ingredients.rows;
  const rows = db.select({ id, name }).from(ingredients.rows).where(eq(product_type, "FINISHED_PRODUCT")).all();
  return new Map(rows.map((product) => [product.id, product.name]));
}
