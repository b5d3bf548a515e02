import * as z from "zod";
import { get } from "#http/endpoint";
import { equals, list, search } from "#http/resource";
import { Uuid } from "#table/contract";
import { RecipeDetail } from "./contract.ts";
import { getRecipe } from "./queries.ts";
import { recipes } from "./schema.ts";

export const recipesRoutes = [
  list({
    path: "/recipes",
    operationId: "listRecipes",
    summary: "Recipes",
    table: recipes,
    sort: ["name", "recipe_code", "category"],
    filters: {
      q: search(recipes, ["name", "name_en", "recipe_code"]),
      category: equals(recipes, "category"),
      is_active: equals(recipes, "is_active"),
      finished_product_id: equals(recipes, "finished_product_id"),
    },
  }),
  get({
    path: "/recipes/{id}",
    operationId: "getRecipe",
    summary: "A recipe with its ingredients, steps, cost and allergens",
    tag: "recipes",
    params: () => z.strictObject({ id: Uuid() }),
    response: RecipeDetail,
    run: (context, { params }) => getRecipe(context, params.id),
  }),
];
