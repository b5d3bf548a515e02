/**
 * No copy of a package is older than the version that fixed its last known advisory (`advisories.json`, by hand: the
 * registry's own audit is not available here). `--max-age <days>` fails when nobody has looked at the list for so long.
 */
import { parseArgs } from "node:util";
import { copiesIn, finish, INSTALLED, type Lock, readJson } from "./lock.ts";

interface Advisories {
  readonly reviewed: string;
  readonly floors: Readonly<Record<string, string>>;
}

const numbersOf = (version: string) => version.split(/[-+]/)[0]!.split(".").map(Number);

/** Whether a version comes before another; a pre-release comes before its release. */
export function isOlder(version: string, floor: string): boolean {
  const [have, need] = [numbersOf(version), numbersOf(floor)];
  for (const position of [0, 1, 2]) {
    const difference = (have[position] ?? 0) - (need[position] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return version.includes("-") && !floor.includes("-");
}

export function advisoryFindings(lock: Lock, { floors }: Advisories): string[] {
  return copiesIn(lock)
    .filter(({ name, version }) => Object.hasOwn(floors, name) && isOlder(version!, floors[name]!))
    .map(({ path, name, version }) => `${path}: ${version} has a known advisory, fixed in ${floors[name]}`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { "max-age": { type: "string" } } });
  const advisories = readJson<Advisories>("scripts/security/advisories.json");
  const findings = INSTALLED.flatMap((folder) =>
    advisoryFindings(readJson<Lock>(`${folder}/package-lock.json`), advisories).map((each) => `${folder}: ${each}`),
  );
  const days = Math.floor((Date.now() - Date.parse(advisories.reviewed)) / 86_400_000);
  if (values["max-age"] && days > Number(values["max-age"]))
    findings.push(`advisories.json: reviewed ${days} days ago`);
  finish(findings, `no known advisory; the list was reviewed ${days} days ago`);
}
