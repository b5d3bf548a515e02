/** Writes the bill of materials (CycloneDX) to `build/sbom.cdx.json`, and holds it against the lockfile. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copiesIn, finish, type Lock, ROOT, readJson } from "./lock.ts";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly group?: string;
}

const text = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
  cwd: ROOT,
  encoding: "utf8",
  maxBuffer: 2 ** 28,
  stdio: ["ignore", "pipe", "ignore"],
});
mkdirSync(join(ROOT, "build"), { recursive: true });
writeFileSync(join(ROOT, "build", "sbom.cdx.json"), text);

const { components } = JSON.parse(text) as { components: Component[] };
const told = new Set(components.map(({ group, name, version }) => `${group ? `${group}/` : ""}${name}@${version}`));
const copies = new Set(copiesIn(readJson<Lock>("package-lock.json")).map(({ name, version }) => `${name}@${version}`));
finish(
  [...copies].filter((copy) => !told.has(copy)).map((copy) => `${copy}: is missing from the bill of materials`),
  `build/sbom.cdx.json tells of ${told.size} packages`,
);
