import { and, asc, eq, getTableColumns } from "drizzle-orm";
import { ingredients } from "#domain/inventory";
import type { DomainContext } from "#shared/context";
import { ALLERGENS } from "#shared/vocabulary";
import { getRow, rowsOf } from "#table/rows";
import { marginPercent, recipeCost } from "./rules.ts";
import { recipeIngredients, recipeSteps, recipes } from "./schema.ts";

/** A recipe with its ingredients, steps, cost and allergens. @throws ProductError not_found */
export function getRecipe(context: DomainContext, id: string) {
  const recipe = getRow(context, recipes, id);
  const priced = context.db
    .select({
      ...getTableColumns(recipeIngredients.rows),
      ingredient_name: ingredients.rows.name,
      average_cost_cents: ingredients.rows.average_cost_cents,
      allergens: ingredients.rows.allergens,
    })
    .from(recipeIngredients.rows)
    .innerJoin(ingredients.rows, eq(ingredients.rows.id, recipeIngredients.rows.ingredient_id))
    .where(and(eq(recipeIngredients.rows.tenant_id, context.tenantId), eq(recipeIngredients.rows.recipe_id, id)))
    .orderBy(asc(recipeIngredients.rows.position))
    .all();
  const cost = recipeCost(priced, recipe.yield_quantity);
  // Not there in a PARTIAL session whose inventory could not be cloned: the recipe then has no price.
  const [product] = rowsOf(context, ingredients, eq(ingredients.rows.id, recipe.finished_product_id), "id");
  const salePriceCents = product?.sale_price_cents ?? null;
  const carried = new Set(priced.flatMap(({ allergens }) => allergens));
  return {
    ...recipe,
    ingredients: priced.map(({ average_cost_cents, allergens: _own, ...line }) => ({
      ...line,
      cost_cents: Math.round(line.quantity * average_cost_cents),
    })),
    steps: rowsOf(context, recipeSteps, eq(recipeSteps.rows.recipe_id, id), "step_number"),
    cost: {
      ...cost,
      sale_price_cents: salePriceCents,
      margin_percent: marginPercent(cost.unit_cost_cents, salePriceCents),
    },
    allergens: ALLERGENS.filter((allergen) => carried.has(allergen)),
  };
}
