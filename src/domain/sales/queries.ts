import { and, asc, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { ingredients } from "#domain/inventory";
import { tenants } from "#domain/tenant";
import { addDays, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { lazily, type Parsed } from "#shared/lazily";
import type { SalesSummaryQuery } from "./contract.ts";
import { SALES_HISTORY_DAYS, salesData } from "./schema.ts";

/** What a line of the summary is known by, and what a person calls it. */
const groups = lazily((): Record<Parsed<typeof SalesSummaryQuery>["group_by"], { key: SQL; label: SQL }> => {
  const { sales_date, product_id, channel, tenant_id } = salesData.rows;
  return {
    day: { key: sql`${sales_date}`, label: sql`${sales_date}` },
    product: { key: sql`${product_id}`, label: nameOf(ingredients, sql`${product_id}`) },
    channel: { key: sql`${channel}`, label: sql`${channel}` },
    outlet: { key: sql`${tenant_id}`, label: nameOf(tenants, sql`${tenant_id}`) },
  };
});

/** Looked up once for each line of the summary, where a join would look it up for each sale. */
function nameOf({ rows }: typeof ingredients | typeof tenants, id: SQL): SQL {
  return sql`(SELECT named.name FROM ${rows} AS named WHERE named.id = ${id})`;
}

/** Sales of a period added up by day, product, channel or shop; by shop covers every bakery of the session. */
export function summarizeSales(
  { db, tenantId, tenantIds, now }: DomainContext,
  query: Parsed<typeof SalesSummaryQuery>,
) {
  const sales = salesData.rows;
  const today = madridDay(now());
  const from = query.from ?? addDays(today, -SALES_HISTORY_DAYS);
  const to = query.to ?? today;
  const { key, label } = groups()[query.group_by];
  const data = db
    .select({
      key: sql<string>`${key}`,
      label: sql<string>`${label}`,
      quantity_sold: sql<number>`round(sum(${sales.quantity_sold}), 3)`,
      quantity_wasted: sql<number>`round(sum(${sales.quantity_wasted}), 3)`,
      revenue_cents: sql<number>`sum(${sales.revenue_cents})`,
      cost_cents: sql<number>`sum(${sales.cost_cents})`,
    })
    .from(sales)
    .where(
      and(
        inArray(sales.tenant_id, query.group_by === "outlet" ? [...tenantIds] : [tenantId]),
        gte(sales.sales_date, from),
        lte(sales.sales_date, to),
      ),
    )
    .groupBy(key)
    .orderBy(asc(key))
    .all()
    .map((line) => ({
      ...line,
      margin_percent:
        line.revenue_cents > 0 ? Math.round((1 - line.cost_cents / line.revenue_cents) * 1000) / 10 : null,
    }));
  return { group_by: query.group_by, from, to, data };
}
