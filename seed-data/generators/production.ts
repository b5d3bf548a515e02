import { DAY_MS, madridDay } from "#shared/business-calendar";
import type { Batch, Item, Recipe } from "./catalogue.ts";
import { expectedOverChannels, productsSold } from "./demand.ts";
import { weeklyForecastId } from "./forecasts.ts";
import { dueInSession, fitYields } from "./fulfilment.ts";
import { type Random, randomOf } from "./random.ts";
import { rounded } from "./rows.ts";
import {
  codeDay,
  dayAgo,
  daysFrom,
  iso,
  madridInstant,
  minutesAfter,
  REFERENCE_DAY,
  REFERENCE_MONDAY,
  REFERENCE_MS,
} from "./seed-clock.ts";
import type { Site } from "./site.ts";

export interface ProductionPlan {
  /** Days of history behind the reference day. */
  readonly days: number;
  readonly batchesPerDay: readonly [fewest: number, most: number];
  /** Madrid minutes between which a night's batches start. */
  readonly startsBetween: readonly [earliest: number, latest: number];
  /** Minutes past midnight by which this morning's batches are out, so that they lie behind arrival. */
  readonly outBy: number;
  /** KPI of the last seven days, in percent, that a session shows on arrival. */
  readonly fulfilmentPercent: number;
  /** Batches of the last seven days that were cancelled or lost, and how often that happened before. */
  readonly lostThisWeek: readonly {
    readonly daysAgo: number;
    readonly status: "CANCELLED" | "FAILED";
    readonly note: string;
  }[];
  readonly lostShareBefore: number;
  readonly lostNotes: Readonly<Record<"CANCELLED" | "FAILED", readonly string[]>>;
  /** Equipment codes that batches pass through, by sku where it has a line of its own, else by category. */
  readonly line: Readonly<Record<string, readonly string[]>>;
  /** Share of completed batches whose quality was checked. */
  readonly checkedShare: number;
  /** Hours a day that an oven may be filled, and how full it is planned, in percent. */
  readonly ovenHours: number;
  readonly ovenLoadPercent: readonly [lightest: number, heaviest: number];
  /** An oven that has more to do today than is good for the night. */
  readonly peak?: { readonly equipmentCode: string; readonly percent: number };
}

/** Rows written by hand count from 1, generated ones from here. */
export const FIRST_HISTORY_NUMBER = 1000;

/** The batches of the last days, oldest first, each on the machines of its category. */
export function batchHistory(site: Site): Batch[] {
  const { production: plan, demand } = site;
  if (!plan || !demand) return [];
  const chance = randomOf(site.profile, site.tenant, "batches");
  const made = productsSold(site).filter((product) => site.catalogue.recipeOf(product));
  // Where baking starts after arrival, all of today's batches still lie ahead and are written by hand.
  const lastDay = plan.startsBetween[0] < plan.outBy ? REFERENCE_DAY : dayAgo(1);
  const drafts = daysFrom(dayAgo(plan.days), lastDay).flatMap((day) => {
    const products = productsOfNight(site, made, day, chance);
    const starts = products.map(() => chance.whole(...plan.startsBetween)).sort((a, b) => a - b);
    return products.map((product, position) => draftBatch(site, plan, product, day, starts[position]!, chance));
  });
  drafts.push(...weekOldEchoes(site, plan, chance));
  drafts.sort((a, b) => Date.parse(a.planned_start_time) - Date.parse(b.planned_start_time));
  const batches = drafts.map(
    (draft, position): Batch => ({
      id: site.id("production.production_batches", FIRST_HISTORY_NUMBER + position),
      tenant_id: site.tenantId,
      batch_number: `BATCH-${codeDay(draft.planned_start_time)}-N${String(FIRST_HISTORY_NUMBER + position).padStart(5, "0")}`,
      ...draft,
    }),
  );
  return fitYields(site, withLosses(plan, batches, chance));
}

type Draft = Omit<Batch, "id" | "tenant_id" | "batch_number">;

/** What does not keep overnight is baked this morning, and yesterday's lots hold the rest that is on the shelf. */
function productsOfNight(site: Site, made: readonly Item[], day: string, chance: Random): Item[] {
  const { production, demand, catalogue } = site;
  const daysAgo = daysFrom(day, REFERENCE_DAY).length - 1;
  const current = new Set(catalogue.currentBatches.map((batch) => batch.product_id));
  const needed = made.filter((product) => bakedDaysAgo(product) === daysAgo);
  const target = Math.max(needed.length, chance.whole(...production!.batchesPerDay));
  const chosen = new Set(needed);
  const others = made.filter((product) => daysAgo > 0 || !current.has(product.id));
  while (chosen.size < Math.min(target, others.length)) {
    chosen.add(
      chance.weighted(others, (product) => (chosen.has(product) ? 0 : expectedOverChannels(demand!, product, day))),
    );
  }
  return made.filter((product) => chosen.has(product));
}

/** How old the lot on the shelf may be: half of the shelf life, at most four days. */
const bakedDaysAgo = (product: Item): number => Math.min(4, Math.floor((product.shelf_life_days ?? 1) / 2));

