import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { ROOT } from "./lock.ts";

/** One test that was carried out; what was skipped is in no report. */
export interface Run {
  /** Path of its file, below the repository. */
  readonly file: string;
  /** Its name with the names of all that it stands in. */
  readonly name: string;
  readonly passed: boolean;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly file: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: "expected" | "unexpected" | "flaky" | "skipped" }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly config: { readonly rootDir: string };
  readonly suites: readonly PlaywrightSuite[];
}

const below = (path: string, folder = ROOT): string =>
  relative(ROOT, isAbsolute(path) ? path : join(folder, path)).replaceAll("\\", "/");

/** The JSON reporter of vitest. */
export const vitestRuns = ({ testResults }: VitestReport): Run[] =>
  testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed" || status === "failed")
      .map(({ fullName, status }) => ({ file: below(file), name: fullName, passed: status === "passed" })),
  );

/** The JSON reporter of `@playwright/test`; a test that passed only when it was tried again has not passed. */
export function playwrightRuns({ config, suites }: PlaywrightReport): Run[] {
  const runsOf = (suite: PlaywrightSuite, above: string): Run[] => {
    const name = `${above} ${suite.title}`.trim();
    const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status !== "skipped")
        .map(({ status }) => ({
          file: below(suite.file, config.rootDir),
          name: `${name} ${title}`,
          passed: status === "expected",
        })),
    );
    return [...own, ...(suite.suites ?? []).flatMap((inner) => runsOf(inner, name))];
  };
  return suites.flatMap((suite) => runsOf(suite, ""));
}

const READERS = {
  "test-report.json": (report: unknown) => vitestRuns(report as VitestReport),
  "nightly-report.json": (report: unknown) => vitestRuns(report as VitestReport),
  "browser-report.json": (report: unknown) => playwrightRuns(report as PlaywrightReport),
};

/** The tests of all reports in `build/`: of the last runs by day, by night and in the browser. */
export const reportedRuns = (): Run[] =>
  Object.entries(READERS).flatMap(([name, read]) => {
    const path = join(ROOT, "build", name);
    return existsSync(path) ? read(JSON.parse(readFileSync(path, "utf8"))) : [];
  });
