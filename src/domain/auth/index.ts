import type { Domain } from "#shared/domain";
import { authRoutes } from "./routes.ts";
import { authTables } from "./schema.ts";

export { verifyPassword } from "./password.ts";
export { findLogin } from "./queries.ts";
export { users } from "./schema.ts";

export const auth: Domain = {
  name: "auth",
  clonePhase: 2,
  required: true,
  tables: authTables,
  routes: authRoutes,
};
