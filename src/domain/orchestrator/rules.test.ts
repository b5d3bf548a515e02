import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "#shared/business-calendar";
import { batchQuantity, batchStart, bestOffer, isLow, netNeed, ordersToCover, requirementOf } from "./rules.ts";

describe("a product's need", () => {
  it("is forecast and orders, less stock and what is planned", () => {
    expect(netNeed({ forecast: 129.8, ordered: 60, usable: 40, planned: 100 })).toBe(49.8);
    expect(netNeed({ forecast: 10, ordered: 0, usable: 40, planned: 0 })).toBe(0);
  });

  it("counts today's orders only beyond what is good for today alone", () => {
    expect(ordersToCover(100, 24, 58)).toBe(100);
    expect(ordersToCover(100, 24, 10)).toBe(114);
  });

  it("is covered by whole makings of its recipe, and by none too many", () => {
    expect(batchQuantity(49.8, 50)).toBe(50);
    expect(batchQuantity(50.1, 50)).toBe(100);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 500 }), (thousandths, yielded) => {
        const need = thousandths / 1000;
        const quantity = batchQuantity(need, yielded);
        expect(quantity).toBeGreaterThanOrEqual(need);
        expect(quantity - yielded).toBeLessThan(need);
        expect(quantity % yielded).toBe(0);
      }),
    );
  });

  it("is nothing once its batch is planned", () => {
    const quantity = fc.integer({ min: 0, max: 500_000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(
        quantity,
        quantity,
        quantity,
        fc.integer({ min: 1, max: 100 }),
        (forecast, ordered, usable, yielded) => {
          const need = netNeed({ forecast, ordered, usable, planned: 0 });
          const planned = need > 0 ? batchQuantity(need, yielded) : 0;
          expect(netNeed({ forecast, ordered, usable, planned })).toBe(0);
        },
      ),
    );
  });
});

describe("a batch's start", () => {
  const ready = Date.parse("2026-11-22T06:00:00Z");
  it("lets it be ready in time", () => {
    expect(batchStart(ready, 224, Date.parse("2026-11-21T10:17:23Z"))).toBe(Date.parse("2026-11-22T02:15:00Z"));
  });

  it("is an hour ahead at the soonest, on the five-minute grid", () => {
    const now = Date.parse("2026-11-21T10:17:23Z");
    expect(batchStart(ready, 1250, now)).toBe(Date.parse("2026-11-21T11:20:00Z"));
    expect(batchStart(ready, 1250, now) - now).toBeGreaterThanOrEqual(60 * MINUTE_MS);
  });
});

describe("an ingredient's requirement", () => {
  const flour = {
    usable: 5,
    plannedUse: 80,
    hasOpenOrder: false,
    reorder_point: 50,
    reorder_quantity: 250,
    safety_stock: 25,
    maximum_stock: 600,
  };

  it("is at least the reorder quantity", () => {
    expect(requirementOf(flour)).toEqual({ short: true, required: 105, order: 250, priority: "HIGH" });
  });

  it("is more when the batches take more", () => {
    expect(requirementOf({ ...flour, plannedUse: 480 })).toMatchObject({ required: 505, order: 500 });
  });

  it("is no more than there is room for, unless the batches need it", () => {
    expect(requirementOf({ ...flour, plannedUse: 0, maximum_stock: 100 })?.order).toBe(95);
    expect(requirementOf({ ...flour, plannedUse: 480, maximum_stock: 100 })?.order).toBe(500);
  });

  it("is nothing while an order is open, or while there is enough", () => {
    expect(requirementOf({ ...flour, hasOpenOrder: true })).toBeNull();
    expect(isLow({ ...flour, hasOpenOrder: true })).toBe(true);
    expect(requirementOf({ ...flour, usable: 80 })).toBeNull();
  });

  it.each([
    [0, 0, "URGENT"],
    [24, 0, "HIGH"],
    [45, 46, "HIGH"],
    [45, 0, "MEDIUM"],
  ])("with %d left and %d to be used is %s", (usable, plannedUse, priority) => {
    expect(requirementOf({ ...flour, usable, plannedUse })?.priority).toBe(priority);
  });

  it("covers what is used and the safety stock", () => {
    const quantity = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(quantity, quantity, quantity, quantity, quantity, (usable, plannedUse, point, reorder, safety) => {
        const outlook = {
          ...flour,
          usable,
          plannedUse,
          reorder_point: point,
          reorder_quantity: reorder,
          safety_stock: safety,
        };
        const requirement = requirementOf(outlook);
        if (requirement)
          expect(usable + requirement.order).toBeGreaterThanOrEqual(Math.max(plannedUse + safety, point));
      }),
    );
  });
});

describe("the best offer", () => {
  const offers = [
    { supplier_id: "b", unit_price_cents: 70 },
    { supplier_id: "a", unit_price_cents: 68 },
    { supplier_id: "c", unit_price_cents: 68 },
  ];
  it("is the preferred supplier's, or else the cheapest", () => {
    expect(bestOffer(offers, "b")?.supplier_id).toBe("b");
    expect(bestOffer(offers, "z")?.supplier_id).toBe("a");
    expect(bestOffer(offers.toReversed(), null)?.supplier_id).toBe("a");
    expect(bestOffer([], "b")).toBeNull();
  });
});
