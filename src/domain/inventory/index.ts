import type { Domain } from "#shared/domain";
import { inventoryRoutes } from "./routes.ts";
import { inventoryTables } from "./schema.ts";

export { countCriticalStock } from "./queries.ts";
export { ingredients } from "./schema.ts";

export const inventory: Domain = {
  name: "inventory",
  clonePhase: 1,
  required: false,
  tables: inventoryTables,
  routes: inventoryRoutes,
};
