import { consumeStock, insufficientStock, roundQuantity } from "#domain/inventory";
import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { requireTransition } from "#shared/state-machine";
import { getRow, updateRow } from "#table/rows";
import { addProductLot } from "./add-product-lot.ts";
import type { CompleteBatch } from "./contract.ts";
import { hasPendingCheck, needsOf, requireInProgress, shortagesOf } from "./queries.ts";
import { BATCH_TRANSITIONS, type BatchStatus, overProductionLimit, yieldPercentage } from "./rules.ts";
import { productionBatches } from "./schema.ts";

/**
 * Ends the baking: books what the recipe took, and puts what came out into stock. A batch with a pending quality check
 * waits for it in QUALITY_CHECK, without a lot; one of which nothing came out has FAILED.
 * @throws ProductError not_found, illegal_transition, over_production, insufficient_stock unless shortages are accepted
 */
export function completeBatch(context: DomainContext, { id, ...input }: CompleteBatch & { readonly id: string }) {
  return write(context, "completeBatch", (inside) => {
    const before = getRow(inside, productionBatches, id);
    requireInProgress(before);
    const actual = roundQuantity(input.actual_quantity);
    const status = outcome(actual, hasPendingCheck(inside, id));
    requireTransition(BATCH_TRANSITIONS, before.status, status);
    requireWithinPlan(actual, before.planned_quantity);
    const { consumed, shortages, cost_cents } = consume(inside, before, input.accept_shortages);

    const startedAt = Date.parse(before.actual_start_time ?? "");
    const after = updateRow(inside, productionBatches, id, {
      status,
      actual_end_time: rowInstant(Math.max(inside.now(), startedAt)),
      actual_quantity: actual,
      waste_quantity: roundQuantity(input.waste_quantity ?? Math.max(0, before.planned_quantity - actual)),
      yield_percentage: yieldPercentage(actual, before.planned_quantity),
      quality_score: input.quality_score ?? before.quality_score,
      notes: input.notes ?? before.notes,
    });
    const lot = status === "COMPLETED" ? addProductLot(inside, after) : null;
    const result = { ...after, consumed, ingredient_cost_cents: cost_cents, lot_id: lot?.id ?? null, shortages };
    return { entity: productionBatches, before, after, result };
  });
}

function outcome(actual: number, pendingCheck: boolean): BatchStatus {
  if (actual === 0) return "FAILED";
  return pendingCheck ? "QUALITY_CHECK" : "COMPLETED";
}

function requireWithinPlan(actual: number, planned: number): void {
  const limit = overProductionLimit(planned);
  if (actual <= limit) return;
  throw new ProductError("over_production", { members: { actual_quantity: actual, planned_quantity: planned, limit } });
}

const BOOKING_ADVICE = {
  es: " Ajusta antes las existencias si hay más, o registra la hornada con lo que hay.",
  en: " Adjust the stock first if there is more, or book the batch with what there is.",
};

function consume(
  context: DomainContext,
  batch: Parameters<typeof needsOf>[1] & { id: string },
  acceptShortages: boolean,
) {
  const needs = needsOf(context, batch);
  const shortages = shortagesOf(context, needs);
  if (shortages.length > 0 && !acceptShortages) throw insufficientStock(shortages, BOOKING_ADVICE);
  const short = new Map(shortages.map(({ ingredient_id, usable_quantity }) => [ingredient_id, usable_quantity]));
  const consumed = needs
    .map(({ ingredient_id, quantity }) => ({ ingredient_id, quantity: short.get(ingredient_id) ?? quantity }))
    .filter(({ quantity }) => quantity > 0);
  const { cost_cents } = consumeStock(context, consumed, {
    movement_type: "PRODUCTION_USE",
    reason: "Consumo de la hornada según receta",
    production_batch_id: batch.id,
  });
  return { consumed, shortages, cost_cents };
}
