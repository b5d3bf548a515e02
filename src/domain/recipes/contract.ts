import * as z from "zod";
import { lazily } from "#shared/lazily";
import { ALLERGENS } from "#shared/vocabulary";
import { rowContract } from "#table/contract";
import { recipeIngredients, recipeSteps, recipes } from "./schema.ts";

/** A recipe with what goes in, how it is made, what it costs and which allergens it carries. */
export const RecipeDetail = lazily(() =>
  rowContract(recipes).extend({
    ingredients: z.array(rowContract(recipeIngredients).extend({ ingredient_name: z.string(), cost_cents: z.int() })),
    steps: z.array(rowContract(recipeSteps)),
    cost: z.strictObject({
      total_cost_cents: z.int(),
      unit_cost_cents: z.number(),
      sale_price_cents: z.int().nullable(),
      margin_percent: z.number().nullable(),
    }),
    allergens: z.array(z.enum(ALLERGENS)),
  }),
);
