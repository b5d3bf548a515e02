import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domains, tables } from "#domain";
import { cloneInMemory, readRows } from "../../seed-data/clone-in-memory.ts";
import { readSeed, SEED_ROOT } from "../../seed-data/read-seed.ts";
import { cloneRow } from "./clone-row.ts";
import { JsonbWriter } from "./jsonb.ts";
import { transformId } from "./transform-id.ts";

fc.configureGlobal({ seed: 20251214 });

const VIRTUAL_TENANT = "9e107d9d-372b-4826-8b5d-61d2ab0c4f3e";
const PROFILES = readdirSync(SEED_ROOT).filter((name) => existsSync(join(SEED_ROOT, name, "manifest.json")));
const SEEDS = PROFILES.map((profile) => ({ profile, seed: readSeed(profile) }));

const INSTANTS = [
  ...[16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}T1${day - 16}:2${day - 16}:33.4${day}Z`),
  // Madrid's clocks: an hour before, at and after the change; the hour that spring skips and the one autumn repeats.
  ...["2026-03-28T23:30:00.001Z", "2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00.000Z", "2026-03-29T22:15:00.000Z"],
  ...["2026-10-24T22:30:00.000Z", "2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z", "2026-10-25T23:15:00.000Z"],
  ...["2028-02-28T23:30:00.000Z", "2028-02-29T12:00:00.000Z", "2028-02-29T23:30:00.000Z"],
  // Already next year in Madrid, not yet in UTC.
  ...["2026-12-31T22:59:59.999Z", "2026-12-31T23:30:00.000Z", "2027-01-01T00:00:00.000Z"],
  "2025-01-15T06:00:00.000Z",
];

/** What the plain path makes of a profile's rows, in the order of their keys. */
function plainRows(seed: (typeof SEEDS)[number]["seed"], table: (typeof tables)[number], clone: Clone) {
  const key = table.columnNames[0]!;
  return (seed.rows.get(table.path) ?? [])
    .map(({ values }) => cloneRow(table, values, clone.tenants, clone.time))
    .filter((row) => row !== undefined)
    .sort((one, other) => (String(one[key]) < String(other[key]) ? -1 : 1));
}

type Clone = ReturnType<typeof cloneInMemory>;

describe.each(SEEDS)("a clone of $profile", ({ seed }) => {
  it.each(INSTANTS)("is row for row what the plain path makes, created at %s", (instant) => {
    const clone = cloneInMemory(seed, Date.parse(instant), VIRTUAL_TENANT);
    for (const table of tables) {
      expect(readRows(clone.database, table), table.path).toEqual(plainRows(seed, table, clone));
    }
    clone.database.close();
  });

  it("reports every row of every table", () => {
    const clone = cloneInMemory(seed, Date.parse(INSTANTS[0]!));
    for (const { service, status, records_cloned, details = {} } of clone.reports) {
      expect(status, service).toBe("completed");
      expect(Object.values(details).reduce((sum, rows) => sum + rows, 0)).toBe(records_cloned);
      for (const [table, rows] of Object.entries(details)) {
        expect(clone.database.prepare(`SELECT count(*) AS rows FROM "${table}"`).get(), table).toEqual({ rows });
      }
    }
    const cloned = domains.filter(
      (domain) => !domain.onlyWhereSeeded || domain.tables.some(({ path }) => seed.rows.has(path)),
    );
    expect(clone.reports.flatMap(({ details = {} }) => Object.keys(details)).sort()).toEqual(
      cloned.flatMap((domain) => domain.tables.map(({ name }) => name)).sort(),
    );
    clone.database.close();
  });

  it("holds, for every id and reference, the base id XOR the virtual tenant", () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (virtualTenantId) => {
        const { database, tenants, time } = cloneInMemory(seed, Date.parse(INSTANTS[0]!), virtualTenantId);
        for (const table of tables) {
          const kept = (seed.rows.get(table.path) ?? []).filter(({ values }) => cloneRow(table, values, tenants, time));
          const rows = readRows(database, table);
          for (const column of table.columnNames) {
            if (!["id", "reference"].includes(table.columns[column]!.kind)) continue;
            const base = rows.map((row) => row[column] && transformId(row[column] as string, virtualTenantId));
            expect(base.sort(), `${table.path} ${column}`).toEqual(
              kept.map(({ values }) => values[column] ?? null).sort(),
            );
          }
        }
        database.close();
      }),
      { numRuns: 3 },
    );
  });
});

describe("JsonbWriter", () => {
  const sqlite = new DatabaseSync(":memory:");
  const readWhole = sqlite.prepare("SELECT json(?) AS text");
  const readItem = sqlite.prepare("SELECT value ->> 0 AS item, json_type(value, '$[0]') AS type FROM jsonb_each(?)");
  readItem.setReadBigInts(true);
  const written = (value: unknown) => {
    const writer = new JsonbWriter();
    writer.value(value);
    return writer.bytes();
  };
  const text = fc.string({ unit: "binary", maxLength: 400 });
  const json = fc.jsonValue({ stringUnit: "binary", maxDepth: 5 });

  function expectSame(value: unknown) {
    const { text: read } = readWhole.get(written(value)) as { text: string };
    expect(JSON.stringify(JSON.parse(read))).toBe(JSON.stringify(value));
  }

  it("writes what SQLite reads as the same JSON, whatever the value", () => {
    fc.assert(fc.property(json, expectSame), { numRuns: 2000 });
  });

  it("writes texts and lists on both sides of every width of the size field", () => {
    for (const length of [0, 1, 11, 12, 255, 256, 65_535, 65_536, 200_000]) {
      expectSame("a".repeat(length));
      expectSame(['"'.repeat(length), "ñ".repeat(length)]);
      expectSame(Array.from({ length }, (_, index) => index % 7));
    }
  });

  it("writes cells that come out of jsonb_each with the value and the type that STRICT columns want", () => {
    const number = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const cell = fc.oneof(
      text.filter((value) => !value.includes("\0")),
      number,
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const { item, type } = readItem.get(written([[value]])) as { item: unknown; type: string };
        const stored = typeof value === "boolean" || Object.is(value, -0) ? Number(Boolean(value)) : value;
        expect(typeof item === "bigint" ? Number(item) : item).toBe(stored);
        expect(type).toBe(typeName(value));
      }),
      { numRuns: 2000 },
    );
  });

  it("says where the bytes of every text begin, keys left out", () => {
    fc.assert(
      fc.property(json, (value) => {
        const writer = new JsonbWriter();
        const heard: [number, string][] = [];
        writer.value(value, (offset, content) => heard.push([offset, content]));
        const bytes = writer.bytes();
        for (const [offset, content] of heard) {
          const encoded = new TextEncoder().encode(content);
          expect(
            new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
              bytes.subarray(offset, offset + encoded.length),
            ),
          ).toBe(content);
        }
        expect(heard.map(([, content]) => content)).toEqual(textsOf(value));
      }),
    );
  });
});

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return "text";
  return /^-?\d+$/.test(String(value)) ? "integer" : "real";
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
