import { findSettings } from "#domain/tenant";
import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { requireTransition } from "#shared/state-machine";
import { getRow, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { getPurchaseOrder } from "./queries.ts";
import { mayApprove, PURCHASE_ORDER_TRANSITIONS, UNLIMITED_APPROVERS } from "./rules.ts";
import { scheduleDelivery } from "./schedule-delivery.ts";
import { purchaseOrders } from "./schema.ts";

/**
 * A person lets an order go out; its delivery is then expected.
 * @throws ProductError not_found, illegal_transition, approval_limit_exceeded
 */
export function approvePurchaseOrder(context: DomainContext, id: string) {
  return write(context, "approvePurchaseOrder", (inside) => {
    const before = getRow(inside, purchaseOrders, id);
    requireTransition(PURCHASE_ORDER_TRANSITIONS, before.status, "APPROVED");
    requireWithinLimit(inside, before);
    updateRow(inside, purchaseOrders, id, {
      status: "APPROVED",
      approved_at: rowInstant(inside.now()),
      approval_source: "user",
      approved_by: inside.actor.userId,
    });
    scheduleDelivery(inside, id);
    const after = getRow(inside, purchaseOrders, id);
    return { entity: purchaseOrders, before, after, result: getPurchaseOrder(inside, id) };
  });
}

function requireWithinLimit(context: DomainContext, { total_cents }: RowOf<typeof purchaseOrders>): void {
  const limit_cents = findSettings(context)?.purchase_approval_limit_cents ?? 0;
  if (mayApprove(context.actor.role, total_cents, limit_cents)) return;
  throw new ProductError("approval_limit_exceeded", {
    members: { limit_cents, total_cents, allowed_roles: UNLIMITED_APPROVERS },
  });
}
