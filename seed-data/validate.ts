/**
 * `npm run seed:validate -- --profile <name|all> [--strict] [--format text|json] [--at <instant>] [--root <folder>]`
 *
 * Checks a profile's files and the session cloned from them at `--at`, the reference date when it is left out.
 * Exit code 0: passed. 1: findings. 2: could not run (unknown profile, unreadable file, bad option).
 */
import { parseArgs } from "node:util";
import { INSTANT_PATTERN } from "#table/contract";
import { profilesIn, SEED_ROOT, UnreadableFileError } from "./read-seed.ts";
import { validateProfile } from "./validate-seed.ts";
import { jsonReport, passes, textReport } from "./validation-report.ts";

const FORMATS = ["text", "json"];

try {
  const { profiles, strict, format, root, atMs } = options();
  const validations = profiles.map((profile) => validateProfile(profile, root, atMs));
  console.log(format === "json" ? jsonReport(validations, strict) : textReport(validations, strict));
  process.exitCode = validations.every((validation) => passes(validation, strict)) ? 0 : 1;
} catch (error) {
  if (!isExpected(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function options() {
  const { values } = parseArgs({
    options: {
      profile: { type: "string", default: "all" },
      strict: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      at: { type: "string" },
      root: { type: "string", default: SEED_ROOT },
    },
  });
  const known = profilesIn(values.root);
  const profiles = values.profile === "all" ? known : known.filter((profile) => profile === values.profile);
  if (profiles.length === 0) throw new RangeError(`--profile must be all or one of ${known.join(", ")}`);
  if (!FORMATS.includes(values.format)) throw new RangeError(`--format must be one of ${FORMATS.join(", ")}`);
  return { ...values, profiles, atMs: values.at === undefined ? undefined : instantOf(values.at) };
}

function instantOf(text: string): number {
  const ms = INSTANT_PATTERN.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text.slice(0, 19))) return ms;
  throw new RangeError(`--at must be a UTC instant such as 2026-03-29T01:00:00Z, not ${text}`);
}

/** What a person who runs this can mend: anything else is a fault of the validator and shows its stack. */
function isExpected(error: unknown): error is Error {
  const code = (error as { code?: unknown }).code;
  const isOption = typeof code === "string" && (code.startsWith("ERR_PARSE_ARGS") || code === "ENOENT");
  return error instanceof UnreadableFileError || error instanceof RangeError || isOption;
}
