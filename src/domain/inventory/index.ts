import type { Domain } from "#shared/domain";
import { inventoryRoutes } from "./routes.ts";
import { inventoryTables } from "./schema.ts";

export { addLot } from "./add-lot.ts";
export { consumeStock, insufficientStock } from "./consume-stock.ts";
export { countCriticalStock, getProductForSale } from "./queries.ts";
export { roundQuantity, usableQuantity } from "./rules.ts";
export { ingredients, STORAGE_LOCATIONS, stock, stockMovements } from "./schema.ts";

export const inventory: Domain = {
  name: "inventory",
  clonePhase: 1,
  required: false,
  tables: inventoryTables,
  routes: inventoryRoutes,
};
