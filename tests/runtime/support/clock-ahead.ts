import { env } from "cloudflare:workers";

/** `CLOCK_AHEAD_HOURS=40 vitest run --project runtime`: the same suites on another day of the week, at another hour. */
const aheadMs = Number((env as unknown as { CLOCK_AHEAD_HOURS: string }).CLOCK_AHEAD_HOURS) * 3_600_000;

if (aheadMs > 0) {
  const TrueDate = Date;
  globalThis.Date = class extends TrueDate {
    constructor(...values: [] | [number]) {
      super(...((values.length === 0 ? [TrueDate.now() + aheadMs] : values) as [number]));
    }
    static override now(): number {
      return TrueDate.now() + aheadMs;
    }
  } as DateConstructor;
}
