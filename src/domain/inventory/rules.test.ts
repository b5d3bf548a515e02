import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addUpByIngredient,
  type DatedLot,
  freeLotNumber,
  isUsable,
  movementTypeOf,
  pickInOrder,
  pickLots,
  roundQuantity,
  stockValueCents,
  usableQuantity,
} from "./rules.ts";

const NOW = "2026-03-10T08:00:00.000Z";
const lot = (changes: Partial<DatedLot> = {}): DatedLot => ({
  id: "a",
  quantity: 10,
  unit_cost_cents: 50,
  received_date: "2026-03-09T08:00:00.000Z",
  expiration_date: "2026-03-20T08:00:00.000Z",
  quality_status: "GOOD",
  ...changes,
});
const taken = ({ picks }: ReturnType<typeof pickLots>) => picks.map(({ lot: { id }, quantity }) => [id, quantity]);

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, "0")}T08:00:00.000Z`);
const quantity = fc.integer({ min: 0, max: 50_000 }).map((thousandths) => thousandths / 1000);
const lots = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    quantity,
    unit_cost_cents: fc.nat(1000),
    received_date: day,
    expiration_date: fc.option(day),
    quality_status: fc.constantFrom("GOOD" as const, "QUARANTINED" as const, "REJECTED" as const),
  }),
  { selector: ({ id }) => id },
);

describe("pickLots", () => {
  it("takes first what expires first, last what does not expire", () => {
    const never = lot({ id: "never", expiration_date: null });
    const late = lot({ id: "late" });
    const soon = lot({ id: "soon", expiration_date: "2026-03-11T08:00:00.000Z" });
    expect(taken(pickLots([never, late, soon], 25, NOW))).toEqual([
      ["soon", 10],
      ["late", 10],
      ["never", 5],
    ]);
  });

  it("breaks ties by the day received and then by id", () => {
    const young = lot({ id: "1" });
    const [b, a] = [
      lot({ id: "b", received_date: "2026-03-01T08:00:00.000Z" }),
      lot({ id: "a", received_date: "2026-03-01T08:00:00.000Z" }),
    ];
    expect(taken(pickLots([young, b, a], 30, NOW)).map(([id]) => id)).toEqual(["a", "b", "1"]);
  });

  it("leaves what has expired, even this instant, or is not good", () => {
    const unusable = [lot({ expiration_date: NOW }), lot({ quality_status: "QUARANTINED" }), lot({ quantity: 0 })];
    expect(pickLots(unusable, 1, NOW)).toEqual({ picks: [], missing_quantity: 1 });
    expect(taken(pickInOrder(unusable, 1))).toEqual([["a", 1]]);
  });

  it("picks and misses exactly what was asked for, of usable lots only, and never too much of one", () => {
    fc.assert(
      fc.property(lots, quantity, (all, wanted) => {
        const { picks, missing_quantity } = pickLots(all, wanted, NOW);
        const picked = picks.reduce((sum, pick) => sum + pick.quantity, 0);
        expect(roundQuantity(picked + missing_quantity)).toBe(wanted);
        expect(missing_quantity).toBe(roundQuantity(Math.max(0, wanted - usableQuantity(all, NOW))));
        for (const pick of picks) {
          expect(isUsable(pick.lot, NOW)).toBe(true);
          expect(pick.quantity).toBeGreaterThan(0);
          expect(pick.quantity).toBeLessThanOrEqual(pick.lot.quantity);
        }
        const skipped = all.filter((each) => isUsable(each, NOW) && !picks.some((pick) => pick.lot === each));
        const last = picks.at(-1)?.lot.expiration_date ?? (picks.length > 0 ? "9999" : "");
        for (const each of skipped) expect((each.expiration_date ?? "9999") >= last || wanted === 0).toBe(true);
      }),
    );
  });

  it("does not depend on the order in which lots are told", () => {
    fc.assert(
      fc.property(lots, quantity, (all, wanted) => {
        expect(pickLots([...all].reverse(), wanted, NOW)).toEqual(pickLots(all, wanted, NOW));
      }),
    );
  });
});

it("addUpByIngredient asks for each ingredient once", () => {
  const asked = [
    { ingredient_id: "a", quantity: 0.1 },
    { ingredient_id: "b", quantity: 1 },
    { ingredient_id: "a", quantity: 0.2 },
  ];
  expect(addUpByIngredient(asked)).toEqual([
    { ingredient_id: "a", quantity: 0.3 },
    { ingredient_id: "b", quantity: 1 },
  ]);
});

it("freeLotNumber skips every number that is taken", () => {
  expect(freeLotNumber("X", new Set(["X-001", "X-002", "X-abc", "X-004"]))).toBe("X-003");
});

describe("lots", () => {
  it("that are empty are not usable", () => {
    expect(isUsable(lot({ quantity: 0 }), NOW)).toBe(false);
    expect(isUsable(lot({ quantity: 0.001 }), NOW)).toBe(true);
  });

  it("are worth what each of them cost, together rounded to the cent", () => {
    expect(stockValueCents([])).toBe(0);
    expect(
      stockValueCents([lot({ quantity: 2, unit_cost_cents: 150 }), lot({ quantity: 0.5, unit_cost_cents: 33 })]),
    ).toBe(317);
  });
});

it.each([
  ["count_correction", "ADJUSTMENT"],
  ["breakage", "WASTE"],
  ["expired", "WASTE"],
  ["tasting", "WASTE"],
  ["donation", "WASTE"],
] as const)("what is adjusted for %s moves as %s", (reason, type) => {
  expect(movementTypeOf(reason)).toBe(type);
});
