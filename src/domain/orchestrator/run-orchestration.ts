import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import type { Reasoning } from "#shared/json-shapes";
import { insertRow, nextCode } from "#table/rows";
import type { RowOf } from "#table/table";
import type { RunOrchestration } from "./contract.ts";
import { planBatches } from "./plan-batches.ts";
import { planPurchases } from "./plan-purchases.ts";
import { FORECAST_DAYS, planningDays, readState, type State } from "./read-state.ts";
import { orchestrationRuns, orchestrationSteps } from "./schema.ts";

type StepName = RowOf<typeof orchestrationSteps>["name"];

interface Step {
  readonly name: StepName;
  readonly records: number;
  readonly reasons: readonly Reasoning[];
  readonly notes?: string | undefined;
}

/** What a step and a run keep of their reasons. */
const STEP_REASONS = 60;
const SUMMARY_REASONS = 20;

/**
 * One run by hand: reads forecast, stock and orders, plans tomorrow's batches, finds what must be bought and proposes
 * orders. The same state gives the same plan, and a second run right after finds everything planned.
 */
export function runOrchestration(context: DomainContext, { notes }: RunOrchestration) {
  return write(context, "runOrchestration", (inside) => {
    const startedAt = inside.now();
    const state = readState(inside, planningDays(inside));
    const planned = planBatches(inside, state);
    const purchases = planPurchases(inside, state, planned);
    const steps: Step[] = [
      ...readingSteps(state, notes),
      { name: "plan_batches", records: planned.batches.length, reasons: planned.reasons },
      { name: "plan_requirements", records: purchases.requirements, reasons: purchases.requirementReasons },
      { name: "propose_purchase_orders", records: purchases.purchaseOrders, reasons: purchases.proposalReasons },
    ];
    const day = state.days.today.replaceAll("-", "");
    const completedAt = Math.max(inside.now(), startedAt);
    const run = insertRow(inside, orchestrationRuns, {
      run_number: nextCode(inside, orchestrationRuns, "run_number", `ORQ-${day}-`, 3),
      trigger: "MANUAL",
      status: "COMPLETED",
      started_at: rowInstant(startedAt),
      completed_at: rowInstant(completedAt),
      duration_ms: completedAt - startedAt,
      started_by: inside.actor.userId,
      batches_planned: planned.batches.length,
      requirements_found: purchases.requirements,
      purchase_orders_proposed: purchases.purchaseOrders,
      summary: [
        counted("orchestrator.summary.batches_planned", planned.batches.length),
        counted("orchestrator.summary.requirements_found", purchases.requirements),
        ...purchases.proposalReasons,
      ].slice(0, SUMMARY_REASONS),
    });
    const written = steps.map((step, position) => writeStep(inside, run, step, position + 1));
    return { entity: orchestrationRuns, before: null, after: run, result: { ...run, steps: written } };
  });
}

function readingSteps(state: State, notes: string | undefined): Step[] {
  const products = new Set(state.forecasts.map(({ product_id }) => product_id)).size;
  const low = state.ingredients.filter(({ id, reorder_point }) => (state.usableNow.get(id) ?? 0) < reorder_point);
  const orders = state.openOrders.map(
    (order): Reasoning => ({ i18n_key: "orchestrator.orders.open", params: { ...order } }),
  );
  return [
    {
      name: "read_forecast",
      records: state.forecasts.length,
      reasons: [{ i18n_key: "orchestrator.forecast.read", params: { products, days: FORECAST_DAYS } }],
      notes,
    },
    {
      name: "read_stock",
      records: state.ingredients.length,
      reasons: [counted("orchestrator.stock.below_reorder_point", low.length)],
    },
    {
      name: "read_orders",
      records: state.openOrders.length,
      reasons: orders.length > 0 ? orders : [counted("orchestrator.orders.open_total", 0)],
    },
  ];
}

const writeStep = (context: DomainContext, run: RowOf<typeof orchestrationRuns>, step: Step, step_number: number) =>
  insertRow(context, orchestrationSteps, {
    run_id: run.id,
    step_number,
    name: step.name,
    status: "COMPLETED",
    started_at: run.started_at,
    completed_at: run.completed_at ?? run.started_at,
    records: step.records,
    reasons: step.reasons.slice(0, STEP_REASONS),
    notes: step.notes ?? null,
  });

const counted = (i18n_key: string, count: number): Reasoning => ({ i18n_key, params: { count } });
