import { defineConfig } from "drizzle-kit";

/** Migrations of the D1 registry: `npm run generate:migrations` after a change of its schema. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./workers/demo-session/registry/schema.ts",
  out: "./migrations",
});
