import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * The registry in D1: an index of the session objects, which are the truth. Handles, random tenant ids and pseudonyms
 * only; no capability, no e-mail, no address, nothing a visitor typed. `columns.ts` says of each column what it is and
 * how long it stays.
 */
export const sessions = sqliteTable(
  "sessions",
  {
    handle: text().primaryKey(),
    demo_account_type: text().notNull(),
    state: text().notNull(),
    created_at: text().notNull(),
    expires_at: text().notNull(),
    extensions_used: integer().notNull(),
    /** HMAC of the caller's address under a key of the day: counts creations, gone after a day. */
    address_pseudonym: text(),
    /** SHA-256 of the idempotency key and the body of the creation. */
    idempotency_hash: text(),
    request_hash: text(),
    /** READY, PARTIAL or FAILED: what became of its creation, also after it has ended. */
    clone_state: text(),
    creation_duration_ms: integer(),
    clone_duration_ms: integer(),
    total_records: integer(),
    clone_report: text(),
    sweep_attempts: integer().notNull().default(0),
    ended_at: text(),
    end_reason: text(),
  },
  (table) => [
    index("sessions_state_index").on(table.state, table.expires_at),
    index("sessions_created_index").on(table.created_at),
    uniqueIndex("sessions_idempotency_key").on(table.idempotency_hash),
  ],
);

/** The virtual tenants of a session, so that an internal call that names a tenant finds its object. */
export const sessionTenants = sqliteTable(
  "session_tenants",
  {
    tenant_id: text().primaryKey(),
    handle: text().notNull(),
    is_root: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [index("session_tenants_handle_index").on(table.handle)],
);

/** One row for each session that was erased (document 002, `DemoCleanupAudit`). */
export const cleanupAudit = sqliteTable("demo_cleanup_audit", {
  handle: text().primaryKey(),
  virtual_tenant_id: text().notNull(),
  demo_account_type: text().notNull(),
  session_created_at: text().notNull(),
  started_at: text().notNull(),
  completed_at: text().notNull(),
  duration_ms: integer().notNull(),
  total_records_deleted: integer().notNull(),
  service_results: text().notNull(),
  reason: text().notNull(),
  status: text().notNull(),
  retry_count: integer().notNull(),
  error: text(),
});

/** Erasure of single tenants inside a session: written by the object as its steps are done. */
export const deletionJobs = sqliteTable("deletion_jobs", {
  id: text().primaryKey(),
  handle: text().notNull(),
  tenant_id: text().notNull(),
  state: text().notNull(),
  created_at: text().notNull(),
  completed_at: text(),
  service_results: text().notNull(),
});

/** What prospects did that sales wants to know, from a closed list. */
export const conversions = sqliteTable(
  "conversions",
  {
    id: text().primaryKey(),
    handle: text().notNull(),
    demo_account_type: text().notNull(),
    event: text().notNull(),
    occurred_at: text().notNull(),
  },
  (table) => [uniqueIndex("conversions_once_key").on(table.handle, table.event)],
);
