import { sql } from "drizzle-orm";
import { ingredients } from "#domain/inventory";
import { salesData } from "#domain/sales";
import { addDays, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { accuracyPercent } from "./rules.ts";
import { FORECAST_HISTORY_DAYS, forecasts } from "./schema.ts";

interface ProductError {
  readonly product_id: string;
  readonly product_name: string;
  readonly error: number;
  readonly forecast: number;
  readonly sold: number;
}

/** Daily forecasts of the last 28 days against what was sold of the same product on the same day (SPEC §11). */
export function measureAccuracy({ db, tenantId, now }: DomainContext) {
  const today = madridDay(now());
  const from = addDays(today, -FORECAST_HISTORY_DAYS);
  const to = addDays(today, -1);
  const products = db.all<ProductError>(sql`
    WITH daily AS (
      SELECT forecast.product_id, forecast.predicted_quantity AS forecast, ifnull(sum(sale.quantity_sold), 0) AS sold
      FROM ${forecasts.rows} AS forecast
      LEFT JOIN ${salesData.rows} AS sale
        ON sale.tenant_id = forecast.tenant_id AND sale.product_id = forecast.product_id AND sale.sales_date = forecast.forecast_date
      WHERE forecast.tenant_id = ${tenantId} AND forecast.period = 'daily' AND forecast.forecast_date BETWEEN ${from} AND ${to}
      GROUP BY forecast.id
    )
    SELECT daily.product_id, product.name AS product_name, sum(abs(forecast - sold)) AS error, sum(forecast) AS forecast, sum(sold) AS sold
    FROM daily JOIN ${ingredients.rows} AS product ON product.id = daily.product_id
    GROUP BY daily.product_id ORDER BY product.name`);
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
