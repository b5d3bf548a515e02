import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { advisoryFindings, isOlder } from "./advisories.ts";
import { type Lock, type Manifest, ROOT, readJson } from "./lock.ts";
import { lockfileFindings } from "./lockfile.ts";
import { secretsInLine } from "./secrets.ts";

const manifest = readJson<Manifest>("package.json");
const lock = readJson<Lock>("package-lock.json");
const changed = (path: string, entry: object): Lock => ({
  ...lock,
  packages: { ...lock.packages, [path]: { ...lock.packages[path], ...entry } },
});

describe("[T45] the lockfile", () => {
  it("is exact, whole and of one registry", () => {
    expect(lockfileFindings(manifest, lock)).toEqual([]);
  });

  it.each<[string, Lock]>([
    ["no integrity", changed("node_modules/hono", { integrity: undefined })],
    ["a weak integrity", changed("node_modules/hono", { integrity: "sha1-x" })],
    ["a link", changed("node_modules/hono", { link: true })],
    ["a source that is no registry", changed("node_modules/hono", { resolved: "git+ssh://a/b.git" })],
    ["an address without TLS", changed("node_modules/hono", { resolved: "http://a/hono.tgz" })],
    [
      "two registries",
      {
        ...lock,
        packages: {
          ...lock.packages,
          "node_modules/a": { version: "1.0.0", integrity: "sha512-x", resolved: "https://a/a.tgz" },
          "node_modules/b": { version: "1.0.0", integrity: "sha512-x", resolved: "https://b/b.tgz" },
        },
      },
    ],
    ["a new script", changed("node_modules/hono", { hasInstallScript: true })],
    ["another version than wanted", changed("node_modules/hono", { version: "4.0.0" })],
    ["a version that is none", changed("node_modules/hono", { version: "latest" })],
  ])("is refused with %s", (_what, broken) => {
    expect(lockfileFindings(manifest, broken)).not.toEqual([]);
  });

  it.each(["^1.0.0", "~1.0.0", "1.x", "*", "latest", ">=1.0.0", "1.0", "npm:other@1.0.0", "file:../x", ""])(
    "takes no version written %j",
    (version) => {
      expect(lockfileFindings({ ...manifest, devDependencies: { hono: version } }, lock).join()).toContain("hono");
    },
  );

  it("holds no copy with a known advisory, nested ones included", () => {
    const advisories = readJson<Parameters<typeof advisoryFindings>[1]>("scripts/security/advisories.json");
    expect(advisoryFindings(lock, advisories)).toEqual([]);
    const old = changed("node_modules/x/node_modules/hono", { version: "4.13.6", integrity: "sha512-x" });
    expect(advisoryFindings(old, advisories)).toHaveLength(1);
  });

  it.each([
    ["1.2.3", "1.2.4", true],
    ["1.2.3", "1.2.3", false],
    ["1.10.0", "1.9.0", false],
    ["0.9.9", "1.0.0", true],
    ["2.0.0-rc.1", "2.0.0", true],
    ["2.0.1-rc.1", "2.0.0", false],
  ])("%s is older than %s: %s", (version, floor, older) => {
    expect(isOlder(version, floor)).toBe(older);
  });
});

describe("[T46] the secret scan", () => {
  // Put together here, so that the scan does not find its own tests.
  const of = (...parts: string[]) => parts.join("");
  it.each([
    ["JWT", of("ey", "JhbGciOiJIUzI1NiJ9.ey", "JzdWIiOiIxMjM0NTY3ODkwIn0.", "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P")],
    ["key of 256 bits", of("const key = '", "9f86d081884c7d659a2feaa0c55ad015", "a3bf4f1b2b0b822cd15d6c15b0f00a08'")],
    ["AWS key", of("AKIA", "IOSFODNN7EXAMPL1")],
    ["GitHub token", of("ghp_", "a".repeat(36))],
    ["private key", of("-----BEGIN ", "PRIVATE KEY-----")],
    ["secret of the product", of("SESSION_SECRET=", "q8Zr2LmX0pVb7NcD4sWkTy6HfJ3")],
    ["secret of the product", of('INTERNAL_API_KEY: "', 'q8Zr2LmX0pVb7NcD4sWkTy6HfJ3"')],
    ["session id", of("demo_", "0123456789abcdef".repeat(8))],
    ["credential in an address", of("https://", "user:s3cret@host/")],
  ])("finds a %s", (name, line) => {
    expect(secretsInLine(line)).toContain(name);
  });

  it("lets the values of development pass, which say what they are", () => {
    for (const line of readFileSync(join(ROOT, ".dev.vars.example"), "utf8").split("\n")) {
      expect(secretsInLine(line)).toEqual([]);
    }
  });
});

describe("[T51] [T40] the deployment", () => {
  const toml = readFileSync(join(ROOT, "wrangler.toml"), "utf8");
  it("answers under no address but its own", () => {
    expect(toml).toMatch(/^workers_dev = false$/m);
    expect(toml).toMatch(/^preview_urls = false$/m);
  });

  it("[T46] holds no secret, and needs those that it cannot do without", () => {
    expect(toml).toMatch(/required = \["SESSION_SECRET", "INTERNAL_API_KEY"\]/);
    expect(toml).not.toMatch(/^(SESSION_SECRET|INTERNAL_API_KEY)\s*=/m);
  });
});
