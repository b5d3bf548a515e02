import { and, eq, inArray } from "drizzle-orm";
import { roundQuantity } from "#domain/inventory";
import { suppliersTable } from "#domain/suppliers";
import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import { getRow, insertRow, nextCode, rowsOf, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { deliveryItemsOf, orderItemsOf } from "./queries.ts";
import { expectedDelivery, OPEN_DELIVERY_STATUSES } from "./rules.ts";
import { deliveries, deliveryItems, purchaseOrders } from "./schema.ts";

/** Until the supplier says otherwise. */
const CARRIER = "Reparto propio del proveedor";

/**
 * Expects what an order still lacks and no other truck is to bring, on the day the order says; when that day has gone
 * by, after the supplier's lead time. To be called inside `write`.
 * @returns undefined when nothing is left to be brought
 */
export function scheduleDelivery(context: DomainContext, orderId: string): RowOf<typeof deliveries> | undefined {
  const order = getRow(context, purchaseOrders, orderId);
  const underway = quantitiesUnderway(context, orderId);
  const rest = orderItemsOf(context, orderId)
    .map((item) => ({
      item,
      quantity: roundQuantity(item.ordered_quantity - item.received_quantity - (underway.get(item.id) ?? 0)),
    }))
    .filter(({ quantity }) => quantity > 0);
  if (rest.length === 0) return undefined;

  const agreed = Date.parse(order.expected_delivery_date);
  const supplier = getRow(context, suppliersTable, order.supplier_id);
  const firstTruck = rowsOf(context, deliveries, eq(deliveries.rows.purchase_order_id, orderId), "id").length === 0;
  const expectedMs = firstTruck && agreed > context.now() ? agreed : expectedDelivery(context.now(), supplier);
  const day = madridDay(expectedMs).replaceAll("-", "");
  const delivery = insertRow(context, deliveries, {
    delivery_number: nextCode(context, deliveries, "delivery_number", `ALB-${day}-`, 3),
    purchase_order_id: order.id,
    supplier_id: order.supplier_id,
    status: "SCHEDULED",
    expected_date: rowInstant(expectedMs),
    actual_date: null,
    received_by: null,
    carrier: CARRIER,
    celsius_on_arrival: null,
    notes: null,
  });
  for (const { item, quantity } of rest) {
    insertRow(context, deliveryItems, {
      delivery_id: delivery.id,
      purchase_order_item_id: item.id,
      ingredient_id: item.ingredient_id,
      expected_quantity: quantity,
      received_quantity: null,
      unit: item.unit,
      lot_number: null,
      expiration_date: null,
      condition: "PENDING",
      rejection_reason: null,
    });
  }
  if (expectedMs !== agreed) {
    updateRow(context, purchaseOrders, order.id, { expected_delivery_date: rowInstant(expectedMs) });
  }
  return delivery;
}

/** What trucks that are still to come bring of an order, by its line. */
function quantitiesUnderway(context: DomainContext, orderId: string): ReadonlyMap<string, number> {
  const open = rowsOf(
    context,
    deliveries,
    and(eq(deliveries.rows.purchase_order_id, orderId), inArray(deliveries.rows.status, [...OPEN_DELIVERY_STATUSES])),
    "id",
  );
  const sums = new Map<string, number>();
  for (const { purchase_order_item_id, expected_quantity } of open.flatMap(({ id }) => deliveryItemsOf(context, id))) {
    sums.set(purchase_order_item_id, (sums.get(purchase_order_item_id) ?? 0) + expected_quantity);
  }
  return sums;
}
