import * as z from "zod";
import { alertsTable, SEVERITIES } from "#domain/alerts";
import { distributionRoutes } from "#domain/distribution";
import { deliveries } from "#domain/procurement";
import { productionBatches } from "#domain/production";
import { lazily, type Parsed } from "#shared/lazily";
import { Day, Instant, rowContract, Uuid } from "#table/contract";
import type { RowOf, Table } from "#table/table";

/** A figure with what it was computed from, so that nobody has to take it on trust. */
export const Kpi = lazily(() =>
  z.strictObject({
    value: z.number().nullable().describe("null when there is nothing to compute it from"),
    unit: z.enum(["percent", "ingredients", "cents_per_month"]),
    window: z.string().describe("In the caller's language"),
    formula: z.string().describe("In the caller's language"),
    inputs: z.record(z.string(), z.number()),
  }),
);
export type Kpi = Parsed<typeof Kpi>;

const AlertCounts = lazily(() =>
  z.strictObject(
    Object.fromEntries(SEVERITIES.map((severity) => [severity, z.int()])) as Record<
      (typeof SEVERITIES)[number],
      z.ZodInt
    >,
  ),
);

/** Some columns of a table, as the API shows them. */
function fieldsOf<T extends Table, K extends keyof RowOf<T> & string>(table: T, ...columns: K[]) {
  const { shape } = rowContract(table);
  // SAFETY: the shape of a row holds the contract of each of its columns.
  return Object.fromEntries(columns.map((column) => [column, shape[column]])) as { [P in K]: z.ZodType<RowOf<T>[P]> };
}

const BatchLine = lazily(() =>
  z.strictObject(
    fieldsOf(
      productionBatches,
      "id",
      "batch_number",
      "product_id",
      "product_name",
      "planned_start_time",
      "planned_end_time",
      "actual_start_time",
      "actual_end_time",
      "planned_quantity",
      "actual_quantity",
      "status",
      "current_process_stage",
      "priority",
    ),
  ),
);

const DueDelivery = lazily(() =>
  z.strictObject({
    ...fieldsOf(deliveries, "id", "delivery_number", "purchase_order_id", "status", "expected_date"),
    po_number: z.string(),
    supplier_name: z.string(),
    total_cents: z.int(),
  }),
);

const NightRoute = lazily(() =>
  z.strictObject(
    fieldsOf(
      distributionRoutes,
      "id",
      "route_code",
      "name",
      "route_date",
      "planned_departure",
      "planned_arrival",
      "estimated_arrival",
      "status",
      "delay_minutes",
      "delay_reason",
      "distance_km",
      "load_kg",
    ),
  ),
);

const ComparedDay = lazily(() => z.strictObject({ day: Day(), revenue_cents: z.int(), quantity_sold: z.number() }));

export const Dashboard = lazily(() =>
  z.strictObject({
    generated_at: Instant(),
    kpis: z.strictObject({ production_fulfilment: Kpi(), critical_stock: Kpi(), forecast_accuracy: Kpi() }),
    alerts: z.strictObject({
      open: AlertCounts(),
      top: z.array(rowContract(alertsTable)).describe("The five worst, the dearest first among equals"),
    }),
    production_today: z.array(BatchLine()).describe("Of today in Madrid, and what is left over from before"),
    sales_yesterday: ComparedDay().extend({
      week_before: ComparedDay(),
      change_percent: z.number().nullable(),
    }),
    expected_demand: z.array(
      z.strictObject({
        day: Day(),
        quantity: z.number(),
        revenue_cents: z.int(),
        revenue_low_cents: z.int().describe("Should every product sell the least that its forecast expects"),
        revenue_high_cents: z.int().describe("Should every product sell the most"),
      }),
    ),
    deliveries_today: z.array(DueDelivery()),
  }),
);
export type Dashboard = Parsed<typeof Dashboard>;

const Outlet = lazily(() =>
  z.strictObject({
    tenant_id: Uuid(),
    name: z.string(),
    city: z.string(),
    sales_cents: z.int().describe("Last 7 days, without VAT"),
    sales_before_cents: z.int().describe("The 7 days before"),
    sales_change_percent: z.number().nullable(),
    target_cents: z.int().describe("7 times the daily target"),
    target_percent: z.number().nullable(),
    margin_percent: z.number().nullable(),
    waste_percent: z.number().nullable(),
    stock_value_cents: z.int(),
    alerts_open: z.int(),
  }),
);

const Place = lazily(() =>
  z.strictObject({
    tenant_id: Uuid(),
    name: z.string(),
    tenant_type: z.enum(["standalone", "parent", "child"]),
    city: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    alerts: AlertCounts(),
  }),
);

export const EnterpriseDashboard = lazily(() =>
  z.strictObject({
    generated_at: Instant(),
    kpis: z.strictObject({
      forecast_accuracy: Kpi(),
      next_week_demand: Kpi(),
      waste_reduction: Kpi(),
      procurement_saving: Kpi(),
    }),
    outlets: z.array(Outlet()).describe("The shops of the chain; of a bakery without shops itself"),
    map: z.array(Place()).describe("Every place of the session, the root first"),
    routes: z.array(NightRoute()).describe("That are under way or ahead; none in a bakery without distribution"),
  }),
);
export type EnterpriseDashboard = Parsed<typeof EnterpriseDashboard>;
