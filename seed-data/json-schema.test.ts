import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tables } from "#domain";
import { brokenColumns, seedContract } from "#table/contract";
import { modelOf, type Table } from "#table/table";
import { type JsonObject, jsonSchemaOf, newlyRequired } from "./json-schema.ts";
import { profilesIn, readSeed, SEED_ROOT, type SeedRow } from "./read-seed.ts";

/** As a stranger would use them: the files, compiled strictly by a validator that knows nothing of the declarations. */
const ajv = new Ajv({ strict: true, allErrors: true });
formats.default(ajv);
ajv.addKeyword({ keyword: "version", schemaType: "string" });

const schemas = new Map(
  tables.map((table) => {
    const path = join(SEED_ROOT, "schemas", table.domain, `${modelOf(table)}.schema.json`);
    return [table.path, JSON.parse(readFileSync(path, "utf8")) as JsonObject] as const;
  }),
);
const validators = new Map([...schemas].map(([path, schema]) => [path, ajv.compile(schema)] as const));
const seeds = profilesIn(SEED_ROOT).map((profile) => ({ profile, seed: readSeed(profile) }));

describe("the generated JSON Schemas", () => {
  it("say who they are, once each", () => {
    const ids = [...schemas.values()].map(({ $id }) => $id as string);
    expect(new Set(ids).size).toBe(tables.length);
    expect(schemas.get("production.production_batches")).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: "https://schemas.bakery-ia.com/demo/production/production_batch/v1",
      version: "1.0.0",
      title: "ProductionBatch",
      additionalProperties: false,
    });
  });

  it.each(seeds)("accept every row of $profile", ({ seed }) => {
    for (const [path, rows] of seed.rows) {
      const validate = validators.get(path)!;
      for (const { values, place } of rows) {
        expect(validate(values) || validate.errors, `${place.file} ${path} row ${place.row}`).toBe(true);
      }
    }
  });

  it("name a field that became required, and no other change", () => {
    const [batches] = tables.filter(({ name }) => name === "production_batches");
    const newer = jsonSchemaOf(batches!, "1.1.0");
    const older = { ...newer, required: (newer.required as string[]).filter((field) => field !== "priority") };
    expect(newlyRequired(older, newer)).toEqual(["priority"]);
    expect(newlyRequired(newer, older)).toEqual([]);
  });
});

/** Values that are near to what fields hold, and some that are far from it. */
const strangeValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    "x",
    "x".repeat(300),
    "x".repeat(5000),
    "COMPLETED",
    "PENDING",
    "IN_PROGRESS",
    "RECEIVED",
    "REJECTED",
    "child",
    "gluten",
    "BASE_TS",
    "BASE_TS + 1h30m",
    "BASE_TS - 0.5d",
    "BASE_TS + 1.5h",
    "BASE_TS +1h",
    "BASE_TS - 30m1h",
    "base_ts - 1h",
    "2025-01-15",
    "2025-1-15",
    "2025-13-01",
    "2025-01-15T06:00:00Z",
    "2025-01-15T06:00:00+01:00",
    "2025-01-15T06:00:00",
    "2025-01-15T25:00:00Z",
    "PO-20250115-001",
    "BATCH-20250115-ABC123",
    "11010000-0000-4000-a000-000000000001",
    "11010000-0000-4000-A000-00000000000F",
    "11010000-0000-4000-a000-00000000000",
    true,
    false,
    [],
    {},
    ["11010000-0000-4000-a000-000000000001"],
    ["gluten", "milk"],
    ["gluten", 1],
    { i18n_key: "a", params: {} },
    { i18n_key: "a", params: { b: [] } },
    { i18n_key: "a" },
    { monday: { opens: "07:00", closes: "20:00" }, sunday: null },
    { monday: { opens: "7:00", closes: "20:00" } },
  ),
  fc.constantFrom(-1, 0, 0.05, 0.1, 1, 1.5, 10, 21, 100, 100.5, 201, 9e15, 1e300, -90.1),
  fc.integer({ min: -1000, max: 1000 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
);

describe.each(tables.map((table) => ({ path: table.path, table })))("a mutated row of $path", ({ path, table }) => {
  const rows = seeds.flatMap(({ seed }) => (seed.rows.get(path) ?? []).slice(0, 40).map(({ values }) => values));

  it("is accepted by the schema exactly when the contract accepts it", () => {
    const contract = seedContract(table);
    const validate = validators.get(path)!;
    const mutation = fc.record({
      row: fc.constantFrom(...rows),
      changes: fc.array(fc.tuple(fc.constantFrom(...table.columnNames, "another_field"), strangeValue), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(mutation, ({ row, changes }) => {
        const mutated = withoutUndefined({ ...row, ...Object.fromEntries(changes) });
        const accepted = validate(mutated);
        expect(accepted, JSON.stringify({ changes, errors: validate.errors })).toBe(
          acceptsForms(contract, table, mutated),
        );
      }),
      { numRuns: 150 },
    );
  });
});

/** A field that is undefined is a field that is not there, as in JSON. */
const withoutUndefined = (row: SeedRow): SeedRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** What the contract says, but for rules that compare two columns, which JSON Schema has no words for. */
function acceptsForms(contract: ReturnType<typeof seedContract>, table: Table, row: SeedRow): boolean {
  const parsed = contract.safeParse(row);
  if (parsed.success) return true;
  const comparisons = table.rules
    .filter(({ kind }) => kind === "before" || kind === "at_most")
    .flatMap((rule) => brokenColumns(rule, row));
  return parsed.error.issues.every(
    ({ code, path, message }) =>
      code === "custom" && comparisons.some((broken) => broken.column === path[0] && broken.message === message),
  );
}