function draftBatch(
  site: Site,
  plan: ProductionPlan,
  product: Item,
  day: string,
  startMinute: number,
  chance: Random,
): Draft {
  const recipe = site.catalogue.recipeOf(product)!;
  const duration = durationOf(recipe);
  const start = day === REFERENCE_DAY ? Math.min(startMinute, plan.outBy - duration - 15) : startMinute;
  const plannedStart = madridInstant(
    day,
    `${String(Math.floor(start / 60)).padStart(2, "0")}:${String(start % 60).padStart(2, "0")}`,
  );
  const actualStart = minutesAfter(plannedStart, chance.whole(-4, 9));
  const quantity = batchUnits(site, product, recipe, day);
  return {
    product_id: product.id,
    product_name: product.name,
    recipe_id: recipe.id,
    planned_start_time: plannedStart,
    planned_end_time: minutesAfter(plannedStart, duration),
    planned_quantity: quantity,
    planned_duration_minutes: duration,
    actual_start_time: actualStart,
    actual_end_time: minutesAfter(actualStart, duration + chance.whole(-6, 6)),
    actual_quantity: quantity,
    status: "COMPLETED",
    priority: chance.weighted(
      ["MEDIUM", "HIGH", "LOW"] as const,
      (priority) => ({ MEDIUM: 6, HIGH: 3, LOW: 1 })[priority],
    ),
    yield_percentage: 100,
    quality_score: rounded(Math.min(9.9, 8.7 + 0.5 * chance.normal()), 1),
    waste_quantity: 0,
    is_quarantined: false,
    equipment_used: machinesOf(site, product),
    staff_assigned: [chance.pick(site.staff.bakers)],
    forecast_id: site.forecasts && day >= REFERENCE_MONDAY ? weeklyForecastId(site, product) : null,
    notes: null,
  };
}

/** Long fermentations happen the evening before; what counts here is the time that a batch holds people and machines. */
const durationOf = (recipe: Recipe): number =>
  Math.min(recipe.preparation_minutes, 60) + Math.min(recipe.proofing_minutes, 90) + recipe.baking_minutes;

/** Whole makings of the recipe that cover the day's demand and keep the shelf above its reorder point. */
function batchUnits(site: Site, product: Item, recipe: Recipe, day: string): number {
  const expected = Math.max(expectedOverChannels(site.demand!, product, day), product.reorder_point * 1.5);
  return Math.max(1, Math.round((expected * 1.05) / recipe.yield_quantity)) * recipe.yield_quantity;
}

function machinesOf(site: Site, product: Item): string[] {
  const codes = site.production!.line[product.sku] ?? site.production!.line[product.category] ?? [];
  return codes.map((code) => {
    const machine = site.catalogue.equipment.find((candidate) => candidate.equipment_code === code);
    if (machine?.status !== "OPERATIONAL") throw new Error(`no machine ${code} is operational`);
    return machine.id;
  });
}

/**
 * Batches that run on arrival fall due while a session lives, and would each push the weekly figure down at that
 * minute. A cancelled batch of the same size leaves the seven days at the second before, so that the figure stands.
 */
function weekOldEchoes(site: Site, plan: ProductionPlan, chance: Random): Draft[] {
  return dueInSession(site.catalogue.currentBatches).map(({ batch, dueMs }) => {
    const product = site.catalogue.products.find(({ id }) => id === batch.product_id)!;
    const start = iso(REFERENCE_MS + dueMs - 7 * DAY_MS - 1000);
    return {
      ...draftBatch(site, plan, product, madridDay(Date.parse(start)), 0, chance),
      ...NOT_STARTED,
      planned_start_time: start,
      planned_end_time: minutesAfter(start, batch.planned_duration_minutes),
      planned_duration_minutes: batch.planned_duration_minutes,
      planned_quantity: batch.planned_quantity,
      status: "CANCELLED" as const,
      notes: chance.pick(plan.lostNotes.CANCELLED),
    };
  });
}

const NOT_STARTED = {
  actual_start_time: null,
  actual_end_time: null,
  actual_quantity: null,
  yield_percentage: null,
  waste_quantity: null,
  quality_score: null,
};

/** Some batches never came out: those the plan names in the last week, and a few by chance before. */
function withLosses(plan: ProductionPlan, batches: readonly Batch[], chance: Random): Batch[] {
  const week = dayAgo(6).replaceAll("-", "");
  // What stands on the shelf came out of these.
  const latest = new Set(new Map(batches.map((batch) => [batch.product_id, batch.id])).values());
  const lost = new Map<string, { status: "CANCELLED" | "FAILED"; note: string }>();
  for (const { daysAgo, status, note } of plan.lostThisWeek) {
    const day = dayAgo(daysAgo).replaceAll("-", "");
    const candidates = batches.filter(
      (batch) =>
        batch.status === "COMPLETED" &&
        batch.batch_number.includes(`-${day}-`) &&
        !lost.has(batch.id) &&
        !latest.has(batch.id),
    );
    lost.set(chance.pick(candidates).id, { status, note });
  }
  for (const batch of batches) {
    if (batch.batch_number.slice(6, 14) >= week || chance.unit() >= plan.lostShareBefore) continue;
    const status = chance.pick(["CANCELLED", "FAILED"] as const);
    lost.set(batch.id, { status, note: chance.pick(plan.lostNotes[status]) });
  }
  return batches.map((batch): Batch => {
    if (batch.status !== "COMPLETED") return batch;
    const loss = lost.get(batch.id);
    if (!loss) return batch;
    const thrownAway = {
      actual_quantity: 0,
      yield_percentage: 0,
      waste_quantity: batch.planned_quantity,
      quality_score: 3.5,
    };
    return {
      ...batch,
      ...(loss.status === "CANCELLED" ? NOT_STARTED : thrownAway),
      status: loss.status,
      notes: loss.note,
    };
  });
}
