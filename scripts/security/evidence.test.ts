import { join } from "node:path";
import { expect, it } from "vitest";
import { gapsIn, matrixOf, undeclaredIn } from "./evidence.ts";
import { ROOT } from "./lock.ts";
import { playwrightRuns, vitestRuns } from "./reports.ts";

const declared = [
  { id: "T1", title: "one" },
  { id: "T2", title: "two" },
  { id: "F3", title: "three", open: "later" },
  { id: "C4", title: "four", not_applicable: "never" },
];
const reportOf = (...tests: [fullName: string, status: string][]) =>
  vitestRuns({
    testResults: [
      {
        name: join(ROOT, "tests/a.test.ts"),
        assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
      },
    ],
  });

it("the matrix counts tests by the ids in their names, once each", () => {
  const id = (name: string) => `[${name}]`;
  const lines = matrixOf(declared, reportOf([`${id("T1")} ${id("T1")} a`, "passed"], [`${id("T1")} b`, "skipped"]));
  expect(lines.map(({ tests }) => tests)).toEqual([1, 0, 0, 0]);
  expect(gapsIn(lines)).toEqual(["T2 two: no test"]);
});

it("a failed test is a gap, whatever was declared", () => {
  const lines = matrixOf(declared, reportOf(["[T1]", "passed"], ["[T2]", "failed"], ["[F3]", "failed"]));
  expect(gapsIn(lines)).toEqual(["T2 two: 1 of 1 tests failed", "F3 three: 1 of 1 tests failed"]);
});

it("an id that nobody declared is told", () => {
  expect(undeclaredIn(declared, reportOf(["[T99] x", "passed"], ["[T1]", "passed"]))).toEqual(["T99"]);
});

it("what has a test that was not run here is no gap, and is told as not run", () => {
  const named = new Map([
    ["tests/deeper/a.test.ts", ["T2"]],
    ["tests/a.test.ts", ["C4"]],
  ]);
  const lines = matrixOf(declared, reportOf(["[T1]", "passed"]), named);
  expect(lines.map(({ unrun }) => unrun)).toEqual([[], ["a"], [], []]);
  expect(gapsIn(lines)).toEqual([]);
});

it("a browser's report tells each test in each browser, and one that passed at the second try has not passed", () => {
  const runs = playwrightRuns({
    config: { rootDir: join(ROOT, "tests/browser") },
    suites: [
      {
        title: "stored.spec.ts",
        file: "stored.spec.ts",
        specs: [{ title: "[T5] outside", tests: [{ status: "skipped" }, { status: "expected" }] }],
        suites: [
          {
            title: "[T6] within",
            file: "stored.spec.ts",
            specs: [{ title: "a screen", tests: [{ status: "flaky" }, { status: "unexpected" }] }],
          },
        ],
      },
    ],
  });
  const file = "tests/browser/stored.spec.ts";
  expect(runs).toEqual([
    { file, name: "stored.spec.ts [T5] outside", passed: true },
    { file, name: "stored.spec.ts [T6] within a screen", passed: false },
    { file, name: "stored.spec.ts [T6] within a screen", passed: false },
  ]);
});
