import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

/** Writes a generated file below the repository's root, or with `--check` fails the process when it differs. */
export async function writeGenerated(path: string, content: string): Promise<void> {
  const absolute = join(ROOT, path);
  const current = readIfThere(absolute);
  if (current === content) return;
  if (process.argv.includes("--check")) {
    console.error(`${path} is stale: run npm run generate and commit it`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
  console.log(`wrote ${path}`);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
