import { PROCESS_STAGES, UNITS } from "#shared/vocabulary";
import {
  audit,
  choice,
  decimal,
  flag,
  id,
  integer,
  optional,
  percent,
  reference,
  string,
  tenantId,
} from "#table/field";
import { table } from "#table/table";

export const recipes = table(
  "recipes.recipes",
  {
    id: id(),
    tenant_id: tenantId(),
    recipe_code: string(24, { pattern: /^[A-Z0-9-]+$/ }),
    name: string(120),
    name_en: string(120),
    finished_product_id: reference("inventory.ingredients", { where: { product_type: "FINISHED_PRODUCT" } }),
    category: choice(["bread", "viennoiserie", "pastry", "savoury"]),
    version: integer({ min: 1 }),
    is_active: flag(),
    /** What one making of the recipe gives, in `yield_unit`. */
    yield_quantity: decimal({ moreThan: 0 }),
    yield_unit: choice(UNITS),
    dough_weight_kg: decimal({ moreThan: 0 }),
    /** What is left of the planned quantity after scaling, cutting and baking losses, in percent. */
    expected_yield_percent: percent(),
    preparation_minutes: integer({ min: 0 }),
    proofing_minutes: integer({ min: 0 }),
    baking_minutes: integer({ min: 0 }),
    oven_celsius: optional(integer({ min: 0, max: 400 })),
    notes: optional(string(2000)),
    ...audit(),
  },
  { unique: [["recipe_code"]] },
);

export const recipeIngredients = table(
  "recipes.recipe_ingredients",
  {
    id: id(),
    tenant_id: tenantId(),
    recipe_id: reference("recipes.recipes"),
    ingredient_id: reference("inventory.ingredients", { where: { product_type: "INGREDIENT" } }),
    position: integer({ min: 1 }),
    quantity: decimal({ moreThan: 0 }),
    unit: choice(UNITS),
    /** Baker's percentage: weight against the recipe's flour, 100 for the flour itself. */
    bakers_percent: optional(decimal({ min: 0 })),
    notes: optional(string(400)),
    ...audit(),
  },
  { unique: [["recipe_id", "position"]] },
);

export const recipeSteps = table(
  "recipes.recipe_steps",
  {
    id: id(),
    tenant_id: tenantId(),
    recipe_id: reference("recipes.recipes"),
    step_number: integer({ min: 1 }),
    stage: choice(PROCESS_STAGES),
    title: string(120),
    instructions: string(2000),
    duration_minutes: integer({ min: 0 }),
    celsius: optional(decimal({ min: -40, max: 400 })),
    ...audit(),
  },
  { unique: [["recipe_id", "step_number"]] },
);

export const recipesTables = [recipes, recipeIngredients, recipeSteps];
