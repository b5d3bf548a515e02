import { addDays, daysBetween } from "#shared/business-calendar";
import { sum } from "./rows.ts";
import { REFERENCE_MONDAY, REFERENCE_SUNDAY, SESSION_DAYS } from "./seed-clock.ts";

/** What a day left on the shelf of a product, before it is a whole number. */
export interface Leftover {
  readonly day: string;
  readonly sold: number;
  readonly left: number;
  /** 0 up to 1: whether a fraction counts as a whole piece. */
  readonly luck: number;
}

/** Days 61 to 90 before a session of any weekday end here, and days 1 to 30 begin here. */
const EARLY_UNTIL = addDays(REFERENCE_SUNDAY, -61);
const RECENT_FROM = addDays(REFERENCE_MONDAY, -30);

/**
 * Whole units thrown away, row by row. With `reductionPercent`, less and less from the early days to the recent ones:
 * by so much that the reduction that sessions of the seven weekdays show lies around it.
 */
export function wastedUnits(leftovers: readonly Leftover[], reductionPercent?: number): number[] {
  const ways = new Map(leftovers.map(({ day }) => [day, wayToRecent(day)]));
  const unitsWith = (share: number) =>
    leftovers.map(({ day, left, luck }) => Math.floor(left * (1 - (1 - share) * ways.get(day)!) + luck));
  if (reductionPercent === undefined) return unitsWith(1);
  let share = 1 - reductionPercent / 100;
  for (let pass = 0; pass < 12; pass++) {
    const shown = SESSION_DAYS.map((session) => reductionBefore(leftovers, unitsWith(share), session));
    share *= (100 - reductionPercent) / (100 - (Math.min(...shown) + Math.max(...shown)) / 2);
  }
  return unitsWith(share);
}

/** 0 on the early days, 1 on the recent ones, and between them what part of the way lies behind. */
function wayToRecent(day: string): number {
  const way = daysBetween(EARLY_UNTIL, day) / daysBetween(EARLY_UNTIL, RECENT_FROM);
  return Math.min(Math.max(way, 0), 1);
}

/** 1 − waste rate of days 1 to 30 ÷ waste rate of days 61 to 90 before a session's day, in percent. */
function reductionBefore(leftovers: readonly Leftover[], wasted: readonly number[], session: string): number {
  const rate = (from: number, to: number) => {
    const [first, last] = [addDays(session, -from), addDays(session, -to)];
    const days = leftovers.flatMap(({ day, sold }, position) =>
      day >= first && day <= last ? [{ sold, wasted: wasted[position]! }] : [],
    );
    const thrownAway = sum(days, (row) => row.wasted);
    return thrownAway / (thrownAway + sum(days, (row) => row.sold));
  };
  return 100 * (1 - rate(30, 1) / rate(90, 61));
}
