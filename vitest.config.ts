import { join } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const migrations = await readD1Migrations(join(import.meta.dirname, "migrations"));

/**
 * Pure rules run in Node beside their source; whatever touches the runtime runs in workerd with real SQLite and D1;
 * end to end, over HTTP against `npm run dev`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "rules",
          include: [
            "src/**/*.test.ts",
            "seed-data/**/*.test.ts",
            "workers/**/*.test.ts",
            "durable-objects/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                REGISTRY_MIGRATIONS: migrations,
                SESSION_SECRET: "test-session-secret-not-for-production-0123456789",
                INTERNAL_API_KEY: "test-internal-key-not-for-production",
              },
            },
          }),
        ],
        test: {
          name: "runtime",
          include: ["tests/runtime/**/*.test.ts", "tests/security/**/*.test.ts"],
          setupFiles: ["tests/runtime/support/setup.ts"],
        },
      },
      {
        test: {
          name: "end-to-end",
          include: ["tests/end-to-end/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
