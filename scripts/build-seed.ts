/** Compiles every profile into `build/seed/<profile>.bin`. A seed that is broken fails with file, row and field. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { compileSeed } from "../seed-data/compile.ts";
import { describeFinding, seedFindings } from "../seed-data/findings.ts";
import { readSeed, SEED_ROOT } from "../seed-data/read-seed.ts";

const output = join(import.meta.dirname, "..", "build", "seed");
mkdirSync(output, { recursive: true });

for (const profile of profiles()) {
  const seed = readSeed(profile);
  const findings = seedFindings(seed);
  if (findings.length > 0) {
    console.error(findings.map((finding) => `${profile}/${describeFinding(finding)}`).join("\n"));
    process.exit(1);
  }
  const compiled = compileSeed(seed, SESSION_SCHEMA_HASH);
  writeFileSync(join(output, `${profile}.bin`), compiled);
  console.log(`build/seed/${profile}.bin  ${compiled.length.toLocaleString("en")} bytes`);
}

function profiles(): string[] {
  return readdirSync(SEED_ROOT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("manifest.json"))
    .map((path) => path.split("/")[0]!)
    .sort();
}
