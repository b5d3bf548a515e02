import { tableAt } from "#domain";
import { addDays, madridDay } from "#shared/business-calendar";
import { wrong } from "../findings.ts";
import { type Check, msOf } from "./check.ts";

/** The instant whose Madrid day a human code carries; what begins at night may carry the day that it is for. */
const CODE_DAYS: Readonly<Record<string, readonly [code: string, instant: string, orNextDay?: true]>> = {
  "production.production_batches": ["batch_number", "planned_start_time", true],
  "procurement.procurement_plans": ["plan_number", "planned_at"],
  "procurement.purchase_orders": ["po_number", "order_date"],
  "procurement.deliveries": ["delivery_number", "expected_date"],
  "orders.customer_orders": ["order_number", "order_date"],
  "sales.pos_transactions": ["transaction_number", "sold_at"],
  "forecasting.prediction_batches": ["batch_number", "generated_at"],
  "distribution.distribution_routes": ["route_code", "planned_departure"],
  "orchestrator.orchestration_runs": ["run_number", "started_at", true],
};

/** The day in a code is the day of what it names. */
export const codeDays: Check = (rows) =>
  Object.entries(CODE_DAYS).flatMap(([path, [code, instant, orNextDay]]) =>
    rows.placed(tableAt(path).path).flatMap((placed) => {
      const day = madridDay(msOf(placed.values[instant] as string));
      const allowed = orNextDay ? [day, addDays(day, 1)] : [day];
      const written = /\d{8}/.exec(placed.values[code] as string)?.[0] ?? "";
      return allowed.some((candidate) => candidate.replaceAll("-", "") === written)
        ? []
        : [wrong(placed, code, `carries ${written}, but ${instant} is on ${day}`)];
    }),
  );
