import type { Derived } from "#shared/domain";
import { alertsRoutes } from "./routes.ts";
import { alertsTables } from "./schema.ts";

export { countOpenAlerts, topAlerts } from "./queries.ts";
export { refreshAlerts } from "./refresh.ts";
export { alertsTable, SEVERITIES } from "./schema.ts";

export const alerts: Derived = { name: "alerts", tables: alertsTables, routes: alertsRoutes };
