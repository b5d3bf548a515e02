import type { Domain } from "#shared/domain";
import { salesRoutes } from "./routes.ts";
import { salesTables } from "./schema.ts";

export { recordSales } from "./record-sales.ts";
export { SALES_HISTORY_DAYS, salesData } from "./schema.ts";

export const sales: Domain = {
  name: "sales",
  clonePhase: 4,
  required: false,
  tables: salesTables,
  routes: salesRoutes,
};
