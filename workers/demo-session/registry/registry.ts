import { and, eq, gt, inArray, lt, notInArray, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { HOUR_MS } from "#shared/business-calendar";
import { withPatience } from "#shared/patience";
import type { Handle } from "../session-id.ts";
import type { CreatedMessage, EndedMessage, RegistryMessage } from "./messages.ts";
import { type Caps, type Refusal, type Reservation, reserve } from "./reserve.ts";
import { forgetOldPseudonyms } from "./retention.ts";
import { cleanupAudit, conversions, deletionJobs, sessions, sessionTenants } from "./schema.ts";

/** States in which a session counts as alive. */
const ALIVE = ["CLONING", "READY", "PARTIAL"] as const;

/** A request does not wait longer than this for the registry. */
const PATIENCE_MS = 5_000;

/** The D1 registry. Every write may be repeated: an object sends a message until it has been heard. */
export class Registry {
  readonly db: DrizzleD1Database;

  constructor(database: D1Database) {
    this.db = drizzle(database);
  }

  /** Takes a place for a session if every cap has room. @returns `undefined` when it is taken, otherwise why not */
  reserve(reservation: Reservation, caps: Caps): Promise<Refusal | undefined> {
    return patiently(reserve(this.db, reservation, caps));
  }

  /** The session that the same idempotency key made in the last day. */
  async findByIdempotencyKey(keyHash: string) {
    const rows = this.db.select().from(sessions).where(eq(sessions.idempotency_hash, keyHash)).limit(1);
    return (await patiently(rows))[0];
  }

  /** Gives back the place of a session that did not come to be; `failed` is the service whose clone failed. */
  async release(handle: Handle, nowMs: number, failed?: string): Promise<void> {
    const report = failed ? [{ service: failed, status: "failed", error: "clone_failed" }] : [];
    await this.db
      .update(sessions)
      .set({
        state: "FAILED",
        clone_state: "FAILED",
        clone_report: JSON.stringify(report),
        idempotency_hash: null,
        ended_at: isoOf(nowMs),
        end_reason: "not_created",
      })
      .where(and(eq(sessions.handle, handle), eq(sessions.state, "CLONING")));
  }

  /** Hears a message of an object; hearing it twice changes nothing, nor does hearing it late. */
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
        return;
      case "deletion_job":
        await this.db
          .insert(deletionJobs)
          .values(message.job)
          .onConflictDoUpdate({
            target: deletionJobs.id,
            set: message.job,
            setWhere: notInArray(deletionJobs.state, ["completed", "failed"]),
          });
    }
  }

  async #created({ handle, profile, tenants, kind: _kind, ...message }: CreatedMessage): Promise<void> {
    const { created_at, expires_at, state, ...told } = message;
    const known = { ...told, state, clone_state: state };
    await this.db.batch([
      this.db
        .insert(sessions)
        .values({ handle, demo_account_type: profile, extensions_used: 0, created_at, expires_at, ...known })
        .onConflictDoUpdate({ target: sessions.handle, set: known, setWhere: eq(sessions.state, "CLONING") }),
      // Should the message come late, an ended session gets no tenants again.
      ...tenants.map(({ tenant_id, is_root }) =>
        this.db
          .insert(sessionTenants)
          .select(
            sql`SELECT ${tenant_id}, handle, ${is_root ? 1 : 0} FROM ${sessions}
              WHERE handle = ${handle} AND state IN ('READY', 'PARTIAL')`,
          )
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
        .where(and(eq(sessions.handle, audit.handle), sql`state <> 'DESTROYED'`)),
      this.db.delete(sessionTenants).where(eq(sessionTenants.handle, audit.handle)),
    ]);
  }

  /** The evidence of a session's erasure. */
  async auditOf(handle: Handle): Promise<typeof cleanupAudit.$inferSelect | undefined> {
    const rows = this.db.select().from(cleanupAudit).where(eq(cleanupAudit.handle, handle)).limit(1);
    return (await patiently(rows))[0];
  }

  /** The session that a virtual tenant belongs to, while it lives. */
  async handleOfTenant(tenantId: string): Promise<Handle | undefined> {
    const rows = this.db.select().from(sessionTenants).where(eq(sessionTenants.tenant_id, tenantId)).limit(1);
    return (await patiently(rows))[0]?.handle;
  }

  async rootTenantOf(handle: Handle): Promise<string | undefined> {
    const root = and(eq(sessionTenants.handle, handle), eq(sessionTenants.is_root, true));
    return (await this.db.select().from(sessionTenants).where(root).limit(1))[0]?.tenant_id;
  }

  async deletionJob(id: string): Promise<typeof deletionJobs.$inferSelect | undefined> {
    return (await patiently(this.db.select().from(deletionJobs).where(eq(deletionJobs.id, id)).limit(1)))[0];
  }

  /** Sessions whose time was up for an hour and that are not known to be erased, those tried least first. */
  overdueSessions(nowMs: number, attempts: number, limit: number) {
    return patiently(
      this.db
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
        .limit(limit),
    );
  }

  /**
   * Counts an attempt that failed, once however many sweeps overlap. A session that fails `attempts` times is marked
   * and left to people. @returns whether this was the last attempt
   */
  async sweepFailed({ handle, sweep_attempts }: typeof sessions.$inferSelect, attempts: number): Promise<boolean> {
    const poisoned = sweep_attempts + 1 >= attempts;
    const [counted] = await this.db
      .update(sessions)
      .set({ sweep_attempts: sweep_attempts + 1, ...(poisoned && { state: "FAILED" }) })
      .where(
        and(
          eq(sessions.handle, handle),
          eq(sessions.sweep_attempts, sweep_attempts),
          inArray(sessions.state, [...ALIVE]),
        ),
      )
      .returning({ attempts: sessions.sweep_attempts });
    return poisoned && counted !== undefined;
  }

  /** Gives sessions that were left to people their attempts back. @returns how many */
  async retryPoisoned(): Promise<number> {
    const poisoned = and(eq(sessions.state, "FAILED"), gt(sessions.sweep_attempts, 0));
    const again = this.db.update(sessions).set({ state: "READY", sweep_attempts: 0 }).where(poisoned);
    return (await again.returning({ handle: sessions.handle })).length;
  }

  /** Keeps the times of `columns.ts`. */
  forgetPseudonyms(nowMs: number): Promise<void> {
    return patiently(forgetOldPseudonyms(this.db, nowMs));
  }
}

const patiently = <T>(rows: PromiseLike<T>): Promise<T> =>
  withPatience(Promise.resolve(rows), PATIENCE_MS, "the registry");
const isoOf = (instantMs: number) => new Date(instantMs).toISOString();
