import { domains, tables } from "#domain";
import type { Finding } from "../findings.ts";
import type { Check } from "./check.ts";

const inManifest = (field: string, reason: string): Finding => ({
  severity: "error",
  place: { file: "manifest.json", field },
  reason,
});

/** The manifest counts what the files hold, so that a row or a file that got lost is missed. */
export const manifestCounts: Check = (rows, { manifest }) => {
  const counts = manifest.counts ?? {};
  const unknown = Object.keys(counts).filter((path) => !tables.some((table) => table.path === path));
  return [
    ...unknown.map((path) => inManifest(`counts.${path}`, "names no table")),
    ...tables.flatMap(({ path }) => {
      const [said, held] = [counts[path] ?? 0, rows.placed(path).length];
      return said === held ? [] : [inManifest(`counts.${path}`, `says ${said} rows, the files hold ${held}`)];
    }),
  ];
};

/** Every bakery has every domain, but for those that say of themselves that not all have them (SPEC §4). */
export const everyDomain: Check = (rows) =>
  domains
    .filter(
      ({ onlyWhereSeeded, tables }) => !onlyWhereSeeded && tables.every(({ path }) => rows.placed(path).length === 0),
    )
    .map(({ name }) => inManifest("counts", `no file holds rows of the domain ${name}`));

export const manifestForm: Check = (_, { manifest }) => [
  ...(/^\d+\.\d+\.\d+$/.test(manifest.version) ? [] : [inManifest("version", "must be a version such as 1.0.0")]),
  ...(typeof manifest.demo_password === "string" && manifest.demo_password.length >= 8
    ? []
    : [inManifest("demo_password", "must be the password that visitors are told")]),
];
