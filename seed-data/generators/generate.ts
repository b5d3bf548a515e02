import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SEED_ROOT } from "../read-seed.ts";
import { profileFiles } from "./profile-files.ts";
import { profilePlans } from "./profiles.ts";

/** `node seed-data/generators/generate.ts [--profile <name|all>] [--check]` */
const { values: options } = parseArgs({
  options: { profile: { type: "string", default: "all" }, check: { type: "boolean", default: false } },
});
const plans = profilePlans.filter(({ profile }) => options.profile === "all" || options.profile === profile);
if (plans.length === 0) {
  console.error(`--profile must be all or one of ${profilePlans.map(({ profile }) => profile).join(", ")}`);
  process.exit(2);
}

const stale: string[] = [];
for (const plan of plans) {
  const folder = join(SEED_ROOT, plan.profile);
  const manifest = join(folder, "manifest.json");
  // The reader wants a manifest; a new profile has none before its first generation.
  if (!existsSync(manifest) && !options.check) writeFileSync(manifest, "{}\n");
  for (const [file, content] of profileFiles(plan)) {
    const path = join(folder, file);
    if (existsSync(path) && readFileSync(path, "utf8") === content) continue;
    stale.push(`${plan.profile}/${file}`);
    if (!options.check) writeFileSync(path, content);
  }
}

if (options.check && stale.length > 0) {
  console.error(`stale, run npm run seed:generate:\n${stale.map((file) => `  seed-data/${file}`).join("\n")}`);
  process.exit(1);
}
console.log(
  options.check
    ? "generated seed files are up to date"
    : stale.length === 0
      ? "nothing changed"
      : `written:\n${stale.map((file) => `  seed-data/${file}`).join("\n")}`,
);
