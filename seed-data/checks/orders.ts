import { lineTotalCents, totalsOf } from "#shared/money";
import { ingredients } from "../../src/domain/inventory/schema.ts";
import { customerOrders, customers, orderItems, orderStatusHistory } from "../../src/domain/orders/schema.ts";
import { differs, type Finding, wrong } from "../findings.ts";
import type { HistoryRow } from "../generators/rows.ts";
import type { Placed, SeedRows } from "../seed-rows.ts";
import { type Check, msOf } from "./check.ts";

/** Lines say what the product is called, how it is taxed and what they cost. */
export const orderLines: Check = (rows) =>
  rows.of(orderItems).flatMap((line) => {
    const { quantity, unit_price_cents, product_id } = line.values;
    const product = rows.at(ingredients, product_id);
    return [
      ...differs(line, "product_name", line.values.product_name, product.name, "the product's name"),
      ...differs(line, "vat_percent", line.values.vat_percent, product.vat_percent, "the product's rate"),
      ...differs(
        line,
        "line_total_cents",
        line.values.line_total_cents,
        lineTotalCents(quantity, unit_price_cents),
        "quantity × price",
      ),
    ];
  });

/** An order's totals are those of its lines, less the customer's discount, with VAT on what is left. */
export const orderTotals: Check = (rows) =>
  rows.of(customerOrders).flatMap((order) => {
    const lines = rows.where(orderItems, "customer_order_id", order.values.id).map(({ values }) => values);
    if (lines.length === 0) return [wrong(order, "id", "has no lines")];
    const totals = totalsOf(lines, rows.at(customers, order.values.customer_id).discount_percent);
    const { subtotal_cents, discount_cents, tax_cents, total_cents } = order.values;
    return [
      ...differs(order, "subtotal_cents", subtotal_cents, totals.subtotal_cents, "the sum of the lines"),
      ...differs(order, "discount_cents", discount_cents, totals.discount_cents, "the customer's discount"),
      ...differs(order, "tax_cents", tax_cents, totals.tax_cents, "VAT of the discounted lines"),
      ...differs(order, "total_cents", total_cents, totals.total_cents, "subtotal − discount + VAT"),
    ];
  });

/** An order's steps as its seed tells them, of which a session must keep the order. */
const stepsOf = (rows: SeedRows, orderId: string) =>
  rows.where(orderStatusHistory, "customer_order_id", orderId).toSorted((a, b) => msOf(toldAt(a)) - msOf(toldAt(b)));

const toldAt = ({ values, seed }: Placed<HistoryRow<typeof orderStatusHistory>>) =>
  (seed?.changed_at ?? values.changed_at) as string;

/** A step does not come before the one that it follows. */
export const orderHistoryTimes: Check = (rows) =>
  rows.of(customerOrders).flatMap((order) =>
    stepsOf(rows, order.values.id).flatMap((step, position, steps) => {
      const before = steps[position - 1]?.values.changed_at;
      return before && msOf(step.values.changed_at) < msOf(before)
        ? [wrong(step, "changed_at", `${step.values.changed_at} lies before the step that it follows, ${before}`)]
        : [];
    }),
  );

/** The history leads, step by step, from nothing to the state that the order is in. */
export const orderHistory: Check = (rows) =>
  rows.of(customerOrders).flatMap((order): Finding[] => {
    const steps = stepsOf(rows, order.values.id);
    if (steps.length === 0) return [wrong(order, "id", "has no history of its states")];
    const broken = steps.flatMap((step, position) =>
      differs(
        step,
        "from_status",
        step.values.from_status,
        steps[position - 1]?.values.to_status,
        "the state of the step before",
      ),
    );
    const last = steps.at(-1)!;
    return [...broken, ...differs(last, "to_status", last.values.to_status, order.values.status, "the order's state")];
  });
