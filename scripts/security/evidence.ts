/**
 * `npm run evidence`: which test proves what, from the report of the last whole run (`build/test-report.json`). A test
 * says in its name, or in that of what it stands in, which threats (T), faults (F) and classes of input (C, G) it is
 * about. Fails when one that is declared applicable has no test, or a test that failed.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, readJson } from "./lock.ts";

interface Declared {
  readonly id: string;
  readonly title: string;
  /** Why it cannot happen here. */
  readonly not_applicable?: string;
  /** What is not proved yet. */
  readonly open?: string;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface Line {
  readonly declared: Declared;
  readonly tests: number;
  readonly failed: number;
  readonly files: readonly string[];
}

const idsIn = (name: string): string[] => [...name.matchAll(/\[([TFCG]\d{1,2})\]/g)].map(([, id]) => id!);

export function matrixOf(declared: readonly Declared[], { testResults }: Report): Line[] {
  const found = new Map<string, { tests: number; failed: number; files: Set<string> }>();
  for (const { name: file, assertionResults } of testResults) {
    for (const { fullName, status } of assertionResults) {
      if (status !== "passed" && status !== "failed") continue;
      for (const id of new Set(idsIn(fullName))) {
        const entry = found.get(id) ?? { tests: 0, failed: 0, files: new Set() };
        entry.tests++;
        if (status === "failed") entry.failed++;
        entry.files.add(file.slice(file.lastIndexOf("/") + 1).replace(".test.ts", ""));
        found.set(id, entry);
      }
    }
  }
  return declared.map((one) => {
    const entry = found.get(one.id);
    return {
      declared: one,
      tests: entry?.tests ?? 0,
      failed: entry?.failed ?? 0,
      files: [...(entry?.files ?? [])].sort(),
    };
  });
}

/** What stands against the claim that everything applicable is proved. */
export function gapsIn(lines: readonly Line[]): string[] {
  return lines.flatMap(({ declared: { id, title, not_applicable, open }, tests, failed }) => {
    if (failed > 0) return [`${id} ${title}: ${failed} of ${tests} tests failed`];
    return tests === 0 && !not_applicable && !open ? [`${id} ${title}: no test`] : [];
  });
}

/** Ids that tests name and nobody declared. */
export const undeclaredIn = (declared: readonly Declared[], { testResults }: Report): string[] => {
  const known = new Set(declared.map(({ id }) => id));
  const named = testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ fullName }) => idsIn(fullName)),
  );
  return [...new Set(named)].filter((id) => !known.has(id));
};

function main(): never {
  const path = join(ROOT, "build", "test-report.json");
  if (!existsSync(path)) {
    console.error("there is no build/test-report.json: run `npm test` first");
    process.exit(2);
  }
  const declared = readJson<Declared[]>("scripts/security/threats.json");
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  const lines = matrixOf(declared, report);
  for (const { declared: one, tests, failed, files } of lines) {
    const state = failed > 0 ? "FAILED" : tests > 0 ? "proved" : one.not_applicable ? "n/a" : one.open ? "open" : "GAP";
    const about = tests > 0 ? `${tests} tests: ${files.join(", ")}` : (one.not_applicable ?? one.open ?? "");
    console.log(`${one.id.padEnd(4)} ${state.padEnd(7)} ${one.title.padEnd(58)} ${about}`);
  }
  const gaps = [
    ...gapsIn(lines),
    ...undeclaredIn(declared, report).map((id) => `${id}: named by a test and not declared`),
  ];
  const count = (wanted: (line: Line) => unknown) => lines.filter(wanted).length;
  console.log(
    `\n${count(({ tests, failed }) => tests > 0 && failed === 0)} proved, ` +
      `${count(({ tests, declared: one }) => tests === 0 && one.not_applicable)} not applicable, ` +
      `${count(({ tests, declared: one }) => tests === 0 && one.open)} open, ${gaps.length} gaps`,
  );
  for (const gap of gaps) console.error(`gap: ${gap}`);
  process.exit(gaps.length === 0 ? 0 : 1);
}

if (import.meta.main) main();
