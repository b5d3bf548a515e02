import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import * as calendar from "./business-calendar.ts";

fc.configureGlobal({ seed: 20251214 });
const { addDays, atMadrid, DAY_MS, daysBetween, HOUR_MS, MINUTE_MS } = calendar;
const { madridDay, madridMinuteOfDay, madridWeekday, sameTimeOfDay, weekdayOf } = calendar;

const at = (text: string) => Date.parse(text);
const iso = (instantMs: number) => new Date(instantMs).toISOString();
const instant = fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2039-12-31T23:59:59Z") });
const day = instant.map((ms) => iso(ms).slice(0, 10));
const days = fc.integer({ min: -1500, max: 1500 });

describe("the Madrid day and minute", () => {
  it.each([
    ["2025-12-31T22:59:59Z", "2025-12-31", 23 * 60 + 59],
    ["2025-12-31T23:00:00Z", "2026-01-01", 0],
    ["2026-06-30T21:59:59Z", "2026-06-30", 23 * 60 + 59],
    ["2026-06-30T22:00:00Z", "2026-07-01", 0],
    ["2028-02-29T12:00:00Z", "2028-02-29", 13 * 60],
    ["2038-01-19T03:14:08Z", "2038-01-19", 4 * 60 + 14],
    ["2026-03-29T00:59:59Z", "2026-03-29", 119],
    ["2026-03-29T01:00:00Z", "2026-03-29", 180],
    ["2026-10-25T00:59:59Z", "2026-10-25", 179],
    ["2026-10-25T01:00:00Z", "2026-10-25", 120],
  ])("are, at %s, %s and minute %d", (text, expectedDay, minute) => {
    expect(madridDay(at(text))).toBe(expectedDay);
    expect(madridMinuteOfDay(at(text))).toBe(minute);
  });

  it("agree with the platform's own time zone data", () => {
    const clock = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Madrid",
      dateStyle: "short",
      timeStyle: "short",
    });
    fc.assert(
      fc.property(instant, (ms) => {
        const minute = madridMinuteOfDay(ms);
        const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
        expect(`${madridDay(ms)} ${time}`).toBe(clock.format(ms));
      }),
    );
  });
});

