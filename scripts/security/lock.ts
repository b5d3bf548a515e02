import { readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

export interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockEntry & Manifest>>;
}

/** Everything of ours that is installed by itself: the product, and what only one command needs. */
export const INSTALLED: readonly string[] = [".", "tools/lighthouse"];

export const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;

/** Every copy of every package that an install brings, nested ones too. */
export const copiesIn = ({ packages }: Lock) =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({
      path,
      name: path.split("node_modules/").at(-1)!,
      foreign: entry.optional === true && entry.os !== undefined && entry.integrity === undefined,
      ...entry,
    }));

/** Ends the process: silently when nothing was found. */
export function finish(findings: readonly string[], summary: string): never {
  console.log(findings.length === 0 ? summary : findings.join("\n"));
  process.exit(findings.length === 0 ? 0 : 1);
}
