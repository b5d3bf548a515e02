import type { Domain } from "#shared/domain";
import { recipesRoutes } from "./routes.ts";
import { recipesTables } from "./schema.ts";

export { recipeIngredients, recipeSteps, recipes as recipesTable } from "./schema.ts";

export const recipes: Domain = {
  name: "recipes",
  clonePhase: 2,
  required: false,
  tables: recipesTables,
  routes: recipesRoutes,
  showsRowsOf: ["inventory"],
};
