import { Temporal } from "temporal-polyfill";

/** A bakery's day, week and opening hours are those of Europe/Madrid (SPEC §6); instants are UTC. */
const ZONE = "Europe/Madrid";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const inMadrid = (instantMs: number) => Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(ZONE);

/** The calendar day, `YYYY-MM-DD`, that a Madrid wall calendar shows at an instant. */
export const madridDay = (instantMs: number): string => inMadrid(instantMs).toPlainDate().toString();

/** The minutes past midnight that a Madrid wall clock shows at an instant, 0 to 1,439. */
export function madridMinuteOfDay(instantMs: number): number {
  const { hour, minute } = inMadrid(instantMs);
  return hour * 60 + minute;
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Days from `earlier` to `later`; negative when `later` lies before. */
export const daysBetween = (earlier: string, later: string): number =>
  Temporal.PlainDate.from(earlier).until(later, { largestUnit: "days" }).days;

/**
 * The instant at which Madrid's wall clock shows midnight of `day` plus `minuteOfDay`. A time that the spring change
 * skips is read an hour later; one that the autumn change repeats is its first occurrence.
 */
export function atMadrid(day: string, minuteOfDay: number): number {
  const time = new Temporal.PlainTime(Math.floor(minuteOfDay / 60), minuteOfDay % 60);
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds;
}

/** The same Madrid time of day, to the millisecond, `days` calendar days later. */
export function sameTimeOfDay(instantMs: number, days: number): number {
  return days === 0 ? instantMs : inMadrid(instantMs).add({ days }).epochMilliseconds;
}
