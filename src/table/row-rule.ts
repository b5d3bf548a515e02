/**
 * A rule between the columns of one row. The same declaration becomes a CHECK of the table, an `if/then` of the JSON
 * Schema and a finding of the validator.
 */
export type RowRule =
  | {
      readonly kind: "requires";
      readonly when: Readonly<Record<string, readonly string[]>>;
      readonly columns: readonly string[];
    }
  | {
      readonly kind: "forbids";
      readonly when: Readonly<Record<string, readonly string[]>>;
      readonly columns: readonly string[];
    }
  | { readonly kind: "before"; readonly earlier: string; readonly later: string; readonly orEqual: boolean }
  | { readonly kind: "at_most"; readonly column: string; readonly limit: string; readonly factor: number };

/** When the named columns hold one of the listed values, the others must not be NULL. */
export const requires = (when: Record<string, readonly string[]>, columns: readonly string[]): RowRule => ({
  kind: "requires",
  when,
  columns,
});

/** When the named columns hold one of the listed values, the others must be NULL. */
export const forbids = (when: Record<string, readonly string[]>, columns: readonly string[]): RowRule => ({
  kind: "forbids",
  when,
  columns,
});

/** Two days or two instants in this order, when both are there. */
export const before = (earlier: string, later: string): RowRule => ({ kind: "before", earlier, later, orEqual: false });
export const notAfter = (earlier: string, later: string): RowRule => ({
  kind: "before",
  earlier,
  later,
  orEqual: true,
});

/** `column` is at most `factor` times `limit`, when both are there. */
export const atMost = (column: string, limit: string, factor = 1): RowRule => ({
  kind: "at_most",
  column,
  limit,
  factor,
});
