/** `npm run verify`: every check that needs no running product, side by side; each speaks only when it fails. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const CHECKS: Readonly<Record<string, readonly string[]>> = {
  "format and lint": ["biome", "check", "--error-on-warnings", "."],
  types: ["tsc", "-p", "."],
  "types of the web application": ["tsc", "-p", "web"],
  "types of the browser suite": ["tsc", "-p", "tests/browser"],
  "domains know only whom they may": [
    "depcruise",
    "src",
    "workers",
    "durable-objects",
    "seed-data",
    "scripts",
    "--config",
    ".dependency-cruiser.cjs",
  ],
  "no dead code": ["knip", "--no-progress"],
  "session schema is fresh": ["node", "scripts/generate-session-schema.ts", "--check"],
  "JSON Schemas are fresh": ["node", "scripts/generate-json-schemas.ts", "--check"],
  "API document is fresh": ["node", "scripts/generate-openapi.ts", "--check"],
  "API document is sound": ["npm", "run", "--silent", "lint:api"],
  "API types are fresh": ["node", "scripts/generate-api-types.ts", "--check"],
  "English names are fresh": ["node", "scripts/generate-english-names.ts", "--check"],
  "seed data is right": ["node", "seed-data/validate.ts", "--strict"],
  "generated seed is fresh": ["node", "seed-data/generators/generate.ts", "--profile", "all", "--check"],
  "dependencies are exact, and no script of theirs runs unseen": ["node", "scripts/security/lockfile.ts"],
  "no dependency has a known advisory": ["node", "scripts/security/advisories.ts"],
  "no secret in the tree or the history": ["node", "scripts/security/secrets.ts"],
  "bill of materials is whole": ["node", "scripts/security/sbom.ts"],
  "runtime types are fresh": ["wrangler", "types", "--strict-vars=false", "--check", "--env-file", ".dev.vars.example"],
};

/** No check tells anybody that it ran, or asks for news of itself. */
const SILENT = { WRANGLER_SEND_METRICS: "false", REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

interface Result {
  readonly passed: boolean;
  readonly output: string;
}

function run([command, ...options]: readonly string[]): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(command!, options, { env: { ...process.env, ...SILENT } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}

const pending = Object.entries(CHECKS);
let failed = false;

async function work(): Promise<void> {
  for (let check = pending.shift(); check; check = pending.shift()) {
    const [name, command] = check;
    const started = performance.now();
    const { passed, output } = await run(command);
    console.log(`${passed ? "ok  " : "FAIL"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (!passed) {
      failed = true;
      console.log(output.trim());
    }
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exit(failed ? 1 : 0);
