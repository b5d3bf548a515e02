import { expect, it } from "vitest";
import { quantityText } from "./quantity-text.ts";

it("says a quantity with its unit, as each language writes it", () => {
  expect(quantityText(12.5, "kg", "es")).toBe("12,5 kg");
  expect(quantityText(12.5, "kg", "en")).toBe("12.5 kg");
  expect(quantityText(1200, "unit", "es")).toBe("1.200 ud.");
  expect(quantityText(1200, "unit", "en")).toBe("1,200 pcs");
  expect(quantityText(0.0625, "l", "es")).toBe("0,063 l");
  expect(quantityText(0, "unit", "es")).toBe("0 ud.");
});
