import { get, post } from "#http/endpoint";
import { detail, equals, fromDay, list, untilDay } from "#http/resource";
import { SalesSummary, SalesSummaryQuery, SellAtPointOfSale, Ticket, ticketChildren } from "./contract.ts";
import { summarizeSales } from "./queries.ts";
import { posTransactions, salesData } from "./schema.ts";
import { sellAtPointOfSale } from "./sell-at-point-of-sale.ts";

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
  detail({
    path: "/pos/transactions/{id}",
    operationId: "getPosTransaction",
    summary: "A ticket with its lines",
    table: posTransactions,
    children: ticketChildren,
  }),
  post({
    path: "/pos/sales",
    operationId: "sellAtPointOfSale",
    summary: "Sell at the till: the goods leave stock and the day's sales grow",
    tag: "sales",
    status: 201,
    body: SellAtPointOfSale,
    response: Ticket,
    run: (context, { body }) => sellAtPointOfSale(context, body),
  }),
];
