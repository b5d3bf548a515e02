import { tables } from "#domain";
import { looksLikeMarker } from "#seeding/marker";
import { MARKER_PATTERN } from "#shared/marker-pattern";
import { DAY_PATTERN, INSTANT_PATTERN } from "#table/contract";
import { type Finding, wrong } from "../findings.ts";
import { type Check, msOf } from "./check.ts";

/** Days and instants are on the calendar: their pattern alone would let 30 February pass. */
export const realDates: Check = (rows) =>
  tables.flatMap((table) =>
    table.columnNames.flatMap((column) => {
      const rule = table.columns[column]!;
      if (rule.kind !== "day" && rule.kind !== "instant" && !rule.datedCode) return [];
      return rows.placed(table.path).flatMap((placed): Finding[] => {
        const day = dayIn(placed.values[column], rule.datedCode === true);
        return day === undefined || isOnCalendar(day)
          ? []
          : [wrong(placed, column, `${day} is not a day of the calendar`)];
      });
    }),
  );

function dayIn(value: unknown, isCode: boolean): string | undefined {
  if (typeof value !== "string") return undefined;
  if (isCode) return /(\d{4})(\d\d)(\d\d)/.exec(value)?.slice(1).join("-");
  return DAY_PATTERN.test(value) || INSTANT_PATTERN.test(value) ? value.slice(0, 10) : undefined;
}

function isOnCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Two instants in their order, where a marker takes part; the contract compares plain ones itself. */
export const markerOrder: Check = (rows) =>
  tables.flatMap((table) =>
    table.rules.flatMap((rule) => {
      if (rule.kind !== "before" || table.columns[rule.earlier]!.kind !== "instant") return [];
      return rows.placed(table.path).flatMap((placed): Finding[] => {
        const pair = [placed.values[rule.earlier], placed.values[rule.later]];
        if (!pair.every(isInstant) || !pair.some(looksLikeMarker)) return [];
        const [earlier, later] = pair.map(msOf) as [number, number];
        if (earlier < later || (rule.orEqual && earlier === later)) return [];
        return [wrong(placed, rule.later, `must ${rule.orEqual ? "not be before" : "be after"} ${rule.earlier}`)];
      });
    }),
  );

const isInstant = (value: unknown): value is string =>
  typeof value === "string" && (INSTANT_PATTERN.test(value) || MARKER_PATTERN.test(value));
