import type postgres from "postgres";
import { domains } from "#domain";
import { SESSION_SCHEMA } from "#seeding/session-schema";
import type { Profile } from "#shared/vocabulary";
import type { ColumnRule } from "#table/field";
import type { Table } from "#table/table";
import { prepareProfile } from "./node-session.ts";
import { idTransform, peerSession, rowOf } from "./plain-rows.ts";
import type { PostgresCluster } from "./postgres-cluster.ts";

type Row = Record<string, string | number | null>;

/** One connection for each of the eleven services of the sources. */
const CONNECTIONS = 11;

/** The product's schema, constraints and indexes included, in PostgreSQL's words. */
const POSTGRES_SCHEMA = SESSION_SCHEMA.replaceAll(") STRICT, WITHOUT ROWID;", ");").replace(
  /^(CREATE TABLE.*)$/gm,
  (line) => line.replace(/" integer\b/g, '" bigint').replace(/" real\b/g, '" double precision'),
);

/** A database that holds one session's rows, as a template to copy or as the tenant whose rows are read. */
export async function makeBase(cluster: PostgresCluster, admin: postgres.Sql, name: string, profile: Profile) {
  await admin.unsafe(`CREATE DATABASE ${name}`);
  const pool = cluster.connect(name, CONNECTIONS);
  await pool.unsafe(POSTGRES_SCHEMA);
  const session = peerSession(Date.now(), crypto.randomUUID());
  for (const { table, rows, windowAt } of prepareProfile(profile)) {
    const isKept = windowAt(session.time);
    const kept = rows.map((row) => rowOf(row, session)).filter(isKept);
    await insertRows(
      pool,
      table,
      kept.map((values) => Object.fromEntries(table.columnNames.map((column, index) => [column, values[index]!]))),
    );
  }
  return pool;
}

/** `CREATE DATABASE … TEMPLATE`: the same bytes again, with nothing moved in time and no id changed. */
export const copyTemplate = (admin: postgres.Sql, template: string, name: string): Promise<unknown> =>
  admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${template}`);

/**
 * The way of the source documents: every service reads the base tenant's rows, gives them new ids and dates in
 * JavaScript and inserts them, each over its own connection and in its own transaction, all side by side. One SELECT
 * and one INSERT a table. @returns rows
 */
export async function cloneRows(pool: postgres.Sql, baseTenantIds: readonly string[], moveMs: number): Promise<number> {
  const key = crypto.randomUUID();
  const counts = await Promise.all(
    domains.map(({ tables: own }) =>
      pool.begin(async (transaction) => {
        let count = 0;
        for (const table of own) {
          const rows = await transaction<
            Row[]
          >`SELECT * FROM ${transaction(table.name)} WHERE tenant_id = ANY(${baseTenantIds as string[]})`;
          const move = moverOf(table, key, moveMs);
          await insertRows(transaction, table, rows.map(move));
          count += rows.length;
        }
        return count;
      }),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whose rows a database was made with. */
export const tenantsOf = async (pool: postgres.Sql): Promise<string[]> =>
  (await pool<{ id: string }[]>`SELECT id FROM tenants`).map(({ id }) => id);

async function insertRows(connection: Pick<postgres.Sql, "unsafe">, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await connection.unsafe(
    `INSERT INTO "${table.name}" SELECT * FROM json_populate_recordset(NULL::"${table.name}", $1::text::json)`,
    [JSON.stringify(rows)],
    { prepare: true },
  );
}

const UUID_ANYWHERE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** New ids and dates for a row. Calendar rules are left out, in the peer's favour. */
function moverOf(table: Table, key: string, moveMs: number): (row: Row) => Row {
  const instants = new Map<string, string>();
  const later = (instant: string) => {
    let moved = instants.get(instant);
    if (!moved) {
      moved = new Date(Date.parse(instant) + moveMs).toISOString();
      instants.set(instant, moved);
    }
    return moved;
  };
  const xor = idTransform(key);
  const change: Partial<Record<ColumnRule["kind"], (text: string) => string>> = {
    id: xor,
    tenant: xor,
    reference: xor,
    reference_list: (text) => text.replace(UUID_ANYWHERE, xor),
    json: (text) => text.replace(UUID_ANYWHERE, xor),
    instant: later,
    day: (day) => later(`${day}T00:00:00.000Z`).slice(0, 10),
  };
  const moving = table.columnNames.flatMap((column) => {
    const changed = change[table.columns[column]!.kind];
    return changed ? [[column, changed] as const] : [];
  });
  return (row) => {
    const moved = { ...row };
    for (const [column, changed] of moving)
      if (moved[column] !== null) moved[column] = changed(moved[column] as string);
    return moved;
  };
}
