import { lineTotalCents, totalsOf } from "#shared/money";
import { ingredients, stock } from "../../src/domain/inventory/schema.ts";
import {
  deliveries,
  deliveryItems,
  procurementPlans,
  procurementRequirements,
  purchaseOrderItems,
  purchaseOrders,
} from "../../src/domain/procurement/schema.ts";
import { differs, wrong } from "../findings.ts";
import { type Check, isClose, shownAmount, sumOf } from "./check.ts";

const NOTHING_CAME = ["DRAFT", "PENDING_APPROVAL", "APPROVED", "SENT", "REJECTED", "CANCELLED"];

/** An order's totals are those of its lines, with VAT by line. */
export const purchaseOrderTotals: Check = (rows) =>
  rows.of(purchaseOrders).flatMap((order) => {
    const lines = rows.where(purchaseOrderItems, "purchase_order_id", order.values.id).map(({ values }) => values);
    if (lines.length === 0) return [wrong(order, "id", "has no lines")];
    const totals = totalsOf(lines);
    const { subtotal_cents, tax_cents, total_cents, approval_source, approved_by } = order.values;
    return [
      ...differs(order, "subtotal_cents", subtotal_cents, totals.subtotal_cents, "the sum of the lines"),
      ...differs(order, "tax_cents", tax_cents, totals.tax_cents, "VAT of the lines"),
      ...differs(order, "total_cents", total_cents, totals.total_cents, "subtotal + VAT"),
      ...(approval_source === "user" && !approved_by
        ? [wrong(order, "approved_by", "must say who approved it when a person did")]
        : []),
    ];
  });

/** A line costs what quantity and price say, in the ingredient's unit, and has received what its deliveries brought. */
export const purchaseOrderLines: Check = (rows) =>
  rows.of(purchaseOrderItems).flatMap((line) => {
    const { ordered_quantity, received_quantity, unit_price_cents } = line.values;
    const order = rows.at(purchaseOrders, line.values.purchase_order_id);
    const ingredient = rows.at(ingredients, line.values.ingredient_id);
    const brought = sumOf(
      rows.where(deliveryItems, "purchase_order_item_id", line.values.id),
      ({ values }) => values.received_quantity,
    );
    return [
      ...differs(
        line,
        "line_total_cents",
        line.values.line_total_cents,
        lineTotalCents(ordered_quantity, unit_price_cents),
        "quantity × price",
      ),
      ...differs(line, "unit", line.values.unit, ingredient.unit, "the ingredient's unit"),
      ...(isClose(received_quantity, brought)
        ? []
        : [
            wrong(line, "received_quantity", `is ${received_quantity}, but deliveries brought ${shownAmount(brought)}`),
          ]),
      ...(NOTHING_CAME.includes(order.status) && received_quantity > 0
        ? [wrong(line, "received_quantity", `must be 0 while the order is ${order.status}`)]
        : []),
      ...(order.status === "RECEIVED" && received_quantity < ordered_quantity
        ? [wrong(line, "received_quantity", `is below the ${ordered_quantity} ordered, but the order is RECEIVED`)]
        : []),
    ];
  });

/** A delivery comes from the order's supplier, and what was accepted lies in stock as a lot of that number. */
export const deliveriesOfOrders: Check = (rows) => [
  ...rows.of(deliveries).flatMap((delivery) => {
    const order = rows.at(purchaseOrders, delivery.values.purchase_order_id);
    return differs(delivery, "supplier_id", delivery.values.supplier_id, order.supplier_id, "the order's supplier");
  }),
  ...rows.of(deliveryItems).flatMap((item) => {
    const delivery = rows.at(deliveries, item.values.delivery_id);
    const line = rows.at(purchaseOrderItems, item.values.purchase_order_item_id);
    const ofOther = differs(
      item,
      "purchase_order_item_id",
      line.purchase_order_id,
      delivery.purchase_order_id,
      "the order of the delivery",
    );
    const { lot_number, ingredient_id, received_quantity, expiration_date } = item.values;
    if (!lot_number) return ofOther;
    const lot = rows
      .where(stock, "lot_number", lot_number)
      .find(({ values }) => values.ingredient_id === ingredient_id);
    if (!lot) return [...ofOther, wrong(item, "lot_number", `${lot_number} is no lot of this ingredient`)];
    return [
      ...ofOther,
      ...differs(item, "received_quantity", received_quantity, lot.values.initial_quantity, "what the lot began with"),
      ...differs(item, "expiration_date", expiration_date, lot.values.expiration_date, "the lot's expiry"),
    ];
  }),
];

/** A plan costs what its requirements do. */
export const planTotals: Check = (rows) =>
  rows.of(procurementPlans).flatMap((plan) => {
    const needs = rows.where(procurementRequirements, "plan_id", plan.values.id);
    const cost = sumOf(needs, ({ values }) => values.estimated_cost_cents);
    return differs(plan, "total_cost_cents", plan.values.total_cost_cents, cost, "the sum of its requirements");
  });
