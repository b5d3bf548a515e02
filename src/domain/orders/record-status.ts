import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import { insertRow } from "#table/rows";
import type { OrderStatus } from "./rules.ts";
import { orderStatusHistory } from "./schema.ts";

/** A line of an order's history, by whoever acts. */
export const recordStatus = (
  context: DomainContext,
  orderId: string,
  { from, to, notes }: { from: OrderStatus | null; to: OrderStatus; notes: string | undefined },
) =>
  insertRow(context, orderStatusHistory, {
    customer_order_id: orderId,
    from_status: from,
    to_status: to,
    changed_at: rowInstant(context.now()),
    changed_by: context.actor.userId,
    notes: notes ?? null,
  });
