import { inArray } from "drizzle-orm";
import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { requireTransition } from "#shared/state-machine";
import { getRow, rowsOf, updateRow } from "#table/rows";
import { needsOf, shortagesOf, stepsOf } from "./queries.ts";
import { BATCH_TRANSITIONS, firstStage } from "./rules.ts";
import { equipment, productionBatches } from "./schema.ts";

/**
 * Begins a planned batch, or goes on with a held one. Ingredients that will not suffice are reported and stop nobody:
 * a delivery may come before they are needed.
 * @throws ProductError not_found, illegal_transition, conflict when it is in quarantine or a machine does not work
 */
export function startBatch(context: DomainContext, { id }: { readonly id: string }) {
  return write(context, "startBatch", (inside) => {
    const before = getRow(inside, productionBatches, id);
    requireTransition(BATCH_TRANSITIONS, before.status, "IN_PROGRESS");
    if (before.is_quarantined) throw inQuarantine();
    requireOperational(inside, before.equipment_used ?? []);
    const first = firstStage(stepsOf(inside, before));
    const after = updateRow(inside, productionBatches, id, {
      status: "IN_PROGRESS",
      actual_start_time: before.actual_start_time ?? rowInstant(inside.now()),
      actual_end_time: null,
      actual_quantity: null,
      yield_percentage: null,
      waste_quantity: null,
      current_process_stage: before.current_process_stage ?? first.stage,
      current_step_number: before.current_process_stage ? before.current_step_number : first.step_number,
    });
    const shortages = shortagesOf(inside, needsOf(inside, after));
    return { entity: productionBatches, before, after, result: { ...after, shortages } };
  });
}

function requireOperational(context: DomainContext, ids: readonly string[]): void {
  const used = ids.length > 0 ? rowsOf(context, equipment, inArray(equipment.rows.id, [...ids]), "equipment_code") : [];
  const stopped = used.filter(({ status }) => status !== "OPERATIONAL");
  if (stopped.length === 0) return;
  const names = stopped.map(({ name }) => name).join(", ");
  throw new ProductError("conflict", {
    detail: { es: `Hay máquinas que no funcionan: ${names}.`, en: `Some machines do not work: ${names}.` },
    members: { equipment: stopped.map(({ id, name, status }) => ({ id, name, status })) },
  });
}

const inQuarantine = () =>
  new ProductError("conflict", {
    detail: {
      es: "El lote está en cuarentena por un control de calidad y no puede continuar.",
      en: "A quality check has put the batch into quarantine; it cannot go on.",
    },
  });
