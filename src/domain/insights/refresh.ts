import { eq } from "drizzle-orm";
import { addDays, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { insertRow } from "#table/rows";
import { DEMAND_DAYS, PRICE_DAYS, readDemand, readPrices, readYields, YIELD_DAYS } from "./gather-facts.ts";
import { type Finding, priceTrend, safetyStockInsight, yieldInsight } from "./rules.ts";
import { aiInsights, IMPACTS } from "./schema.ts";

/** More of one kind than this nobody reads; those that matter most stay. */
const MOST_OF_A_TYPE = 6;

/** Writes the insights of every tenant of the session anew. @returns how many there are */
export function refreshInsights(context: DomainContext): number {
  return context.tenantIds.reduce((count, tenantId) => count + rewrite({ ...context, tenantId }), 0);
}

function rewrite(context: DomainContext): number {
  context.db.delete(aiInsights.rows).where(eq(aiInsights.rows.tenant_id, context.tenantId)).run();
  const demand = readDemand(context);
  return (
    add(context, PRICE_DAYS, readPrices(context, demand).map(priceTrend)) +
    add(context, DEMAND_DAYS, demand.map(safetyStockInsight)) +
    add(context, YIELD_DAYS, readYields(context).map(yieldInsight))
  );
}

function add(context: DomainContext, days: number, findings: readonly (Finding | null)[]): number {
  const window_end = madridDay(context.now());
  const window_start = addDays(window_end, -days);
  const found = findings
    .filter((finding) => finding !== null)
    .sort((left, right) => weightOf(left) - weightOf(right) || savingOf(right) - savingOf(left))
    .slice(0, MOST_OF_A_TYPE);
  for (const finding of found) insertRow(context, aiInsights, { ...finding, window_start, window_end });
  return found.length;
}

const weightOf = ({ impact }: Finding) => IMPACTS.indexOf(impact);
const savingOf = ({ potential_saving_cents }: Finding) => potential_saving_cents ?? 0;
