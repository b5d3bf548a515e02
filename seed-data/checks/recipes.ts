import { ingredients } from "../../src/domain/inventory/schema.ts";
import { recipeIngredients, recipeSteps, recipes } from "../../src/domain/recipes/schema.ts";
import { differs, doubtful, type Finding, wrong } from "../findings.ts";
import type { HistoryRow } from "../generators/rows.ts";
import type { SeedRows } from "../seed-rows.ts";
import { type Check, isClose, shownAmount, sumOf } from "./check.ts";

type Ingredient = HistoryRow<typeof ingredients>;

/** Kilograms of a litre: milk and oil do not weigh what water does. */
const LITRE_KG: Readonly<Record<string, number>> = { dairy: 1.03, fats: 0.92 };
/** Percentages and weights are written rounded, and cream is lighter than milk. */
const PERCENT_TOLERANCE = 0.03;
const WEIGHT_TOLERANCE = 0.02;

const linesOf = (rows: SeedRows, recipeId: string) =>
  rows.where(recipeIngredients, "recipe_id", recipeId).map((line) => {
    const ingredient = rows.at(ingredients, line.values.ingredient_id);
    return { line, ingredient, kilograms: kilogramsOf(ingredient, line.values.quantity) };
  });

function kilogramsOf(ingredient: Ingredient, quantity: number): number {
  if (ingredient.category === "packaging") return 0;
  if (ingredient.unit === "unit") return (quantity * (ingredient.unit_weight_grams ?? 0)) / 1000;
  return ingredient.unit === "l" ? quantity * (LITRE_KG[ingredient.category] ?? 1) : quantity;
}

/** Baker's percentages follow from the weights, and the dough weighs what goes into it and no less than what comes out. */
export const recipeWeights: Check = (rows) =>
  rows.of(recipes).flatMap((recipe): Finding[] => {
    const lines = linesOf(rows, recipe.values.id);
    if (lines.length === 0) return [wrong(recipe, "id", "has no ingredients")];
    const flour = sumOf(lines, ({ ingredient, kilograms }) => (ingredient.category === "flour" ? kilograms : 0));
    const dough = sumOf(lines, ({ kilograms }) => kilograms);
    const { dough_weight_kg, yield_quantity, finished_product_id } = recipe.values;
    const product = rows.at(ingredients, finished_product_id);
    const out = (yield_quantity * (product.unit_weight_grams ?? 0)) / 1000;
    const percentages = lines.flatMap(({ line, kilograms }) => {
      const { bakers_percent } = line.values;
      if (bakers_percent === null || bakers_percent === undefined || flour === 0) return [];
      const percent = (100 * kilograms) / flour;
      return isClose(bakers_percent, percent, 0.5 + percent * PERCENT_TOLERANCE)
        ? []
        : [wrong(line, "bakers_percent", `is ${bakers_percent}, but the weights say ${shownAmount(percent)}`)];
    });
    return [
      ...percentages,
      ...(isClose(dough_weight_kg, dough, dough * WEIGHT_TOLERANCE)
        ? []
        : [wrong(recipe, "dough_weight_kg", `is ${dough_weight_kg}, but its ingredients weigh ${shownAmount(dough)}`)]),
      ...(out > dough * (1 + WEIGHT_TOLERANCE)
        ? [wrong(recipe, "yield_quantity", `would weigh ${shownAmount(out)} kg, more than goes into it`)]
        : []),
    ];
  });

/** A product declares the allergens of everything that goes into it, and no others. */
export const recipeAllergens: Check = (rows) =>
  rows.of(recipes).flatMap((recipe) => {
    const contained = linesOf(rows, recipe.values.id).flatMap(({ ingredient }) => ingredient.allergens);
    const product = rows.find(ingredients, recipe.values.finished_product_id)!;
    const [declared, found] = [product.values.allergens as string[], [...new Set(contained)]].map((list) =>
      list.toSorted().join(", "),
    );
    return declared === found
      ? []
      : [wrong(product, "allergens", `are ${declared || "none"}, but its recipe contains ${found || "none"}`)];
  });

const STAGES_OF = {
  preparation_minutes: ["MIXING", "SHAPING", "FINISHING", "PACKAGING"],
  proofing_minutes: ["PROOFING"],
  baking_minutes: ["BAKING"],
} as const;

/** Steps follow each other and take the minutes that the recipe says. */
export const recipeStepMinutes: Check = (rows) =>
  rows.of(recipes).flatMap((recipe): Finding[] => {
    const steps = rows.where(recipeSteps, "recipe_id", recipe.values.id);
    if (steps.length === 0) return [wrong(recipe, "id", "has no steps")];
    const lines = rows.where(recipeIngredients, "recipe_id", recipe.values.id);
    return [
      ...Object.entries(STAGES_OF).flatMap(([field, stages]) => {
        const ofStage = steps.filter(({ values }) => (stages as readonly string[]).includes(values.stage));
        const minutes = sumOf(ofStage, ({ values }) => values.duration_minutes);
        return differs(recipe, field, recipe.values[field as keyof typeof STAGES_OF], minutes, "the sum of its steps");
      }),
      ...steps
        .toSorted((a, b) => a.values.step_number - b.values.step_number)
        .flatMap((step, place) => differs(step, "step_number", step.values.step_number, place + 1, "its place")),
      ...lines
        .toSorted((a, b) => a.values.position - b.values.position)
        .flatMap((line, place) => differs(line, "position", line.values.position, place + 1, "its place")),
    ];
  });

/** A recipe speaks of its product and of ingredients in their own units and categories. */
export const recipeForms: Check = (rows) =>
  rows.of(recipes).flatMap((recipe) => {
    const product = rows.find(ingredients, recipe.values.finished_product_id)!;
    const { category, unit, average_cost_cents } = product.values as unknown as Ingredient;
    const lines = linesOf(rows, recipe.values.id);
    const cost = sumOf(lines, ({ line, ingredient }) => line.values.quantity * ingredient.average_cost_cents);
    return [
      ...differs(recipe, "category", recipe.values.category, category, "the product's category"),
      ...differs(recipe, "yield_unit", recipe.values.yield_unit, unit, "the product's unit"),
      ...lines.flatMap(({ line, ingredient }) =>
        differs(line, "unit", line.values.unit, ingredient.unit, "the ingredient's unit"),
      ),
      ...(average_cost_cents < Math.floor(cost / recipe.values.yield_quantity)
        ? [doubtful(product, "average_cost_cents", "is less than what the ingredients of its recipe cost")]
        : []),
    ];
  });
