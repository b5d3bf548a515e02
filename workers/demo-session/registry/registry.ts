import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#shared/business-calendar";
import type { Profile } from "#shared/vocabulary";
import type { Handle } from "../session-id.ts";
import { cleanupAudit, conversions, sessions, sessionTenants } from "./schema.ts";

/** States in which a session counts as alive. */
const ALIVE = ["CLONING", "READY", "PARTIAL"] as const;

export interface Reservation {
  readonly handle: Handle;
  readonly profile: Profile;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly addressPseudonym: string | null;
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

/** What the object tells the registry of its creation. */
export interface CreatedMessage {
  readonly kind: "created";
  readonly handle: Handle;
  readonly profile: Profile;
  readonly state: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly clone_duration_ms: number;
  readonly total_records: number;
  readonly clone_report: string;
  readonly tenants: readonly { readonly tenant_id: string; readonly is_root: boolean }[];
}

export interface ExtendedMessage {
  readonly kind: "extended";
  readonly handle: Handle;
  readonly expires_at: string;
  readonly extensions_used: number;
}

/** What the object tells the registry of its end: the audit row. */
export interface EndedMessage {
  readonly kind: "ended";
  readonly audit: typeof cleanupAudit.$inferInsert;
}

export interface ConversionMessage {
  readonly kind: "conversion";
  readonly conversion: typeof conversions.$inferInsert;
}

export type RegistryMessage = CreatedMessage | ExtendedMessage | EndedMessage | ConversionMessage;

const isoOf = (instantMs: number) => new Date(instantMs).toISOString();

/** The D1 registry. Every write may be repeated: the object sends a message until it has been heard. */
export class Registry {
  readonly db: DrizzleD1Database;

  constructor(database: D1Database) {
    this.db = drizzle(database);
  }

  /**
   * Takes a place for a session if every cap has room, in one conditional statement, so that parallel creations cannot
   * pass a cap together.
   * @returns `undefined` when the place is taken, otherwise why not
   */
  async reserve(reservation: Reservation, caps: Caps): Promise<Refusal | undefined> {
    const { createdAtMs: now } = reservation;
    const room = this.#room(reservation, caps, now);
    const taken = await this.db.run(sql`
      INSERT INTO ${sessions} (handle, demo_account_type, state, created_at, expires_at, extensions_used, address_pseudonym, idempotency_hash, request_hash)
      SELECT ${reservation.handle}, ${reservation.profile}, 'CLONING', ${isoOf(now)}, ${isoOf(reservation.expiresAtMs)}, 0,
        ${reservation.addressPseudonym}, ${reservation.idempotency?.keyHash ?? null}, ${reservation.idempotency?.requestHash ?? null}
      WHERE ${sql.join(Object.values(room), sql.raw(" AND "))}
      ON CONFLICT DO NOTHING`);
    if (taken.meta.changes > 0) return undefined;
    const reasons = Object.entries(room).map(([name, condition]) => sql`${condition} AS ${sql.identifier(name)}`);
    const state = await this.db.get<Record<string, number>>(sql`SELECT ${sql.join(reasons, sql.raw(", "))}`);
    return (Object.entries(state ?? {}).find(([, hasRoom]) => !hasRoom)?.[0] as Refusal | undefined) ?? "duplicate";
  }

  /** The caps as conditions, in the order in which a refusal is told. */
  #room({ addressPseudonym }: Reservation, caps: Caps, now: number) {
    const count = (condition: ReturnType<typeof sql>) => sql`(SELECT count(*) FROM ${sessions} WHERE ${condition})`;
    const since = (instantMs: number) => sql`created_at >= ${isoOf(instantMs)}`;
    const ofAddress = sql`address_pseudonym = ${addressPseudonym}`;
    return {
      address_ten_minutes: sql`(${addressPseudonym} IS NULL OR ${count(sql`${since(now - 10 * MINUTE_MS)} AND ${ofAddress}`)} < ${caps.perAddressTenMinutes})`,
      address_day: sql`(${addressPseudonym} IS NULL OR ${count(sql`${since(now - DAY_MS)} AND ${ofAddress}`)} < ${caps.perAddressDay})`,
      active_cap: sql`${count(sql`state IN ('CLONING', 'READY', 'PARTIAL') AND expires_at > ${isoOf(now)}`)} < ${caps.active}`,
      daily_cap: sql`${count(since(now - DAY_MS))} < ${caps.perDay}`,
    };
  }

