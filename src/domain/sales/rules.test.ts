import { expect, it } from "vitest";
import { addUpByProduct } from "./rules.ts";

it("addUpByProduct adds lines of one product and counts its cost once", () => {
  const lines = [
    { product_id: "a", quantity: 0.1, revenue_cents: 10 },
    { product_id: "b", quantity: 1, revenue_cents: 5 },
    { product_id: "a", quantity: 0.2, revenue_cents: 20 },
  ];
  expect(addUpByProduct(lines, [{ ingredient_id: "a", cost_cents: 7 }])).toEqual([
    { product_id: "a", quantity: 0.3, revenue_cents: 30, cost_cents: 7 },
    { product_id: "b", quantity: 1, revenue_cents: 5, cost_cents: 0 },
  ]);
});
