import { addDays } from "#shared/business-calendar";
import type { Item } from "./catalogue.ts";
import { rounded, sum } from "./rows.ts";
import { soldKey } from "./sales.ts";
import { daysFrom, REFERENCE_MONDAY, REFERENCE_SUNDAY } from "./seed-clock.ts";

interface Expectation {
  readonly product: Item;
  readonly day: string;
  readonly predicted: number;
}

/**
 * Scales what is expected of the reference week and of the days after it, day by day, so that a session of any of the
 * seven weekdays expects `percent` more of its next seven days than was sold in its last seven. From one session to the
 * next a day enters and a day leaves on either side, which leaves one sum for each further day.
 */
export function grownForecasts(
  expected: readonly Expectation[],
  sold: ReadonlyMap<string, number>,
  percent: number | undefined,
): readonly Expectation[] {
  if (percent === undefined) return expected;
  const growth = 1 + percent / 100;
  const products = [...new Set(expected.map(({ product }) => product.id))];
  const soldOn = (day: string) => sum(products, (id) => sold.get(soldKey(id, day)) ?? 0);
  const expectedOn = (day: string) => sum(expected, (row) => (row.day === day ? row.predicted : 0));

  const thisWeek = daysFrom(REFERENCE_MONDAY, REFERENCE_SUNDAY);
  const soldBefore = sum(thisWeek, (day) => soldOn(addDays(day, -7)));
  const factorOfWeek = (growth * soldBefore) / sum(thisWeek, expectedOn);
  const wanted = new Map(thisWeek.map((day) => [day, expectedOn(day) * factorOfWeek]));
  for (const day of daysFrom(addDays(REFERENCE_SUNDAY, 1), addDays(REFERENCE_SUNDAY, 6))) {
    const [aWeekBefore, twoWeeksBefore] = [addDays(day, -7), addDays(day, -14)];
    wanted.set(day, wanted.get(aWeekBefore)! + growth * (soldOn(aWeekBefore) - soldOn(twoWeeksBefore)));
  }
  const factors = new Map([...wanted].map(([day, units]) => [day, units / expectedOn(day)]));
  return expected.map((row) => ({ ...row, predicted: rounded(row.predicted * (factors.get(row.day) ?? 1), 1) }));
}
