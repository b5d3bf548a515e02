import type { Domain } from "#shared/domain";
import { procurementRoutes } from "./routes.ts";
import { procurementTables } from "./schema.ts";

export const procurement: Domain = {
  name: "procurement",
  clonePhase: 3,
  required: false,
  tables: procurementTables,
  routes: procurementRoutes,
};
