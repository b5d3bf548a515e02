import type { Domain } from "#shared/domain";
import { productionRoutes } from "./routes.ts";
import { productionTables } from "./schema.ts";

export { planBatch } from "./plan-batch.ts";
export { sumProduction } from "./queries.ts";
export { bakingMinutes, recipeNeeds, sumNeeds } from "./rules.ts";
export { equipment, productionBatches, productionCapacity } from "./schema.ts";
export { unlinkOrder } from "./unlink-order.ts";

export const production: Domain = {
  name: "production",
  clonePhase: 3,
  required: false,
  tables: productionTables,
  routes: productionRoutes,
  showsRowsOf: ["inventory"],
};
