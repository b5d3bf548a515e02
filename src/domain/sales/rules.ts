import { roundQuantity } from "#domain/inventory";

/** What a line of a ticket or order brought in, without VAT and after its discount. */
export interface SoldLine {
  readonly product_id: string;
  readonly quantity: number;
  readonly revenue_cents: number;
}

/** What the goods taken from stock for a product had cost. */
export interface ProductCost {
  readonly ingredient_id: string;
  readonly cost_cents: number;
}

/** One line a product, with what it cost; a product without a cost cost nothing. */
export function addUpByProduct(
  lines: readonly SoldLine[],
  costs: readonly ProductCost[],
): (SoldLine & { cost_cents: number })[] {
  const costOf = new Map(costs.map(({ ingredient_id, cost_cents }) => [ingredient_id, cost_cents]));
  const sums = new Map<string, SoldLine & { cost_cents: number }>();
  for (const { product_id, quantity, revenue_cents } of lines) {
    const sum = sums.get(product_id);
    sums.set(product_id, {
      product_id,
      quantity: roundQuantity((sum?.quantity ?? 0) + quantity),
      revenue_cents: (sum?.revenue_cents ?? 0) + revenue_cents,
      cost_cents: costOf.get(product_id) ?? 0,
    });
  }
  return [...sums.values()];
}
