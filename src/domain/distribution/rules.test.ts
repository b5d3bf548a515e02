import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOrder, delayMinutes, greatCircleKm, type Place, tourKm } from "./rules.ts";

fc.configureGlobal({ seed: 20251214 });

const MADRID = { latitude: 40.4168, longitude: -3.7038 };
const BARCELONA = { latitude: 41.3874, longitude: 2.1686 };

const place = fc.record({
  latitude: fc.double({ min: 36, max: 43.5, noNaN: true }),
  longitude: fc.double({ min: -9, max: 3, noNaN: true }),
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

describe("greatCircleKm", () => {
  it("says 505 km from the centre of Madrid to that of Barcelona", () => {
    expect(greatCircleKm(MADRID, BARCELONA)).toBeCloseTo(505, -1);
    expect(greatCircleKm(MADRID, MADRID)).toBe(0);
  });
});

describe("bestOrder", () => {
  it("is as short as the best of all permutations", () => {
    fc.assert(
      fc.property(place, fc.array(place, { minLength: 1, maxLength: 6 }), (start, stops) => {
        const found = bestOrder(start, stops);
        expect([...found].sort(byPlace)).toEqual([...stops].sort(byPlace));
        const best = Math.min(...permutations(stops).map((order) => tourKm(start, order)));
        expect(tourKm(start, found)).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });

  it("goes first to the nearer end of the trip", () => {
    const [near, far] = [{ latitude: 41.65, longitude: -0.88 }, BARCELONA];
    expect(bestOrder(MADRID, [far, near])).toEqual([near, far]);
  });

  it("answers no stops with none, and refuses more than a night has", () => {
    expect(bestOrder(MADRID, [])).toEqual([]);
    expect(() => bestOrder(MADRID, new Array(13).fill(BARCELONA))).toThrow(RangeError);
  });
});

describe("delayMinutes", () => {
  it("is what an arrival lies behind its plan, and never less than nothing", () => {
    expect(delayMinutes("2025-01-16T04:00:00.000Z", "2025-01-16T04:30:00.000Z")).toBe(30);
    expect(delayMinutes("2025-01-16T04:00:00.000Z", "2025-01-16T03:50:00.000Z")).toBe(0);
  });
});

const byPlace = (a: Place, b: Place) => a.latitude - b.latitude || a.longitude - b.longitude;
