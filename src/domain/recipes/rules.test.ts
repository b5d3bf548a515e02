import { describe, expect, it } from "vitest";
import { marginPercent, recipeCost } from "./rules.ts";

describe("what a recipe costs", () => {
  it("is what its ingredients cost, and a unit's share of it to a tenth of a cent", () => {
    const ingredients = [
      { quantity: 10, average_cost_cents: 70 },
      { quantity: 0.25, average_cost_cents: 430 },
    ];
    expect(recipeCost(ingredients, 40)).toEqual({ total_cost_cents: 808, unit_cost_cents: 20.2 });
    expect(recipeCost([], 40)).toEqual({ total_cost_cents: 0, unit_cost_cents: 0 });
  });
});

describe("a margin", () => {
  it.each([
    [30, 120, 75],
    [20.2, 120, 83.2],
    [120, 120, 0],
    [150, 120, -25],
    [30, null, null],
    [30, 0, null],
  ])("of %d cents in a price of %s is %s percent", (cost, price, percent) => {
    expect(marginPercent(cost, price)).toBe(percent);
  });
});
