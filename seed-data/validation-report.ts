import { domains } from "#domain";
import { describeFinding, type Finding } from "./findings.ts";
import type { Validation } from "./validate-seed.ts";

export type Severity = Finding["severity"];

const countOf = ({ findings }: Validation, severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

/** Whether a profile may pass; a strict validation lets no warning pass either. */
export const passes = (validation: Validation, strict: boolean): boolean =>
  countOf(validation, "error") === 0 && (!strict || countOf(validation, "warning") === 0);

/** For machines: everything, with the place of each finding in fields of its own. */
export const jsonReport = (validations: readonly Validation[], strict: boolean): string =>
  JSON.stringify(
    {
      passed: validations.every((validation) => passes(validation, strict)),
      profiles: validations.map((validation) => ({
        profile: validation.profile,
        passed: passes(validation, strict),
        errors: countOf(validation, "error"),
        warnings: countOf(validation, "warning"),
        rows: validation.rows,
        findings: validation.findings.map(({ severity, place, reason }) => ({ severity, ...place, reason })),
      })),
    },
    null,
    2,
  );

/** For people: a table of domains, then what was found and where. */
export const textReport = (validations: readonly Validation[], strict: boolean): string =>
  validations.map((validation) => textOf(validation, strict)).join("\n\n");

function textOf(validation: Validation, strict: boolean): string {
  const { profile, rows, findings } = validation;
  const lines = domains.map(({ name, tables }) => {
    const filled = tables.filter(({ path }) => (rows[path] ?? 0) > 0);
    const held = filled.reduce((sum, { path }) => sum + rows[path]!, 0);
    const found = (severity: Severity) =>
      findings.filter((finding) => finding.severity === severity && finding.place.table?.startsWith(`${name}.`)).length;
    return [name, filled.length, held, found("error"), found("warning")] as const;
  });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const [errors, warnings] = [countOf(validation, "error"), countOf(validation, "warning")];
  return [
    `${profile}: ${passes(validation, strict) ? "passed" : "FAILED"}`,
    "",
    rowOf(["domain", "tables", "rows", "errors", "warnings"]),
    ...lines.map(rowOf),
    rowOf(["all", lines.reduce((sum, [, filled]) => sum + filled, 0), total, errors, warnings]),
    ...(findings.length > 0
      ? ["", ...findings.map((finding) => `${finding.severity}  ${profile}/${describeFinding(finding)}`)]
      : []),
  ].join("\n");
}

const WIDTHS = [14, 8, 8, 8, 10];

const rowOf = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, position) =>
      position === 0 ? String(cell).padEnd(WIDTHS[0]!) : String(cell).padStart(WIDTHS[position]!),
    )
    .join("");
