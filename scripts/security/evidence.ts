/**
 * `npm run evidence`: which test proves what, from the reports of the last runs by day, by night and in the browser. A test says in its
 * name, or in that of what it stands in, which threats (T), faults (F) and classes of input (C, G) it is about. Fails
 * when one that is declared applicable has no test, or a test that failed; what has a test that has not been run here is
 * told as such, and fails with `--strict`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, readJson } from "./lock.ts";
import { type Run, reportedRuns } from "./reports.ts";

interface Declared {
  readonly id: string;
  readonly title: string;
  /** Why it cannot happen here. */
  readonly not_applicable?: string;
  /** What is not proved yet. */
  readonly open?: string;
}

interface Line {
  readonly declared: Declared;
  /** Suites that name it and are in no report. */
  readonly unrun: readonly string[];
  readonly tests: number;
  readonly failed: number;
  readonly files: readonly string[];
}

const idsIn = (name: string): string[] => [...name.matchAll(/\[([TFCG]\d{1,2})\]/g)].map(([, id]) => id!);

/** How a file is told: its name is enough for whoever looks for it. */
const suiteOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.(test|spec)\.ts$/, "");

/** @param named the ids that stand in the source of each test file, run or not */
export function matrixOf(
  declared: readonly Declared[],
  runs: readonly Run[],
  named: ReadonlyMap<string, readonly string[]> = new Map(),
): Line[] {
  const run = new Set(runs.map(({ file }) => file));
  return declared.map((one) => {
    const about = runs.filter(({ name }) => idsIn(name).includes(one.id));
    return {
      declared: one,
      unrun: [...named].filter(([file, ids]) => !run.has(file) && ids.includes(one.id)).map(([file]) => suiteOf(file)),
      tests: about.length,
      failed: about.filter(({ passed }) => !passed).length,
      files: [...new Set(about.map(({ file }) => suiteOf(file)))].sort(),
    };
  });
}

/** What stands against the claim that everything applicable is proved. */
export function gapsIn(lines: readonly Line[]): string[] {
  return lines.flatMap(({ declared: { id, title, not_applicable, open }, tests, failed, unrun }) => {
    if (failed > 0) return [`${id} ${title}: ${failed} of ${tests} tests failed`];
    return tests === 0 && unrun.length === 0 && !not_applicable && !open ? [`${id} ${title}: no test`] : [];
  });
}

/** Ids that tests name and nobody declared. */
export const undeclaredIn = (declared: readonly Declared[], runs: readonly Run[]): string[] => {
  const known = new Set(declared.map(({ id }) => id));
  return [...new Set(runs.flatMap(({ name }) => idsIn(name)))].filter((id) => !known.has(id));
};

/** The ids in this one are made up. */
const OWN_TEST = "scripts/security/evidence.test.ts";

/** Which ids each test file of the repository names. */
function namedInSources(): Map<string, string[]> {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.test.ts", "*.spec.ts"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const files = listed.split("\n").filter((path) => path && path !== OWN_TEST && existsSync(join(ROOT, path)));
  return new Map(files.map((path) => [path, idsIn(readFileSync(join(ROOT, path), "utf8"))]));
}

function main(): never {
  const runs = reportedRuns();
  if (runs.length === 0) {
    console.error("there is no report of a run in build/: run `npm test` first");
    process.exit(2);
  }
  const declared = readJson<Declared[]>("scripts/security/threats.json");
  const lines = matrixOf(declared, runs, namedInSources());
  const count = new Map<string, number>();
  for (const line of lines) {
    const [state, about] = stateOf(line);
    count.set(state, (count.get(state) ?? 0) + 1);
    console.log(`${line.declared.id.padEnd(4)} ${state.padEnd(7)} ${line.declared.title.padEnd(58)} ${about}`);
  }
  const gaps = [
    ...gapsIn(lines),
    ...undeclaredIn(declared, runs).map((id) => `${id}: named by a test and not declared`),
  ];
  if (process.argv.includes("--strict")) {
    gaps.push(
      ...lines.filter((line) => stateOf(line)[0] === "not run").map(({ declared: { id } }) => `${id}: not run`),
    );
  }
  console.log(`\n${[...count].map(([state, lines]) => `${lines} ${state}`).join(", ")}; ${gaps.length} gaps`);
  for (const gap of gaps) console.error(`gap: ${gap}`);
  process.exit(gaps.length === 0 ? 0 : 1);
}

function stateOf({ declared, tests, failed, files, unrun }: Line): [state: string, about: string] {
  if (failed > 0) return ["FAILED", `${failed} of ${tests} tests`];
  if (tests > 0) return ["proved", `${tests} tests: ${files.join(", ")}`];
  if (unrun.length > 0) return ["not run", unrun.join(", ")];
  if (declared.not_applicable) return ["n/a", declared.not_applicable];
  return declared.open ? ["open", declared.open] : ["GAP", ""];
}

if (import.meta.main) main();
