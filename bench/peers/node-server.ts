/**
 * The same session made by Node: Hono on node:http, node:sqlite, one new file a session in WAL mode with
 * synchronous=FULL, the product's schema, every row transformed in JavaScript and written by a prepared statement, all
 * in one transaction. Started by a benchmark with the folder for its files; prints its port.
 */
import { createServer } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Hono } from "hono";
import { SESSION_SCHEMA, SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { demoSession } from "#session/schema";
import { readSeed } from "../../seed-data/read-seed.ts";
import { type PeerSession, type PreparedTable, peerSession, prepareSeed, rowOf } from "./plain-rows.ts";

const folder = process.argv[2]!;
const prepared = prepareSeed(readSeed("professional"));
/** Kept open, as an object keeps its own. */
const open = new Map<string, DatabaseSync>();

const app = new Hono();
app.get("/health", (c) => c.json({ status: "ok" }));
app.post("/api/v1/demo-sessions", async (c) => {
  const { demo_account_type } = (await c.req.json()) as { demo_account_type: string };
  const session = peerSession(Date.now(), crypto.randomUUID());
  const id = crypto.randomUUID();
  const database = new DatabaseSync(join(folder, `${id}.sqlite`));
  open.set(id, database);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN");
  database.exec(SESSION_SCHEMA);
  const tables: Record<string, number> = {};
  for (const table of prepared) tables[table.table.name] = insertRows(database, table, session);
  const total = Object.values(tables).reduce((sum, rows) => sum + rows, 0);
  insertSession(database, id, demo_account_type, session, tables);
  database.exec("COMMIT");
  const clone = { total_records: total, tables };
  return c.json({ session_id: id, virtual_tenant_id: session.virtualTenantId, status: "READY", clone }, 201);
});

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

function insertSession(database: DatabaseSync, id: string, profile: string, session: PeerSession, report: object) {
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
  };
  const columns = demoSession.columnNames;
  const places = columns.map(() => "?").join(",");
  database
    .prepare(`INSERT INTO "${demoSession.name}" VALUES (${places})`)
    .run(...columns.map((column) => row[column] ?? null));
}

const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? "GET",
    headers: incoming.headers as Record<string, string>,
    ...body,
  });
  const response = await app.fetch(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address ? address.port : "");
});
