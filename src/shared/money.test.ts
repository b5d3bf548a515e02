import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterDiscount, lineTotalCents, totalsOf } from "./money.ts";

const line = (line_total_cents: number, vat_percent: number) => ({ line_total_cents, vat_percent });
const lines = fc.array(fc.record({ line_total_cents: fc.nat(1_000_000), vat_percent: fc.constantFrom(4, 10, 21) }));

it.each([
  [3, 120, 360],
  [0.5, 25, 13],
  [2.4, 101, 242],
  [0, 99, 0],
])("%d at %i cents each cost %i", (quantity, unitPriceCents, cents) => {
  expect(lineTotalCents(quantity, unitPriceCents)).toBe(cents);
});

describe("totalsOf", () => {
  it("adds VAT to each line at its own rate", () => {
    expect(totalsOf([line(1000, 4), line(1000, 10)])).toEqual({
      subtotal_cents: 2000,
      discount_cents: 0,
      tax_cents: 140,
      total_cents: 2140,
    });
  });

  it("takes the discount off before VAT", () => {
    expect(totalsOf([line(1000, 10)], 5)).toEqual({
      subtotal_cents: 1000,
      discount_cents: 50,
      tax_cents: 95,
      total_cents: 1045,
    });
  });

  it("is whole cents that add up, at any discount", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 100 }), (all, discount) => {
        const totals = totalsOf(all, discount);
        for (const value of Object.values(totals)) expect(Number.isInteger(value) && value >= 0).toBe(true);
        expect(totals.total_cents).toBe(totals.subtotal_cents - totals.discount_cents + totals.tax_cents);
        expect(totals.discount_cents).toBeLessThanOrEqual(totals.subtotal_cents);
      }),
    );
  });

  it("charges nothing at a discount of 100 %", () => {
    fc.assert(fc.property(lines, (all) => totalsOf(all, 100).total_cents === 0));
    expect(afterDiscount(999, 100)).toBe(0);
  });
});
