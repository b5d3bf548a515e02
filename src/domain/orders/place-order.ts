import { getProductForSale, roundQuantity } from "#domain/inventory";
import { write } from "#session/write";
import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { lineTotalCents, totalsOf } from "#shared/money";
import { getReferenced, insertRow, nextCode } from "#table/rows";
import type { PlaceOrder } from "./contract.ts";
import { getOrder } from "./queries.ts";
import { recordStatus } from "./record-status.ts";
import { deliveryDateFault } from "./rules.ts";
import { customerOrders, customers, orderItems } from "./schema.ts";

/** A customer orders for a later day, at their own discount. Stock is not touched before the goods leave. */
export function placeOrder(context: DomainContext, input: PlaceOrder) {
  return write(context, "placeOrder", (inside) => {
    const customer = getReferenced(inside, customers, input.customer_id, "/customer_id");
    if (!customer.is_active) throw invalidField("/customer_id", "Ya no es cliente.", "Is no longer a customer.");
    const fault = deliveryDateFault(Date.parse(input.delivery_date), inside.now());
    if (fault) throw invalidField("/delivery_date", fault.es, fault.en);
    const lines = input.lines.map((line, position) => {
      const product = getProductForSale(inside, line.product_id, `/lines/${position}/product_id`);
      const quantity = roundQuantity(line.quantity);
      return {
        product_id: product.id,
        product_name: product.name,
        quantity,
        unit_price_cents: product.sale_price_cents,
        vat_percent: product.vat_percent,
        line_total_cents: lineTotalCents(quantity, product.sale_price_cents),
        notes: line.notes ?? null,
      };
    });

    const day = madridDay(inside.now()).replaceAll("-", "");
    const order = insertRow(inside, customerOrders, {
      order_number: nextCode(inside, customerOrders, "order_number", `PED-${day}-`, 3),
      customer_id: customer.id,
      status: "PENDING",
      order_date: rowInstant(inside.now()),
      delivery_date: rowInstant(input.delivery_date),
      completed_at: null,
      channel: input.channel,
      delivery_method: input.delivery_method,
      payment_status: "UNPAID",
      ...totalsOf(lines, customer.discount_percent),
      notes: input.notes ?? null,
    });
    for (const line of lines) insertRow(inside, orderItems, { ...line, customer_order_id: order.id });
    recordStatus(inside, order.id, { from: null, to: "PENDING", notes: undefined });
    const after = getOrder(inside, order.id);
    return { entity: customerOrders, before: null, after, result: after };
  });
}
