import type { Domain } from "#shared/domain";
import { tenantRoutes } from "./routes.ts";
import { tenantTables } from "./schema.ts";

export { listAdmins, removeMemberships, transferOwnership } from "./admins.ts";
export { findSettings } from "./queries.ts";
export { tenantMembers, tenantSettings, tenants } from "./schema.ts";

export const tenant: Domain = {
  name: "tenant",
  clonePhase: 1,
  required: true,
  tables: tenantTables,
  routes: tenantRoutes,
};
