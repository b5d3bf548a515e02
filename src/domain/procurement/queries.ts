import { eq } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { getRow, rowsOf } from "#table/rows";
import type { RowOf } from "#table/table";
import { deliveries, deliveryItems, purchaseOrderItems, purchaseOrders } from "./schema.ts";

/** A purchase order with its lines and deliveries. @throws ProductError not_found */
export const getPurchaseOrder = (context: DomainContext, id: string) => ({
  ...getRow(context, purchaseOrders, id),
  items: orderItemsOf(context, id),
  deliveries: rowsOf(context, deliveries, eq(deliveries.rows.purchase_order_id, id), "expected_date"),
});

/** A delivery with what it brings or brought. @throws ProductError not_found */
export const getDelivery = (context: DomainContext, id: string) => ({
  ...getRow(context, deliveries, id),
  items: deliveryItemsOf(context, id),
});

export const orderItemsOf = (context: DomainContext, orderId: string): RowOf<typeof purchaseOrderItems>[] =>
  rowsOf(context, purchaseOrderItems, eq(purchaseOrderItems.rows.purchase_order_id, orderId), "id");

export const deliveryItemsOf = (context: DomainContext, deliveryId: string): RowOf<typeof deliveryItems>[] =>
  rowsOf(context, deliveryItems, eq(deliveryItems.rows.delivery_id, deliveryId), "id");
