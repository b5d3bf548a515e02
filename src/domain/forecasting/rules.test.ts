import { expect, it } from "vitest";
import { accuracyPercent } from "./rules.ts";

it.each([
  [0, 200, 100],
  [25, 200, 87.5],
  [33, 200, 83.5],
  [1, 3, 66.7],
  [300, 200, -50],
  [0, 0, null],
  [10, 0, null],
])("a forecast that is off by %d of %d sold is right to %s percent", (error, sold, percent) => {
  expect(accuracyPercent(error, sold)).toBe(percent);
});
