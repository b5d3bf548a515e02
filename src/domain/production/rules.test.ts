import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROCESS_STAGES, type ProcessStage } from "#shared/vocabulary";
import {
  BATCH_TRANSITIONS,
  bakingMinutes,
  firstStage,
  hasLimits,
  measuredResult,
  missingOf,
  nextStage,
  overProductionLimit,
  recipeNeeds,
  sumNeeds,
  yieldPercentage,
} from "./rules.ts";
import { BATCH_STATUSES, OVER_PRODUCTION_FACTOR } from "./schema.ts";

const BREAD: ProcessStage[] = ["MIXING", "PROOFING", "SHAPING", "SHAPING", "PROOFING", "BAKING", "COOLING"];
const stepsOf = (stages: readonly ProcessStage[]) => stages.map((stage, index) => ({ stage, step_number: index + 1 }));

/** Every stage from the beginning to the end. */
function walk(stages: readonly ProcessStage[]): ProcessStage[] {
  const steps = stepsOf(stages);
  const seen: ProcessStage[] = [];
  for (let at: ReturnType<typeof nextStage> = firstStage(steps); at; at = nextStage(steps, at)) {
    seen.push(at.stage);
    if (seen.length > 100) throw new Error("it never ends");
  }
  return seen;
}

describe("states", () => {
  it("never lead back to PENDING, and a lost or finished batch stays what it is", () => {
    for (const status of BATCH_STATUSES) expect(BATCH_TRANSITIONS[status] ?? []).not.toContain("PENDING");
    for (const final of ["COMPLETED", "FAILED", "CANCELLED"] as const) expect(BATCH_TRANSITIONS[final]).toBeUndefined();
  });

  it("let a held batch only go on", () => {
    expect(BATCH_TRANSITIONS.ON_HOLD).toEqual(["IN_PROGRESS"]);
  });
});

describe("stages", () => {
  it("follow the recipe, two proofings and all, each run of steps of one stage once", () => {
    expect(walk(BREAD)).toEqual(["MIXING", "PROOFING", "SHAPING", "PROOFING", "BAKING", "COOLING"]);
  });

  it("follow the general order without steps", () => {
    expect(walk([])).toEqual(PROCESS_STAGES);
  });

  it("are found again when only the stage is known", () => {
    expect(nextStage(stepsOf(BREAD), { stage: "BAKING", step_number: null })).toEqual({
      stage: "COOLING",
      step_number: 7,
    });
  });

  it("go on with the next later one when the recipe does not have the stage", () => {
    const steps = stepsOf(["MIXING", "BAKING", "PACKAGING"]);
    expect(nextStage(steps, { stage: "COOLING", step_number: null })?.stage).toBe("PACKAGING");
    expect(nextStage(steps, { stage: "FINISHING", step_number: null })).toBeNull();
  });

  it("always come to an end, and no two neighbours are the same", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PROCESS_STAGES), { maxLength: 20 }), (stages) => {
        const seen = walk(stages);
        expect(seen.length).toBeLessThanOrEqual(Math.max(stages.length, PROCESS_STAGES.length));
        seen.forEach((stage, index) => {
          expect(stage).not.toBe(seen[index + 1]);
        });
      }),
    );
  });
});

describe("what comes out", () => {
  it.each([
    [97, 100, 97],
    [29, 30, 96.7],
    [0, 30, 0],
    [110, 100, 110],
  ])("%d of %d is a yield of %d %%", (actual, planned, percent) => {
    expect(yieldPercentage(actual, planned)).toBe(percent);
  });

  it("may be 110 % of the plan", () => {
    expect(overProductionLimit(100)).toBe(110);
    expect(overProductionLimit(50)).toBe(55);
  });

  it("is limited to what the table accepts, and by no more than a thousandth below", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), (thousandths) => {
        const planned = thousandths / 1000;
        const limit = overProductionLimit(planned);
        expect(limit).toBeLessThanOrEqual(planned * OVER_PRODUCTION_FACTOR);
        expect(limit).toBeGreaterThan(planned * OVER_PRODUCTION_FACTOR - 0.002);
      }),
    );
  });
});

describe("a measured value", () => {
  const limits = { minimum_value: 94, maximum_value: 99 };
  it.each([
    [93.9, "FAILED"],
    [94, "PASSED"],
    [99, "PASSED"],
    [99.1, "FAILED"],
  ])("of %d between 94 and 99 has %s", (value, result) => {
    expect(measuredResult(limits, value)).toBe(result);
  });

  it("may have one limit or none", () => {
    expect(measuredResult({ minimum_value: null, maximum_value: 44 }, -1000)).toBe("PASSED");
    expect(measuredResult({ minimum_value: 7, maximum_value: null }, 6)).toBe("FAILED");
    expect(hasLimits({ minimum_value: null, maximum_value: null })).toBe(false);
    expect(hasLimits({ minimum_value: null, maximum_value: 0 })).toBe(true);
  });
});

describe("what a recipe takes", () => {
  const lines = [
    { ingredient_id: "flour", quantity: 10 },
    { ingredient_id: "salt", quantity: 0.2 },
    { ingredient_id: "flour", quantity: 0.5 },
  ];

  it("is scaled from its yield to the plan, one line an ingredient", () => {
    expect(recipeNeeds(lines, { yield_quantity: 50 }, 100)).toEqual([
      { ingredient_id: "flour", quantity: 21 },
      { ingredient_id: "salt", quantity: 0.4 },
    ]);
  });

  it("leaves out what rounds to nothing", () => {
    expect(sumNeeds([{ ingredient_id: "saffron", quantity: 0.0001 }])).toEqual([]);
  });

  it("is missing where less is usable", () => {
    const needs = recipeNeeds(lines, { yield_quantity: 50 }, 100);
    expect(missingOf(needs, new Map([["flour", 5]]))).toEqual([
      { ingredient_id: "flour", required_quantity: 21, usable_quantity: 5, missing_quantity: 16 },
      { ingredient_id: "salt", required_quantity: 0.4, usable_quantity: 0, missing_quantity: 0.4 },
    ]);
    expect(missingOf(needs, new Map([...needs.map((need) => [need.ingredient_id, need.quantity] as const)]))).toEqual(
      [],
    );
  });
});

it("a batch takes at least a minute", () => {
  expect(bakingMinutes({ preparation_minutes: 65, proofing_minutes: 135, baking_minutes: 24 })).toBe(224);
  expect(bakingMinutes({ preparation_minutes: 0, proofing_minutes: 0, baking_minutes: 0 })).toBe(1);
});
