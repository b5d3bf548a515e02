import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as calendar from "#shared/business-calendar";
import * as time from "./session-time.ts";

fc.configureGlobal({ seed: 20251214 });
const { addDays, atMadrid, DAY_MS, HOUR_MS, madridDay, madridMinuteOfDay, sameTimeOfDay, weekdayOf } = calendar;

const at = (text: string) => Date.parse(text);
const iso = (instantMs: number) => new Date(instantMs).toISOString();
const weekday = (instantMs: number) => weekdayOf(madridDay(instantMs));
/** Madrid's wall clock from the platform's own data, to the millisecond. */
const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Madrid", timeStyle: "medium" });
const timeOfDay = (instantMs: number) => `${clock.format(instantMs)}.${iso(instantMs).slice(20, 23)}`;

const DST_CHANGES = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2027-03-28T01:00:00Z"].map(at);
const YEAR_ENDS = ["2026-12-31T22:59:59Z", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z"].map(at);
const RARE_DAYS = ["2028-02-29", "2038-01-19"].flatMap((day) => [0, 254, 255, 720, 1439].map((m) => atMadrid(day, m)));
const WEEKDAYS = [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`);
const WEEK = WEEKDAYS.flatMap((day) => [0, 479, 480, 1199, 1200, 1439].map((minute) => atMadrid(day, minute)));
const AROUND_DST = DST_CHANGES.flatMap((change) => [-HOUR_MS, -1000, 0, 1000, HOUR_MS].map((gap) => change + gap));
const SPECIAL = [...AROUND_DST, ...YEAR_ENDS, ...RARE_DAYS, ...WEEK];
const random = fc.integer({ min: at("2025-01-01T00:00:00Z"), max: at("2038-12-31T23:59:59Z") });
const seedRange = fc.integer({ min: at("2024-09-01T00:00:00Z"), max: at("2025-04-01T00:00:00Z") });
const SEED = [time.BASE_REFERENCE_MS, at("2025-01-15T01:30:00Z"), ...fc.sample(seedRange, 10)];

/** Checks a law at 1,000 random instants and at every special one. */
function everyInstant(law: (instantMs: number) => void) {
  fc.assert(fc.property(random, law), { examples: SPECIAL.map((ms) => [ms]), numRuns: SPECIAL.length + 1000 });
}

/** The same for a rule with a reference, which no instant may cross: past stays past, at it counting as past. */
function everySide(rule: typeof time.toWorkingDay, law: (moved: number, ms: number, referenceMs: number) => void) {
  everyInstant((ms) => {
    for (const gap of [-90 * DAY_MS, -DAY_MS, -HOUR_MS, -1, 0, 1, HOUR_MS, DAY_MS, 90 * DAY_MS]) {
      const moved = rule(ms, ms + gap);
      expect(moved <= ms + gap).toBe(gap >= 0);
      law(moved, ms, ms + gap);
    }
  });
}

it("takes the reference day for the one that Madrid's calendar shows at the reference instant", () => {
  expect(time.BASE_REFERENCE_DAY).toBe(madridDay(time.BASE_REFERENCE_MS));
});

describe("the session's shift", () => {
  it("moves 2025-01-18T14:00Z to 2025-12-17T18:30Z in a session of 2025-12-14T10:30Z", () => {
    const session = time.sessionTime(at("2025-12-14T10:30:00Z"));
    expect(iso(time.adjustDate(at("2025-01-18T14:00:00Z"), session))).toBe("2025-12-17T18:30:00.000Z");
  });

  it("maps the reference to the creation, keeps every distance and refers to 06:00 UTC of the UTC day", () => {
    everyInstant((ms) => {
      const session = time.sessionTime(ms);
      for (const seed of SEED) expect(time.adjustDate(seed, session) - ms).toBe(seed - time.BASE_REFERENCE_MS);
      expect(iso(time.baseReferenceDate(session))).toBe(`${iso(ms).slice(0, 10)}T06:00:00.000Z`);
    });
  });

  it("keeps weekdays when it moves by whole weeks, and puts the reference week onto the session's", () => {
    everyInstant((ms) => {
      const { day, shiftWeekDays } = time.sessionTime(ms);
      const monday = addDays(day, 1 - weekdayOf(day));
      expect(Math.abs(shiftWeekDays % 7)).toBe(0);
      const moved = WEEKDAYS.map((_, index) =>
        sameTimeOfDay(atMadrid(addDays("2025-01-13", index), 600), shiftWeekDays),
      );
      expect(moved.map(madridDay)).toEqual(WEEKDAYS.map((_, index) => addDays(monday, index)));
      expect(moved.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    });
  });
});

describe("what must lie ahead", () => {
  it("stays, or moves to the hours asked for after the reference", () => {
    const noon = at("2026-06-01T12:00:00Z");
    expect(time.ensureFutureTime(noon + HOUR_MS - 1, noon)).toBe(noon + HOUR_MS);
    expect(time.ensureFutureTime(noon + HOUR_MS + 1, noon)).toBe(noon + HOUR_MS + 1);
    expect(time.ensureFutureTime(noon, noon, 0.5)).toBe(noon + HOUR_MS / 2);
  });

  it("is, in a session of 12:00, 13:00 for an item of 06:00, while that of 18:00 and tomorrow's stay", () => {
    for (const day of ["2025-12-12", "2026-07-15", "2026-03-29", "2026-10-25", "2028-02-29"]) {
      const session = time.sessionTime(atMadrid(day, 12 * 60));
      expect(time.shiftToSessionTime(at("2025-01-15T05:00:00Z"), session)).toBe(atMadrid(day, 13 * 60));
      expect(time.shiftToSessionTime(at("2025-01-15T17:00:00Z"), session)).toBe(atMadrid(day, 18 * 60));
      expect(time.shiftToSessionTime(at("2025-01-16T05:00:00Z"), session)).toBe(atMadrid(addDays(day, 1), 6 * 60));
    }
  });

  it("lies an hour ahead at least, on its own day and time where those do already", () => {
    everyInstant((ms) => {
      const session = time.sessionTime(ms);
      for (const original of SEED) {
        const own = time.atSessionDay(original, session);
        expect(madridDay(own)).toBe(addDays(madridDay(original), session.shiftDays));
        expect([0, 60]).toContain(madridMinuteOfDay(own) - madridMinuteOfDay(original));
        expect(time.shiftToSessionTime(original, session)).toBe(Math.max(own, ms + HOUR_MS));
      }
    });
  });
});

describe("the seven edge case times", () => {
  it.each([
    ["2025-12-14T15:00:00.000Z", "2025-12-14T16:00:00.000Z", "2025-12-15T04:00:00.000Z"],
    ["2025-12-14T15:00:00.001Z", "2025-12-14T16:00:00.001Z", "2025-12-15T04:00:00.000Z"],
    ["2026-03-28T23:30:00.000Z", "2026-03-29T15:00:00.000Z", "2026-03-30T03:00:00.000Z"],
    ["2026-10-24T12:00:00.123Z", "2026-10-24T15:00:00.000Z", "2026-10-25T04:00:00.000Z"],
    ["2026-12-31T22:59:59.000Z", "2026-12-31T23:59:59.000Z", "2027-01-01T04:00:00.000Z"],
  ])("put, for a session of %s, the evening batch at %s and tomorrow's at %s", (created, evening, tomorrow) => {
    const times = time.calculateEdgeCaseTimes(time.sessionTime(at(created)));
    expect([iso(times.eveningBatchPlannedStart), iso(times.tomorrowMorningPlannedStart)]).toEqual([evening, tomorrow]);
  });

  it("keep the other five at their exact distance from the session", () => {
    everyInstant((ms) => {
      expect(time.calculateEdgeCaseTimes(time.sessionTime(ms))).toMatchObject({
        lateDeliveryExpected: ms - 14_400_000,
        overdueBatchPlannedStart: ms - 7_200_000,
        inProgressBatchActualStart: ms - 6_300_000,
        upcomingBatchPlannedStart: ms + 5_400_000,
        arrivingSoonDeliveryExpected: ms + 9_000_000,
      });
    });
  });
});

describe("calendar rules", () => {
  it("move Saturday and Sunday to the next Monday at the same time of day", () => {
    everyInstant((ms) => {
      const moved = time.weekendToMonday(ms);
      expect(madridDay(moved)).toBe(addDays(madridDay(ms), [0, 0, 0, 0, 0, 2, 1][weekday(ms) - 1]!));
      expect(timeOfDay(moved)).toBe(timeOfDay(ms));
    });
  });

  it("put working days on Monday to Friday without crossing the reference", () => {
    everySide(time.toWorkingDay, (moved, ms, reference) => {
      expect(weekday(moved)).toBe(weekday(ms) <= 5 ? weekday(ms) : ms <= reference ? 5 : 1);
      const early = weekday(ms) < 5 || (weekday(ms) === 5 && timeOfDay(ms) < "18:00");
      if (early || ms > reference) expect(timeOfDay(moved)).toBe(timeOfDay(ms));
      else expect(timeOfDay(moved) >= "18:00").toBe(true);
    });
  });

  it("keep the order of what is past when they put it on working days", () => {
    const gap = fc.integer({ min: 0, max: 4 * DAY_MS });
    fc.assert(
      fc.property(seedRange, gap, gap, (ms, first, second) => {
        const [earlier, later] = [ms, ms + first].map((one) => time.toWorkingDay(one, ms + first + second));
        expect(earlier).toBeLessThanOrEqual(later!);
      }),
      { examples: SPECIAL.map((ms) => [ms, DAY_MS, 0]), numRuns: 2000 },
    );
  });

  it("put deliveries inside 08:00 to 20:00 without crossing the reference, and leave alone those inside", () => {
    const inside = (ms: number) => timeOfDay(ms) >= "08:00:00.000" && timeOfDay(ms) < "20:00:00.000";
    everySide(time.toDeliveryHours, (moved, ms) => {
      expect(inside(moved)).toBe(true);
      expect(Math.abs(moved - ms)).toBeLessThanOrEqual(inside(ms) ? 0 : 13 * HOUR_MS);
    });
  });
});
