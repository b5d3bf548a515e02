import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/durable-sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import type { DomainContext, SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import { audit, decimal, flag, id, integer, json, optional, referenceList, string, tenantId } from "./field.ts";
import {
  addRow,
  columnOf,
  getReferenced,
  getRow,
  insertRow,
  nextCode,
  rowsOf,
  rowsOfCells,
  updateRow,
} from "./rows.ts";
import { table } from "./table.ts";

const shelves = table("inventory.shelves", {
  id: id(),
  tenant_id: tenantId(),
  code: string(20),
  label: string(40),
  ...audit(),
});

/** A column of every kind that SQLite holds otherwise than the API shows it, and one that it does not. */
const everyKind = table("inventory.every_kind", {
  id: id(),
  open: flag(),
  shut: optional(flag()),
  shape: json(() => z.object({ size: z.number() })),
  note: optional(json(() => z.object({ size: z.number() }))),
  shelf_ids: referenceList("inventory.shelves"),
  weight: decimal(),
  pieces: integer(),
});

/** Node's SQLite in the shape that an object's storage has, as far as queries go. */
function storageOf(database: DatabaseSync) {
  const exec = (statement: string, ...bindings: SQLInputValue[]) => {
    const prepared = database.prepare(statement);
    const rows = prepared.all(...bindings) as Record<string, unknown>[];
    return { toArray: () => rows, raw: () => ({ toArray: () => rows.map((row) => Object.values(row)) }) };
  };
  return { sql: { exec } } as unknown as Parameters<typeof drizzle>[0];
}

const NOW = Date.parse("2026-03-10T08:00:00.000Z");
const EARLIER = "2026-03-09T08:00:00.000Z";

let db: SessionDatabase;
let ids: number;
beforeEach(() => {
  const database = new DatabaseSync(":memory:");
  database.exec(
    "CREATE TABLE shelves (id TEXT PRIMARY KEY, tenant_id TEXT, code TEXT, label TEXT, created_at TEXT, updated_at TEXT)",
  );
  database.exec(
    "CREATE TABLE every_kind (id TEXT PRIMARY KEY, open INTEGER, shut INTEGER, shape TEXT, note TEXT, shelf_ids TEXT, weight REAL, pieces INTEGER)",
  );
  db = drizzle(storageOf(database)) as unknown as SessionDatabase;
  ids = 0;
  for (const [name, tenant_id, code] of [
    ["own-b", "own", "S-002"],
    ["own-a", "own", "S-001"],
    ["other-a", "other", "S-009"],
  ] as const) {
    addRow({ db }, shelves, { id: name, tenant_id, code, label: name, created_at: EARLIER, updated_at: EARLIER });
  }
});

const as = (tenant: string): DomainContext => ({
  db,
  tenantId: tenant,
  tenantIds: ["own", "other"],
  actor: { userId: "user", name: "Ana", role: "owner" },
  locale: "es",
  requestId: "request",
  now: () => NOW,
  newId: () => `new-${++ids}`,
  bringUpToDate: () => {},
  afterWrite: () => {},
});
const codeOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    expect(error).toBeInstanceOf(ProductError);
    return (error as ProductError).code;
  }
};
const everyRow = () => [
  ...rowsOf(as("own"), shelves, undefined, "id"),
  ...rowsOf(as("other"), shelves, undefined, "id"),
];

it("a row is read from its cells as Drizzle reads it", () => {
  const full = { open: true, shut: false, shape: { size: 1.5 }, note: { size: 2 }, weight: 0.25, pieces: 3 };
  const bare = { open: false, shut: null, shape: { size: 0 }, note: null, weight: 0, pieces: 0 };
  const rows = [
    { id: "a", ...full, shelf_ids: ["own-a", "own-b"] },
    { id: "b", ...bare, shelf_ids: [] },
  ];
  for (const row of rows) addRow({ db }, everyKind, row);
  const query = db.select().from(everyKind.rows).orderBy(everyKind.rows.id);
  expect(query.all()).toEqual(rows);
  expect(rowsOfCells(everyKind, query.values())).toEqual(rows);
});

