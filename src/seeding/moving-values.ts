import type { InstantRule } from "#shared/time-rule-names";
import type { Table } from "#table/table";
import { looksLikeMarker, markerOffsetMs } from "./marker.ts";
import {
  adjustDate,
  atSessionDay,
  BASE_REFERENCE_MS,
  type SessionTime,
  shiftToSessionTime,
  toDeliveryHours,
  toWorkingDay,
  weekendToMonday,
} from "./session-time.ts";

/**
 * An instant of one seed row, as the clone needs it: the rule that moves it, the instant the rule is applied to, what
 * is added afterwards, and for `working_day_after_order` the instant it must not lie before.
 */
export interface MovingInstant {
  readonly rule: Exclude<InstantRule, "planned_end">;
  readonly anchorMs: number;
  readonly extraMs: number;
  readonly notBeforeMs?: number;
}

/** The instant of `column` in a seed row, with the table's declared rule. Markers are exact: no rule moves them. */
export function movingInstant(table: Table, column: string, row: Readonly<Record<string, unknown>>): MovingInstant {
  const written = (row[column] ?? table.columns[column]?.seedDefault) as string;
  const plain = (rule: MovingInstant["rule"], anchorMs: number): MovingInstant => ({ rule, anchorMs, extraMs: 0 });
  if (looksLikeMarker(written)) return plain("shift", BASE_REFERENCE_MS + markerOffsetMs(written));
  const instantMs = Date.parse(written);
  const rule = table.columns[column]?.instantRule ?? "shift";
  switch (rule) {
    case "planned_start":
      return plain(row.status === "PENDING" ? rule : "shift", instantMs);
    case "planned_end": {
      const start = movingInstant(table, "planned_start_time", row);
      return { ...start, extraMs: instantMs - start.anchorMs };
    }
    case "working_day_after_order": {
      const order = movingInstant(table, "order_date", row);
      return { ...plain(rule, instantMs), notBeforeMs: order.anchorMs };
    }
    default:
      return plain(rule, instantMs);
  }
}

/** Where a seed's instant lies in a session, in milliseconds since the epoch. */
export function resolveInstant(moving: MovingInstant, session: SessionTime): number {
  return moved(moving, session) + moving.extraMs;
}

function moved({ rule, anchorMs, notBeforeMs }: MovingInstant, session: SessionTime): number {
  const shifted = adjustDate(anchorMs, session);
  switch (rule) {
    case "shift":
      return shifted;
    case "weekend_to_monday":
      return weekendToMonday(shifted);
    case "planned_start":
      return shiftToSessionTime(anchorMs, session);
    case "working_day":
      return toWorkingDay(shifted, session.createdAtMs);
    case "working_day_after_order": {
      const order = toWorkingDay(adjustDate(notBeforeMs!, session), session.createdAtMs);
      return Math.max(toWorkingDay(shifted, session.createdAtMs), order);
    }
    case "delivery_hours":
      return toDeliveryHours(shifted, session.createdAtMs);
    case "session_day":
      return atSessionDay(anchorMs, session);
  }
}

/** Days by which a calendar day of `column` moves. */
export const dayShift = (table: Table, column: string, session: SessionTime): number =>
  table.columns[column]?.dayRule === "whole_weeks" ? session.shiftWeekDays : session.shiftDays;
