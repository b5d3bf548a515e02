import {
  addDays,
  atMadrid,
  DAY_MS,
  daysBetween,
  HOUR_MS,
  MINUTE_MS,
  madridDay,
  madridMinuteOfDay,
  madridWeekday,
  onMadridDay,
  sameTimeOfDay,
  weekdayOf,
} from "#shared/business-calendar";

/** The "now" of the seed files. */
export const BASE_REFERENCE_MS = Date.parse("2025-01-15T06:00:00Z");
/** Its day in Madrid, written out: asking the calendar for it would delay the start of every isolate. */
export const BASE_REFERENCE_DAY = "2025-01-15";

/** Opening and closing of goods reception, in minutes of the Madrid day. */
const RECEPTION_OPENS = 8 * 60;
const RECEPTION_CLOSES = 20 * 60;

/** A session's place in time; everything that moves seed dates is computed once here. */
export interface SessionTime {
  /** BASE_TS, in milliseconds since the epoch. */
  readonly createdAtMs: number;
  /** Δt: what is added to an instant of the seed. */
  readonly shiftMs: number;
  /** The session's Madrid day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Calendar days from the reference day to the session's. */
  readonly shiftDays: number;
  /** The same in whole weeks, Monday to Monday, expressed in days. */
  readonly shiftWeekDays: number;
}

export function sessionTime(createdAtMs: number): SessionTime {
  const day = madridDay(createdAtMs);
  const shiftDays = daysBetween(BASE_REFERENCE_DAY, day);
  return {
    createdAtMs,
    shiftMs: createdAtMs - BASE_REFERENCE_MS,
    day,
    shiftDays,
    shiftWeekDays: shiftDays - (weekdayOf(day) - weekdayOf(BASE_REFERENCE_DAY)),
  };
}

/** Seed instant plus Δt (document 001, `adjust_date_for_demo`). */
export const adjustDate = (originalMs: number, session: SessionTime): number => originalMs + session.shiftMs;

/** 06:00 UTC of the session's UTC day (document 002, `get_base_reference_date`). */
export const baseReferenceDate = (session: SessionTime): number =>
  Math.floor(session.createdAtMs / DAY_MS) * DAY_MS + 6 * HOUR_MS;

/** `instantMs`, or the earliest moment that lies `hoursAhead` after `referenceMs` if that is later. */
export const ensureFutureTime = (instantMs: number, referenceMs: number, hoursAhead = 1): number =>
  Math.max(instantMs, referenceMs + hoursAhead * HOUR_MS);

/** The same Madrid time of day, as many Madrid days from the session's day as the seed's instant from the reference day. */
export const atSessionDay = (originalMs: number, session: SessionTime): number =>
  sameTimeOfDay(originalMs, session.shiftDays);

/** Today's items stay today and tomorrow's tomorrow; what would not lie an hour ahead is pushed there (document 002). */
export const shiftToSessionTime = (originalMs: number, session: SessionTime): number =>
  ensureFutureTime(atSessionDay(originalMs, session), session.createdAtMs);

/** The seven moments that every demo shows (document 002, `calculate_edge_case_times`). */
export function calculateEdgeCaseTimes(session: SessionTime) {
  const from = (offsetMs: number) => session.createdAtMs + offsetMs;
  return {
    lateDeliveryExpected: from(-4 * HOUR_MS),
    overdueBatchPlannedStart: from(-2 * HOUR_MS),
    inProgressBatchActualStart: from(-HOUR_MS - 45 * MINUTE_MS),
    upcomingBatchPlannedStart: from(HOUR_MS + 30 * MINUTE_MS),
    arrivingSoonDeliveryExpected: from(2 * HOUR_MS + 30 * MINUTE_MS),
    eveningBatchPlannedStart: ensureFutureTime(atMadrid(session.day, 17 * 60), session.createdAtMs),
    tomorrowMorningPlannedStart: atMadrid(addDays(session.day, 1), 5 * 60),
  };
}

/** Saturday and Sunday become the following Monday at the same Madrid time of day. */
export function weekendToMonday(instantMs: number): number {
  const weekday = madridWeekday(instantMs);
  return weekday > 5 ? sameTimeOfDay(instantMs, 8 - weekday) : instantMs;
}

/** When Friday's evening begins, in minutes of the Madrid day. */
const FRIDAY_EVENING = 18 * 60;

/**
 * Weekends give way to working days. What lies ahead of `referenceMs` moves to Monday at the same time of day. What is
 * past moves into Friday's evening, all that lies between 18:00 and Monday drawn together so far that it fits before
 * midnight: what came first still comes first.
 */
export function toWorkingDay(instantMs: number, referenceMs: number): number {
  const weekday = madridWeekday(instantMs);
  if (weekday < 5) return instantMs;
  if (instantMs > referenceMs) return weekday === 5 ? instantMs : sameTimeOfDay(instantMs, 8 - weekday);
  const evening = onMadridDay(instantMs, 5 - weekday, FRIDAY_EVENING);
  if (instantMs < evening) return instantMs;
  const midnight = onMadridDay(instantMs, 6 - weekday, 0);
  const monday = onMadridDay(instantMs, 8 - weekday, 0);
  return evening + Math.floor(((instantMs - evening) * (midnight - evening)) / (monday - evening));
}

/** Into 08:00 to 20:00 Madrid: the past moves back and the future forward, so that nothing crosses `referenceMs`. */
export function toDeliveryHours(instantMs: number, referenceMs: number): number {
  const minute = madridMinuteOfDay(instantMs);
  if (minute >= RECEPTION_OPENS && minute < RECEPTION_CLOSES) return instantMs;
  // Stryker disable next-line EqualityOperator: the minute of opening has been answered above.
  const isBefore = minute < RECEPTION_OPENS;
  return instantMs <= referenceMs
    ? onMadridDay(instantMs, isBefore ? -1 : 0, RECEPTION_CLOSES - 1)
    : onMadridDay(instantMs, isBefore ? 0 : 1, RECEPTION_OPENS);
}
