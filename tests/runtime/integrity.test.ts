import { runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { domains, tableAt, tables } from "#domain";
import { cloneDomains } from "#seeding/clone-domains";
import { cloneSession, type SqlValue } from "#seeding/clone-table";
import { SESSION_SCHEMA } from "#seeding/session-schema";
import { sessionTime } from "#seeding/session-time";
import type { Reference } from "#table/field";
import type { Table } from "#table/table";
import { ObjectDatabase } from "../../durable-objects/bakery-session/object-database.ts";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { INTEGRITY_TABLE } from "./support/integrity-table.ts";
import { dump, query, type SqlRow } from "./support/object.ts";
import { createSession, freshStub, PROFILE, stubOf, type TestSession } from "./support/session.ts";

let session: TestSession;
const rowsOf = (statement: string) => query(stubOf(session), statement);
beforeAll(async () => {
  session = await createSession();
});

const literal = (value: string | boolean) => (typeof value === "string" ? `'${value}'` : Number(value));
const conditions = (alias: string, where: Reference["where"] = {}) =>
  Object.entries(where).map(([column, value]) =>
    typeof value === "object"
      ? `${alias}.${column} IN (${value.map(literal).join(", ")})`
      : `${alias}.${column} = ${literal(value as string | boolean)}`,
  );

/** Rows whose reference leads to no row that meets what was declared, as plain SQL. */
function violationsOf(table: Table, column: string, { table: path, where, same, with: pointing }: Reference): string {
  const target = tableAt(path);
  const isList = table.columns[column]!.kind === "reference_list";
  const wanted = [
    `target.id = ${isList ? "element.value" : `source.${column}`}`,
    ...conditions("target", where),
    ...Object.entries(same ?? {}).map(([there, here]) => `target.${there} = source.${here}`),
  ];
  if (pointing) {
    const held = [`pointer.${pointing.column} = target.id`, ...conditions("pointer", pointing.where)];
    wanted.push(`EXISTS (SELECT 1 FROM ${tableAt(pointing.table).name} pointer WHERE ${held.join(" AND ")})`);
  }
  return `SELECT source.id FROM ${table.name} source${isList ? `, json_each(source.${column}) element` : ""}
    WHERE source.${column} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ${target.name} target WHERE ${wanted.join(" AND ")})`;
}

describe("every reference that a column declares", () => {
  const declared = tables.flatMap((table) =>
    table.columnNames.flatMap((column) => {
      const { reference } = table.columns[column]!;
      return reference ? [[`${table.path}.${column} → ${reference.table}`, table, column, reference] as const] : [];
    }),
  );

  it.each(declared)("%s holds in every row", async (_label, table, column, reference) => {
    expect(await rowsOf(violationsOf(table, column, reference))).toEqual([]);
  });
});

describe("the mandatory integrity table of document 002", () => {
  it.each(INTEGRITY_TABLE)("%s: 0 violations", async (_label, violations) => {
    expect(await rowsOf(violations)).toEqual([]);
  });

  it("is written so that it finds a violation: a reference to nothing breaks each of its rows", async () => {
    const own = await createSession();
    for (const [label, violations, breaking] of INTEGRITY_TABLE) {
      const found = await runInDurableObject(stubOf(own), (_instance, { storage }) => {
        let rows: SqlRow[] = [];
        try {
          storage.transactionSync(() => {
            storage.sql.exec("PRAGMA defer_foreign_keys = on");
            storage.sql.exec(breaking);
            rows = storage.sql.exec<SqlRow>(violations).toArray();
            throw new Error("undone");
          });
        } catch (error) {
          if ((error as Error).message !== "undone") throw error;
        }
        return rows;
      });
      expect(found.length, label).toBeGreaterThan(0);
    }
  });
});

describe("ids", () => {
  const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

  it("inside JSON, texts and lists all name a row of the session", async () => {
    const rows = await dump(stubOf(session));
    const { demo_session: _own, ...domainRows } = rows;
    const known = new Set(Object.values(domainRows).flatMap((list) => list.map(({ id }) => id)));
    for (const [table, list] of Object.entries(domainRows)) {
      for (const row of list) {
        const named = JSON.stringify(row).match(UUID) ?? [];
        expect(
          named.filter((id) => !known.has(id)),
          `${table} ${row.id}`,
        ).toEqual([]);
      }
    }
  });

  it("are one row's own: no two rows of different tables share one, tenants aside", async () => {
    const { demo_session: _own, ...rows } = await dump(stubOf(session));
    const ids = Object.values(rows).flatMap((list) => list.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it("the database itself finds nothing wrong", async () => {
  expect(await rowsOf("PRAGMA foreign_key_check")).toEqual([]);
  expect(await rowsOf("PRAGMA quick_check")).toEqual([{ quick_check: "ok" }]);
});

/** Remembers what each insert wrote. */
class CountingDatabase extends ObjectDatabase {
  readonly written = new Map<string, number>();
  override run(statement: string, bindings: readonly SqlValue[]): number {
    const rows = super.run(statement, bindings);
    const table = /^INSERT INTO "(\w+)"/.exec(statement)?.[1];
    if (table) this.written.set(table, (this.written.get(table) ?? 0) + rows);
    return rows;
  }
}

it("a clone writes each row once and once more for each secondary index, and nothing else", async () => {
  const [written, expected] = await runInDurableObject(freshStub(), (_instance, { storage }) => {
    const database = new CountingDatabase(storage);
    database.run(SESSION_SCHEMA, []);
    const template = templateOf(PROFILE);
    const virtual = { baseRoot: template.header.baseRoot, virtualRoot: crypto.randomUUID() };
    cloneDomains(database, domains, template, cloneSession(virtual, sessionTime(Date.now())), () => 0);
    const cost = tables.map(({ name }) => {
      const indexes = storage.sql
        .exec("SELECT 1 FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", name)
        .toArray().length;
      return [name, database.count(name) * (1 + indexes)] as const;
    });
    return [Object.fromEntries(database.written), Object.fromEntries(cost.filter(([, rows]) => rows > 0))];
  });
  expect(written).toEqual(expected);
});
