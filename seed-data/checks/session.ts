import { tables } from "#domain";
import { looksLikeMarker } from "#seeding/marker";
import { toDeliveryHours } from "#seeding/session-time";
import { addDays, HOUR_MS, madridDay, weekdayOf } from "#shared/business-calendar";
import type { ColumnRule } from "#table/field";
import { type Finding, wrong } from "../findings.ts";
import type { PlacedRow } from "../read-seed.ts";
import type { Placed } from "../seed-rows.ts";
import type { Check, CheckContext } from "./check.ts";

const STORED_INSTANT = /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** No marker and no placeholder is left, and every instant has the one stored form. */
export const formsOfSession: Check = (rows) =>
  tables.flatMap((table) =>
    rows.placed(table.path).flatMap((placed) =>
      table.columnNames.flatMap((column): Finding[] => {
        const value = placed.values[column];
        if (value === null) return [];
        const text = typeof value === "string" ? value : JSON.stringify(value);
        if (text.includes("BASE_TS")) return [wrong(placed, column, `still holds a marker: ${text}`)];
        if (text.startsWith("1970-01-01")) return [wrong(placed, column, "still holds a placeholder")];
        const isInstant = table.columns[column]!.kind === "instant";
        return isInstant && !STORED_INSTANT.test(text) ? [wrong(placed, column, `${text} is no instant`)] : [];
      }),
    ),
  );

/** Columns that tell of something that has happened, besides when a row was written. */
const HAPPENED: Readonly<Record<string, readonly string[]>> = {
  "tenant.tenant_members": ["joined_at"],
  "auth.users": ["last_login_at"],
  "inventory.stock": ["received_date"],
  "inventory.stock_movements": ["occurred_at"],
  "suppliers.supplier_reviews": ["reviewed_at"],
  "production.equipment": ["last_maintenance_at"],
  "production.production_batches": ["actual_start_time", "actual_end_time"],
  "production.quality_checks": ["checked_at"],
  "procurement.procurement_plans": ["planned_at"],
  "procurement.purchase_orders": ["order_date", "approved_at"],
  "procurement.deliveries": ["actual_date"],
  "orders.customer_orders": ["order_date", "completed_at"],
  "orders.order_status_history": ["changed_at"],
  "sales.pos_transactions": ["sold_at"],
  "orchestrator.orchestration_runs": ["started_at", "completed_at"],
  "orchestrator.orchestration_steps": ["started_at", "completed_at"],
  "forecasting.trained_models": ["trained_at"],
  "forecasting.prediction_batches": ["generated_at"],
  "forecasting.model_performance_metrics": ["measured_at"],
  "distribution.distribution_routes": ["actual_departure", "actual_arrival"],
  "distribution.route_stops": ["actual_arrival"],
};

const FINISHED_BATCH = ["COMPLETED", "FAILED", "CANCELLED", "QUALITY_CHECK", "ON_HOLD"];

/** Nothing is finished that lies ahead. */
export const finishedInThePast: Check = (rows, { nowMs }) =>
  tables.flatMap((table) => {
    const columns = [...(HAPPENED[table.path] ?? []), "created_at", "updated_at"];
    return rows.placed(table.path).flatMap((placed) => {
      const isFinished =
        table.path === "production.production_batches" && FINISHED_BATCH.includes(placed.values.status as string);
      return [...columns, ...(isFinished ? ["planned_start_time"] : [])]
        .filter((column) => Date.parse(placed.values[column] as string) > nowMs)
        .map((column) => wrong(placed, column, `${placed.values[column]} lies ahead, but has happened`));
    });
  });

/** Every instant lies where the rule of its column wants it; those that the seed writes as markers are exact. */
export const timeRules: Check = (rows, context) =>
  tables.flatMap((table) =>
    table.columnNames.flatMap((column) => {
      const rule = table.columns[column]!;
      if (rule.kind !== "instant") return [];
      return (rows.placed(table.path) as readonly Placed<Record<string, unknown>>[]).flatMap((placed): Finding[] => {
        const written = placed.seed?.[column];
        if (!placed.values[column] || typeof written !== "string" || looksLikeMarker(written)) return [];
        const reason = brokenRule(rule, placed, Date.parse(placed.values[column] as string), context);
        return reason ? [wrong(placed as PlacedRow, column, `${placed.values[column]} ${reason}`)] : [];
      });
    }),
  );

function brokenRule(
  { instantRule }: ColumnRule,
  { values }: Placed<Record<string, unknown>>,
  ms: number,
  { nowMs }: CheckContext,
): string | undefined {
  const weekday = weekdayOf(madridDay(ms));
  switch (instantRule) {
    case "weekend_to_monday":
    case "working_day":
    case "working_day_after_order":
      return weekday > 5 ? "lies on a weekend" : undefined;
    case "delivery_hours":
      return toDeliveryHours(ms, nowMs) === ms ? undefined : "lies outside of delivery hours";
    case "planned_start":
      return values.status === "PENDING" && ms < nowMs + HOUR_MS ? "does not lie an hour ahead" : undefined;
    default:
      return undefined;
  }
}

/** No row of the seed was lost, but those that a window leaves out. */
export const keptRows: Check = (rows, { manifest }) =>
  tables.flatMap(({ path, window }): Finding[] => {
    const [said, held] = [manifest.counts[path] ?? 0, rows.placed(path).length];
    if (window || said === held) return [];
    return [
      {
        severity: "error",
        place: { file: "manifest.json", field: `counts.${path}` },
        reason: `${held} of ${said} rows came`,
      },
    ];
  });

/** A window holds each of its days for every tenant that has rows in it, and no others. */
export const windowsFilled: Check = (rows, { today }) =>
  tables.flatMap(({ path, window }) => {
    if (!window) return [];
    const inside = rows
      .placed(path)
      .filter(({ values }) => Object.entries(window.where ?? {}).every(([column, value]) => values[column] === value));
    return [...Map.groupBy(inside, ({ values }) => values.tenant_id)].flatMap(([, own]) => {
      const missing = missingDays(own, window.column, addDays(today, window.from), addDays(today, window.to));
      return missing.length === 0 ? [] : [wrong(own[0]!, window.column, `no row is of ${missing.join(", ")}`)];
    });
  });

function missingDays(own: readonly PlacedRow[], column: string, first: string, last: string): string[] {
  const held = new Set(own.map(({ values }) => values[column]));
  const missing: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (!held.has(day)) missing.push(day);
  return missing;
}
