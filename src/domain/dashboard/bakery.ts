import { sql } from "drizzle-orm";
import { countOpenAlerts, topAlerts } from "#domain/alerts";
import { FORECAST_HORIZON_DAYS, forecasts, measureAccuracy } from "#domain/forecasting";
import { countCriticalStock, ingredients } from "#domain/inventory";
import { deliveries, purchaseOrders } from "#domain/procurement";
import { productionBatches, sumProduction } from "#domain/production";
import { salesData } from "#domain/sales";
import { suppliersTable } from "#domain/suppliers";
import { addDays, atMadrid, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import type { Dashboard } from "./contract.ts";
import { changePercent, kpi, percentOf } from "./kpis.ts";

const TOP_ALERTS = 5;

/** The morning of one bakery (SPEC §11), computed from rows at this moment. */
export function getDashboard(context: DomainContext): Dashboard {
  const today = madridDay(context.now());
  return {
    generated_at: new Date(context.now()).toISOString(),
    kpis: readKpis(context),
    alerts: { open: countOpenAlerts(context).get(context.tenantId)!, top: topAlerts(context, TOP_ALERTS) },
    production_today: readProduction(context, today),
    sales_yesterday: readSales(context, addDays(today, -1)),
    expected_demand: readDemand(context, today),
    deliveries_today: readDeliveries(context, today),
  };
}

function readKpis(context: DomainContext): Dashboard["kpis"] {
  const { planned, completed, batches } = sumProduction(context);
  const stock = countCriticalStock(context);
  const accuracy = measureAccuracy(context);
  return {
    production_fulfilment: kpi(context, "production_fulfilment", percentOf(completed, planned), {
      quantity_completed: completed,
      quantity_planned: planned,
      batches,
    }),
    critical_stock: kpi(context, "critical_stock", stock.below, {
      ingredients_below: stock.below,
      ingredients: stock.ingredients,
    }),
    forecast_accuracy: kpi(context, "forecast_accuracy", accuracy.accuracy_percent, {
      absolute_error: accuracy.absolute_error,
      quantity_sold: accuracy.quantity_sold,
    }),
  };
}

const dayBounds = (day: string) => ({
  from: new Date(atMadrid(day, 0)).toISOString(),
  until: new Date(atMadrid(addDays(day, 1), 0)).toISOString(),
});

/** Today's batches, and those of before that nobody has finished. */
function readProduction({ db, tenantId }: DomainContext, today: string): Dashboard["production_today"] {
  const { from, until } = dayBounds(today);
  return db.all(sql`
    SELECT id, batch_number, product_id, product_name, planned_start_time, planned_end_time, actual_start_time,
      actual_end_time, planned_quantity, actual_quantity, status, current_process_stage, priority
    FROM ${productionBatches.rows}
    WHERE tenant_id = ${tenantId} AND planned_start_time < ${until}
      AND (planned_start_time >= ${from} OR status IN ('PENDING', 'IN_PROGRESS', 'QUALITY_CHECK'))
    ORDER BY planned_start_time, batch_number`);
}

/** A day's sales against the same weekday a week before. */
function readSales({ db, tenantId }: DomainContext, day: string): Dashboard["sales_yesterday"] {
  const before = addDays(day, -7);
  const rows = db.all<{ day: string; revenue_cents: number; quantity_sold: number }>(sql`
    SELECT sales_date AS day, sum(revenue_cents) AS revenue_cents, round(sum(quantity_sold), 3) AS quantity_sold
    FROM ${salesData.rows} WHERE tenant_id = ${tenantId} AND sales_date IN (${day}, ${before}) GROUP BY sales_date`);
  const of = (wanted: string) =>
    rows.find((row) => row.day === wanted) ?? { day: wanted, revenue_cents: 0, quantity_sold: 0 };
  const [sold, compared] = [of(day), of(before)];
  return { ...sold, week_before: compared, change_percent: changePercent(sold.revenue_cents, compared.revenue_cents) };
}

/** What a forecast quantity would bring in at today's prices. */
const inCents = (column: "predicted_quantity" | "confidence_low" | "confidence_high") =>
  sql`CAST(round(sum(forecast.${sql.identifier(column)} * ifnull(product.sale_price_cents, 0))) AS INTEGER)`;

function readDemand({ db, tenantId }: DomainContext, today: string): Dashboard["expected_demand"] {
  return db.all(sql`
    SELECT forecast.forecast_date AS day, round(sum(forecast.predicted_quantity), 1) AS quantity,
      ${inCents("predicted_quantity")} AS revenue_cents, ${inCents("confidence_low")} AS revenue_low_cents,
      ${inCents("confidence_high")} AS revenue_high_cents
    FROM ${forecasts.rows} AS forecast
    LEFT JOIN ${ingredients.rows} AS product ON product.id = forecast.product_id
    WHERE forecast.tenant_id = ${tenantId} AND forecast.period = 'daily'
      AND forecast.forecast_date BETWEEN ${today} AND ${addDays(today, FORECAST_HORIZON_DAYS - 1)}
    GROUP BY forecast.forecast_date ORDER BY forecast.forecast_date`);
}

function readDeliveries({ db, tenantId }: DomainContext, today: string): Dashboard["deliveries_today"] {
  const { from, until } = dayBounds(today);
  return db.all(sql`
    SELECT delivery.id, delivery.delivery_number, delivery.purchase_order_id, delivery.status, delivery.expected_date,
      ordered.po_number, supplier.name AS supplier_name, ordered.total_cents
    FROM ${deliveries.rows} AS delivery
    JOIN ${purchaseOrders.rows} AS ordered ON ordered.id = delivery.purchase_order_id
    JOIN ${suppliersTable.rows} AS supplier ON supplier.id = delivery.supplier_id
    WHERE delivery.tenant_id = ${tenantId} AND delivery.expected_date >= ${from} AND delivery.expected_date < ${until}
    ORDER BY delivery.expected_date, delivery.delivery_number`);
}
