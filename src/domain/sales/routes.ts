import { get } from "#http/endpoint";
import { equals, fromDay, list, untilDay } from "#http/resource";
import { SalesSummary, SalesSummaryQuery } from "./contract.ts";
import { summarizeSales } from "./queries.ts";
import { posTransactions, salesData } from "./schema.ts";

export const salesRoutes = [
  list({
    path: "/sales",
    operationId: "listSales",
    summary: "Sales by day, product and channel, latest first",
    table: salesData,
    sort: ["-sales_date", "revenue_cents", "quantity_sold"],
    filters: {
      product_id: equals(salesData, "product_id"),
      channel: equals(salesData, "channel"),
      from: fromDay(salesData, "sales_date"),
      to: untilDay(salesData, "sales_date"),
    },
  }),
  get({
    path: "/sales/summary",
    operationId: "getSalesSummary",
    summary: "Sales added up by day, product, channel or shop",
    tag: "sales",
    query: SalesSummaryQuery,
    response: SalesSummary,
    run: (context, { query }) => summarizeSales(context, query),
  }),
  list({
    path: "/pos/transactions",
    operationId: "listPosTransactions",
    summary: "Tickets of the shop's till, latest first",
    table: posTransactions,
    sort: ["-sold_at", "total_cents"],
    filters: { payment_method: equals(posTransactions, "payment_method") },
  }),
];
