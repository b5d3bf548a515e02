import { tzOffset } from "@date-fns/tz/tzOffset";
import { tzScan } from "@date-fns/tz/tzScan";

/** A bakery's day, week and opening hours are those of Europe/Madrid (SPEC §6); instants are UTC. */
const ZONE = "Europe/Madrid";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Between two changes of Madrid's clocks: a session moves hundreds of instants inside one or two of them. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}
const stretches: Stretch[] = [];

/** Farther than one change of the clocks lies from the next. */
const SCANNED_MS = 400 * DAY_MS;

/** The stretch that an instant lies in; the zone's rules are asked once for each. */
function stretchAt(instantMs: number): Stretch {
  let stretch = stretches.find(({ fromMs, untilMs }) => fromMs <= instantMs && instantMs < untilMs);
  if (!stretch) {
    // Clocks change on the hour, and the library looks at the minute that it begins with.
    const hour = Math.floor(instantMs / HOUR_MS) * HOUR_MS;
    const [start, end] = [hour - SCANNED_MS, hour + SCANNED_MS];
    const changes = tzScan(ZONE, { start: new Date(start), end: new Date(end) }).map(({ date }) => date.getTime());
    stretch = {
      fromMs: changes.findLast((change) => change <= instantMs) ?? start,
      untilMs: changes.find((change) => change > instantMs) ?? end,
      offsetMs: tzOffset(ZONE, new Date(instantMs)) * MINUTE_MS,
    };
    stretches.push(stretch);
  }
  return stretch;
}

/** What Madrid's wall clock shows, as if it were UTC. */
const wallMs = (instantMs: number): number => instantMs + stretchAt(instantMs).offsetMs;

/** What is left of `value` beyond whole multiples of `unit`, never negative. */
const remainder = (value: number, unit: number): number => value - Math.floor(value / unit) * unit;

/** 1 (Monday) to 7 (Sunday) of what would be UTC; 1 January 1970 was a Thursday. */
const weekdayOfWall = (wall: number): number => remainder(Math.floor(wall / DAY_MS) + 3, 7) + 1;

/** The calendar day, `YYYY-MM-DD`, that a Madrid wall calendar shows at an instant. */
export const madridDay = (instantMs: number): string => new Date(wallMs(instantMs)).toISOString().slice(0, 10);

/** The minutes past midnight that a Madrid wall clock shows at an instant, 0 to 1,439. */
export const madridMinuteOfDay = (instantMs: number): number =>
  Math.floor(remainder(wallMs(instantMs), DAY_MS) / MINUTE_MS);

/** The weekday in Madrid at an instant, 1 (Monday) to 7 (Sunday). */
export const madridWeekday = (instantMs: number): number => weekdayOfWall(wallMs(instantMs));

/** A calendar day has 24 hours where no zone is asked. */
const midnightUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string): number => weekdayOfWall(midnightUtc(day));

export const addDays = (day: string, days: number): string =>
  new Date(midnightUtc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from `earlier` to `later`; negative when `later` lies before. */
export const daysBetween = (earlier: string, later: string): number =>
  (midnightUtc(later) - midnightUtc(earlier)) / DAY_MS;

/**
 * The instant at which Madrid's wall clock shows a time that is written as if it were UTC. A time that the autumn change
 * repeats is its first occurrence; one that the spring change skips is read by the offset before it, an hour later
 * (RFC 5545 §3.3.5).
 */
function instantShowing(wall: number): number {
  const before = wall - stretchAt(wall - DAY_MS).offsetMs;
  if (wallMs(before) === wall) return before;
  const after = wall - stretchAt(wall + DAY_MS).offsetMs;
  return wallMs(after) === wall ? after : before;
}

/**
 * The instant at which Madrid's wall clock shows midnight of `day` plus `minuteOfDay`, by the rule above.
 * @throws RangeError unless `minuteOfDay` lies between 0 and 1,439
 */
export function atMadrid(day: string, minuteOfDay: number): number {
  if (minuteOfDay < 0 || minuteOfDay >= 1440) throw new RangeError(`no clock shows the minute ${minuteOfDay}`);
  return instantShowing(midnightUtc(day) + minuteOfDay * MINUTE_MS);
}

/** The instant of `minuteOfDay` on the Madrid day that comes `days` after an instant's own. */
export function onMadridDay(instantMs: number, days: number, minuteOfDay: number): number {
  const wall = wallMs(instantMs);
  return instantShowing(wall - remainder(wall, DAY_MS) + days * DAY_MS + minuteOfDay * MINUTE_MS);
}

/** The same Madrid time of day, to the millisecond, `days` calendar days later. */
export const sameTimeOfDay = (instantMs: number, days: number): number =>
  days === 0 ? instantMs : instantShowing(wallMs(instantMs) + days * DAY_MS);
