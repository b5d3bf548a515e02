import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { domains } from "#domain";
import type { Table } from "#table/table";

export type SeedRow = Readonly<Record<string, unknown>>;

/** Where a row stands: the file, and the row's number from 1 inside its table. */
export interface SeedPlace {
  readonly file: string;
  readonly table: string;
  readonly row: number;
  readonly field?: string;
}

export interface PlacedRow {
  readonly place: SeedPlace;
  readonly values: SeedRow;
}

export interface Manifest {
  readonly profile: string;
  readonly base_tenant_id: string;
  readonly version: string;
  /** The public password of everybody in the profile. */
  readonly demo_password: string;
  /** Rows a table must hold, by `domain.table`. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Seed {
  readonly manifest: Manifest;
  readonly rows: ReadonlyMap<string, readonly PlacedRow[]>;
}

/** A seed whose rows cannot be told; the message names the file and, where there is one, the table and the row. */
export class SeedReadError extends Error {
  readonly place: Partial<SeedPlace> & { readonly file: string };
  readonly reason: string;
  constructor(place: Partial<SeedPlace> & { readonly file: string }, reason: string) {
    super(`${place.file}${place.table ? ` ${place.table}` : ""}${place.row ? ` row ${place.row}` : ""}: ${reason}`);
    this.name = "SeedReadError";
    this.place = place;
    this.reason = reason;
  }
}

/** A file that cannot be opened or is not JSON: nothing can be said of what is in it. */
export class UnreadableFileError extends SeedReadError {
  override readonly name = "UnreadableFileError";
}

interface CompactRows {
  readonly columns: readonly string[];
  readonly same?: SeedRow;
  readonly rows: readonly (readonly unknown[])[];
}

/** Where the profiles' folders stand. */
export const SEED_ROOT = import.meta.dirname;

/** The profiles of a folder: every folder in it that has a manifest. */
export const profilesIn = (root: string): string[] =>
  globSync("*/manifest.json", { cwd: root })
    .map((path) => path.split("/")[0]!)
    .sort();

/** Every row of a profile's files, by `domain.table`, in the order of files and rows. @throws SeedReadError */
export function readSeed(profile: string, root = SEED_ROOT): Seed {
  const folder = join(root, profile);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)\d\d-[a-z0-9-]+\.json$/.test(file))
    .sort();
  const rows = new Map<string, PlacedRow[]>();
  for (const file of files) {
    const content = readJson(join(folder, file), file) as { domain?: unknown; tables?: unknown };
    const domain = domains.find(({ name }) => name === content.domain);
    if (!domain)
      throw new SeedReadError({ file }, `"domain" must name one of the domains, not ${JSON.stringify(content.domain)}`);
    if (!isRecord(content.tables)) throw new SeedReadError({ file }, `"tables" must be an object of tables`);
    for (const [name, written] of Object.entries(content.tables)) {
      const table = domain.tables.find((candidate) => candidate.name === name);
      if (!table) throw new SeedReadError({ file, table: name }, `the domain ${domain.name} has no such table`);
      const placed = rows.get(table.path) ?? [];
      placed.push(...placedRows(table, file, written));
      rows.set(table.path, placed);
    }
  }
  return { manifest: readJson(join(folder, "manifest.json"), "manifest.json") as Manifest, rows };
}

function readJson(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UnreadableFileError(
      { file },
      error instanceof SyntaxError ? `is not JSON: ${error.message}` : "cannot be read",
    );
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function placedRows(table: Table, file: string, written: unknown): PlacedRow[] {
  const placeOf = (position: number): SeedPlace => ({ file, table: table.path, row: position + 1 });
  if (Array.isArray(written)) {
    return written.map((values, position) => {
      if (!isRecord(values)) throw new SeedReadError(placeOf(position), "must be an object");
      return { place: placeOf(position), values };
    });
  }
  if (!isRecord(written) || !Array.isArray(written.columns) || !Array.isArray(written.rows)) {
    throw new SeedReadError(
      { file, table: table.path },
      `must be a list of rows or an object with "columns" and "rows"`,
    );
  }
  const { columns, same = {}, rows } = written as unknown as CompactRows;
  return rows.map((cells, position) => {
    if (!Array.isArray(cells) || cells.length !== columns.length) {
      throw new SeedReadError(placeOf(position), `must hold ${columns.length} values, one for each of "columns"`);
    }
    return {
      place: placeOf(position),
      values: { ...same, ...Object.fromEntries(columns.map((column, index) => [column, cells[index]])) },
    };
  });
}
