import { lineTotalCents, totalsOf } from "#shared/money";
import { ingredients } from "../../src/domain/inventory/schema.ts";
import { posTransactionItems, posTransactions, salesData } from "../../src/domain/sales/schema.ts";
import { differs, wrong } from "../findings.ts";
import type { Check } from "./check.ts";

/** Revenue and cost of a day follow from what was sold. */
export const salesAmounts: Check = (rows) =>
  rows.of(salesData).flatMap((day) => {
    const { quantity_sold, unit_price_cents, revenue_cents, cost_cents, product_id } = day.values;
    const unitCost = rows.at(ingredients, product_id).average_cost_cents;
    return [
      ...differs(day, "revenue_cents", revenue_cents, lineTotalCents(quantity_sold, unit_price_cents), "sold × price"),
      ...differs(day, "cost_cents", cost_cents, lineTotalCents(quantity_sold, unitCost), "sold × the product's cost"),
    ];
  });

/** A product is sold once a day and channel. */
export const salesOnce: Check = (rows) => {
  const seen = new Set<string>();
  return rows.of(salesData).flatMap((day) => {
    const { tenant_id, sales_date, product_id, channel } = day.values;
    const key = `${tenant_id} ${sales_date} ${product_id} ${channel}`;
    if (seen.has(key)) return [wrong(day, "sales_date", "repeats the product's row of that day and channel")];
    seen.add(key);
    return [];
  });
};

/** A ticket's totals are those of its lines, each with the product's VAT. */
export const ticketTotals: Check = (rows) => [
  ...rows.of(posTransactionItems).flatMap((line) => {
    const { quantity, unit_price_cents, line_total_cents, vat_percent, product_id } = line.values;
    return [
      ...differs(
        line,
        "line_total_cents",
        line_total_cents,
        lineTotalCents(quantity, unit_price_cents),
        "quantity × price",
      ),
      ...differs(line, "vat_percent", vat_percent, rows.at(ingredients, product_id).vat_percent, "the product's rate"),
    ];
  }),
  ...rows.of(posTransactions).flatMap((ticket) => {
    const lines = rows.where(posTransactionItems, "pos_transaction_id", ticket.values.id).map(({ values }) => values);
    if (lines.length === 0) return [wrong(ticket, "id", "has no lines")];
    const totals = totalsOf(lines);
    const { subtotal_cents, tax_cents, total_cents } = ticket.values;
    return [
      ...differs(ticket, "subtotal_cents", subtotal_cents, totals.subtotal_cents, "the sum of the lines"),
      ...differs(ticket, "tax_cents", tax_cents, totals.tax_cents, "VAT of the lines"),
      ...differs(ticket, "total_cents", total_cents, totals.total_cents, "subtotal + VAT"),
    ];
  }),
];
