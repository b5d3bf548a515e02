import type { SeedRow } from "../read-seed.ts";

/** Which row: its number in its table, or values that it holds. */
export type Pick = number | SeedRow;

/** Another value for each of some fields, or what becomes of the row. `undefined` takes a field away. */
export type Change = SeedRow | ((row: SeedRow) => SeedRow);

/** One way to break a seed, and where that must be found. */
export interface Mutation {
  readonly name: string;
  readonly table: string;
  readonly row: Pick;
  readonly set?: Change;
  /** Adds a copy of the row, changed, behind the others. */
  readonly add?: Change;
  readonly remove?: true;
  /** What is found on the row itself, or on the one added. */
  readonly field: string;
  /** Where it is found instead, when that is another row: the first of `table` that `row` fits. */
  readonly at?: { readonly table: string; readonly row: Pick };
  readonly reason?: RegExp;
  readonly severity?: "warning";
}

export const NOWHERE = "00000000-0000-4000-a000-00000000dead";
