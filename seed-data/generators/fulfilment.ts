import { markerOffsetMs } from "#seeding/marker";
import { HOUR_MS, MINUTE_MS } from "#shared/business-calendar";
import type { Batch } from "./catalogue.ts";
import { randomOf } from "./random.ts";
import { rounded, sum } from "./rows.ts";
import { REFERENCE_MS } from "./seed-clock.ts";
import type { Site } from "./site.ts";

const WEEK_MS = 7 * 24 * HOUR_MS;
/** The longest that a session lives (SPEC §1: 30 minutes, extended three times). */
const SESSION_MS = 2 * HOUR_MS;

/** What completed batches usually give, before the last week is fitted to the KPI. */
const USUAL_YIELD = 0.95;

/** Milliseconds from arrival at which a seed instant lies. */
const offsetOf = (instant: string): number =>
  instant.startsWith("BASE_TS") ? markerOffsetMs(instant) : Date.parse(instant) - REFERENCE_MS;

/** Batches of the seven days before `nowMs` after arrival: ended by plan, begun by plan within the week. */
const batchesOfWeek = (batches: readonly Batch[], nowMs: number): Batch[] =>
  batches.filter(
    (batch) => offsetOf(batch.planned_end_time) <= nowMs && offsetOf(batch.planned_start_time) >= nowMs - WEEK_MS,
  );

/** Batches without a result that fall due while a session lives, with the moment in milliseconds after arrival. */
export const dueInSession = (batches: readonly Batch[]): { batch: Batch; dueMs: number }[] =>
  batches
    .map((batch) => ({ batch, dueMs: offsetOf(batch.planned_end_time) }))
    .filter(({ batch, dueMs }) => dueMs > 0 && dueMs <= SESSION_MS && (batch.actual_quantity ?? null) === null);

/** Σ actual ÷ Σ planned in percent; what was cancelled or is missing counts as planned and as nothing made. */
export function fulfilmentPercent(batches: readonly Batch[], nowMs: number): number {
  const week = batchesOfWeek(batches, nowMs);
  return (100 * sum(week, (batch) => batch.actual_quantity ?? 0)) / sum(week, (batch) => batch.planned_quantity);
}

/** Moments of a session's life at which the KPI is looked at. */
const sessionMoments = (): number[] =>
  Array.from({ length: SESSION_MS / (5 * MINUTE_MS) + 1 }, (_, step) => step * 5 * MINUTE_MS);

/**
 * Gives completed batches their actual quantities: usual yields before, and in the last week those that bring the KPI,
 * together with the batches written by hand, to the plan's figure through a session's life.
 */
export function fitYields(site: Site, batches: readonly Batch[]): Batch[] {
  const chance = randomOf(site.profile, site.tenant, "yields");
  const noise = new Map(batches.map((batch) => [batch.id, 0.025 * chance.normal()]));
  const thisWeek = new Set(batchesOfWeek(batches, 0).map((batch) => batch.id));
  const withYield = (yieldOfWeek: number) =>
    batches.map((batch) =>
      batch.status === "COMPLETED"
        ? produced(batch, (thisWeek.has(batch.id) ? yieldOfWeek : USUAL_YIELD) + noise.get(batch.id)!)
        : batch,
    );

  const target = site.production!.fulfilmentPercent;
  let yieldOfWeek = target / 100;
  for (let pass = 0; pass < 20; pass++) {
    const all = [...withYield(yieldOfWeek), ...site.catalogue.currentBatches];
    const shown = sessionMoments().map((moment) => fulfilmentPercent(all, moment));
    yieldOfWeek += (target - (Math.min(...shown) + Math.max(...shown)) / 2) / 100;
  }
  return withYield(yieldOfWeek);
}

function produced(batch: Batch, share: number): Batch {
  const planned = batch.planned_quantity;
  const actual = Math.round(planned * Math.min(Math.max(share, 0.6), 1.04));
  return {
    ...batch,
    actual_quantity: actual,
    yield_percentage: rounded((100 * actual) / planned, 1),
    waste_quantity: Math.max(0, Math.min(planned - actual, Math.round(planned * 0.06))),
  };
}
