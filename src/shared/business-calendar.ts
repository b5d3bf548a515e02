import { fromEpochMilliseconds, toZonedDateTimeISO } from "temporal-polyfill/fns/Instant";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

/** A bakery's day, week and opening hours are those of Europe/Madrid (SPEC §6); instants are UTC. */
const ZONE = "Europe/Madrid";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const inMadrid = (instantMs: number) => toZonedDateTimeISO(fromEpochMilliseconds(instantMs), ZONE);

/** From one change of Madrid's clocks to the next: a session moves hundreds of instants inside one or two of them. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}
const stretches: Stretch[] = [];

/** The stretch that an instant lies in; the zone's rules are asked once for each. */
function stretchAt(instantMs: number): Stretch {
  let stretch = stretches.find(({ fromMs, untilMs }) => fromMs <= instantMs && instantMs < untilMs);
  if (!stretch) {
    const moment = inMadrid(instantMs);
    stretch = {
      // The change before is sought from a millisecond later, so that an instant of change begins its own stretch.
      fromMs: ZonedDateTime.getTimeZoneTransition(inMadrid(instantMs + 1), "previous")?.epochMilliseconds ?? -Infinity,
      untilMs: ZonedDateTime.getTimeZoneTransition(moment, "next")?.epochMilliseconds ?? Infinity,
      offsetMs: ZonedDateTime.offsetNanoseconds(moment) / 1e6,
    };
    stretches.push(stretch);
  }
  return stretch;
}

/** Whether an instant lies where sums tell the time: the hour after a change may be the second of its name. */
const isPlain = (instantMs: number, fromMs: number, untilMs: number): boolean =>
  fromMs + HOUR_MS <= instantMs && instantMs < untilMs;

/** What Madrid's wall clock shows, as if it were UTC. */
const wallMs = (instantMs: number): number => instantMs + stretchAt(instantMs).offsetMs;

/** The calendar day, `YYYY-MM-DD`, that a Madrid wall calendar shows at an instant. */
export const madridDay = (instantMs: number): string => new Date(wallMs(instantMs)).toISOString().slice(0, 10);

/** The minutes past midnight that a Madrid wall clock shows at an instant, 0 to 1,439. */
export const madridMinuteOfDay = (instantMs: number): number => {
  const wall = new Date(wallMs(instantMs));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
};

/** The weekday in Madrid at an instant, 1 (Monday) to 7 (Sunday). */
export const madridWeekday = (instantMs: number): number => new Date(wallMs(instantMs)).getUTCDay() || 7;

/** A calendar day has 24 hours where no zone is asked. */
const midnightUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string): number => new Date(midnightUtc(day)).getUTCDay() || 7;

export const addDays = (day: string, days: number): string =>
  new Date(midnightUtc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from `earlier` to `later`; negative when `later` lies before. */
export const daysBetween = (earlier: string, later: string): number =>
  (midnightUtc(later) - midnightUtc(earlier)) / DAY_MS;

/**
 * The instant at which Madrid's wall clock shows midnight of `day` plus `minuteOfDay`. A time that the spring change
 * skips is read an hour later; one that the autumn change repeats is its first occurrence.
 */
export function atMadrid(day: string, minuteOfDay: number): number {
  const wall = midnightUtc(day) + minuteOfDay * MINUTE_MS;
  const { fromMs, untilMs, offsetMs } = stretchAt(wall - stretchAt(wall).offsetMs);
  const instantMs = wall - offsetMs;
  if (isPlain(instantMs, fromMs, untilMs) && minuteOfDay >= 0 && minuteOfDay < 1440) return instantMs;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const shown = PlainDateTime.create(year, month, date, Math.floor(minuteOfDay / 60), minuteOfDay % 60);
  return PlainDateTime.toZonedDateTime(shown, ZONE).epochMilliseconds;
}

/** The same Madrid time of day, to the millisecond, `days` calendar days later. */
export function sameTimeOfDay(instantMs: number, days: number): number {
  if (days === 0) return instantMs;
  const { fromMs, untilMs } = stretchAt(instantMs);
  const later = instantMs + days * DAY_MS;
  // Where no clock is changed in between, days have 24 hours.
  return isPlain(later, fromMs, untilMs) ? later : ZonedDateTime.addDays(inMadrid(instantMs), days).epochMilliseconds;
}
