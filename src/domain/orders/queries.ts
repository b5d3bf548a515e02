import { eq } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { getRow, rowsOf } from "#table/rows";
import type { RowOf } from "#table/table";
import { customerOrders, orderItems, orderStatusHistory } from "./schema.ts";

/** An order with its lines and history. @throws ProductError not_found */
export const getOrder = (context: DomainContext, id: string) => ({
  ...getRow(context, customerOrders, id),
  items: itemsOf(context, id),
  status_history: rowsOf(context, orderStatusHistory, eq(orderStatusHistory.rows.customer_order_id, id), "changed_at"),
});

export const itemsOf = (context: DomainContext, orderId: string): RowOf<typeof orderItems>[] =>
  rowsOf(context, orderItems, eq(orderItems.rows.customer_order_id, orderId), "id");
