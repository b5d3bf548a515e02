import { roundQuantity } from "#domain/inventory";
import type { Transitions } from "#shared/state-machine";
import { PROCESS_STAGES, type ProcessStage } from "#shared/vocabulary";
import { type BATCH_STATUSES, OVER_PRODUCTION_FACTOR } from "./schema.ts";

export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** What people may make of a batch. Whether a held one is in quarantine is asked as well (`start-batch.ts`). */
export const BATCH_TRANSITIONS: Transitions<BatchStatus> = {
  PENDING: ["IN_PROGRESS", "ON_HOLD"],
  IN_PROGRESS: ["QUALITY_CHECK", "COMPLETED", "ON_HOLD", "FAILED"],
  QUALITY_CHECK: ["COMPLETED", "ON_HOLD"],
  ON_HOLD: ["IN_PROGRESS"],
};

/** Batches that quality checks are about, also those on the shelf; a check that fails puts any of them ON_HOLD. */
export const CHECKED_STATUSES: readonly BatchStatus[] = ["IN_PROGRESS", "QUALITY_CHECK", "COMPLETED", "ON_HOLD"];

/** Where a batch is; the step is known when it follows a recipe that has steps. */
export interface StageReached {
  readonly stage: ProcessStage;
  readonly step_number: number | null;
}

export interface RecipeStep {
  readonly stage: ProcessStage;
  readonly step_number: number;
}

/** Where a batch begins: the first step of its recipe, or mixing. `steps` are in their order. */
export const firstStage = ([first]: readonly RecipeStep[]): StageReached => ({
  stage: first?.stage ?? PROCESS_STAGES[0],
  step_number: first?.step_number ?? null,
});

/**
 * The stage after `at`: the next step of the recipe that is of another stage, so that a second proofing comes after
 * shaping; without steps the general order.
 * @returns null after the last one
 */
export function nextStage(steps: readonly RecipeStep[], at: StageReached): StageReached | null {
  const later = stagesAfter(at.stage);
  if (steps.length === 0) return later[0] ? { stage: later[0], step_number: null } : null;
  const here = steps.findIndex(({ stage, step_number }) =>
    at.step_number === null ? stage === at.stage : step_number === at.step_number,
  );
  const next =
    here < 0
      ? steps.find(({ stage }) => later.includes(stage))
      : steps.slice(here + 1).find(({ stage }) => stage !== at.stage);
  return next ? { stage: next.stage, step_number: next.step_number } : null;
}

const stagesAfter = (stage: ProcessStage) => PROCESS_STAGES.slice(PROCESS_STAGES.indexOf(stage) + 1);

/** What came out of what was planned, in percent to one decimal. */
export const yieldPercentage = (actual: number, planned: number): number => Math.round((actual / planned) * 1000) / 10;

/** The most that a batch may come out at; never above what its table accepts, which multiplies in binary. */
export function overProductionLimit(planned: number): number {
  const limit = planned * OVER_PRODUCTION_FACTOR;
  const shown = roundQuantity(limit);
  return shown <= limit ? shown : roundQuantity(shown - 0.001);
}

/** What a template measures with. */
export interface Limits {
  readonly minimum_value: number | null;
  readonly maximum_value: number | null;
}

export const hasLimits = ({ minimum_value, maximum_value }: Limits): boolean =>
  minimum_value !== null || maximum_value !== null;

/** A measured value against the limits, which belong to what is accepted. */
export const measuredResult = ({ minimum_value, maximum_value }: Limits, value: number): "PASSED" | "FAILED" =>
  value >= (minimum_value ?? -Infinity) && value <= (maximum_value ?? Infinity) ? "PASSED" : "FAILED";

/** A quantity of one ingredient, in the ingredient's unit. */
export interface Need {
  readonly ingredient_id: string;
  readonly quantity: number;
}

/** What a planned quantity takes by recipe, one line an ingredient. */
export function recipeNeeds(
  lines: readonly Need[],
  recipe: { readonly yield_quantity: number },
  plannedQuantity: number,
): Need[] {
  const makings = plannedQuantity / recipe.yield_quantity;
  return sumNeeds(lines.map(({ ingredient_id, quantity }) => ({ ingredient_id, quantity: quantity * makings })));
}

/** One line an ingredient, in the order of their first appearance; what rounds to nothing is left out. */
export function sumNeeds(lines: readonly Need[]): Need[] {
  const sums = new Map<string, number>();
  for (const { ingredient_id, quantity } of lines) {
    sums.set(ingredient_id, (sums.get(ingredient_id) ?? 0) + quantity);
  }
  return [...sums]
    .map(([ingredient_id, quantity]) => ({ ingredient_id, quantity: roundQuantity(quantity) }))
    .filter(({ quantity }) => quantity > 0);
}

/** What is needed beyond what is usable, by ingredient. */
export const missingOf = (needs: readonly Need[], usable: ReadonlyMap<string, number>) =>
  needs.flatMap(({ ingredient_id, quantity }) => {
    const there = usable.get(ingredient_id) ?? 0;
    const missing = roundQuantity(quantity - there);
    return missing > 0
      ? [{ ingredient_id, required_quantity: quantity, usable_quantity: there, missing_quantity: missing }]
      : [];
  });

/** From the first weighing to the end of baking, in minutes. */
export const bakingMinutes = (recipe: {
  readonly preparation_minutes: number;
  readonly proofing_minutes: number;
  readonly baking_minutes: number;
}): number => Math.max(1, recipe.preparation_minutes + recipe.proofing_minutes + recipe.baking_minutes);
