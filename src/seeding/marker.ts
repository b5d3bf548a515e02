import { DAY_MS, HOUR_MS, MINUTE_MS } from "#shared/business-calendar";
import { MARKER_PATTERN } from "#shared/marker-pattern";

/** Whether a seed value means to be a marker, well formed or not. */
export const looksLikeMarker = (value: string): boolean => value.startsWith("BASE_TS");

/**
 * The signed offset of a marker from the session's creation, in milliseconds: `BASE_TS - 1h45m` is -6,300,000.
 * @throws RangeError when the text is not a marker of SPEC §6.
 */
export function markerOffsetMs(marker: string): number {
  const match = MARKER_PATTERN.exec(marker);
  if (!match) throw new RangeError(`"${marker}" is not a marker such as "BASE_TS + 1h30m" or "BASE_TS - 0.5d"`);
  const [, sign, weeks, days, hours, minutes, seconds] = match;
  const amount = (digits: string | undefined) => Number(digits ?? 0);
  const offsetMs =
    amount(weeks) * 7 * DAY_MS +
    Math.round(amount(days) * DAY_MS) +
    amount(hours) * HOUR_MS +
    amount(minutes) * MINUTE_MS +
    amount(seconds) * 1000;
  return sign === "-" ? -offsetMs : offsetMs;
}