  /** The session that the same idempotency key made in the last day. */
  async findByIdempotencyKey(keyHash: string) {
    const [found] = await this.db.select().from(sessions).where(eq(sessions.idempotency_hash, keyHash)).limit(1);
    return found;
  }

  /** Gives back the place of a session that did not come to be. */
  async release(handle: Handle): Promise<void> {
    await this.db.update(sessions).set({ state: "FAILED", idempotency_hash: null }).where(eq(sessions.handle, handle));
  }

  /** Hears a message of an object; hearing it twice changes nothing. */
  async hear(message: RegistryMessage): Promise<void> {
    switch (message.kind) {
      case "created":
        return this.#created(message);
      case "extended":
        await this.db
          .update(sessions)
          .set({ expires_at: message.expires_at, extensions_used: message.extensions_used })
          .where(and(eq(sessions.handle, message.handle), lt(sessions.extensions_used, message.extensions_used)));
        return;
      case "ended":
        return this.#ended(message.audit);
      case "conversion":
        await this.db.insert(conversions).values(message.conversion).onConflictDoNothing();
    }
  }

  async #created({ handle, profile, tenants, kind: _kind, ...message }: CreatedMessage): Promise<void> {
    const row = { handle, demo_account_type: profile, extensions_used: 0, ...message };
    const { state, clone_duration_ms, total_records, clone_report } = message;
    await this.db.batch([
      this.db
        .insert(sessions)
        .values(row)
        .onConflictDoUpdate({
          target: sessions.handle,
          set: { state, clone_duration_ms, total_records, clone_report },
          setWhere: eq(sessions.state, "CLONING"),
        }),
      ...tenants.map((tenant) =>
        this.db
          .insert(sessionTenants)
          .values({ ...tenant, handle })
          .onConflictDoNothing(),
      ),
    ]);
  }

  async #ended(audit: EndedMessage["audit"]): Promise<void> {
    await this.db.batch([
      this.db.insert(cleanupAudit).values(audit).onConflictDoNothing(),
      this.db
        .update(sessions)
        .set({ state: "DESTROYED", ended_at: audit.completed_at, end_reason: audit.reason, idempotency_hash: null })
        .where(eq(sessions.handle, audit.handle)),
      this.db.delete(sessionTenants).where(eq(sessionTenants.handle, audit.handle)),
    ]);
  }

  /** The evidence of a session's erasure. */
  async auditOf(handle: Handle): Promise<typeof cleanupAudit.$inferSelect | undefined> {
    const [audit] = await this.db.select().from(cleanupAudit).where(eq(cleanupAudit.handle, handle)).limit(1);
    return audit;
  }

  /** Sessions whose time was up for an hour and that are not known to be erased, the longest waiting first. */
  async overdueSessions(nowMs: number, attempts: number, limit: number) {
    return this.db
      .select()
      .from(sessions)
      .where(
        and(
          inArray(sessions.state, [...ALIVE]),
          lt(sessions.expires_at, isoOf(nowMs - HOUR_MS)),
          lt(sessions.sweep_attempts, attempts),
        ),
      )
      .orderBy(sessions.sweep_attempts, sessions.expires_at)
      .limit(limit);
  }

  /** Counts an attempt that failed. A session that fails `attempts` times is marked and left to people. */
  async sweepFailed(handle: Handle, attempts: number): Promise<number> {
    const [row] = await this.db
      .update(sessions)
      .set({
        sweep_attempts: sql`${sessions.sweep_attempts} + 1`,
        state: sql`CASE WHEN ${sessions.sweep_attempts} + 1 >= ${attempts} THEN 'FAILED' ELSE ${sessions.state} END`,
      })
      .where(eq(sessions.handle, handle))
      .returning({ attempts: sessions.sweep_attempts });
    return row?.attempts ?? 0;
  }

  /** Forgets the pseudonyms of addresses and idempotency keys of more than a day ago. */
  async forgetPseudonyms(nowMs: number): Promise<void> {
    await this.db
      .update(sessions)
      .set({ address_pseudonym: null, idempotency_hash: null, request_hash: null })
      .where(
        and(
          lt(sessions.created_at, isoOf(nowMs - DAY_MS)),
          sql`address_pseudonym IS NOT NULL OR idempotency_hash IS NOT NULL`,
        ),
      );
  }
}
