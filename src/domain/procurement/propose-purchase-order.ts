import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import type { Reasoning } from "#shared/json-shapes";
import { lineTotalCents, totalsOf } from "#shared/money";
import { insertRow, nextCode } from "#table/rows";
import type { RowOf } from "#table/table";
import { approvalDeadline, expectedDelivery } from "./rules.ts";
import { purchaseOrderItems, purchaseOrders } from "./schema.ts";

type Order = RowOf<typeof purchaseOrders>;
type Item = RowOf<typeof purchaseOrderItems>;

export interface ProposedOrder {
  readonly supplier: Parameters<typeof expectedDelivery>[1] & { readonly id: string };
  readonly plan_id: string;
  readonly priority: Order["priority"];
  readonly reasoning: Reasoning;
  readonly lines: readonly (Pick<
    Item,
    "ingredient_id" | "unit" | "unit_price_cents" | "contract_price_cents" | "vat_percent"
  > & {
    readonly quantity: number;
  })[];
}

/** Writes an order of the assistant's that a person has to approve, priced and taxed by its lines. */
export function proposePurchaseOrder(context: DomainContext, proposed: ProposedOrder): Order {
  const now = context.now();
  const expectedMs = expectedDelivery(now, proposed.supplier);
  const lines = proposed.lines.map((line) => ({
    ...line,
    line_total_cents: lineTotalCents(line.quantity, line.unit_price_cents),
  }));
  const { subtotal_cents, tax_cents, total_cents } = totalsOf(lines);
  const order = insertRow(context, purchaseOrders, {
    po_number: nextCode(context, purchaseOrders, "po_number", `PO-${madridDay(now).replaceAll("-", "")}-`, 3),
    supplier_id: proposed.supplier.id,
    plan_id: proposed.plan_id,
    status: "PENDING_APPROVAL",
    priority: proposed.priority,
    proposed_by: "assistant",
    order_date: rowInstant(now),
    expected_delivery_date: rowInstant(expectedMs),
    approval_deadline: rowInstant(approvalDeadline(now, expectedMs)),
    approved_at: null,
    approval_source: null,
    approved_by: null,
    rejection_reason: null,
    subtotal_cents,
    tax_cents,
    total_cents,
    notes: null,
    reasoning_data: proposed.reasoning,
  });
  for (const { quantity, ...line } of lines) {
    insertRow(context, purchaseOrderItems, {
      ...line,
      purchase_order_id: order.id,
      ordered_quantity: quantity,
      received_quantity: 0,
    });
  }
  return order;
}
