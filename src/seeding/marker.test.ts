import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeMarker, markerOffsetMs } from "./marker.ts";

fc.configureGlobal({ seed: 20251214 });

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

describe("markerOffsetMs", () => {
  it.each([
    ["BASE_TS", 0],
    ["BASE_TS + 1h30m", 5_400_000],
    ["BASE_TS - 2d", -172_800_000],
    ["BASE_TS + 0.5d", 43_200_000],
    ["BASE_TS - 1h45m", -6_300_000],
    ["BASE_TS + 2h30m", 9_000_000],
    ["BASE_TS - 4h", -4 * HOUR],
    ["BASE_TS + 3w", 3 * WEEK],
    ["BASE_TS - 1w2d", -WEEK - 2 * DAY],
    ["BASE_TS + 45m", 45 * MINUTE],
    ["BASE_TS + 90m", 90 * MINUTE],
    ["BASE_TS - 30s", -30 * SECOND],
    ["BASE_TS + 0d", 0],
    ["BASE_TS - 0.001d", -86_400],
    ["BASE_TS + 1.125d6h", DAY + 9 * HOUR],
    ["BASE_TS + 1w1.5d2h3m4s", WEEK + 1.5 * DAY + 2 * HOUR + 3 * MINUTE + 4 * SECOND],
    [
      "BASE_TS - 999w9999.999d9999h99999m999999s",
      -(999 * WEEK + 9_999_999 * 86_400 + 9999 * HOUR + 99_999 * MINUTE + 999_999 * SECOND),
    ],
  ])("reads %s as %d ms", (marker, expected) => {
    expect(markerOffsetMs(marker)).toBe(expected);
  });

  it("puts the + 1h30m batch of a session created at 10:00 at 11:30:00 exactly", () => {
    const createdAt = Date.parse("2025-12-14T10:00:00Z");
    expect(new Date(createdAt + markerOffsetMs("BASE_TS + 1h30m")).toISOString()).toBe("2025-12-14T11:30:00.000Z");
  });

  it("reads back any offset of whole seconds that is written in its largest units", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999 * 604_800, max: 999 * 604_800 }), (seconds) => {
        expect(markerOffsetMs(markerOf(seconds))).toBe(seconds * SECOND);
      }),
    );
  });

  it("reads decimal days to the millisecond, and a minus as the mirror of a plus", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (thousandths) => {
        const days = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
        expect(markerOffsetMs(`BASE_TS + ${days}d`)).toBe(thousandths * 86_400);
        expect(markerOffsetMs(`BASE_TS - ${days}d`)).toBe(-thousandths * 86_400);
      }),
    );
  });

  it.each(malformed())("[F3] [C21] refuses %j", (text) => {
    expect(() => markerOffsetMs(text)).toThrow(RangeError);
  });

  it("names the refused text in its error", () => {
    expect(() => markerOffsetMs("BASE_TS + 1.5h")).toThrow('"BASE_TS + 1.5h" is not a marker');
  });

  it("refuses any text that does not begin with BASE_TS", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !looksLikeMarker(text)),
        (text) => {
          expect(() => markerOffsetMs(text)).toThrow(RangeError);
        },
      ),
    );
  });
});

describe("looksLikeMarker", () => {
  it.each(["BASE_TS", "BASE_TS + 1h", "BASE_TS+1h", "BASE_TS + soon"])(
    "takes %j for a marker, well formed or not",
    (text) => {
      expect(looksLikeMarker(text)).toBe(true);
    },
  );

  it.each(["", "base_ts", " BASE_TS", "2025-01-15T06:00:00Z", "BASE", "Harina de trigo"])(
    "takes %j for plain text",
    (text) => {
      expect(looksLikeMarker(text)).toBe(false);
    },
  );
});

/** An offset in the largest units it fits, as a person would write it. */
function markerOf(offsetSeconds: number): string {
  if (offsetSeconds === 0) return "BASE_TS";
  let rest = Math.abs(offsetSeconds);
  let amounts = "";
  for (const [unit, size] of Object.entries({ w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 })) {
    if (rest >= size) amounts += `${Math.floor(rest / size)}${unit}`;
    rest %= size;
  }
  return `BASE_TS ${offsetSeconds < 0 ? "-" : "+"} ${amounts}`;
}

function malformed(): string[] {
  const whole = [
    "|base_ts|Base_TS + 1h|BASETS|BASE-TS + 1h|BASE_T|BASE_TSS|BASE_TS_ + 1h|NOW + 1h|2025-01-15T06:00:00Z",
    " | BASE_TS|BASE_TS |BASE_TS\n|BASE_TS + 1h\n|\tBASE_TS + 1h|x BASE_TS + 1h|1h + BASE_TS|BASE_TS BASE_TS",
    "BASE_TS+1h|BASE_TS +1h|BASE_TS+ 1h|BASE_TS  + 1h|BASE_TS +  1h|BASE_TS + 1h |BASE_TS\t+ 1h|BASE_TS\u00a0+ 1h",
    "BASE_TS 1h|BASE_TS +|BASE_TS -|BASE_TS + |BASE_TS - |BASE_TS * 1h|BASE_TS \u2212 1h|BASE_TS \u2013 1h",
    "BASE_TS + -1h|BASE_TS - +1h|BASE_TS +- 1h|BASE_TS ++ 1h|BASE_TS \u00b1 1h",
  ];
  const amounts = [
    "1|0|h|d|hm|1hm|1 h|1h 30m|1h\u200b|one day|Infinityd|NaNd|1e3s|0x10h|1_000s|1,5d|\u0661h",
    "1.5h|1.5w|0.5m|0.5s|.5d|1.d|1..5d|1.5.5d|0.1234d|1.5|1.5d1.5h|1000w|10000d|10000h|100000m|1000000s",
    "1y|1M|1H|1D|1W|1ms|1min|1hr|1 day|1days|1\u00b5s|30m1h|1h1d|1d1w|1s1m|1s1h|1h1h|1d2d|1m30",
    "1h+30m|1h + 30m|1h-30m|1h,30m|2025-01-15|01:30|PT1H30M",
  ];
  const split = (rows: string[]) => rows.flatMap((row) => row.split("|"));
  return [...split(whole), ...split(amounts).map((amount) => `BASE_TS + ${amount}`)];
}
