import { type SQL, sql } from "drizzle-orm";
import { CONVERSION_EVENTS, PROFILES, type Profile } from "#shared/vocabulary";
import type { Registry } from "./registry.ts";
import { cleanupAudit, conversions, sessions } from "./schema.ts";

const MINUTE = 60_000;

/** Sessions that live now, by profile. */
export const activeSessions = (registry: Registry, now: string) =>
  registry.db.all<{ tier: Profile; count: number }>(sql`
    SELECT demo_account_type AS tier, count(*) AS count FROM ${sessions}
    WHERE state IN ('READY', 'PARTIAL') AND expires_at > ${now} GROUP BY tier`);

/** Sessions whose time is up and that are not known to be erased, those left to people included. */
export const pendingCleanup = (registry: Registry, now: string) =>
  registry.db.get<{ count: number }>(sql`
    SELECT count(*) AS count FROM ${sessions} WHERE ended_at IS NULL AND expires_at <= ${now}`);

export interface Durations {
  readonly p50: number;
  readonly p95: number;
}

/** What sales and operations want to know (`GET /demo-sessions/stats`), from the registry alone. */
export async function statisticsOf(registry: Registry, nowMs: number) {
  const now = new Date(nowMs).toISOString();
  const [active, pending, statuses, events, creation, cleanup, stay] = await Promise.all([
    activeSessions(registry, now),
    pendingCleanup(registry, now),
    registry.db.all<{ tier: Profile; state: string; count: number }>(sql`
      SELECT demo_account_type AS tier, state, count(*) AS count FROM ${sessions} GROUP BY tier, state`),
    registry.db.all<{ event: string; count: number }>(sql`
      SELECT event, count(*) AS count FROM ${conversions} GROUP BY event`),
    percentiles(registry, sql`creation_duration_ms`, sql`${sessions} WHERE creation_duration_ms IS NOT NULL`),
    percentiles(registry, sql`duration_ms`, sql`${cleanupAudit}`),
    percentiles(
      registry,
      sql`(julianday(ended_at) - julianday(created_at)) * ${24 * 60 * MINUTE}`,
      sql`${sessions} WHERE state = 'DESTROYED'`,
    ),
  ]);
  const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
  const describe = (tier?: Profile) => {
    const own = statuses.filter((row) => tier === undefined || row.tier === tier);
    return {
      active: sum(active.filter((row) => tier === undefined || row.tier === tier)),
      created: sum(own.filter(({ state }) => state !== "FAILED")),
      ended: sum(own.filter(({ state }) => state === "DESTROYED")),
      failed: sum(own.filter(({ state }) => state === "FAILED")),
    };
  };
  return {
    ...describe(),
    pending_cleanup: pending?.count ?? 0,
    by_profile: Object.fromEntries(PROFILES.map((profile) => [profile, describe(profile)])),
    by_status: Object.fromEntries(
      [...new Set(statuses.map(({ state }) => state))]
        .sort()
        .map((state) => [state, sum(statuses.filter((row) => row.state === state))]),
    ),
    durations_ms: { creation, cleanup, stay },
    conversions: Object.fromEntries(
      CONVERSION_EVENTS.map((event) => [event, sum(events.filter((row) => row.event === event))]),
    ),
  };
}

/** The values below which half and 95 % of all lie (nearest rank); null when there is none. */
async function percentiles(registry: Registry, value: SQL, from: SQL): Promise<Durations | null> {
  const row = await registry.db.get<{ p50: number | null; p95: number | null }>(sql`
    WITH ranked AS (SELECT ${value} AS value, row_number() OVER (ORDER BY ${value}) AS rank, count(*) OVER () AS n FROM ${from})
    SELECT min(value) FILTER (WHERE rank >= 0.5 * n) AS p50, min(value) FILTER (WHERE rank >= 0.95 * n) AS p95 FROM ranked`);
  if (row?.p50 == null || row.p95 == null) return null;
  return { p50: Math.round(row.p50), p95: Math.round(row.p95) };
}
