import type { Domain } from "#shared/domain";
import { orchestratorRoutes } from "./routes.ts";
import { orchestratorTables } from "./schema.ts";

export const orchestrator: Domain = {
  name: "orchestrator",
  clonePhase: 4,
  required: false,
  tables: orchestratorTables,
  routes: orchestratorRoutes,
};
