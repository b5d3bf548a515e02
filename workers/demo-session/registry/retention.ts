import { and, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { DAY_MS } from "#shared/business-calendar";
import { cleanupAudit, conversions, deletionJobs, sessions } from "./schema.ts";

const YEAR_MS = 365 * DAY_MS;
/** What stands in a pseudonym's place once its time is over: it says that, and is still unique. */
const FORGOTTEN = sql`'forgotten-' || lower(hex(randomblob(16)))`;

/**
 * Keeps the times of `columns.ts`: addresses and idempotency keys go after a day, handles and tenant ids give way to
 * chance after a year. Rows stay, so that counters never run backwards.
 */
export async function forgetOldPseudonyms(db: DrizzleD1Database, nowMs: number): Promise<void> {
  const dayAgo = new Date(nowMs - DAY_MS).toISOString();
  const yearAgo = new Date(nowMs - YEAR_MS).toISOString();
  const known = (column: string) => sql`${sql.identifier(column)} NOT LIKE 'forgotten-%'`;
  await db.batch([
    db
      .update(sessions)
      .set({ address_pseudonym: null, idempotency_hash: null, request_hash: null })
      .where(
        and(
          lt(sessions.created_at, dayAgo),
          sql`(address_pseudonym IS NOT NULL OR idempotency_hash IS NOT NULL OR request_hash IS NOT NULL)`,
        ),
      ),
    db
      .update(sessions)
      .set({ handle: FORGOTTEN })
      .where(and(lt(sessions.ended_at, yearAgo), known("handle"))),
    db
      .update(cleanupAudit)
      .set({ handle: FORGOTTEN, virtual_tenant_id: FORGOTTEN })
      .where(and(lt(cleanupAudit.completed_at, yearAgo), known("handle"))),
    db
      .update(deletionJobs)
      .set({ handle: FORGOTTEN, tenant_id: FORGOTTEN, service_results: "[]" })
      .where(and(lt(deletionJobs.created_at, yearAgo), known("handle"))),
    db
      .update(conversions)
      .set({ handle: FORGOTTEN })
      .where(and(lt(conversions.occurred_at, yearAgo), known("handle"))),
  ]);
}
