import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { requireTransition } from "#shared/state-machine";
import { getRow, updateRow } from "#table/rows";
import type { RejectPurchaseOrder } from "./contract.ts";
import { getPurchaseOrder } from "./queries.ts";
import { PURCHASE_ORDER_TRANSITIONS } from "./rules.ts";
import { purchaseOrders } from "./schema.ts";

/** A person does not let an order go out, and says why. @throws ProductError not_found, illegal_transition */
export function rejectPurchaseOrder(context: DomainContext, id: string, { reason }: RejectPurchaseOrder) {
  return write(context, "rejectPurchaseOrder", (inside) => {
    const before = getRow(inside, purchaseOrders, id);
    requireTransition(PURCHASE_ORDER_TRANSITIONS, before.status, "REJECTED");
    const after = updateRow(inside, purchaseOrders, id, { status: "REJECTED", rejection_reason: reason });
    return { entity: purchaseOrders, before, after, result: getPurchaseOrder(inside, id) };
  });
}
