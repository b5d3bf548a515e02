import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextAlarmMs, pauseAfter } from "./alarm.ts";

describe("[F10] the alarm", () => {
  it("rings at the earliest of everything that is waited for", () => {
    fc.assert(
      fc.property(fc.option(fc.nat(), { nil: undefined }), fc.array(fc.nat()), (expires, attempts) => {
        const all = expires === undefined ? attempts : [expires, ...attempts];
        expect(nextAlarmMs(expires, attempts)).toBe(all.length === 0 ? undefined : Math.min(...all));
      }),
    );
  });

  it("waits twice as long after each failure, and never longer than five minutes", () => {
    expect([1, 2, 3, 4].map(pauseAfter)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(pauseAfter(12)).toBe(300_000);
    expect(pauseAfter(1000)).toBe(300_000);
  });
});
