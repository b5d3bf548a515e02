/** What goes into one making of a recipe, priced. */
export interface PricedIngredient {
  readonly quantity: number;
  readonly average_cost_cents: number;
}

/** Ingredient cost of one making, and of one unit of what it yields, in cents (the unit's to a tenth of a cent). */
export function recipeCost(ingredients: readonly PricedIngredient[], yieldQuantity: number) {
  const total = ingredients.reduce((sum, { quantity, average_cost_cents }) => sum + quantity * average_cost_cents, 0);
  return { total_cost_cents: Math.round(total), unit_cost_cents: Math.round((total / yieldQuantity) * 10) / 10 };
}

/** Share of the sale price (both without VAT) that the ingredients do not eat, in percent to one decimal; null without a price. */
export const marginPercent = (unitCostCents: number, salePriceCents: number | null): number | null =>
  salePriceCents ? Math.round((1 - unitCostCents / salePriceCents) * 1000) / 10 : null;
