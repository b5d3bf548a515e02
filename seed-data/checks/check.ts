import { looksLikeMarker, markerOffsetMs } from "#seeding/marker";
import { BASE_REFERENCE_DAY, BASE_REFERENCE_MS } from "#seeding/session-time";
import { madridDay } from "#shared/business-calendar";
import type { Finding } from "../findings.ts";
import type { Manifest } from "../read-seed.ts";
import type { SeedRows } from "../seed-rows.ts";

/** What rows are measured against besides each other. */
export interface CheckContext {
  readonly manifest: Manifest;
  /** The moment that the rows are seen from: the reference date for a seed, the creation for a session. */
  readonly nowMs: number;
  readonly today: string;
}

/** One rule of the data. It gives the places that break it. */
export type Check = (rows: SeedRows, context: CheckContext) => Finding[];

export const seedContext = (manifest: Manifest): CheckContext => ({
  manifest,
  nowMs: BASE_REFERENCE_MS,
  today: BASE_REFERENCE_DAY,
});

export const sessionContext = (manifest: Manifest, createdAtMs: number): CheckContext => ({
  manifest,
  nowMs: createdAtMs,
  today: madridDay(createdAtMs),
});

/** Milliseconds since the epoch of an instant; a marker counts from the reference date. */
export const msOf = (instant: string): number =>
  looksLikeMarker(instant) ? BASE_REFERENCE_MS + markerOffsetMs(instant) : Date.parse(instant);

export const sumOf = <T>(items: readonly T[], amountOf: (item: T) => number | null | undefined): number =>
  items.reduce((sum, item) => sum + (amountOf(item) ?? 0), 0);

/** Equal but for the noise of binary fractions. */
export const isClose = (a: number, b: number, tolerance = 1e-6): boolean => Math.abs(a - b) <= tolerance;

/** To the thousandth, for messages. */
export const shownAmount = (value: number): number => Math.round(value * 1000) / 1000;
