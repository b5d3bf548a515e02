import { get } from "#http/endpoint";
import { Dashboard } from "./contract.ts";
import { getDashboard } from "./queries.ts";

export const dashboardRoutes = [
  get({
    path: "/dashboard",
    operationId: "getDashboard",
    summary: "Key figures with their formulas and inputs",
    tag: "dashboard",
    response: Dashboard,
    run: (context) => getDashboard(context),
  }),
];
