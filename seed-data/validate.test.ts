import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { SEED_ROOT } from "./read-seed.ts";

/** `npm run seed:validate` as a person or a pipeline runs it. */
const PROFILE = "individual_bakery";
vi.setConfig({ testTimeout: 60_000 });
const root = mkdtempSync(join(tmpdir(), "seed-"));
afterAll(() => rmSync(root, { recursive: true }));

function validate(...options: string[]) {
  const { status, stdout, stderr } = spawnSync("node", [join(SEED_ROOT, "validate.ts"), ...options], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** A copy of the profile in a folder of its own, with one file changed. */
function broken(name: string, file: string, change: (text: string) => string): string {
  const folder = join(root, name);
  cpSync(join(SEED_ROOT, PROFILE), join(folder, PROFILE), { recursive: true });
  const path = join(folder, PROFILE, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return folder;
}

it("passes with 0, a table of domains and a line of sums", () => {
  const { status, stdout } = validate("--profile", PROFILE, "--strict", "--at", "2028-02-29T10:00:00Z");
  expect(stdout).toMatch(/^individual_bakery: passed\n\ndomain +tables +rows +errors +warnings\ntenant +4 +7 +0 +0\n/);
  expect(stdout).toMatch(/\nall +41 +\d+ +0 +0\n$/);
  expect(status).toBe(0);
});

it("ends with 1 when it finds an error, and says where", () => {
  const folder = broken("error", "02-inventory.json", (text) => text.replace('"sku": "HAR-002"', '"sku": "har 2"'));
  const { status, stdout } = validate("--root", folder);
  expect(stdout).toContain("individual_bakery: FAILED");
  expect(stdout).toMatch(/^error {2}individual_bakery\/02-inventory\.json inventory\.ingredients row 2 sku: .+$/m);
  expect(status).toBe(1);
});

it("tells machines the same, with the place in fields of its own", () => {
  const folder = broken("json", "02-inventory.json", (text) => text.replace('"sku": "HAR-002"', '"sku": "har 2"'));
  const { status, stdout } = validate("--root", folder, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    passed: false,
    profiles: [
      {
        profile: PROFILE,
        passed: false,
        errors: 1,
        warnings: 0,
        findings: [
          { severity: "error", file: "02-inventory.json", table: "inventory.ingredients", row: 2, field: "sku" },
        ],
      },
    ],
  });
  expect(status).toBe(1);
});

it("lets a warning pass, but not when it is strict", () => {
  const folder = broken("warning", "02-inventory.json", (text) =>
    text.replace('"maximum_stock": 350', '"maximum_stock": 41'),
  );
  expect(validate("--root", folder).status).toBe(0);
  const { status, stdout } = validate("--root", folder, "--strict");
  expect(stdout).toMatch(/^warning {2}individual_bakery\/02-inventory\.json .+ row 1 maximum_stock: /m);
  expect(status).toBe(1);
});

it.each([
  [["--profile", "bakery"], /--profile must be all or one of/],
  [["--profile", PROFILE, "--at", "tomorrow"], /--at must be a UTC instant/],
  [["--profile", PROFILE, "--at", "2026-02-30T00:00:00Z"], /--at must be a UTC instant/],
  [["--profile", PROFILE, "--format", "xml"], /--format must be one of text, json/],
  [["--everything"], /Unknown option '--everything'/],
  [["--root", join(root, "nowhere")], /--profile must be all or one of/],
])("ends with 2 when it could not run: %s", (options, message) => {
  const { status, stdout, stderr } = validate(...options);
  expect(stderr).toMatch(message);
  expect(stdout).toBe("");
  expect(status).toBe(2);
});

it("ends with 2 when a file cannot be read", () => {
  const folder = broken("unreadable", "04-recipes.json", (text) => text.slice(0, 1000));
  const { status, stderr } = validate("--root", folder);
  expect(stderr).toMatch(/^04-recipes\.json: is not JSON/);
  expect(status).toBe(2);
});
