import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, madridDay, madridMinuteOfDay, weekdayOf } from "#shared/business-calendar";
import { WEEKDAYS } from "#shared/vocabulary";
import {
  approvalDeadline,
  deliveryOutcome,
  expectedDateFault,
  expectedDelivery,
  mayApprove,
  orderOutcome,
} from "./rules.ts";

/** A Tuesday, nine in the morning in Madrid. */
const NOW = Date.parse("2026-03-10T08:00:00Z");
const expectedDay = (lead_time_days: number, delivery_weekdays: (typeof WEEKDAYS)[number][]) =>
  madridDay(expectedDelivery(NOW, { lead_time_days, delivery_weekdays }));

describe("expectedDelivery", () => {
  it("is the supplier's first delivery day that lies the lead time ahead", () => {
    expect(expectedDay(2, ["tuesday", "friday"])).toBe("2026-03-13");
    expect(expectedDay(4, ["tuesday", "friday"])).toBe("2026-03-17");
    expect(expectedDay(4, ["saturday", "monday"])).toBe("2026-03-16");
  });

  it("is a working day when the supplier only delivers at weekends", () => {
    expect(expectedDay(4, ["saturday", "sunday"])).toBe("2026-03-16");
  });

  it("is ten in the morning of a working day ahead, at any time of the year", () => {
    const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 });
    const instant = fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2028-12-31") });
    fc.assert(
      fc.property(instant, fc.nat(60), weekdays, (now, lead_time_days, delivery_weekdays) => {
        const expected = expectedDelivery(now, { lead_time_days, delivery_weekdays });
        expect(expected).toBeGreaterThan(now);
        expect(madridMinuteOfDay(expected)).toBe(600);
        expect(weekdayOf(madridDay(expected))).toBeLessThanOrEqual(5);
        expect(daysBetween(madridDay(now), madridDay(expected))).toBeGreaterThanOrEqual(lead_time_days);
      }),
    );
  });
});

it("an order is to be approved within a day and before the goods are expected", () => {
  expect(approvalDeadline(NOW, NOW + 1000)).toBe(NOW + 1000);
  expect(approvalDeadline(NOW, NOW + 1e9)).toBe(NOW + 86_400_000);
});

it("goods may be asked for in the next 180 days", () => {
  expect(expectedDateFault(NOW, NOW)).toBeDefined();
  expect(expectedDateFault(NOW + 180 * 86_400_000, NOW)).toBeUndefined();
  expect(expectedDateFault(NOW + 180 * 86_400_000 + 1, NOW)).toBeDefined();
});

it("only owner and admin approve above the limit", () => {
  expect(mayApprove("procurement", 30_000, 30_000)).toBe(true);
  expect(mayApprove("procurement", 30_001, 30_000)).toBe(false);
  expect(mayApprove("admin", 30_001, 30_000)).toBe(true);
});

const item = (condition: "PENDING" | "ACCEPTED" | "REJECTED", received_quantity: number | null = 10) => ({
  condition,
  received_quantity,
  expected_quantity: 10,
});

describe("deliveryOutcome", () => {
  it.each([
    ["DELIVERED", [item("ACCEPTED"), item("ACCEPTED")]],
    ["PARTIALLY_DELIVERED", [item("ACCEPTED"), item("PENDING", null)]],
    ["PARTIALLY_DELIVERED", [item("ACCEPTED", 9)]],
    ["PARTIALLY_DELIVERED", [item("ACCEPTED"), item("REJECTED")]],
    ["REJECTED", [item("REJECTED"), item("PENDING", 0)]],
  ])("is %s", (outcome, items) => {
    expect(deliveryOutcome(items)).toBe(outcome);
  });
});

it("orderOutcome leaves an order of which nothing was taken in as it was", () => {
  const received = (...quantities: number[]) =>
    quantities.map((received_quantity) => ({ ordered_quantity: 10, received_quantity }));
  expect(orderOutcome("SENT", received(0, 0))).toBe("SENT");
  expect(orderOutcome("APPROVED", received(10, 0))).toBe("PARTIALLY_RECEIVED");
  expect(orderOutcome("PARTIALLY_RECEIVED", received(10, 10))).toBe("RECEIVED");
});
