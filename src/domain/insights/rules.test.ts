import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";
import {
  type DemandFact,
  fitLine,
  type PriceFact,
  priceTrend,
  safetyStock,
  safetyStockInsight,
  type YieldFact,
  yieldInsight,
} from "./rules.ts";

describe("the normal quantile", () => {
  it.each([
    [0.5, 0],
    [0.8413447460685429, 1],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
    [0.001, -3.090232306167813],
  ])("of %d is %d", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });

  it("is odd about one half and rises", () => {
    const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(share, (p) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 5);
      }),
    );
    fc.assert(
      fc.property(share, share, (p, q) => {
        if (Math.abs(p - q) > 1e-6) expect(normalQuantile(p) < normalQuantile(q)).toBe(p < q);
      }),
    );
  });

  it.each([0, 1, -1, Number.NaN])("of %d does not exist", (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe("a line fitted by least squares", () => {
  const number = fc.integer({ min: -1000, max: 1000 });

  it("goes through points that lie on a line", () => {
    fc.assert(
      fc.property(number, number, fc.uniqueArray(number, { minLength: 2, maxLength: 20 }), (a, b, xs) => {
        const line = fitLine(xs.map((x) => ({ x, y: a + b * x })));
        for (const x of xs) expect(line.at(x)).toBeCloseTo(a + b * x, 4);
        expect(line.explained).toBeCloseTo(1, 6);
      }),
    );
  });

  it("is the same line in any currency", () => {
    const listed = fc.array(number, { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(listed, fc.integer({ min: 2, max: 20 }), (ys, factor) => {
        const scaled = (scale: number) => fitLine(ys.map((y, x) => ({ x, y: y * scale })));
        expect(scaled(factor).at(5)).toBeCloseTo(scaled(1).at(5) * factor, 4);
        expect(scaled(factor).explained).toBeCloseTo(scaled(1).explained, 6);
      }),
    );
  });

  it("explains nothing of what has no trend", () => {
    expect(fitLine([1, 2, 1].map((y, x) => ({ x, y }))).explained).toBeCloseTo(0);
    expect(fitLine([{ x: 3, y: 5 }]).at(9)).toBe(5);
    expect(fitLine([7, 7, 7].map((y, x) => ({ x, y }))).explained).toBe(1);
  });
});

const prices = (...cents: number[]): PriceFact => ({
  supplier_id: "dairy",
  supplier_name: "Lácteos",
  ingredient_id: "butter",
  ingredient_name: "Mantequilla",
  unit: "kg",
  points: cents.map((price_cents, month) => ({ day: month * 30, price_cents })),
  daily_use: 2,
});

describe("a price", () => {
  it("that rises is told with what a month at the old price would save", () => {
    expect(priceTrend(prices(1000, 1050, 1100, 1150, 1200))).toMatchObject({
      insight_type: "price_trend",
      impact: "high",
      i18n_key: "insights.price_trend.rising",
      params: { change_percent: 20 },
      potential_saving_cents: 200 * 2 * 30,
      confidence_percent: 100,
    });
  });

  it("that falls is told, and saves nothing more", () => {
    expect(priceTrend(prices(1000, 970, 940, 910))).toMatchObject({
      i18n_key: "insights.price_trend.falling",
      params: { change_percent: -9 },
      potential_saving_cents: null,
    });
  });

  it.each([
    [[1000, 1010, 1030, 1050], true],
    [[1000, 1000, 1000, 1000], false],
    [[1000, 1200, 1000, 1200, 1000, 1000], false],
    [[1000, 1200, 1400], false],
    [[], false],
  ])("of %j is told: %s", (cents, told) => {
    expect(priceTrend(prices(...cents)) !== null).toBe(told);
  });

  it("is told with everything that its sentence and its explanation need", () => {
    expect(priceTrend(prices(1000, 1050, 1100, 1150, 1200))).toEqual({
      insight_type: "price_trend",
      impact: "high",
      entity: "inventory.ingredients",
      entity_id: "butter",
      i18n_key: "insights.price_trend.rising",
      params: {
        ingredient_name: "Mantequilla",
        supplier_id: "dairy",
        supplier_name: "Lácteos",
        unit: "kg",
        change_percent: 20,
        price_cents: 1200,
      },
      inputs: {
        first_fitted_cents: 1000,
        last_fitted_cents: 1200,
        cents_per_day: 1.6667,
        price_lists: 5,
        monthly_use: 60,
      },
      formula: "Δ% = (ŷₙ − ŷ₁) ÷ ŷ₁ × 100; ŷ = a + b·t",
      potential_saving_cents: 12_000,
      confidence_percent: 100,
    });
    expect(priceTrend({ ...prices(1000, 1050, 1100, 1150), daily_use: 0 })?.potential_saving_cents).toBeNull();
  });

  it.each([
    [[1000, 1030, 1060, 1090], "low"],
    [[1000, 1040, 1080, 1120], "medium"],
    [[1000, 1060, 1120, 1180], "high"],
    [[1000, 1050, 1100, 1150], "high"],
    [[1000, 1025, 1050, 1075, 1100], "medium"],
    [[1000, 970, 940, 910], "low"],
    [[1000, 940, 880, 820], "high"],
  ])("that goes %j has an impact that is %s", (cents, impact) => {
    expect(priceTrend(prices(...cents))?.impact).toBe(impact);
  });

  it("that begins at nothing has no percentage", () => {
    expect(priceTrend(prices(0, 100, 200, 300))).toBeNull();
  });

  it("must move by more than five percent", () => {
    const to = (last: number) => priceTrend(prices(...[0, 1, 2, 3].map((i) => 10_000 + ((last - 10_000) * i) / 3)));
    expect(to(10_499)).toBeNull();
    expect(to(10_502)).not.toBeNull();
    expect(to(9501)).toBeNull();
    expect(to(9498)).not.toBeNull();
  });
});

const flour: DemandFact = {
  ingredient_id: "flour",
  ingredient_name: "Harina",
  unit: "kg",
  days: 28,
  mean: 80,
  deviation: 10,
  lead_time_days: 4,
  safety_stock: 33,
  average_cost_cents: 100,
  service_level_percent: 95,
};

describe("a safety stock", () => {
  it("is z × σ × √L", () => {
    expect(safetyStock(95, 10, 4)).toBeCloseTo(1.6449 * 10 * 2, 2);
    expect(safetyStock(50, 10, 4)).toBe(0);
    expect(safetyStock(95, 0, 4)).toBe(0);
    expect(safetyStock(95, 10, 0)).toBe(0);
  });

  it("grows with the service level, the deviation and the lead time", () => {
    const part = fc.double({ min: 0.1, max: 40, noNaN: true });
    fc.assert(
      fc.property(part, part, fc.double({ min: 51, max: 98, noNaN: true }), (deviation, days, level) => {
        const base = safetyStock(level, deviation, days);
        expect(safetyStock(level + 1, deviation, days)).toBeGreaterThan(base);
        expect(safetyStock(level, deviation + 1, days)).toBeGreaterThan(base);
        expect(safetyStock(level, deviation, days + 1)).toBeGreaterThan(base);
      }),
    );
  });

  it.each([
    [33, null, null, null],
    [24.8, null, null, null],
    [24.6, "insights.safety_stock.too_low", "medium", null],
    [16.45, "insights.safety_stock.too_low", "medium", null],
    [16, "insights.safety_stock.too_low", "high", null],
    [42.8, "insights.safety_stock.too_high", "low", 990],
    [60, "insights.safety_stock.too_high", "low", 2710],
  ])("of %d where 32.9 would do gives %s", (safety_stock, i18n_key, impact, saving) => {
    const found = safetyStockInsight({ ...flour, safety_stock, average_cost_cents: 100 });
    if (i18n_key === null || (saving !== null && saving < 1000)) return expect(found).toBeNull();
    expect(found).toMatchObject({ i18n_key, impact, potential_saving_cents: saving });
  });

  it("is told with everything that its sentence and its explanation need", () => {
    const found = safetyStockInsight({ ...flour, safety_stock: 60 });
    expect(found).toEqual({
      insight_type: "safety_stock",
      impact: "low",
      entity: "inventory.ingredients",
      entity_id: "flour",
      i18n_key: "insights.safety_stock.too_high",
      params: {
        ingredient_name: "Harina",
        unit: "kg",
        current_quantity: 60,
        recommended_quantity: 32.9,
        service_level_percent: 95,
      },
      inputs: { z: 1.645, daily_deviation: 10, daily_mean: 80, lead_time_days: 4, days: 28 },
      formula: "SS = z · σ · √L",
      potential_saving_cents: 2710,
      // 1 − 1 ÷ √(2 · 27)
      confidence_percent: 86.4,
    });
  });

  it("is left alone up to a quarter, and up to ten euros on the shelf", () => {
    // z(95 %) · 10 · √4 rounds to 32.9, a quarter of which is 8.225.
    expect(safetyStockInsight({ ...flour, safety_stock: 42.9 })).toMatchObject({ potential_saving_cents: 1000 });
    expect(safetyStockInsight({ ...flour, safety_stock: 42.8 })).toBeNull();
    expect(safetyStockInsight({ ...flour, days: 1, safety_stock: 500 })).toBeNull();
    expect(safetyStockInsight({ ...flour, days: 2, safety_stock: 500 })).not.toBeNull();
    expect(safetyStockInsight({ ...flour, service_level_percent: 0, safety_stock: 500 })).toBeNull();
  });

  it("of something that nobody uses, or that is there at once, is left alone", () => {
    expect(safetyStockInsight({ ...flour, mean: 0, safety_stock: 500 })).toBeNull();
    expect(safetyStockInsight({ ...flour, lead_time_days: 0, safety_stock: 500 })).toBeNull();
    expect(safetyStockInsight({ ...flour, service_level_percent: 100, safety_stock: 500 })).toBeNull();
  });
});

const loaf: YieldFact = {
  product_id: "loaf",
  product_name: "Hogaza",
  recipe_id: "recipe",
  batches: 4,
  planned: 400,
  actual: 372,
  deviation: 2,
  expected_yield_percent: 97,
  average_cost_cents: 80,
};

describe("a yield", () => {
  it("below the recipe's is told with what was lost", () => {
    expect(yieldInsight(loaf)).toMatchObject({
      insight_type: "yield",
      impact: "high",
      params: { actual_percent: 93, expected_percent: 97 },
      inputs: { quantity_lost: 16 },
      potential_saving_cents: 1280,
      confidence_percent: 75,
    });
  });

  it("is told with everything that its sentence and its explanation need", () => {
    expect(yieldInsight(loaf)).toEqual({
      insight_type: "yield",
      impact: "high",
      entity: "inventory.ingredients",
      entity_id: "loaf",
      i18n_key: "insights.yield.below_recipe",
      params: { product_name: "Hogaza", recipe_id: "recipe", actual_percent: 93, expected_percent: 97 },
      inputs: { batches: 4, quantity_planned: 400, quantity_actual: 372, quantity_lost: 16, unit_cost_cents: 80 },
      formula: "Y = Σ actual ÷ Σ plan × 100",
      potential_saving_cents: 1280,
      confidence_percent: 75,
    });
  });

  it.each([
    [372, "high"],
    [373, "medium"],
    [376, "medium"],
    [377, "low"],
  ])("of %i out of 400 has an impact that is %s", (actual, impact) => {
    expect(yieldInsight({ ...loaf, actual })?.impact).toBe(impact);
  });

  it.each([
    [{ actual: 380 }, true],
    [{ actual: 380.4 }, false],
    [{ actual: 400 }, false],
    [{ batches: 3 }, true],
    [{ batches: 2 }, false],
    [{ planned: 0, actual: 0 }, false],
  ])("with %j is told: %s", (change, told) => {
    expect(yieldInsight({ ...loaf, ...change }) !== null).toBe(told);
  });
});
