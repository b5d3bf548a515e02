/**
 * `npm run dev`: everything a fresh clone needs, then `wrangler dev` with the arguments given (`--port`, `--ip`,
 * `--persist-to`, `--var` …). No account and no secret: development values come from `.dev.vars.example`.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const options = process.argv.slice(2);

if (!existsSync(join(root, ".dev.vars"))) {
  copyFileSync(join(root, ".dev.vars.example"), join(root, ".dev.vars"));
  console.log("Copied .dev.vars.example to .dev.vars");
}

const migrations = spawnSync(
  "wrangler",
  ["d1", "migrations", "apply", "REGISTRY", "--local", ...persistence(options)],
  {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: quietEnvironment(),
  },
);
if (migrations.status !== 0) process.exit(migrations.status ?? 1);

const dev = spawn("wrangler", ["dev", ...options], { cwd: root, stdio: "inherit", env: quietEnvironment() });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => dev.kill(signal));
dev.on("exit", (code) => process.exit(code ?? 1));

/** Migrations go into the same state folder that the server will use. */
function persistence(given: readonly string[]): string[] {
  const position = given.findIndex((option) => option === "--persist-to" || option.startsWith("--persist-to="));
  if (position < 0) return [];
  const option = given[position]!;
  return option.includes("=") ? [option] : [option, given[position + 1] ?? ""];
}

/** wrangler asks nothing of the network: no metrics, no request metadata, no trace store that grows with every request. */
function quietEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    WRANGLER_SEND_METRICS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    X_LOCAL_OBSERVABILITY: "false",
    CI: process.env.CI ?? "true",
  };
}
