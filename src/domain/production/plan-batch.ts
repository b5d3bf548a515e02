import { MINUTE_MS, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import type { Reasoning } from "#shared/json-shapes";
import { insertRow, nextCode } from "#table/rows";
import type { RowOf } from "#table/table";
import { bakingMinutes } from "./rules.ts";
import { productionBatches } from "./schema.ts";

type BatchRow = RowOf<typeof productionBatches>;

export interface BatchPlan {
  readonly product: { readonly id: string; readonly name: string };
  readonly recipe: Parameters<typeof bakingMinutes>[0] & { readonly id: string };
  readonly startsAtMs: number;
  readonly quantity: number;
  readonly priority: BatchRow["priority"];
  readonly equipment_used?: string[] | undefined;
  readonly staff_assigned?: string[] | undefined;
  readonly order_id?: string | undefined;
  readonly forecast_id?: string | undefined;
  readonly reasoning?: Reasoning | undefined;
  readonly notes?: string | undefined;
}

/** Writes a PENDING batch; it lasts as long as its recipe says and is numbered by the Madrid day of its start. */
export function planBatch(context: DomainContext, plan: BatchPlan): BatchRow {
  const minutes = bakingMinutes(plan.recipe);
  const day = madridDay(plan.startsAtMs).replaceAll("-", "");
  return insertRow(context, productionBatches, {
    // The zero keeps to numbers: cloned batches carry letters, which do not count.
    batch_number: nextCode(context, productionBatches, "batch_number", `BATCH-${day}-0`, 5),
    product_id: plan.product.id,
    product_name: plan.product.name,
    recipe_id: plan.recipe.id,
    planned_start_time: rowInstant(plan.startsAtMs),
    planned_end_time: rowInstant(plan.startsAtMs + minutes * MINUTE_MS),
    planned_quantity: plan.quantity,
    planned_duration_minutes: minutes,
    actual_start_time: null,
    actual_end_time: null,
    actual_quantity: null,
    status: "PENDING",
    priority: plan.priority,
    current_process_stage: null,
    current_step_number: null,
    yield_percentage: null,
    quality_score: null,
    waste_quantity: null,
    is_quarantined: false,
    equipment_used: plan.equipment_used ?? null,
    staff_assigned: plan.staff_assigned ?? null,
    order_id: plan.order_id ?? null,
    forecast_id: plan.forecast_id ?? null,
    reasoning_data: plan.reasoning ?? null,
    notes: plan.notes ?? null,
  });
}
