import type { Derived } from "#shared/domain";
import { dashboardRoutes } from "./routes.ts";

export const dashboard: Derived = { name: "dashboard", tables: [], routes: dashboardRoutes, showsRowsOf: "all" };
