import { defineConfig } from "vitest/config";

/** Mutation testing takes the pure modules and the tests beside them; the runtime's own pool cannot be mutated. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [
      "src/session/*.test.ts",
      "src/shared/*.test.ts",
      "src/seeding/{marker,session-time,transform-id}.test.ts",
      "src/table/rows.test.ts",
      "src/domain/*/rules*.test.ts",
      "workers/**/*.test.ts",
    ],
  },
});
