import { get } from "#http/endpoint";
import { getDashboard } from "./bakery.ts";
import { Dashboard, EnterpriseDashboard } from "./contract.ts";
import { getEnterpriseDashboard } from "./enterprise.ts";

export const dashboardRoutes = [
  get({
    path: "/dashboard",
    operationId: "getDashboard",
    summary: "A bakery's morning: key figures with their formulas, alerts, production, sales, demand and deliveries",
    tag: "dashboard",
    response: Dashboard,
    run: (context) => getDashboard(context),
  }),
  get({
    path: "/dashboard/enterprise",
    operationId: "getEnterpriseDashboard",
    summary: "A chain at a glance: key figures, shops beside each other, map and routes",
    tag: "dashboard",
    response: EnterpriseDashboard,
    run: (context) => getEnterpriseDashboard(context),
  }),
];
