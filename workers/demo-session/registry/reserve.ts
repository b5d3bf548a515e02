import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { DAY_MS, MINUTE_MS } from "#shared/business-calendar";
import type { Profile } from "#shared/vocabulary";
import type { Handle } from "../session-id.ts";
import { sessions } from "./schema.ts";

export interface Reservation {
  readonly handle: Handle;
  readonly profile: Profile;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** Today's pseudonym of the caller's address and yesterday's, under which the last day's creations may be counted. */
  readonly address: { readonly today: string; readonly yesterday: string } | null;
  readonly idempotency: { readonly keyHash: string; readonly requestHash: string } | null;
}

/** How many sessions there may be. */
export interface Caps {
  readonly active: number;
  readonly perDay: number;
  readonly perAddressTenMinutes: number;
  readonly perAddressDay: number;
}

export type Refusal = "active_cap" | "daily_cap" | "address_ten_minutes" | "address_day" | "duplicate";

/**
 * Takes a place for a session if every cap has room, in one conditional statement, so that parallel creations cannot
 * pass a cap together. @returns `undefined` when the place is taken, otherwise why not
 */
export async function reserve(
  db: DrizzleD1Database,
  reservation: Reservation,
  caps: Caps,
): Promise<Refusal | undefined> {
  const { createdAtMs: now } = reservation;
  const room = roomFor(reservation, caps, now);
  const taken = await db.run(sql`
    INSERT INTO ${sessions} (handle, demo_account_type, state, created_at, expires_at, extensions_used, address_pseudonym, idempotency_hash, request_hash)
    SELECT ${reservation.handle}, ${reservation.profile}, 'CLONING', ${isoOf(now)}, ${isoOf(reservation.expiresAtMs)}, 0,
      ${reservation.address?.today ?? null}, ${reservation.idempotency?.keyHash ?? null}, ${reservation.idempotency?.requestHash ?? null}
    WHERE ${sql.join(Object.values(room), sql.raw(" AND "))}
    ON CONFLICT DO NOTHING`);
  if (taken.meta.changes > 0) return undefined;
  const reasons = Object.entries(room).map(([name, condition]) => sql`${condition} AS ${sql.identifier(name)}`);
  const state = await db.get<Record<string, number>>(sql`SELECT ${sql.join(reasons, sql.raw(", "))}`);
  return (Object.entries(state ?? {}).find(([, hasRoom]) => !hasRoom)?.[0] as Refusal | undefined) ?? "duplicate";
}

/** The caps as conditions, in the order in which a refusal is told. */
function roomFor({ address }: Reservation, caps: Caps, now: number) {
  const count = (condition: ReturnType<typeof sql>) => sql`(SELECT count(*) FROM ${sessions} WHERE ${condition})`;
  const since = (instantMs: number) => sql`created_at >= ${isoOf(instantMs)}`;
  const ofAddress = sql`address_pseudonym IN (${address?.today ?? null}, ${address?.yesterday ?? null})`;
  const perAddress = address
    ? {
        address_ten_minutes: sql`${count(sql`${since(now - 10 * MINUTE_MS)} AND ${ofAddress}`)} < ${caps.perAddressTenMinutes}`,
        address_day: sql`${count(sql`${since(now - DAY_MS)} AND ${ofAddress}`)} < ${caps.perAddressDay}`,
      }
    : {};
  return {
    ...perAddress,
    active_cap: sql`${count(sql`state IN ('CLONING', 'READY', 'PARTIAL') AND expires_at > ${isoOf(now)}`)} < ${caps.active}`,
    daily_cap: sql`${count(since(now - DAY_MS))} < ${caps.perDay}`,
  };
}

const isoOf = (instantMs: number) => new Date(instantMs).toISOString();
