import type { PlacedRow, SeedPlace } from "./read-seed.ts";

/** Something wrong with a seed, and exactly where. An error fails the build; a warning only a strict validation. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly place: FindingPlace;
  readonly reason: string;
}

/** As much of a place as there is: a manifest has no table and a missing domain no row. */
export type FindingPlace = Partial<SeedPlace> & Pick<SeedPlace, "file">;

type Placed = Pick<PlacedRow, "place">;

/** A value of a row that is wrong. */
export const wrong = ({ place }: Placed, field: string, reason: string): Finding => ({
  severity: "error",
  place: { ...place, field },
  reason,
});

/** A value of a row that a reader would wonder about. */
export const doubtful = ({ place }: Placed, field: string, reason: string): Finding => ({
  severity: "warning",
  place: { ...place, field },
  reason,
});

/** The finding that `actual` is not `expected`, if it is not. */
export const differs = (placed: Placed, field: string, actual: unknown, expected: unknown, why: string): Finding[] =>
  (actual ?? null) === (expected ?? null)
    ? []
    : [wrong(placed, field, `is ${shown(actual)}, not ${shown(expected)}: ${why}`)];

const shown = (value: unknown) => (value === undefined ? "empty" : JSON.stringify(value));

export const describePlace = ({ file, table, row, field }: FindingPlace): string =>
  [file, table, row && `row ${row}`, field].filter(Boolean).join(" ");

export const describeFinding = ({ place, reason }: Finding): string => `${describePlace(place)}: ${reason}`;
