import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { requireTransition } from "#shared/state-machine";
import { getRow, insertRow, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import type { HandleAlert } from "./contract.ts";
import { ALERT_TRANSITIONS } from "./rules.ts";
import { alertInteractions, alertsTable } from "./schema.ts";

type Alert = RowOf<typeof alertsTable>;

/** Someone has seen it and takes care of it. @throws ProductError not_found, illegal_transition */
export const acknowledgeAlert = (context: DomainContext, id: string, input: HandleAlert): Alert =>
  handle(context, id, input, "acknowledgeAlert", "acknowledged", ({ actor }, now) => ({
    acknowledged_at: now,
    acknowledged_by: actor.userId,
  }));

/** Someone says that it is dealt with: it is not raised again while the same cause lasts. @throws as above */
export const resolveAlert = (context: DomainContext, id: string, input: HandleAlert): Alert =>
  handle(context, id, input, "resolveAlert", "resolved", ({ actor }, now) => ({
    resolved_at: now,
    resolved_by: actor.userId,
    resolution: "by_hand",
  }));

function handle(
  context: DomainContext,
  id: string,
  { notes }: HandleAlert,
  operation: string,
  status: "acknowledged" | "resolved",
  change: (context: DomainContext, now: string) => Partial<Alert>,
): Alert {
  return write(context, operation, (inside) => {
    const before = getRow(inside, alertsTable, id);
    requireTransition(ALERT_TRANSITIONS, before.status, status);
    const now = new Date(inside.now()).toISOString();
    const after = updateRow(inside, alertsTable, id, { ...change(inside, now), status });
    insertRow(inside, alertInteractions, {
      alert_id: id,
      interaction: status,
      user_id: inside.actor.userId,
      user_name: inside.actor.name,
      notes: notes ?? null,
    });
    return { entity: alertsTable, before, after, result: after };
  });
}
