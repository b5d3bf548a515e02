import type { Domain } from "#shared/domain";
import { suppliersRoutes } from "./routes.ts";
import { suppliersTables } from "./schema.ts";

export { hasContractInForce, listPriceCents } from "./queries.ts";
export { supplierContracts, supplierPriceLists, suppliers as suppliersTable } from "./schema.ts";

export const suppliers: Domain = {
  name: "suppliers",
  clonePhase: 1,
  required: false,
  tables: suppliersTables,
  routes: suppliersRoutes,
};
