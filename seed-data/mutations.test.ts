import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Finding } from "./findings.ts";
import { arrivalMutations } from "./mutations/arrival.ts";
import { businessMutations } from "./mutations/business.ts";
import { fileMutations } from "./mutations/files.ts";
import { formMutations } from "./mutations/forms.ts";
import type { Change, Mutation, Pick } from "./mutations/mutation.ts";
import { referenceMutations } from "./mutations/references.ts";
import { type PlacedRow, readSeed, SEED_ROOT, type Seed, type SeedRow, UnreadableFileError } from "./read-seed.ts";
import { validateProfile, validateSeed } from "./validate-seed.ts";

/** Ways to break the professional bakery, each of which the validator must find at its file, row and field. */
const PROFILE = "professional";
const whole = readSeed(PROFILE);
vi.setConfig({ testTimeout: 60_000 });

it("finds nothing in the seed as it is", () => {
  expect(validateSeed(whole, PROFILE)).toEqual([]);
});

it("knows at least a hundred ways, all different", () => {
  const all = [formMutations, referenceMutations, businessMutations, arrivalMutations, fileMutations].flat();
  const names = all.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(100);
  expect(new Set(names).size).toBe(names.length);
});

describe.each([
  ["rows that are not well formed", formMutations],
  ["references that do not hold", referenceMutations],
  ["rows that make no sense together", businessMutations],
])("%s", (_, mutations) => {
  it.each(mutations)("[F2] [C22] $name", (mutation) => {
    const { seed, place } = mutated(mutation);
    const { severity = "error", field, reason = /./ } = mutation;
    const found = validateSeed(seed, PROFILE).find(
      (finding) => finding.severity === severity && sameRow(finding, place) && finding.place.field === field,
    );
    expect(found, JSON.stringify(validateSeed(seed, PROFILE).slice(0, 5))).toBeDefined();
    expect(found!.reason).toMatch(reason);
  });
});

describe("a state that no visitor should arrive at", () => {
  it.each(arrivalMutations)("$name", ({ changes, about, fact }) => {
    const seed = changes.reduce((edited, { table, row, set }) => edit(edited, table, row, set).seed, whole);
    const findings = validateSeed(seed, PROFILE);
    expect(findings.map(({ place }) => place)).toContainEqual({
      file: "../arrival/professional.ts",
      table: about,
      field: expect.stringMatching(new RegExp(`^${fact}`)),
    });
  });
});

describe("files that cannot be what they should be", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "seed-"));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each(fileMutations)("$name", ({ file, edit, finds, unreadable, reason }) => {
    const folder = join(root, PROFILE);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(SEED_ROOT, PROFILE), folder, { recursive: true });
    const text = edit(readFileSync(join(folder, file), "utf8"));
    if (text === undefined) rmSync(join(folder, file));
    else writeFileSync(join(folder, file), text);

    if (unreadable) {
      expect(() => validateProfile(PROFILE, root)).toThrow(UnreadableFileError);
      expect(() => validateProfile(PROFILE, root)).toThrow(reason);
      expect(() => validateProfile(PROFILE, root)).toThrow(file);
      return;
    }
    const { findings } = validateProfile(PROFILE, root);
    const found = findings.filter(({ place }) => JSON.stringify(place) === JSON.stringify({ file, ...finds }));
    expect(found.map((finding) => finding.reason).join("\n"), JSON.stringify(findings.slice(0, 5))).toMatch(reason);
  });
});

/** The seed with one thing changed, and the place at which that must be found. */
function mutated(mutation: Mutation): { seed: Seed; place: PlacedRow["place"] } {
  const { table, row, set, add, at } = mutation;
  if (set) {
    const edited = edit(whole, table, row, set);
    return { seed: edited.seed, place: at ? pick(edited.seed, at.table, at.row).place : edited.place };
  }
  const rows = whole.rows.get(table)!;
  const original = pick(whole, table, row);
  const place = { ...original.place, file: "added.json", row: 1 };
  const changed = add
    ? [...rows, { place, values: changedBy(original.values, add) }]
    : rows.filter((candidate) => candidate !== original);
  const seed = withTable(whole, table, changed);
  return { seed, place: at ? pick(seed, at.table, at.row).place : place };
}

function edit(seed: Seed, table: string, row: Pick, change: Change): { seed: Seed; place: PlacedRow["place"] } {
  const original = pick(seed, table, row);
  const changed = { ...original, values: changedBy(original.values, change) };
  const rows = seed.rows.get(table)!.map((candidate) => (candidate === original ? changed : candidate));
  return { seed: withTable(seed, table, rows), place: original.place };
}

/** The manifest counts what is there, so that a row too many or too few is not found by its number alone. */
const withTable = (seed: Seed, table: string, rows: readonly PlacedRow[]): Seed => ({
  manifest: { ...seed.manifest, counts: { ...seed.manifest.counts, [table]: rows.length } },
  rows: new Map(seed.rows).set(table, rows),
});

function changedBy(row: SeedRow, change: Change): SeedRow {
  const changes = typeof change === "function" ? change(row) : change;
  return Object.fromEntries(Object.entries({ ...row, ...changes }).filter(([, value]) => value !== undefined));
}

function pick(seed: Seed, table: string, row: Pick): PlacedRow {
  const rows = seed.rows.get(table)!;
  const found = typeof row === "number" ? rows[row - 1] : rows.find(({ values }) => fits(values, row));
  if (!found) throw new Error(`no row of ${table} fits ${JSON.stringify(row)}`);
  return found;
}

const fits = (values: SeedRow, wanted: SeedRow): boolean =>
  Object.entries(wanted).every(([column, value]) => (values[column] ?? null) === value);

const sameRow = ({ place }: Finding, { file, table, row }: PlacedRow["place"]): boolean =>
  place.file === file && place.table === table && place.row === row;
