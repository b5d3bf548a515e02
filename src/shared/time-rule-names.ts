/**
 * How an instant of the seed becomes an instant of a session (SPEC §6). Every rule starts from the seed's instant plus
 * the session's shift; a value written as a `BASE_TS` marker is exact and no rule moves it.
 *
 * - `shift`: nothing further.
 * - `weekend_to_monday`: Saturday or Sunday in Madrid becomes the following Monday at the same time of day.
 * - `planned_start`: a PENDING batch keeps its Madrid day and time of day and lies at least an hour ahead.
 * - `planned_end`: as long after `planned_start_time` as in the seed.
 * - `working_day`: onto Monday to Friday, the past into Friday's evening in the order it had, what is ahead to Monday.
 * - `working_day_after_order`: the same, and never before `order_date`.
 * - `delivery_hours`: inside 08:00 to 20:00 Madrid, without crossing the session's start.
 * - `session_day`: the same Madrid time of day, as many Madrid days from the session's day as from the reference day.
 */
export const INSTANT_RULES = [
  "shift",
  "weekend_to_monday",
  "planned_start",
  "planned_end",
  "working_day",
  "working_day_after_order",
  "delivery_hours",
  "session_day",
] as const;
export type InstantRule = (typeof INSTANT_RULES)[number];

/**
 * How a calendar day of the seed becomes a calendar day of a session.
 *
 * - `calendar`: as many Madrid days from the session's day as from the reference day.
 * - `whole_weeks`: from the reference day's week to the same weekday of the session's week, so that Saturdays stay
 *   Saturdays and Mondays Mondays; a row outside the table's window is left out.
 */
export const DAY_RULES = ["calendar", "whole_weeks"] as const;
export type DayRule = (typeof DAY_RULES)[number];
