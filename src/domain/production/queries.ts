import { and, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { ingredients, roundQuantity, stock, stockMovements, usableQuantity } from "#domain/inventory";
import { recipeIngredients, recipeSteps, recipesTable } from "#domain/recipes";
import { DAY_MS } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { getRow, rowsOf } from "#table/rows";
import type { RowOf } from "#table/table";
import type { Shortage } from "./contract.ts";
import { BATCH_TRANSITIONS, missingOf, type Need, type RecipeStep, recipeNeeds } from "./rules.ts";
import { productionBatches, qualityChecks } from "./schema.ts";

type Batch = RowOf<typeof productionBatches>;

/** The days that production fulfilment looks back over (SPEC §11). */
export const FULFILMENT_DAYS = 7;

/** What the batches that were due in the last seven days were to give, and what they gave. */
export function sumProduction({ db, tenantId, now }: DomainContext): {
  planned: number;
  completed: number;
  batches: number;
} {
  const batches = productionBatches.rows;
  const sums = db
    .select({
      planned: sql<number>`ifnull(sum(${batches.planned_quantity}), 0)`,
      completed: sql<number>`ifnull(sum(${batches.actual_quantity}), 0)`,
      batches: sql<number>`count(*)`,
    })
    .from(batches)
    .where(
      and(
        eq(batches.tenant_id, tenantId),
        gte(batches.planned_start_time, new Date(now() - FULFILMENT_DAYS * DAY_MS).toISOString()),
        lte(batches.planned_end_time, new Date(now()).toISOString()),
      ),
    )
    .get();
  return sums ?? { planned: 0, completed: 0, batches: 0 };
}

/** The steps of a batch's recipe, in their order. */
export const stepsOf = (context: DomainContext, { recipe_id }: Pick<Batch, "recipe_id">): RecipeStep[] =>
  recipe_id === null ? [] : rowsOf(context, recipeSteps, eq(recipeSteps.rows.recipe_id, recipe_id), "step_number");

/** What a planned quantity takes by recipe. */
const needsByRecipe = (context: DomainContext, recipeId: string, plannedQuantity: number): Need[] =>
  recipeNeeds(
    rowsOf(context, recipeIngredients, eq(recipeIngredients.rows.recipe_id, recipeId), "position"),
    getRow(context, recipesTable, recipeId),
    plannedQuantity,
  );

/** What a batch still has to take from the store room: by recipe, less what was booked for it before it was held. */
export function needsOf(context: DomainContext, batch: Pick<Batch, "id" | "recipe_id" | "planned_quantity">): Need[] {
  if (batch.recipe_id === null) return [];
  const booked = rowsOf(
    context,
    stockMovements,
    and(eq(stockMovements.rows.production_batch_id, batch.id), eq(stockMovements.rows.movement_type, "PRODUCTION_USE")),
    "id",
  );
  return needsByRecipe(context, batch.recipe_id, batch.planned_quantity).flatMap(({ ingredient_id, quantity }) => {
    const taken = booked.filter((movement) => movement.ingredient_id === ingredient_id);
    const left = roundQuantity(taken.reduce((sum, movement) => sum + movement.quantity, quantity));
    return left > 0 ? [{ ingredient_id, quantity: left }] : [];
  });
}

/** The ingredients of which the usable lots hold less than is needed. */
export function shortagesOf(context: DomainContext, needs: readonly Need[]): Shortage[] {
  const ids = needs.map(({ ingredient_id }) => ingredient_id);
  if (ids.length === 0) return [];
  const named = new Map(
    rowsOf(context, ingredients, inArray(ingredients.rows.id, ids), "id").map((row) => [row.id, row]),
  );
  const lots = rowsOf(context, stock, inArray(stock.rows.ingredient_id, ids), "id");
  const usable = (id: string) =>
    usableQuantity(
      lots.filter(({ ingredient_id }) => ingredient_id === id),
      rowInstant(context.now()),
    );
  return missingOf(needs, new Map(ids.map((id) => [id, usable(id)]))).map((line) => {
    const { name, unit } = named.get(line.ingredient_id)!;
    return { ...line, name, unit };
  });
}

export const hasPendingCheck = (context: DomainContext, batchId: string): boolean =>
  rowsOf(
    context,
    qualityChecks,
    and(eq(qualityChecks.rows.batch_id, batchId), eq(qualityChecks.rows.status, "PENDING")),
    "id",
  ).length > 0;

/** @throws ProductError illegal_transition, naming the states that may follow, unless the batch is in progress */
export function requireInProgress({ status }: Pick<Batch, "status">): void {
  if (status === "IN_PROGRESS") return;
  throw new ProductError("illegal_transition", {
    detail: {
      es: "Solo se puede con un lote en curso.",
      en: "That can only be done with a batch in progress.",
    },
    members: { from: status, allowed: BATCH_TRANSITIONS[status] ?? [] },
  });
}
