import { addLot, ingredients, roundQuantity, STORAGE_LOCATIONS } from "#domain/inventory";
import { hasContractInForce } from "#domain/suppliers";
import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { requireTransition } from "#shared/state-machine";
import { getRow, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import type { ReceiveDelivery } from "./contract.ts";
import { deliveryItemsOf, getDelivery, orderItemsOf } from "./queries.ts";
import { DELIVERY_TRANSITIONS, deliveryOutcome, orderOutcome, PURCHASE_ORDER_TRANSITIONS } from "./rules.ts";
import { scheduleDelivery } from "./schedule-delivery.ts";
import { deliveries, deliveryItems, purchaseOrderItems, purchaseOrders } from "./schema.ts";

type Delivery = RowOf<typeof deliveries>;
type Item = RowOf<typeof deliveryItems>;
type Line = ReceiveDelivery["lines"][number];

/**
 * A truck is unloaded: what is taken in becomes lots at the price of the order, and what did not come or was sent back is
 * expected again.
 * @throws ProductError not_found, illegal_transition, invalid_input, conflict when a lot number is in use
 */
export function receiveDelivery(context: DomainContext, id: string, input: ReceiveDelivery) {
  return write(context, "receiveDelivery", (inside) => {
    const delivery = getRow(inside, deliveries, id);
    const order = getRow(inside, purchaseOrders, delivery.purchase_order_id);
    const before = getDelivery(inside, id);
    requireTransition(DELIVERY_TRANSITIONS, delivery.status, "DELIVERED");
    requireTransition(PURCHASE_ORDER_TRANSITIONS, order.status, "RECEIVED");

    const unloaded = matchLines(input.lines, before.items, inside.now());
    for (const { item, line, quantity } of unloaded) unload(inside, delivery, item, line, quantity);

    updateRow(inside, deliveries, id, {
      status: deliveryOutcome(deliveryItemsOf(inside, id)),
      actual_date: rowInstant(inside.now()),
      received_by: inside.actor.userId,
      celsius_on_arrival: input.celsius_on_arrival ?? delivery.celsius_on_arrival,
      notes: input.notes ?? delivery.notes,
    });
    const status = orderOutcome(order.status, orderItemsOf(inside, order.id));
    if (status !== order.status) updateRow(inside, purchaseOrders, order.id, { status });
    scheduleDelivery(inside, order.id);

    const after = getDelivery(inside, id);
    return { entity: deliveries, before, after, result: after };
  });
}

/** What came, line by line, with the item it is about. */
function matchLines(lines: readonly Line[], items: readonly Item[], now: number) {
  const seen = new Set<string>();
  const matched = lines.map((line, position) => {
    const at = `/lines/${position}`;
    const item = items.find(({ id }) => id === line.delivery_item_id);
    if (!item) throw invalidField(`${at}/delivery_item_id`, "No viene en esta entrega.", "Is not in this delivery.");
    if (seen.has(item.id))
      throw invalidField(`${at}/delivery_item_id`, "Ya está en otra línea.", "Stands in another line already.");
    seen.add(item.id);
    const quantity = roundQuantity(line.received_quantity);
    if (quantity > item.expected_quantity) {
      throw invalidField(
        `${at}/received_quantity`,
        `Se esperaban ${item.expected_quantity} como mucho.`,
        `Must be at most the ${item.expected_quantity} that were expected.`,
      );
    }
    if (line.condition === "ACCEPTED" && line.expiration_date && Date.parse(line.expiration_date) <= now) {
      throw invalidField(
        `${at}/expiration_date`,
        "Ya ha pasado: lo caducado no se acepta.",
        "Has gone by: what has expired is not taken in.",
      );
    }
    return { item, line, quantity };
  });
  if (matched.every(({ quantity }) => quantity === 0))
    throw invalidField("/lines", "Algo tiene que haber llegado.", "Must bring something.");
  return matched;
}

/** What did not come stays PENDING with nothing received. */
function unload(context: DomainContext, delivery: Delivery, item: Item, line: Line, quantity: number): void {
  if (quantity === 0) {
    updateRow(context, deliveryItems, item.id, { received_quantity: 0 });
    return;
  }
  if (line.condition === "REJECTED") {
    updateRow(context, deliveryItems, item.id, {
      received_quantity: quantity,
      condition: "REJECTED",
      rejection_reason: line.rejection_reason ?? null,
      lot_number: line.lot_number ?? null,
      expiration_date: line.expiration_date ? rowInstant(line.expiration_date) : null,
    });
    return;
  }
  const ordered = getRow(context, purchaseOrderItems, item.purchase_order_item_id);
  const lot = addLot(
    context,
    {
      ingredient_id: item.ingredient_id,
      quantity,
      unit_cost_cents: ordered.unit_price_cents,
      supplier_id: hasContractInForce(context, delivery.supplier_id) ? delivery.supplier_id : null,
      lot_number: line.lot_number,
      expiration_date: line.expiration_date,
      location: STORAGE_LOCATIONS[getRow(context, ingredients, item.ingredient_id).storage],
    },
    {
      movement_type: "RECEIPT",
      reason: `Entrada de mercancía ${delivery.delivery_number}`,
      purchase_order_id: delivery.purchase_order_id,
    },
  );
  updateRow(context, deliveryItems, item.id, {
    received_quantity: quantity,
    condition: "ACCEPTED",
    lot_number: lot.lot_number,
    expiration_date: lot.expiration_date,
  });
  updateRow(context, purchaseOrderItems, ordered.id, {
    received_quantity: roundQuantity(ordered.received_quantity + quantity),
  });
}
