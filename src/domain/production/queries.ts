import { and, eq, gte, lte, sql } from "drizzle-orm";
import { DAY_MS } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { productionBatches } from "./schema.ts";

/** The days that production fulfilment looks back over (SPEC §11). */
export const FULFILMENT_DAYS = 7;

/** What the batches that were due in the last seven days were to give, and what they gave. */
export function sumProduction({ db, tenantId, now }: DomainContext): {
  planned: number;
  completed: number;
  batches: number;
} {
  const batches = productionBatches.rows;
  const sums = db
    .select({
      planned: sql<number>`ifnull(sum(${batches.planned_quantity}), 0)`,
      completed: sql<number>`ifnull(sum(${batches.actual_quantity}), 0)`,
      batches: sql<number>`count(*)`,
    })
    .from(batches)
    .where(
      and(
        eq(batches.tenant_id, tenantId),
        gte(batches.planned_start_time, new Date(now() - FULFILMENT_DAYS * DAY_MS).toISOString()),
        lte(batches.planned_end_time, new Date(now()).toISOString()),
      ),
    )
    .get();
  return sums ?? { planned: 0, completed: 0, batches: 0 };
}
