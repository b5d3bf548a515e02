import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { requireTransition } from "#shared/state-machine";
import { getRow, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import type { HoldBatch } from "./contract.ts";
import { BATCH_TRANSITIONS } from "./rules.ts";
import { productionBatches } from "./schema.ts";

/** Stops a batch until it is started again. @throws ProductError not_found, illegal_transition */
export function holdBatch(
  context: DomainContext,
  { id, reason }: HoldBatch & { readonly id: string },
): RowOf<typeof productionBatches> {
  return write(context, "holdBatch", (inside) => {
    const before = getRow(inside, productionBatches, id);
    requireTransition(BATCH_TRANSITIONS, before.status, "ON_HOLD");
    const after = updateRow(inside, productionBatches, id, {
      status: "ON_HOLD",
      reasoning_data: { i18n_key: "production.hold.by_hand", params: { reason, person: inside.actor.name } },
    });
    return { entity: productionBatches, before, after, result: after };
  });
}
