/**
 * The same sessions made and used by Node: Hono on node:http, node:sqlite, one new file a session in WAL mode with
 * synchronous=FULL, the product's schema, every row transformed in JavaScript and written by a prepared statement, all
 * in one transaction. Started by a benchmark with the folder for its files; prints its port.
 */
import { createServer } from "node:http";
import { Hono } from "hono";
import { productionBatches } from "#domain/production";
import { endpoints } from "#http/api";
import { createRouter } from "#http/router";
import { PROFILES, type Profile } from "#shared/vocabulary";
import type { ColumnRule } from "#table/field";
import { createContext } from "../../durable-objects/bakery-session/context.ts";
import { deriveFromWrite } from "../../durable-objects/bakery-session/derive.ts";
import { createNodeSession, type NodeSession, prepareProfile } from "./node-session.ts";

const folder = process.argv[2]!;
for (const profile of PROFILES) prepareProfile(profile);
const sessions = new Map<string, NodeSession>();
const router = createRouter(endpoints);
const DERIVED = { ENABLE_DEMO_ALERT_GENERATION: true, ENABLE_DEMO_AI_INSIGHTS: true };
const BATCHES = `"${productionBatches.name}"`;
const NEWEST = "ORDER BY planned_start_time DESC, id DESC";
/** A list as one would write it, and as the product does since it was measured (docs/performance.md). */
const LISTS = {
  plain: `SELECT * FROM ${BATCHES} WHERE tenant_id = ? ${NEWEST} LIMIT 51`,
  product: `SELECT * FROM ${BATCHES} WHERE id IN (SELECT id FROM ${BATCHES} WHERE +tenant_id = ? ${NEWEST} LIMIT 51) ${NEWEST}`,
};
const JSON_COLUMNS = columnsOf("json", "reference_list");
const FLAG_COLUMNS = columnsOf("flag");

const app = new Hono();
app.get("/health", (c) => c.json({ status: "ok" }));

app.post("/api/v1/demo-sessions", async (c) => {
  const { demo_account_type } = (await c.req.json()) as { demo_account_type: Profile };
  const id = crypto.randomUUID();
  const session = createNodeSession(folder, id, demo_account_type);
  sessions.set(id, session);
  const total = Object.values(session.tables).reduce((sum, rows) => sum + rows, 0);
  const clone = { total_records: total, tables: session.tables };
  return c.json({ session_id: id, virtual_tenant_id: session.virtualTenantId, status: "READY", clone }, 201);
});

/** A list written by hand: one prepared statement, its rows as JSON. */
app.get("/by-hand/:list/production/batches", (c) => {
  const { database, statements, virtualTenantId } = sessions.get(c.req.header("X-Demo-Session-Id")!)!;
  const list = LISTS[c.req.param("list") as keyof typeof LISTS];
  const statement = statements.get(list) ?? database.prepare(list);
  statements.set(list, statement);
  const rows = statement.all(virtualTenantId);
  const data = rows.slice(0, 50);
  for (const row of data) {
    for (const column of JSON_COLUMNS) if (row[column] !== null) row[column] = JSON.parse(row[column] as string);
    for (const column of FLAG_COLUMNS) (row as Record<string, unknown>)[column] = row[column] === 1;
  }
  return c.json({ data, next_cursor: rows.length > 50 ? String(data.at(-1)!.id) : null });
});

/** The product's own operations over the file: the same rules, statements, activity and alerts. */
app.all("/api/v1/*", (c) => {
  const session = sessions.get(c.req.header("X-Demo-Session-Id")!)!;
  const context = () =>
    createContext({
      db: session.db,
      rootTenantId: session.virtualTenantId,
      locale: "es",
      requestId: "bench",
      now: Date.now,
      afterWrite: (inside) => deriveFromWrite(inside, DERIVED),
    });
  const url = new URL(c.req.url);
  return router(new Request(url.origin + url.pathname.slice("/api/v1".length) + url.search, c.req.raw), context);
});

function columnsOf(...kinds: ColumnRule["kind"][]): string[] {
  const columns: Readonly<Record<string, ColumnRule>> = productionBatches.columns;
  return productionBatches.columnNames.filter((name) => kinds.includes(columns[name]!.kind));
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
  const content = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), "Content-Length": content.length });
  outgoing.end(content);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address ? address.port : "");
});
