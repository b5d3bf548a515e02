import type { Domain } from "#shared/domain";
import { distributionEndpoints } from "./routes.ts";
import { distributionTables } from "./schema.ts";

export { distributionRoutes } from "./schema.ts";

export const distribution: Domain = {
  name: "distribution",
  clonePhase: 4,
  required: false,
  onlyWhereSeeded: true,
  tables: distributionTables,
  routes: distributionEndpoints,
};
