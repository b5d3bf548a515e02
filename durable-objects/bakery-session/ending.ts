import { domains } from "#domain";
import { demoSession, outbox as outboxTable } from "#session/schema";
import type { LifecyclePorts } from "./lifecycle.ts";
import type { ObjectDatabase } from "./object-database.ts";
import type { Outbox } from "./outbox.ts";
import type { SessionRecord, SessionRow } from "./session-record.ts";

export type EndReason = "deleted" | "expired" | "swept";

export interface EndReport {
  readonly already_deleted: boolean;
  readonly records_deleted: Readonly<Record<string, number>> & { readonly total: number };
  readonly duration_ms: number;
}

interface Ending {
  readonly storage: DurableObjectStorage;
  readonly database: ObjectDatabase;
  readonly record: SessionRecord;
  readonly outbox: Outbox;
  readonly ports: LifecyclePorts;
}

/** What stays until the registry has heard of the end: what to tell it, and that the session is gone. */
const KEPT: readonly string[] = [demoSession.name, outboxTable.name];

/**
 * Erases every row and table of a session's data in one transaction and leaves the audit row to be reported: the data
 * first, the paperwork after. A session that is already gone is reported as such.
 */
export function eraseSession(handle: string, row: SessionRow | null, reason: EndReason, ending: Ending): EndReport {
  const { storage, database, record, outbox, ports } = ending;
  const startedMs = ports.now();
  const started = ports.stopwatch();
  if (!row || row.state === "DESTROYING") return reportOf(true, {}, 0);
  return storage.transactionSync(() => {
    const made = new Set(database.select<{ name: string }>(TABLES).map(({ name }) => name));
    const deleted = Object.fromEntries(
      domains.map(({ name, tables }) => [
        name,
        tables.reduce((sum, table) => sum + (made.has(table.name) ? database.count(table.name) : 0), 0),
      ]),
    );
    database.run("PRAGMA defer_foreign_keys = on", []);
    for (const name of made) if (!KEPT.includes(name)) database.run(`DROP TABLE "${name}"`, []);
    const report = reportOf(false, deleted, Math.round(ports.stopwatch() - started));
    record.update(row, { state: "DESTROYING", ended_at: new Date(startedMs).toISOString() });
    outbox.add(
      {
        kind: "ended",
        audit: {
          handle,
          virtual_tenant_id: row.root_tenant_id,
          demo_account_type: row.demo_account_type,
          session_created_at: row.created_at,
          started_at: new Date(startedMs).toISOString(),
          completed_at: new Date(ports.now()).toISOString(),
          duration_ms: report.duration_ms,
          total_records_deleted: report.records_deleted.total,
          service_results: JSON.stringify(deleted),
          reason,
          status: "SUCCESS",
          retry_count: 0,
          error: null,
        },
      },
      ports.now(),
    );
    return report;
  });
}

const TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'";

function reportOf(alreadyDeleted: boolean, deleted: Record<string, number>, durationMs: number): EndReport {
  const byDomain = Object.fromEntries(domains.map(({ name }) => [name, deleted[name] ?? 0]));
  const total = Object.values(byDomain).reduce((sum, rows) => sum + rows, 0);
  return { already_deleted: alreadyDeleted, records_deleted: { ...byDomain, total }, duration_ms: durationMs };
}
