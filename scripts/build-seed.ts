/** Compiles every profile into `build/seed/<profile>.bin`. A seed that is broken fails with file, row and field. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { compileSeed } from "../seed-data/compile.ts";
import { describeFinding } from "../seed-data/findings.ts";
import { profilesIn, readSeed, SEED_ROOT } from "../seed-data/read-seed.ts";
import { validateSeed } from "../seed-data/validate-seed.ts";

const output = join(import.meta.dirname, "..", "build", "seed");
mkdirSync(output, { recursive: true });

for (const profile of profilesIn(SEED_ROOT)) {
  const seed = readSeed(profile);
  const errors = validateSeed(seed, profile).filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    console.error(errors.map((finding) => `${profile}/${describeFinding(finding)}`).join("\n"));
    process.exit(1);
  }
  const compiled = compileSeed(seed, SESSION_SCHEMA_HASH);
  writeFileSync(join(output, `${profile}.bin`), compiled);
  console.log(`build/seed/${profile}.bin  ${compiled.length.toLocaleString("en")} bytes`);
}
