import { domains } from "#domain";
import { demoSession, outbox as outboxTable } from "#session/schema";
import type { EndedMessage } from "../../workers/demo-session/registry/messages.ts";
import type { ObjectDatabase } from "./object-database.ts";
import type { SessionRow } from "./session-record.ts";

/** "refused": there was no place for it, and the registry may have heard of it already. */
export type EndReason = "deleted" | "expired" | "swept" | "refused";

export interface EndReport {
  readonly already_deleted: boolean;
  readonly records_deleted: Readonly<Record<string, number>> & { readonly total: number };
  readonly duration_ms: number;
}

/** What stays until the registry has heard of the end: what to tell it, and that the session is gone. */
const KEPT: readonly string[] = [demoSession.name, outboxTable.name];

const TABLES =
  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY rowid";

/** Erases every row and table of a session's data, inside the caller's transaction. @returns rows by domain */
export function eraseTables(database: ObjectDatabase): Record<string, number> {
  const made = new Set(database.select<{ name: string }>(TABLES).map(({ name }) => name));
  const deleted = Object.fromEntries(
    domains.map(({ name, tables }) => [
      name,
      tables.reduce((sum, table) => sum + (made.has(table.name) ? database.count(table.name) : 0), 0),
    ]),
  );
  // Children before their parents: a table that nothing refers to is dropped whole, where SQLite would delete the rows
  // of one that is referred to one by one, each of them a row written that has its price.
  for (const name of [...made].reverse()) if (!KEPT.includes(name)) database.run(`DROP TABLE "${name}"`, []);
  return deleted;
}

/** What a caller is told of an end; a domain without rows is told too. */
export function endReport(alreadyDeleted: boolean, deleted: Record<string, number>, durationMs: number): EndReport {
  const byDomain = Object.fromEntries(domains.map(({ name }) => [name, deleted[name] ?? 0]));
  const total = Object.values(byDomain).reduce((sum, rows) => sum + rows, 0);
  return { already_deleted: alreadyDeleted, records_deleted: { ...byDomain, total }, duration_ms: durationMs };
}

/** The audit row of an end (document 002, `DemoCleanupAudit`). */
export function endedMessage(
  handle: string,
  row: SessionRow,
  reason: EndReason,
  { records_deleted: { total, ...services }, duration_ms }: EndReport,
  { startedMs, completedMs, failures }: { startedMs: number; completedMs: number; failures: number },
): EndedMessage {
  return {
    kind: "ended",
    audit: {
      handle,
      virtual_tenant_id: row.root_tenant_id,
      demo_account_type: row.demo_account_type,
      session_created_at: row.created_at,
      started_at: new Date(startedMs).toISOString(),
      completed_at: new Date(completedMs).toISOString(),
      duration_ms,
      total_records_deleted: total,
      service_results: JSON.stringify(services),
      reason,
      status: "SUCCESS",
      retry_count: failures,
      error: null,
    },
  };
}
