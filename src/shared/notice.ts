import { DAY_MS } from "./business-calendar.ts";
import type { BothLanguages } from "./errors.ts";

/** What is wrong with an instant that must lie ahead, but not too far, if anything; instants in milliseconds since the epoch. */
export function noticeFault(instantMs: number, nowMs: number, longestNoticeDays: number): BothLanguages | undefined {
  if (instantMs <= nowMs) return { es: "Debe estar en el futuro.", en: "Must lie in the future." };
  if (instantMs <= nowMs + longestNoticeDays * DAY_MS) return undefined;
  return {
    es: `Puede pedirse con ${longestNoticeDays} días de antelación como mucho.`,
    en: `Must be at most ${longestNoticeDays} days ahead.`,
  };
}
