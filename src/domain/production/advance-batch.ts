import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { getRow, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { requireInProgress, stepsOf } from "./queries.ts";
import { nextStage } from "./rules.ts";
import { productionBatches } from "./schema.ts";

/** Takes a batch in progress to the next stage of its recipe. @throws ProductError not_found, illegal_transition */
export function advanceBatch(context: DomainContext, { id }: { readonly id: string }): RowOf<typeof productionBatches> {
  return write(context, "advanceBatch", (inside) => {
    const before = getRow(inside, productionBatches, id);
    requireInProgress(before);
    const { current_process_stage: stage, current_step_number: step_number } = before;
    const next = stage && nextStage(stepsOf(inside, before), { stage, step_number });
    if (!next) throw lastStage(stage);
    const after = updateRow(inside, productionBatches, id, {
      current_process_stage: next.stage,
      current_step_number: next.step_number,
    });
    return { entity: productionBatches, before, after, result: after };
  });
}

const lastStage = (from: string | null) =>
  new ProductError("illegal_transition", {
    detail: {
      es: "El lote está en la última etapa de su receta: solo queda terminarlo.",
      en: "The batch is at the last stage of its recipe: all that is left is to complete it.",
    },
    members: { from, allowed: [] },
  });
