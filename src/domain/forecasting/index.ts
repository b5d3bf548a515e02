import type { Domain } from "#shared/domain";
import { forecastingRoutes } from "./routes.ts";
import { forecastingTables } from "./schema.ts";

export { measureAccuracy } from "./queries.ts";
export { FORECAST_HORIZON_DAYS, forecasts } from "./schema.ts";

export const forecasting: Domain = {
  name: "forecasting",
  clonePhase: 4,
  required: false,
  tables: forecastingTables,
  routes: forecastingRoutes,
  showsRowsOf: ["sales"],
};
