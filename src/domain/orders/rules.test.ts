import { describe, expect, it } from "vitest";
import { DAY_MS } from "#shared/business-calendar";
import { deliveryDateFault, discountPercentOf, ORDER_TRANSITIONS } from "./rules.ts";

const NOW = Date.parse("2026-03-10T08:00:00Z");

it("an order may be for any instant of the next 60 days", () => {
  expect(deliveryDateFault(NOW, NOW)).toBeDefined();
  expect(deliveryDateFault(NOW + 1, NOW)).toBeUndefined();
  expect(deliveryDateFault(NOW + 60 * DAY_MS, NOW)).toBeUndefined();
  expect(deliveryDateFault(NOW + 60 * DAY_MS + 1, NOW)).toBeDefined();
});

it("what is wrong with an instant is told in both languages", () => {
  expect(deliveryDateFault(NOW, NOW)).toEqual({ es: "Debe estar en el futuro.", en: "Must lie in the future." });
  expect(deliveryDateFault(NOW + 61 * DAY_MS, NOW)).toEqual({
    es: "Puede pedirse con 60 días de antelación como mucho.",
    en: "Must be at most 60 days ahead.",
  });
});

describe("ORDER_TRANSITIONS", () => {
  it("never leaves COMPLETED or CANCELLED", () => {
    for (const table of Object.values(ORDER_TRANSITIONS)) {
      expect(table.COMPLETED).toBeUndefined();
      expect(table.CANCELLED).toBeUndefined();
    }
  });

  it("needs the van only for what is brought", () => {
    expect(ORDER_TRANSITIONS.PICKUP.READY).toEqual(["COMPLETED"]);
    expect(ORDER_TRANSITIONS.DELIVERY.READY).toEqual(["OUT_FOR_DELIVERY"]);
    expect(ORDER_TRANSITIONS.PICKUP.OUT_FOR_DELIVERY).toBeUndefined();
  });
});

it("the discount of an order is read back from its totals", () => {
  expect(discountPercentOf({ subtotal_cents: 4000, discount_cents: 400 })).toBe(10);
  expect(discountPercentOf({ subtotal_cents: 0, discount_cents: 0 })).toBe(0);
});
