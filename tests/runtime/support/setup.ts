import "./clock-ahead.ts";
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { installOracles } from "../../security/support/oracles.ts";

const { REGISTRY, REGISTRY_MIGRATIONS } = env as unknown as {
  REGISTRY: D1Database;
  REGISTRY_MIGRATIONS: Parameters<typeof applyD1Migrations>[1];
};
await applyD1Migrations(REGISTRY, REGISTRY_MIGRATIONS);
installOracles();
