import { tableAt, tables } from "#domain";
import { seedContract } from "#table/contract";
import type { Reference } from "#table/field";
import type { Table } from "#table/table";
import type { PlacedRow, Seed, SeedPlace, SeedRow } from "./read-seed.ts";

/** Something wrong with a seed, and exactly where. */
export interface Finding {
  readonly place: SeedPlace;
  readonly reason: string;
}

export const describeFinding = ({ place: { file, table, row, field }, reason }: Finding): string =>
  `${file} ${table} row ${row}${field ? ` ${field}` : ""}: ${reason}`;

/** Contracts, unique keys and references of every row. An empty list is a seed that may be compiled. */
export function seedFindings(seed: Seed): Finding[] {
  const rowsOf = (path: string) => seed.rows.get(path) ?? [];
  return tables.flatMap((table) => {
    const placed = rowsOf(table.path);
    const broken = contractFindings(table, placed);
    return [...broken, ...duplicateFindings(table, placed), ...referenceFindings(table, placed, rowsOf)];
  });
}

function contractFindings(table: Table, placed: readonly PlacedRow[]): Finding[] {
  const contract = seedContract(table);
  return placed.flatMap(({ place, values }) => {
    const parsed = contract.safeParse(values);
    if (parsed.success) return [];
    return parsed.error.issues.flatMap((issue) => {
      const fields =
        issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [issue.path.join(".")];
      return fields.map((field) => ({ place: { ...place, field }, reason: issue.message }));
    });
  });
}

function duplicateFindings(table: Table, placed: readonly PlacedRow[]): Finding[] {
  const keys = [[table.columnNames[0]!], ...table.uniqueKeys];
  return keys.flatMap((columns) => {
    const seen = new Map<string, SeedPlace>();
    return placed.flatMap(({ place, values }) => {
      const key = JSON.stringify(columns.map((column) => values[column]));
      const first = seen.get(key);
      seen.set(key, first ?? place);
      if (!first) return [];
      return [{ place: { ...place, field: columns.at(-1)! }, reason: `repeats row ${first.row} of ${first.file}` }];
    });
  });
}

type RowsOf = (path: string) => readonly PlacedRow[];

function referenceFindings(table: Table, placed: readonly PlacedRow[], rowsOf: RowsOf): Finding[] {
  return table.columnNames.flatMap((column) => {
    const { reference } = table.columns[column]!;
    if (!reference) return [];
    const targets = rowsById(reference.table, rowsOf);
    return placed.flatMap(({ place, values }) => {
      const ids = [values[column] ?? []].flat() as string[];
      return ids.flatMap((id) => {
        const reason = brokenReference(reference, values, targets.get(id), rowsOf);
        return reason ? [{ place: { ...place, field: column }, reason: `${id} ${reason}` }] : [];
      });
    });
  });
}

function rowsById(path: string, rowsOf: RowsOf): Map<string, SeedRow> {
  const key = tableAt(path).columnNames[0]!;
  return new Map(rowsOf(path).map(({ values }) => [values[key] as string, values]));
}

function brokenReference(
  reference: Reference,
  row: SeedRow,
  target: SeedRow | undefined,
  rowsOf: RowsOf,
): string | undefined {
  if (!target) return `is not in ${reference.table}`;
  for (const [column, wanted] of Object.entries(reference.where ?? {})) {
    if (!matches(target[column], wanted))
      return `has ${column} ${String(target[column])}, not ${[wanted].flat().join(" or ")}`;
  }
  for (const [own, theirs] of Object.entries(reference.same ?? {})) {
    if (row[own] !== target[theirs]) return `has another ${theirs}`;
  }
  if (reference.with) {
    const { table, column, where } = reference.with;
    const found = rowsOf(table).some(
      ({ values }) =>
        values[column] === target.id && Object.entries(where).every(([name, wanted]) => matches(values[name], wanted)),
    );
    if (!found) return `has no row in ${table} with ${JSON.stringify(where)}`;
  }
  return undefined;
}

const matches = (value: unknown, wanted: string | boolean | readonly string[]) =>
  typeof wanted === "object" ? wanted.includes(value as string) : value === wanted;
