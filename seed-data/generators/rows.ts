import type { RowOf } from "#table/table";
import type { SeedRow } from "../read-seed.ts";

type NullableKeys<R> = { [K in keyof R]: null extends R[K] ? K : never }[keyof R];
type Audit = "created_at" | "updated_at";

/** A row as a generator writes it: nullable fields and the audit pair may be left out. */
export type HistoryRow<T> =
  RowOf<T> extends infer R
    ? Omit<R, NullableKeys<R> | Audit> & Partial<Pick<R, (NullableKeys<R> | Audit) & keyof R>>
    : never;

/** Generated rows by `domain.table`, tables in the order in which the file shows them. */
export type TableRows = ReadonlyMap<string, readonly SeedRow[]>;

/** Puts rows of several sites behind one another, table by table. */
export function mergeRows(parts: readonly TableRows[]): TableRows {
  const merged = new Map<string, SeedRow[]>();
  for (const part of parts) {
    for (const [path, rows] of part) merged.set(path, [...(merged.get(path) ?? []), ...rows]);
  }
  return merged;
}

/** Rows counted from `from`, each with its number, for tables whose ids are made of it. */
export function numbering(from = 1): () => number {
  let next = from;
  return () => next++;
}

export const sum = <T>(items: readonly T[], amountOf: (item: T) => number): number =>
  items.reduce((total, item) => total + amountOf(item), 0);

/** To `places` decimals, without the noise of binary fractions. */
export const rounded = (value: number, places = 3): number => Number(value.toFixed(places)) + 0;
