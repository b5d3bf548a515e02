import type { Table } from "#table/table";
import type { HistoryRow } from "./generators/rows.ts";
import type { PlacedRow, SeedPlace, SeedRow } from "./read-seed.ts";

/** A row with its place, typed as its table declares it. Only rows that keep their contract may be read so. */
export interface Placed<R> {
  readonly place: SeedPlace;
  readonly values: R;
  /** The row as the seed writes it, when this one is of a session. */
  readonly seed?: SeedRow;
}

export type RowsByTable = ReadonlyMap<string, readonly (PlacedRow & { readonly seed?: SeedRow })[]>;

/** Rows of a seed, or of a session cloned from it, found by table, id and column. */
export class SeedRows {
  readonly #rows: RowsByTable;
  readonly #groups = new Map<string, Map<unknown, PlacedRow[]>>();

  constructor(rows: RowsByTable) {
    this.#rows = rows;
  }

  /** All rows of a table. */
  of<T extends Table>(table: T): readonly Placed<HistoryRow<T>>[] {
    // SAFETY: what is typed is read only after the contracts have passed.
    return this.placed(table.path) as unknown as readonly Placed<HistoryRow<T>>[];
  }

  /** The rows of a table that hold `value` in `column`, in the order of the files. */
  where<T extends Table>(table: T, column: string, value: unknown): readonly Placed<HistoryRow<T>>[] {
    return (this.#group(table.path, column).get(value) as unknown as readonly Placed<HistoryRow<T>>[]) ?? [];
  }

  /** The row that a reference names; it exists, because references are checked before. */
  at<T extends Table>(table: T, id: unknown): HistoryRow<T> {
    return this.#group(table.path, table.columnNames[0]!).get(id)![0]!.values as unknown as HistoryRow<T>;
  }

  placed(path: string): readonly PlacedRow[] {
    return this.#rows.get(path) ?? [];
  }

  find(table: Table, id: unknown): PlacedRow | undefined {
    return this.#group(table.path, table.columnNames[0]!).get(id)?.[0];
  }

  #group(path: string, column: string): Map<unknown, PlacedRow[]> {
    const key = `${path} ${column}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = Map.groupBy(this.placed(path), ({ values }) => values[column]);
      this.#groups.set(key, group);
    }
    return group;
  }
}
