import { and, asc, inArray, ne, sql } from "drizzle-orm";
import { countOpenAlerts } from "#domain/alerts";
import { distributionRoutes } from "#domain/distribution";
import { FORECAST_HORIZON_DAYS, forecasts, measureAccuracy } from "#domain/forecasting";
import { stock } from "#domain/inventory";
import { purchaseOrderItems, purchaseOrders } from "#domain/procurement";
import { salesData } from "#domain/sales";
import { tenantSettings, tenants } from "#domain/tenant";
import { addDays, DAY_MS, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import type { RowOf } from "#table/table";
import type { EnterpriseDashboard } from "./contract.ts";
import { changePercent, kpi, percentOf } from "./kpis.ts";

const WEEK = 7;
const SAVING_DAYS = 30;

/** A chain at a glance (SPEC §11): its key figures, its shops beside each other, the map and tonight's routes. */
export function getEnterpriseDashboard(context: DomainContext): EnterpriseDashboard {
  const places = readPlaces(context);
  const shops = places.filter(({ tenant_type }) => tenant_type === "child");
  const alerts = countOpenAlerts(context);
  return {
    generated_at: new Date(context.now()).toISOString(),
    kpis: {
      forecast_accuracy: chainAccuracy(context),
      next_week_demand: nextWeekDemand(context),
      waste_reduction: wasteReduction(context),
      procurement_saving: procurementSaving(context),
    },
    outlets: readOutlets(context, shops.length > 0 ? shops : places.slice(0, 1)).map((outlet) => ({
      ...outlet,
      alerts_open: Object.values(alerts.get(outlet.tenant_id)!).reduce((sum, count) => sum + count, 0),
    })),
    map: places.map(({ id, name, tenant_type, city, latitude, longitude }) => ({
      tenant_id: id,
      name,
      tenant_type,
      city,
      latitude,
      longitude,
      alerts: alerts.get(id)!,
    })),
    routes: readRoutes(context),
  };
}

function readPlaces({ db, tenantIds }: DomainContext): RowOf<typeof tenants>[] {
  const found = db
    .select()
    .from(tenants.rows)
    .where(inArray(tenants.rows.id, [...tenantIds]))
    .orderBy(asc(tenants.rows.name))
    .all();
  const [root] = tenantIds;
  return [...found.filter(({ id }) => id === root), ...found.filter(({ id }) => id !== root)];
}

/** WAPE over all bakeries of the session together. */
function chainAccuracy(context: DomainContext) {
  const parts = context.tenantIds.map((tenantId) => measureAccuracy({ ...context, tenantId }));
  const error = sum(parts.map(({ absolute_error }) => absolute_error));
  const sold = sum(parts.map(({ quantity_sold }) => quantity_sold));
  const value = sold > 0 ? Math.round((1 - error / sold) * 1000) / 10 : null;
  return kpi(context, "forecast_accuracy", value, { absolute_error: error, quantity_sold: sold });
}

/** Only bakeries that sell count: the plan of a central bakery repeats what its shops expect. */
function nextWeekDemand(context: DomainContext) {
  const { db, tenantIds, now } = context;
  const today = madridDay(now());
  const sums = db.get<{ forecast: number; sold: number }>(sql`
    WITH sold AS (
      SELECT tenant_id, sum(quantity_sold) AS quantity FROM ${salesData.rows}
      WHERE tenant_id IN ${[...tenantIds]} AND sales_date BETWEEN ${addDays(today, -WEEK)} AND ${addDays(today, -1)}
      GROUP BY tenant_id
    )
    SELECT round(ifnull(sum(quantity), 0), 1) AS sold, round(ifnull((
      SELECT sum(predicted_quantity) FROM ${forecasts.rows}
      WHERE tenant_id IN (SELECT tenant_id FROM sold) AND period = 'daily'
        AND forecast_date BETWEEN ${today} AND ${addDays(today, FORECAST_HORIZON_DAYS - 1)}
    ), 0), 1) AS forecast FROM sold`);
  const { forecast, sold } = sums!;
  return kpi(context, "next_week_demand", forecast > 0 ? changePercent(forecast, sold) : null, {
    quantity_forecast: forecast,
    quantity_sold: sold,
  });
}

function wasteReduction(context: DomainContext) {
  const { db, tenantIds, now } = context;
  const today = madridDay(now());
  const rates = db.get<Record<"wasted" | "sold" | "wasted_before" | "sold_before", number>>(sql`
    SELECT ifnull(sum(quantity_wasted) FILTER (WHERE sales_date >= ${addDays(today, -30)}), 0) AS wasted,
      ifnull(sum(quantity_sold) FILTER (WHERE sales_date >= ${addDays(today, -30)}), 0) AS sold,
      ifnull(sum(quantity_wasted) FILTER (WHERE sales_date <= ${addDays(today, -61)}), 0) AS wasted_before,
      ifnull(sum(quantity_sold) FILTER (WHERE sales_date <= ${addDays(today, -61)}), 0) AS sold_before
    FROM ${salesData.rows}
    WHERE tenant_id IN ${[...tenantIds]} AND sales_date BETWEEN ${addDays(today, -90)} AND ${addDays(today, -1)}`);
  const { wasted, sold, wasted_before, sold_before } = rates!;
  const rate = wasted / (sold + wasted);
  const rateBefore = wasted_before / (sold_before + wasted_before);
  const value = rateBefore > 0 && Number.isFinite(rate) ? Math.round((1 - rate / rateBefore) * 1000) / 10 : null;
  return kpi(context, "waste_reduction", value, {
    quantity_wasted: wasted,
    quantity_sold: sold,
    quantity_wasted_before: wasted_before,
    quantity_sold_before: sold_before,
  });
}

function procurementSaving(context: DomainContext) {
  const { db, tenantIds, now } = context;
  const since = new Date(now() - SAVING_DAYS * DAY_MS).toISOString();
  const found = db.get<{ saved: number | null; orders: number; lines: number }>(sql`
    SELECT sum((line.contract_price_cents - line.unit_price_cents) * line.ordered_quantity) AS saved,
      count(DISTINCT ordered.id) AS orders, count(*) AS lines
    FROM ${purchaseOrderItems.rows} AS line
    JOIN ${purchaseOrders.rows} AS ordered ON ordered.id = line.purchase_order_id
    WHERE ordered.tenant_id IN ${[...tenantIds]} AND ordered.proposed_by = 'assistant' AND ordered.order_date >= ${since}
      AND ordered.status NOT IN ('REJECTED', 'CANCELLED') AND line.contract_price_cents IS NOT NULL`);
  const { saved, orders, lines } = found!;
  return kpi(context, "procurement_saving", saved === null ? null : Math.round(saved), { orders, lines });
}

type Outlet = Omit<EnterpriseDashboard["outlets"][number], "alerts_open">;

function readOutlets({ db, now }: DomainContext, places: readonly RowOf<typeof tenants>[]): Outlet[] {
  const today = madridDay(now());
  const ids = places.map(({ id }) => id);
  const since = addDays(today, -WEEK);
  const rows = db.all<
    Record<"revenue" | "cost" | "before" | "sold" | "wasted" | "target" | "stock_value", number> & { id: string }
  >(sql`
    SELECT tenant.id, ifnull(sum(sale.revenue_cents) FILTER (WHERE sale.sales_date >= ${since}), 0) AS revenue,
      ifnull(sum(sale.cost_cents) FILTER (WHERE sale.sales_date >= ${since}), 0) AS cost,
      ifnull(sum(sale.quantity_sold) FILTER (WHERE sale.sales_date >= ${since}), 0) AS sold,
      ifnull(sum(sale.quantity_wasted) FILTER (WHERE sale.sales_date >= ${since}), 0) AS wasted,
      ifnull(sum(sale.revenue_cents) FILTER (WHERE sale.sales_date < ${since}), 0) AS before,
      (SELECT ifnull(sum(daily_sales_target_cents), 0) * ${WEEK} FROM ${tenantSettings.rows} WHERE tenant_id = tenant.id) AS target,
      (SELECT ifnull(sum(quantity * unit_cost_cents), 0) FROM ${stock.rows} WHERE tenant_id = tenant.id) AS stock_value
    FROM ${tenants.rows} AS tenant
    LEFT JOIN ${salesData.rows} AS sale
      ON sale.tenant_id = tenant.id AND sale.sales_date BETWEEN ${addDays(today, -2 * WEEK)} AND ${addDays(today, -1)}
    WHERE tenant.id IN ${ids} GROUP BY tenant.id`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.map(({ id, name, city }) => {
    const { revenue, cost, before, sold, wasted, target, stock_value } = byId.get(id)!;
    return {
      tenant_id: id,
      name,
      city,
      sales_cents: revenue,
      sales_before_cents: before,
      sales_change_percent: changePercent(revenue, before),
      target_cents: target,
      target_percent: percentOf(revenue, target),
      margin_percent: percentOf(revenue - cost, revenue),
      waste_percent: percentOf(wasted, sold + wasted),
      stock_value_cents: Math.round(stock_value),
    };
  });
}

/** Routes that are not over, the next to leave first. */
const readRoutes = ({ db, tenantIds }: DomainContext): EnterpriseDashboard["routes"] => {
  const { rows } = distributionRoutes;
  return db
    .select({
      id: rows.id,
      route_code: rows.route_code,
      name: rows.name,
      route_date: rows.route_date,
      planned_departure: rows.planned_departure,
      planned_arrival: rows.planned_arrival,
      estimated_arrival: rows.estimated_arrival,
      status: rows.status,
      delay_minutes: rows.delay_minutes,
      delay_reason: rows.delay_reason,
      distance_km: rows.distance_km,
      load_kg: rows.load_kg,
    })
    .from(rows)
    .where(and(inArray(rows.tenant_id, [...tenantIds]), ne(rows.status, "COMPLETED")))
    .orderBy(asc(rows.planned_departure), asc(rows.route_code))
    .all();
};

const sum = (values: readonly number[]) => Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10;
