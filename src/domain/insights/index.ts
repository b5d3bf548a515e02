import type { Derived } from "#shared/domain";
import { insightsRoutes } from "./routes.ts";
import { insightsTables } from "./schema.ts";

export { refreshInsights } from "./refresh.ts";

export const insights: Derived = { name: "insights", tables: insightsTables, routes: insightsRoutes };
