import type { Domain } from "#shared/domain";
import { productionRoutes } from "./routes.ts";
import { productionTables } from "./schema.ts";

export { FULFILMENT_DAYS, sumProduction } from "./queries.ts";

export const production: Domain = {
  name: "production",
  clonePhase: 3,
  required: false,
  tables: productionTables,
  routes: productionRoutes,
};
