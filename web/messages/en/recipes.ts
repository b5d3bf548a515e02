import type { Messages } from "../es/index.ts";

export const recipes: Messages["recipes"] = {
  title: "Recipes",
  statusLine: "What goes into each piece, how it is made, what it costs and what it leaves.",
  what: "recipes",
  columns: {
    name: "Recipe",
    yield: "Yields",
    time: "Time",
    oven: "Oven",
    dough: "Dough",
    version: "Version",
    ingredient: "Ingredient",
    quantity: "Quantity",
    bakers: "Baker's %",
    cost: "Cost",
  },
  categoryLabel: "Family",
  category: { bread: "Bread", viennoiserie: "Viennoiserie", pastry: "Pastry", savoury: "Savoury" },
  minutes: (count) =>
    count < 60
      ? `${count} min`
      : count % 60 === 0
        ? `${count / 60} h`
        : `${Math.floor(count / 60)} h ${count % 60} min`,
  celsius: (value) => `${value} °C`,
  version: (number) => `v${number}`,
  facts: {
    yield: "Yields",
    expected: "Expected yield",
    dough: "Dough",
    preparation: "Preparation",
    proofing: "Proofing",
    baking: "Baking",
    oven: "Oven",
    code: "Code",
  },
  money: { cost: "Cost of a piece", price: "Sale price", margin: "Margin", batch: "Cost of the batch" },
  moneyNote: "Cost of ingredients; price without VAT.",
  allergens: "Allergens",
  noAllergens: "None of the fourteen that must be declared.",
  scale: "How many will you make?",
  scaleHint: (base) => `The recipe is for ${base}`,
  scaleReset: "Back to the recipe",
  ingredients: "Ingredients",
  bakersNote: "Baker's %: weight against the flour.",
  steps: "How it is made",
  total: "Total",
  plan: "See production",
  empty: "There are no such recipes",
  inactive: "Not in use",
};
