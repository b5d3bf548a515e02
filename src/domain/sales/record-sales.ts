import { and, eq } from "drizzle-orm";
import { roundQuantity } from "#domain/inventory";
import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { insertRow, rowsOf, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { addUpByProduct, type ProductCost, type SoldLine } from "./rules.ts";
import { salesData } from "./schema.ts";

/**
 * Adds what was sold to today's figures of a channel, one row a product. To be called inside `write`.
 * @param costs what the goods cost, by product
 */
export function recordSales(
  context: DomainContext,
  channel: RowOf<typeof salesData>["channel"],
  lines: readonly SoldLine[],
  costs: readonly ProductCost[],
): void {
  const today = madridDay(context.now());
  for (const { product_id, quantity, revenue_cents, cost_cents } of addUpByProduct(lines, costs)) {
    const row = rowOfDay(context, channel, product_id, today);
    const quantity_sold = roundQuantity((row?.quantity_sold ?? 0) + quantity);
    const revenue = (row?.revenue_cents ?? 0) + revenue_cents;
    const figures = {
      quantity_sold,
      unit_price_cents: Math.round(revenue / quantity_sold),
      revenue_cents: revenue,
      cost_cents: (row?.cost_cents ?? 0) + cost_cents,
    };
    if (row) updateRow(context, salesData, row.id, figures);
    else insertRow(context, salesData, { sales_date: today, product_id, channel, quantity_wasted: 0, ...figures });
  }
}

const rowOfDay = (context: DomainContext, channel: RowOf<typeof salesData>["channel"], product: string, day: string) =>
  rowsOf(
    context,
    salesData,
    and(
      eq(salesData.rows.sales_date, day),
      eq(salesData.rows.product_id, product),
      eq(salesData.rows.channel, channel),
    ),
    "id",
  )[0];
