import { tables } from "#domain";
import { BASE_REFERENCE_MS } from "#seeding/session-time";
import { transformId } from "#seeding/transform-id";
import type { Table } from "#table/table";
import { arrivalState } from "./checks/arrival.ts";
import { type Check, type CheckContext, seedContext, sessionContext } from "./checks/check.ts";
import { formChecks, seedChecks, sessionChecks } from "./checks/index.ts";
import { type ClonedSession, cloneInMemory, readRows } from "./clone-in-memory.ts";
import type { Finding } from "./findings.ts";
import { type PlacedRow, readSeed, type Seed, SeedReadError, UnreadableFileError } from "./read-seed.ts";
import { type RowsByTable, SeedRows } from "./seed-rows.ts";

/** What a validation found in a profile. */
export interface Validation {
  readonly profile: string;
  /** Rows by table; empty when the files could not be read. */
  readonly rows: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/**
 * Reads a profile's files and validates them. @throws UnreadableFileError when a file cannot be opened or is not JSON
 */
export function validateProfile(profile: string, root?: string, atMs?: number): Validation {
  try {
    const seed = readSeed(profile, root);
    const rows = Object.fromEntries([...seed.rows].map(([path, placed]) => [path, placed.length]));
    return { profile, rows, findings: validateSeed(seed, profile, atMs) };
  } catch (error) {
    if (!(error instanceof SeedReadError) || error instanceof UnreadableFileError) throw error;
    return { profile, rows: {}, findings: [{ severity: "error", place: error.place, reason: error.reason }] };
  }
}

/**
 * Everything that is wrong with a seed (SPEC §8), step by step, each trusting the one before: the form of its rows, what
 * they mean together, and the session cloned from them at an instant, the reference date when none is given.
 */
export function validateSeed(seed: Seed, profile: string, atMs = BASE_REFERENCE_MS): Finding[] {
  const findings = run(formChecks, new SeedRows(seed.rows), seedContext(seed.manifest));
  if (seed.manifest.profile !== profile) {
    const reason = `must be ${profile}, as the folder is called`;
    findings.push({ severity: "error", place: { file: "manifest.json", field: "profile" }, reason });
  }
  if (findings.some(isError)) return findings;
  findings.push(...run(seedChecks, new SeedRows(seed.rows), seedContext(seed.manifest)));
  if (findings.some(isError)) return findings;
  return withoutRepeats([...findings, ...sessionFindings(seed, atMs)]);
}

const isError = ({ severity }: Finding) => severity === "error";

const run = (checks: readonly Check[], rows: SeedRows, context: CheckContext): Finding[] =>
  checks.flatMap((check) => check(rows, context));

function sessionFindings(seed: Seed, atMs: number): Finding[] {
  const context = sessionContext(seed.manifest, atMs);
  let clone: ClonedSession;
  try {
    clone = cloneInMemory(seed, atMs);
  } catch (error) {
    const reason = `a session of ${new Date(atMs).toISOString()} cannot be cloned: ${(error as Error).message}`;
    return [{ severity: "error", place: { file: "manifest.json" }, reason }];
  }
  try {
    const rows = new SeedRows(rowsOfSession(seed, clone));
    return [...run(sessionChecks, rows, context), ...arrivalState(clone.database, seed.manifest.profile, context)];
  } finally {
    clone.database.close();
  }
}

/** A session's rows, each at the place of the seed's row that it was cloned from. */
function rowsOfSession(seed: Seed, clone: ClonedSession): RowsByTable {
  return new Map(
    tables.map((table) => {
      const written = new Map((seed.rows.get(table.path) ?? []).map((placed) => [keyOf(table, placed), placed]));
      return [
        table.path,
        readRows(clone.database, table).map((values) => {
          const origin = written.get(baseIdOf(values[table.columnNames[0]!] as string, clone))!;
          return { place: origin.place, values, seed: origin.values };
        }),
      ];
    }),
  );
}

const keyOf = (table: Table, { values }: PlacedRow): string => values[table.columnNames[0]!] as string;

const baseIdOf = (id: string, { tenants: { baseRoot, virtualRoot } }: ClonedSession): string =>
  id === virtualRoot ? baseRoot : transformId(id, virtualRoot);

/** A session repeats the warnings of its seed. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
}