describe("[F33] days of the calendar", () => {
  it("number the week from Monday, 1, to Sunday, 7", () => {
    const week = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"];
    expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each([
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-29", 365, "2029-02-28"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2026-03-30", -2, "2026-03-28"],
    ["2026-10-24", 2, "2026-10-26"],
  ])("count from %s by %d to %s", (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
    expect(daysBetween(to, from)).toBe(-count);
  });

  it("return to where they started, and move the weekday along", () => {
    fc.assert(
      fc.property(day, days, (from, count) => {
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(addDays(to, -count)).toBe(from);
        expect((((weekdayOf(to) - weekdayOf(from) - count) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});

describe("[F32] atMadrid", () => {
  it.each([
    ["2026-01-15", 8 * 60, "2026-01-15T07:00:00.000Z"],
    ["2026-07-15", 8 * 60, "2026-07-15T06:00:00.000Z"],
    ["2026-03-29", 119, "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", 180, "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", 180, "2026-10-25T02:00:00.000Z"],
  ])("finds, on %s, minute %d at %s", (date, minute, expected) => {
    expect(iso(atMadrid(date, minute))).toBe(expected);
  });

  it.each(["2026-03-29", "2027-03-28"])("reads the skipped 02:30 of %s an hour later", (date) => {
    expect(iso(atMadrid(date, 150))).toBe(`${date}T01:30:00.000Z`);
    expect(madridMinuteOfDay(atMadrid(date, 150))).toBe(210);
  });

  it("takes the first occurrence of the repeated 02:30 of 2026-10-25", () => {
    expect(iso(atMadrid("2026-10-25", 150))).toBe("2026-10-25T00:30:00.000Z");
  });

  it("returns to the start of the minute, or an hour earlier from the second pass of the repeated hour", () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const back = atMadrid(madridDay(ms), madridMinuteOfDay(ms));
        const minuteStart = Math.floor(ms / MINUTE_MS) * MINUTE_MS;
        const repeated = madridMinuteOfDay(ms - HOUR_MS) === madridMinuteOfDay(ms);
        expect(iso(back)).toBe(iso(repeated ? minuteStart - HOUR_MS : minuteStart));
      }),
    );
    expect(iso(atMadrid("2026-10-25", madridMinuteOfDay(at("2026-10-25T01:30:00Z"))))).toBe("2026-10-25T00:30:00.000Z");
  });

  it.each([-1, 1440])("refuses the minute %d", (minute) => {
    expect(() => atMadrid("2026-01-15", minute)).toThrow(RangeError);
  });
});

describe("sameTimeOfDay", () => {
  it("is what the calendar library says, near the changes of the clocks too", () => {
    const changes = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2027-03-28T01:00:00Z"].map(at);
    const nearChange = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS }))
      .map(([change, distance]) => change + distance);
    fc.assert(
      fc.property(fc.oneof(instant, nearChange), fc.oneof(days, fc.integer({ min: -3, max: 3 })), (ms, count) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO("Europe/Madrid");
        const expected = count === 0 ? ms : zoned.add({ days: count }).epochMilliseconds;
        expect(iso(sameTimeOfDay(ms, count))).toBe(iso(expected));
        expect(madridWeekday(ms)).toBe(zoned.dayOfWeek);
        const minute = Math.abs(count) % 1440;
        const plainTime = { hour: Math.floor(minute / 60), minute: minute % 60 };
        const day = zoned.toPlainDate();
        const there = day.toZonedDateTime({ timeZone: "Europe/Madrid", plainTime }).epochMilliseconds;
        expect(iso(atMadrid(day.toString(), minute))).toBe(iso(there));
        expect(madridDay(ms)).toBe(zoned.toPlainDate().toString());
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["2026-03-28T12:00:00.123Z", 1, "2026-03-29T11:00:00.123Z"],
    ["2026-10-24T12:00:00.123Z", 1, "2026-10-25T13:00:00.123Z"],
    ["2026-03-28T01:30:00.000Z", 1, "2026-03-29T01:30:00.000Z"],
    ["2026-03-30T00:30:00.000Z", -1, "2026-03-29T01:30:00.000Z"],
    ["2026-10-24T00:30:00.000Z", 1, "2026-10-25T00:30:00.000Z"],
    ["2026-10-26T01:30:00.000Z", -1, "2026-10-25T00:30:00.000Z"],
    ["2028-02-29T23:30:00.000Z", 365, "2029-02-28T23:30:00.000Z"],
  ])("moves %s by %d days to %s", (from, count, to) => {
    expect(iso(sameTimeOfDay(at(from), count))).toBe(to);
  });

  it("leaves an instant alone when it moves by no day, in the repeated hour too", () => {
    fc.assert(
      fc.property(instant, (ms) => {
        expect(sameTimeOfDay(ms, 0)).toBe(ms);
      }),
    );
    expect(sameTimeOfDay(at("2026-10-25T01:30:00Z"), 0)).toBe(at("2026-10-25T01:30:00Z"));
  });

  it("lands on the day asked for at the same millisecond of the day, but for the skipped hour", () => {
    fc.assert(
      fc.property(instant, days, (ms, count) => {
        const moved = sameTimeOfDay(ms, count);
        const skipped = madridMinuteOfDay(moved) - madridMinuteOfDay(ms);
        expect(madridDay(moved)).toBe(addDays(madridDay(ms), count));
        expect([0, 60]).toContain(skipped);
        expect(moved % MINUTE_MS).toBe(ms % MINUTE_MS);
        expect(Math.abs(moved - ms - count * DAY_MS)).toBeLessThanOrEqual(HOUR_MS);
      }),
    );
  });
});
