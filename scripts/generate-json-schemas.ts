/**
 * Writes `seed-data/schemas/<domain>/<model>.schema.json` from the tables that the domains declare, with the versions of
 * `seed-data/schemas/versions.json`, and removes the schema of a table that is gone.
 *
 * `--check` writes nothing and fails when a file is stale. Both forms fail when a field became required and its model's
 * major version did not step up: measured against the file on disk and against the last two commits of the folder.
 */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tables } from "#domain";
import { modelOf } from "#table/table";
import { type JsonObject, jsonSchemaOf, majorOf, newlyRequired } from "../seed-data/json-schema.ts";
import { writeGenerated } from "./write-generated.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = "seed-data/schemas";
const checking = process.argv.includes("--check");
const versions = JSON.parse(readFileSync(join(ROOT, FOLDER, "versions.json"), "utf8")) as Record<string, string>;
const commits = git("rev-list", "--max-count=2", "HEAD", "--", FOLDER)?.split("\n").filter(Boolean) ?? [];

const written = new Set<string>();
for (const table of tables) {
  const model = `${table.domain}/${modelOf(table)}`;
  const version = versions[model];
  if (!version || !/^[1-9]\d*\.\d+\.\d+$/.test(version)) {
    fail(`${FOLDER}/versions.json: give ${model} a version such as 1.0.0`);
    continue;
  }
  const path = `${FOLDER}/${model}.schema.json`;
  written.add(path);
  const schema = jsonSchemaOf(table, version);
  const unannounced = earlierVersions(path)
    .filter((earlier) => majorOf(earlier.version as string) >= majorOf(version))
    .flatMap((earlier) => newlyRequired(earlier, schema));
  if (unannounced.length > 0) {
    fail(`${path}: ${[...new Set(unannounced)].join(", ")} became required: step up the major version of ${model}`);
    continue;
  }
  await writeGenerated(path, `${JSON.stringify(schema, null, 2)}\n`);
}
for (const model of Object.keys(versions)) {
  if (!written.has(`${FOLDER}/${model}.schema.json`) && !process.exitCode)
    fail(`${FOLDER}/versions.json: no table has the model ${model}`);
}
for (const path of globSync(`${FOLDER}/*/*.schema.json`, { cwd: ROOT })) {
  if (written.has(path)) continue;
  if (checking) fail(`${path} belongs to no table: run npm run generate and commit it`);
  else rmSync(join(ROOT, path));
}

function earlierVersions(path: string): JsonObject[] {
  const texts = commits.map((commit) => git("show", `${commit}:${path}`));
  try {
    texts.push(readFileSync(join(ROOT, path), "utf8"));
  } catch {
    // A new model has no file yet.
  }
  return texts.flatMap((text) => (text ? [JSON.parse(text) as JsonObject] : []));
}

/** What git says, or nothing where there is no repository or no such file in it. */
function git(...options: string[]): string | undefined {
  try {
    return execFileSync("git", options, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
