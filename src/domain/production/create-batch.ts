import { and, eq } from "drizzle-orm";
import { ingredients, roundQuantity } from "#domain/inventory";
import { recipesTable } from "#domain/recipes";
import { write } from "#session/write";
import { DAY_MS, MINUTE_MS } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { getReferenced, rowsOf } from "#table/rows";
import type { RowOf } from "#table/table";
import type { CreateBatch } from "./contract.ts";
import { planBatch } from "./plan-batch.ts";
import { requireReferences } from "./references.ts";
import { productionBatches } from "./schema.ts";

/** How late a start may be entered, and how far ahead. */
const ENTERED_LATE_MS = 5 * MINUTE_MS;
const AHEAD_MS = 30 * DAY_MS;

/** Plans a batch of a product. @throws ProductError invalid_input */
export function createBatch(context: DomainContext, input: CreateBatch): RowOf<typeof productionBatches> {
  return write(context, "createBatch", (inside) => {
    requireReferences(inside, productionBatches, input);
    const product = getReferenced(inside, ingredients, input.product_id, "/product_id");
    if (!product.is_active) throw invalidField("/product_id", "Ya no se elabora.", "Is no longer made.");
    const batch = planBatch(inside, {
      ...input,
      product,
      recipe: recipeFor(inside, product.id, input.recipe_id),
      startsAtMs: startOf(inside, input.planned_start_time),
      quantity: roundQuantity(input.planned_quantity),
    });
    return { entity: productionBatches, before: null, after: batch, result: batch };
  });
}

function recipeFor(context: DomainContext, productId: string, recipeId: string | undefined) {
  if (recipeId !== undefined) {
    const recipe = getReferenced(context, recipesTable, recipeId, "/recipe_id");
    if (recipe.finished_product_id !== productId) {
      throw invalidField("/recipe_id", "Es la receta de otro producto.", "Is the recipe of another product.");
    }
    return recipe;
  }
  const ofProduct = and(eq(recipesTable.rows.finished_product_id, productId), eq(recipesTable.rows.is_active, true));
  const latest = rowsOf(context, recipesTable, ofProduct, "version").at(-1);
  if (!latest) throw invalidField("/product_id", "No tiene receta activa.", "Has no active recipe.");
  return latest;
}

function startOf({ now }: DomainContext, plannedStart: string): number {
  const startsAtMs = Date.parse(plannedStart);
  if (startsAtMs < now() - ENTERED_LATE_MS || startsAtMs > now() + AHEAD_MS) {
    throw invalidField(
      "/planned_start_time",
      "Debe estar entre hace cinco minutos y dentro de treinta días.",
      "Must lie between five minutes ago and thirty days ahead.",
    );
  }
  return startsAtMs;
}
