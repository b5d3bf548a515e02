import type postgres from "postgres";
import { domains } from "#domain";
import type { Profile } from "#shared/vocabulary";
import type { ColumnRule } from "#table/field";
import type { Table } from "#table/table";
import { SESSION_SCHEMA } from "../support/session-schema.ts";
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
    const named = kept.map((values) =>
      Object.fromEntries(table.columnNames.map((column, index) => [column, values[index]!])),
    );
    await insertTogether(pool, table, named);
  }
  return pool;
}

/** `CREATE DATABASE … TEMPLATE`: the same bytes again, with nothing moved in time and no id changed. */
export const copyTemplate = (admin: postgres.Sql, template: string, name: string): Promise<unknown> =>
  admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${template}`);

/** How a table's rows come in: in the caller's transaction, all of them before it goes on. */
type InsertRows = (connection: Connection, table: Table, rows: readonly Row[]) => Promise<unknown>;
type Connection = Pick<postgres.Sql, "unsafe">;

/**
 * Every service reads the base tenant's rows with one SELECT a table, gives them new ids and dates in JavaScript and
 * inserts them, each over its own connection and in its own transaction, all side by side. @returns rows
 */
export async function cloneRows(
  pool: postgres.Sql,
  baseTenantIds: readonly string[],
  moveMs: number,
  insertRows: InsertRows,
): Promise<number> {
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

/**
 * The design of the sources: a service adds one object a row and commits (`db.add(…)`, `await db.commit()`), which
 * SQLAlchemy hands to asyncpg as one prepared INSERT that is executed once for each row, without waiting in between.
 */
export const insertOneByOne: InsertRows = (connection, { name, columnNames }, rows) => {
  const places = columnNames.map((_, index) => `$${index + 1}`).join(",");
  const insert = `INSERT INTO "${name}" VALUES (${places})`;
  return Promise.all(
    rows.map((row) =>
      connection.unsafe(
        insert,
        columnNames.map((column) => row[column]!),
        { prepare: true },
      ),
    ),
  );
};

/** Faster than the sources have it: all rows of a table as one JSON parameter of one statement. */
export const insertTogether: InsertRows = async (connection, { name }, rows) => {
  if (rows.length === 0) return;
  await connection.unsafe(
    `INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", $1::text::json)`,
    [JSON.stringify(rows)],
    { prepare: true },
  );
};

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
