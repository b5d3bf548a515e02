import { consumeStock } from "#domain/inventory";
import { unlinkOrder } from "#domain/production";
import { recordSales } from "#domain/sales";
import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import { afterDiscount } from "#shared/money";
import { requireTransition } from "#shared/state-machine";
import { getRow, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import type { ChangeOrderStatus } from "./contract.ts";
import { getOrder, itemsOf } from "./queries.ts";
import { recordStatus } from "./record-status.ts";
import { discountPercentOf, ORDER_TRANSITIONS } from "./rules.ts";
import { customerOrders } from "./schema.ts";

/**
 * An order goes a step further. When it is completed its goods leave stock and count as sold to the trade.
 * @throws ProductError not_found, illegal_transition, insufficient_stock
 */
export function changeOrderStatus(context: DomainContext, id: string, { status, notes }: ChangeOrderStatus) {
  return write(context, "changeOrderStatus", (inside) => {
    const before = getRow(inside, customerOrders, id);
    requireTransition(ORDER_TRANSITIONS[before.delivery_method], before.status, status);
    if (status === "COMPLETED") handOver(inside, before);
    if (status === "CANCELLED") unlinkOrder(inside, id);
    const completed_at = status === "COMPLETED" ? rowInstant(inside.now()) : before.completed_at;
    const after = updateRow(inside, customerOrders, id, { status, completed_at });
    recordStatus(inside, id, { from: before.status, to: status, notes });
    return { entity: customerOrders, before, after, result: getOrder(inside, id) };
  });
}

function handOver(context: DomainContext, order: RowOf<typeof customerOrders>): void {
  const items = itemsOf(context, order.id);
  const discount = discountPercentOf(order);
  const consumed = consumeStock(
    context,
    items.map(({ product_id, quantity }) => ({ ingredient_id: product_id, quantity })),
    { movement_type: "SALE", reason: `Entrega del pedido ${order.order_number}` },
  );
  const sold = items.map(({ product_id, quantity, line_total_cents }) => ({
    product_id,
    quantity,
    revenue_cents: afterDiscount(line_total_cents, discount),
  }));
  recordSales(context, "wholesale", sold, consumed.lines);
}
