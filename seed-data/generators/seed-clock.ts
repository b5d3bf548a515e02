import { BASE_REFERENCE_DAY, BASE_REFERENCE_MS } from "#seeding/session-time";
import { addDays, atMadrid, MINUTE_MS, madridDay } from "#shared/business-calendar";

/** The "now" of the seed files as a Madrid day: a Wednesday. */
export const REFERENCE_DAY = BASE_REFERENCE_DAY;
/** Monday of the reference week: a session's day stands for one of the seven days from here (rule `whole_weeks`). */
export const REFERENCE_MONDAY = addDays(REFERENCE_DAY, -2);
export const REFERENCE_SUNDAY = addDays(REFERENCE_MONDAY, 6);

export const dayAgo = (days: number): string => addDays(REFERENCE_DAY, -days);

/** UTC ISO 8601 with `Z`, without milliseconds. */
export const iso = (instantMs: number): string => `${new Date(instantMs).toISOString().slice(0, 19)}Z`;

/** What a Madrid wall clock shows as `hh:mm` on `day`. */
export function madridInstant(day: string, time: string): string {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  return iso(atMadrid(day, hours * 60 + minutes));
}

export const minutesAfter = (instant: string, minutes: number): string =>
  iso(Date.parse(instant) + Math.round(minutes) * MINUTE_MS);

/** An instant that no calendar rule moves, `minutes` from the session's creation. */
export function marker(minutes: number): string {
  if (minutes === 0) return "BASE_TS";
  const size = Math.abs(minutes);
  const [days, hours, rest] = [Math.floor(size / 1440), Math.floor((size % 1440) / 60), size % 60];
  const parts = [days && `${days}d`, hours && `${hours}h`, rest && `${rest}m`].filter(Boolean).join("");
  return `BASE_TS ${minutes < 0 ? "-" : "+"} ${parts}`;
}

/** The digits of a human code: the Madrid day of a plain instant, `YYYYMMDD`. */
export const codeDay = (instant: string): string => madridDay(Date.parse(instant)).replaceAll("-", "");

/** Every day from `first` to `last`, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The seven days of the seed that a session's day can stand for. */
export const SESSION_DAYS = daysFrom(REFERENCE_MONDAY, REFERENCE_SUNDAY);

export { BASE_REFERENCE_MS as REFERENCE_MS };
