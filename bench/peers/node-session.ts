import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { demoSession } from "#session/schema";
import type { SessionDatabase } from "#shared/context";
import type { Profile } from "#shared/vocabulary";
import { readSeed } from "../../seed-data/read-seed.ts";
import { SESSION_SCHEMA } from "../support/session-schema.ts";
import { nodeDatabase } from "./node-storage.ts";
import { type PeerSession, type PreparedTable, peerSession, prepareSeed, rowOf } from "./plain-rows.ts";

/** A session that Node made: its file, open as an object keeps its own, and whose it is. */
export interface NodeSession {
  readonly database: DatabaseSync;
  readonly db: SessionDatabase;
  readonly virtualTenantId: string;
  readonly tables: Readonly<Record<string, number>>;
  /** Statements of a careful server are prepared once. */
  readonly statements: Map<string, StatementSync>;
}

const seeds = new Map<string, PreparedTable[]>();

export function prepareProfile(profile: string): PreparedTable[] {
  const prepared = seeds.get(profile) ?? prepareSeed(readSeed(profile));
  seeds.set(profile, prepared);
  return prepared;
}

/** A new file in WAL mode with synchronous=FULL, the product's schema and every row, in one transaction. */
export function createNodeSession(folder: string, id: string, profile: Profile): NodeSession {
  const session = peerSession(Date.now(), crypto.randomUUID());
  const database = new DatabaseSync(join(folder, `${id}.sqlite`));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN");
  database.exec(SESSION_SCHEMA);
  if (process.env.WITHOUT_CHECKS) database.exec("PRAGMA ignore_check_constraints = ON");
  const tables: Record<string, number> = {};
  for (const table of prepareProfile(profile)) tables[table.table.name] = insertRows(database, table, session);
  insertSession(database, id, profile, session, tables);
  database.exec("COMMIT; PRAGMA ignore_check_constraints = OFF");
  const { virtualTenantId } = session;
  return { database, db: nodeDatabase(database), virtualTenantId, tables, statements: new Map() };
}

function insertRows(database: DatabaseSync, { table, rows, windowAt }: PreparedTable, session: PeerSession): number {
  const places = table.columnNames.map(() => "?").join(",");
  const insert = database.prepare(`INSERT INTO "${table.name}" VALUES (${places})`);
  const isKept = windowAt(session.time);
  let count = 0;
  for (const prepared of rows) {
    const row = rowOf(prepared, session);
    if (!isKept(row)) continue;
    insert.run(...row);
    count++;
  }
  return count;
}

function insertSession(database: DatabaseSync, id: string, profile: Profile, session: PeerSession, report: object) {
  const now = new Date(session.time.createdAtMs).toISOString();
  const row: Readonly<Record<string, string | number | null>> = {
    id,
    root_tenant_id: session.virtualTenantId,
    demo_account_type: profile,
    language: "es",
    state: "READY",
    schema_hash: SESSION_SCHEMA_HASH,
    created_at: now,
    expires_at: now,
    extensions_used: 0,
    extensions_maximum: 3,
    duration_ms: 1_800_000,
    clone_duration_ms: 0,
    clone_report: JSON.stringify(report),
    cloned_bytes: 0,
    rows_added: 0,
  };
  const columns = demoSession.columnNames;
  const places = columns.map(() => "?").join(",");
  database
    .prepare(`INSERT INTO "${demoSession.name}" VALUES (${places})`)
    .run(...columns.map((column) => row[column] ?? null));
}
