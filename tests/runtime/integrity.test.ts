import { runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { domains, tables } from "#domain";
import { cloneDomains } from "#seeding/clone-domains";
import { cloneSession, type SqlValue } from "#seeding/clone-table";
import { sessionTime } from "#seeding/session-time";
import { ObjectDatabase } from "../../durable-objects/bakery-session/object-database.ts";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { INTEGRITY_TABLE } from "./support/integrity-table.ts";
import { dump, query, type SqlRow } from "./support/object.ts";
import { referencesOf } from "./support/references.ts";
import {
  createSession,
  createVisitedSession,
  freshStub,
  PROFILE,
  stubOf,
  type TestSession,
} from "./support/session.ts";

let session: TestSession;
const rowsOf = (statement: string) => query(stubOf(session), statement);
beforeAll(async () => {
  session = await createVisitedSession();
});

describe("every reference that a column declares", () => {
  it.each(referencesOf(tables))("%s holds in every row", async (_label, violations) => {
    expect(await rowsOf(violations)).toEqual([]);
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
    const template = templateOf(PROFILE);
    const virtual = { baseRoot: template.header.baseRoot, virtualRoot: crypto.randomUUID() };
    cloneDomains(database, domains, template, cloneSession(virtual, sessionTime(Date.now())), () => 0);
    const cost = tables.map(({ name }) => {
      const indexes = storage.sql
        .exec("SELECT 1 FROM sqlite_master WHERE type = 'index' AND tbl_name = ?", name)
        .toArray().length;
      return [name, database.count(name) * (1 + indexes)] as const;
    });
    return [Object.fromEntries(database.written), Object.fromEntries(cost.filter(([, rows]) => rows > 0))];
  });
  expect(written).toEqual(expected);
});
