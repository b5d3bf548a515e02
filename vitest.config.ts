import { availableParallelism } from "node:os";
import { join } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const migrations = await readD1Migrations(join(import.meta.dirname, "migrations"));

/** What decides who may do what, and what counts stock and money, held to more than the rest. */
const EXACT_MODULES = [
  "src/domain/inventory/rules.ts",
  "src/seeding/marker.ts",
  "src/seeding/transform-id.ts",
  "src/session/operation-policy.ts",
  "src/shared/digest.ts",
  "src/shared/money.ts",
  "src/shared/state-machine.ts",
  "src/table/rows.ts",
  "workers/demo-session/address.ts",
  "workers/demo-session/internal-key.ts",
  "workers/demo-session/service-token.ts",
  "workers/demo-session/session-id.ts",
  "workers/demo-session/session-token.ts",
  "workers/gateway/middleware/own-site.ts",
  "workers/gateway/middleware/policy.ts",
  "workers/gateway/middleware/session.ts",
];

/** Suites of many runs: faults, races, random sequences and generated requests. `npm run test:nightly` asks for more. */
const ENDURANCE = [
  "tests/runtime/{faults,races,invariants,sweep}.test.ts",
  "tests/security/{generated,isolation,corpus-*}.test.ts",
];

/** Several times what most tests take: that a machine is busy is no failure. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };

/** A project whose tests run in workerd with real SQLite and D1. */
const inWorkerd = (name: string, include: string[], exclude: string[] = []): TestProjectConfiguration => ({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        bindings: {
          REGISTRY_MIGRATIONS: migrations,
          SESSION_SECRET: "test-session-secret-not-for-production-0123456789",
          INTERNAL_API_KEY: "test-internal-key-not-for-production",
          // The plugin switches off what a request needs that waits for another: only creations of one request take turns here.
          DEMO_CREATIONS_AT_ONCE: "100",
          CLOCK_AHEAD_HOURS: process.env.CLOCK_AHEAD_HOURS ?? "0",
          DETERMINISM_CLONES: process.env.DETERMINISM_CLONES ?? "12",
          INVARIANT_RUNS: process.env.INVARIANT_RUNS ?? "60",
          INVARIANT_SEED: process.env.INVARIANT_SEED ?? "",
          SECURITY_CASES: process.env.SECURITY_CASES ?? "5000",
          SECURITY_SEED: process.env.SECURITY_SEED ?? "",
        },
      },
    }),
  ],
  test: { name, include, exclude, setupFiles: ["tests/runtime/support/setup.ts"], ...PATIENCE },
});

/**
 * Pure rules run in Node beside their source; whatever touches the runtime runs in workerd with real SQLite and D1;
 * end to end, over HTTP against `npm run dev`.
 */
export default defineConfig({
  test: {
    // Vitest leaves one core alone, which of two is half: every file has a runtime and storage of its own.
    maxWorkers: availableParallelism(),
    // `npm run evidence` reads the reports of the last runs by day and by night.
    reporters: ["default", ["json", { outputFile: process.env.TEST_REPORT ?? "build/test-report.json" }]],
    coverage: {
      provider: "istanbul",
      include: ["src/**/*.ts", "workers/**/*.ts", "durable-objects/**/*.ts"],
      exclude: ["**/*.test.ts", "src/seeding/session-schema.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: {
        lines: 95,
        branches: 90,
        ...Object.fromEntries(EXACT_MODULES.map((path) => [path, { 100: true }])),
      },
    },
    projects: [
      {
        test: {
          name: "rules",
          ...PATIENCE,
          setupFiles: ["tests/rules-setup.ts"],
          include: [
            "src/**/*.test.ts",
            "seed-data/**/*.test.ts",
            "workers/**/*.test.ts",
            "durable-objects/**/*.test.ts",
            "scripts/**/*.test.ts",
            "web/**/*.test.ts",
          ],
        },
      },
      inWorkerd("runtime", ["tests/runtime/**/*.test.ts", "tests/security/**/*.test.ts"], ENDURANCE),
      inWorkerd("endurance", ENDURANCE),
      {
        test: {
          name: "end-to-end",
          include: ["tests/end-to-end/**/*.test.ts"],
          fileParallelism: false,
          // After the others: servers and a browser beside them would slow what is measured.
          sequence: { groupOrder: 1 },
          ...PATIENCE,
        },
      },
    ],
  },
});
