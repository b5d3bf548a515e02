import { describe, expect, it } from "vitest";
import { foldText } from "./search.ts";

describe("searching", () => {
  it("ignores case and accents of Spanish, Catalan and French", () => {
    expect(foldText("Panadería ÑOÑA Pingüino Façana Crème")).toBe("panaderia nona pinguino facana creme");
  });

  it("leaves other writing as it is", () => {
    expect(foldText("面包 100 %")).toBe("面包 100 %");
  });
});
