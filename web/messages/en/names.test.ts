import { describe, expect, it } from "vitest";
import { PROFILES } from "#shared/vocabulary";
import { readSeed } from "../../../seed-data/read-seed.ts";
import { landing } from "./landing.ts";
import { names } from "./names.ts";
import { things } from "./things.ts";

/** Columns that name a thing, not a place or a firm: those keep their names. */
const NAMED = {
  "inventory.ingredients": "name",
  "recipes.recipes": "name",
  "production.quality_check_templates": "name",
  "tenant.tenant_members": "job_title",
  "production.equipment": "name",
  "distribution.vehicles": "name",
  "forecasting.trained_models": "name",
};

describe("English names", () => {
  it.each(PROFILES)("there is one for everything that %s names", (profile) => {
    const { rows } = readSeed(profile);
    const given = Object.entries(NAMED).flatMap(([table, column]) =>
      (rows.get(table) ?? []).map(({ values }) => String(values[column])),
    );
    expect(given).not.toEqual([]);
    expect([...new Set(given)].filter((name) => !(name in names) && !(name in things))).toEqual([]);
  });

  it("every bakery is described", () => {
    expect(Object.keys(landing.descriptions).sort()).toEqual([...PROFILES].sort());
  });
});
