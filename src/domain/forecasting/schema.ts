import * as z from "zod";
import { Reasoning } from "#shared/json-shapes";
import {
  audit,
  choice,
  datedCode,
  day,
  decimal,
  flag,
  id,
  instant,
  integer,
  json,
  optional,
  reference,
  string,
  tenantId,
} from "#table/field";
import { notAfter } from "#table/row-rule";
import { table } from "#table/table";

/** Past forecasts that can be compared with sales, and the days ahead that yesterday's prediction covers. */
export const FORECAST_HISTORY_DAYS = 28;
export const FORECAST_HORIZON_DAYS = 7;

export const trainedModels = table("forecasting.trained_models", {
  id: id(),
  tenant_id: tenantId(),
  product_id: optional(reference("inventory.ingredients", { where: { product_type: "FINISHED_PRODUCT" } })),
  name: string(120),
  algorithm: choice(["prophet", "seasonal_naive", "gradient_boosting"]),
  version: string(24),
  status: choice(["ACTIVE", "RETIRED"]),
  is_demo: flag(),
  /** Demo models have no file behind them. */
  artifact_path: optional(string(200)),
  features: json(() => z.array(z.string().max(60)).max(20)),
  training_days: integer({ min: 1 }),
  trained_at: instant(),
  ...audit(),
});

export const predictionBatches = table(
  "forecasting.prediction_batches",
  {
    id: id(),
    tenant_id: tenantId(),
    batch_number: datedCode(/^PRED-\d{8}-\d{3}$/),
    status: choice(["COMPLETED", "FAILED"]),
    generated_at: instant(),
    horizon_days: integer({ min: 1, max: 31 }),
    product_count: integer({ min: 0 }),
    triggered_by: choice(["orchestrator", "user"]),
    ...audit(),
  },
  { unique: [["batch_number"]] },
);

/**
 * Demand by product. Daily series: four weeks behind, to be compared with what was sold, and the next seven days.
 * Weekly series: from Monday, with the reasons behind it; what production is planned from.
 */
export const forecasts = table(
  "forecasting.forecasts",
  {
    id: id(),
    tenant_id: tenantId(),
    product_id: reference("inventory.ingredients", { where: { product_type: "FINISHED_PRODUCT" } }),
    model_id: reference("forecasting.trained_models"),
    prediction_batch_id: reference("forecasting.prediction_batches"),
    period: choice(["daily", "weekly"]),
    forecast_date: day("whole_weeks"),
    predicted_quantity: decimal({ min: 0 }),
    confidence_low: decimal({ min: 0 }),
    confidence_high: decimal({ min: 0 }),
    drivers: optional(json(() => z.array(Reasoning()).max(6))),
    ...audit(),
  },
  {
    rules: [notAfter("confidence_low", "predicted_quantity"), notAfter("predicted_quantity", "confidence_high")],
    window: {
      column: "forecast_date",
      from: -FORECAST_HISTORY_DAYS,
      to: FORECAST_HORIZON_DAYS - 1,
      where: { period: "daily" },
    },
  },
);

export const modelPerformanceMetrics = table("forecasting.model_performance_metrics", {
  id: id(),
  tenant_id: tenantId(),
  model_id: reference("forecasting.trained_models"),
  metric: choice(["wape_percent", "bias_percent", "mae_units"]),
  value: decimal(),
  window_days: integer({ min: 1 }),
  measured_at: instant(),
  ...audit(),
});

export const forecastingTables = [trainedModels, predictionBatches, forecasts, modelPerformanceMetrics];
