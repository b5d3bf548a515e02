import { equals, list } from "#http/resource";
import { aiInsights } from "./schema.ts";

export const insightsRoutes = [
  list({
    path: "/insights",
    operationId: "listInsights",
    summary: "What the figures show: prices on the move, safety stocks, yields",
    table: aiInsights,
    sort: ["-potential_saving_cents", "confidence_percent", "insight_type", "created_at"],
    filters: { type: equals(aiInsights, "insight_type"), impact: equals(aiInsights, "impact") },
  }),
];