describe("[T11] a row", () => {
  it("is found by its own tenant alone, and by its own id alone", () => {
    expect(getRow(as("own"), shelves, "own-a")).toMatchObject({ id: "own-a", tenant_id: "own", code: "S-001" });
    expect(codeOf(() => getRow(as("own"), shelves, "other-a"))).toBe("not_found");
    expect(codeOf(() => getRow(as("other"), shelves, "own-a"))).toBe("not_found");
    expect(codeOf(() => getRow(as("nobody"), shelves, "own-a"))).toBe("not_found");
    expect(codeOf(() => getRow(as("own"), shelves, "own-c"))).toBe("not_found");
  });

  it("is changed by its own tenant alone, and no other row with it", () => {
    const before = everyRow();
    expect(codeOf(() => updateRow(as("own"), shelves, "other-a", { label: "stolen" }))).toBe("not_found");
    expect(codeOf(() => updateRow(as("other"), shelves, "own-a", { label: "stolen" }))).toBe("not_found");
    expect(everyRow()).toEqual(before);

    const changed = updateRow(as("own"), shelves, "own-a", { label: "top" });
    expect(changed).toEqual({ ...before[0], label: "top", updated_at: new Date(NOW).toISOString() });
    expect(everyRow()).toEqual([changed, ...before.slice(1)]);
  });

  it("may be referred to by its own tenant alone; what is wrong is told of the field that names it", () => {
    expect(getReferenced(as("own"), shelves, "own-b", "/shelf_id")).toMatchObject({ id: "own-b" });
    for (const [tenant, named] of [
      ["own", "other-a"],
      ["other", "own-b"],
      ["own", "nothing"],
    ] as const) {
      let told: unknown;
      try {
        getReferenced(as(tenant), shelves, named, "/shelf_id");
      } catch (error) {
        told = error;
      }
      expect(told).toBeInstanceOf(ProductError);
      expect(told).toMatchObject({
        code: "invalid_input",
        options: { fields: [{ pointer: "/shelf_id", detail: { es: "No existe.", en: "There is no such row." } }] },
      });
    }
  });
});

describe("[T11] rows", () => {
  it("are listed for their own tenant, as asked for and in the order of a column", () => {
    const idsOf = (...given: Parameters<typeof rowsOf<typeof shelves>>) => rowsOf(...given).map((row) => row.id);
    expect(idsOf(as("own"), shelves, undefined, "code")).toEqual(["own-a", "own-b"]);
    expect(idsOf(as("own"), shelves, sql`${columnOf(shelves, "code")} > 'S-001'`, "code")).toEqual(["own-b"]);
    expect(idsOf(as("own"), shelves, sql`1 = 1 OR 1 = 1`, "code")).toEqual(["own-a", "own-b"]);
    expect(idsOf(as("other"), shelves, undefined, "code")).toEqual(["other-a"]);
    expect(idsOf(as("nobody"), shelves, undefined, "code")).toEqual([]);
  });

  it("are added to the tenant that is chosen, with an id and a time of ours", () => {
    const row = insertRow(as("own"), shelves, { code: "S-003", label: "new" });
    const now = new Date(NOW).toISOString();
    expect(row).toEqual({
      id: "new-1",
      tenant_id: "own",
      code: "S-003",
      label: "new",
      created_at: now,
      updated_at: now,
    });
    expect(getRow(as("own"), shelves, "new-1")).toEqual(row);
    expect(codeOf(() => getRow(as("other"), shelves, "new-1"))).toBe("not_found");
  });
});

describe("[T11] the next code", () => {
  const next = (tenant: string, prefix = "S-") => nextCode(as(tenant), shelves, "code", prefix, 3);

  it("follows the highest of its own tenant", () => {
    expect([next("own"), next("other"), next("nobody")]).toEqual(["S-003", "S-010", "S-001"]);
  });

  it("counts each beginning by itself, and from the beginning where there is none or no number", () => {
    insertRow(as("own"), shelves, { code: "T-041", label: "t" });
    insertRow(as("own"), shelves, { code: "U-first", label: "u" });
    expect([next("own", "T-"), next("own", "U-"), next("own", "V-"), next("own")]).toEqual([
      "T-042",
      "U-001",
      "V-001",
      "S-003",
    ]);
  });
});
