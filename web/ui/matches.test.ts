import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "./matches.ts";

describe("matches", () => {
  it("knows words whatever their accents, capitals and order", () => {
    expect(matches("Jamón de Pavo", "PAVO jamon")).toBe(true);
    expect(matches("Jamón de Pavo", "pollo jamon")).toBe(false);
    expect(matches("anything", "  ")).toBe(true);
  });

  it("finds a text by any part of itself", () => {
    fc.assert(fc.property(fc.string(), fc.nat(), fc.nat(), (text, from, to) => matches(text, text.slice(from, to))));
  });
});
