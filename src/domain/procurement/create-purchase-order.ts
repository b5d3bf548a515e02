import { ingredients, roundQuantity } from "#domain/inventory";
import { listPriceCents, suppliersTable } from "#domain/suppliers";
import { write } from "#session/write";
import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { lineTotalCents, totalsOf } from "#shared/money";
import { getReferenced, insertRow, nextCode } from "#table/rows";
import type { CreatePurchaseOrder } from "./contract.ts";
import { getPurchaseOrder } from "./queries.ts";
import { approvalDeadline, expectedDateFault, expectedDelivery } from "./rules.ts";
import { purchaseOrderItems, purchaseOrders } from "./schema.ts";

/**
 * A person orders from a supplier, at the prices of its list; the order then waits for approval.
 * @throws ProductError invalid_input, pointing at what may not be ordered
 */
export function createPurchaseOrder(context: DomainContext, input: CreatePurchaseOrder) {
  return write(context, "createPurchaseOrder", (inside) => {
    const after = getPurchaseOrder(inside, addPurchaseOrder(inside, input));
    return { entity: purchaseOrders, before: null, after, result: after };
  });
}

function addPurchaseOrder(context: DomainContext, input: CreatePurchaseOrder): string {
  const supplier = getReferenced(context, suppliersTable, input.supplier_id, "/supplier_id");
  if (supplier.status !== "ACTIVE") {
    throw invalidField("/supplier_id", "No es un proveedor activo.", "Is not an active supplier.");
  }
  const now = context.now();
  const expectedMs = input.expected_delivery_date
    ? Date.parse(input.expected_delivery_date)
    : expectedDelivery(now, supplier);
  const fault = input.expected_delivery_date && expectedDateFault(expectedMs, now);
  if (fault) throw invalidField("/expected_delivery_date", fault.es, fault.en);

  const lines = input.lines.map((line, position) => {
    const pointer = `/lines/${position}/ingredient_id`;
    const repeated = input.lines.findIndex(({ ingredient_id }) => ingredient_id === line.ingredient_id) < position;
    if (repeated) throw invalidField(pointer, "Ya está en otra línea.", "Stands in another line already.");
    return pricedLine(context, supplier.id, line, pointer);
  });
  const { discount_cents: _none, ...totals } = totalsOf(lines);
  const day = madridDay(now).replaceAll("-", "");
  const order = insertRow(context, purchaseOrders, {
    po_number: nextCode(context, purchaseOrders, "po_number", `PO-${day}-`, 3),
    supplier_id: supplier.id,
    plan_id: null,
    status: "PENDING_APPROVAL",
    priority: "MEDIUM",
    proposed_by: "user",
    order_date: rowInstant(now),
    expected_delivery_date: rowInstant(expectedMs),
    approval_deadline: rowInstant(approvalDeadline(now, expectedMs)),
    approved_at: null,
    approval_source: null,
    approved_by: null,
    rejection_reason: null,
    ...totals,
    notes: input.notes ?? null,
    reasoning_data: null,
  });
  for (const line of lines) insertRow(context, purchaseOrderItems, { ...line, purchase_order_id: order.id });
  return order.id;
}

/** What a supplier that lists no price asks is taken to be what was paid so far. */
function pricedLine(
  context: DomainContext,
  supplierId: string,
  line: CreatePurchaseOrder["lines"][number],
  pointer: string,
) {
  const ingredient = getReferenced(context, ingredients, line.ingredient_id, pointer);
  if (ingredient.product_type !== "INGREDIENT" || !ingredient.is_active) {
    throw invalidField(pointer, "No es un ingrediente que se compre.", "Is not an ingredient that is bought.");
  }
  const contractPrice = listPriceCents(context, supplierId, ingredient.id);
  const price = contractPrice ?? Math.max(1, ingredient.average_cost_cents);
  const quantity = roundQuantity(line.quantity);
  return {
    ingredient_id: ingredient.id,
    ordered_quantity: quantity,
    received_quantity: 0,
    unit: ingredient.unit,
    unit_price_cents: price,
    contract_price_cents: contractPrice,
    vat_percent: ingredient.vat_percent,
    line_total_cents: lineTotalCents(quantity, price),
  };
}
