import { addDays } from "#shared/business-calendar";
import type { Reasoning } from "#shared/json-shapes";
import {
  FORECAST_HISTORY_DAYS,
  FORECAST_HORIZON_DAYS,
  type forecasts,
  type modelPerformanceMetrics,
  type predictionBatches,
  type trainedModels,
} from "../../src/domain/forecasting/schema.ts";
import type { Item } from "./catalogue.ts";
import { expectedOverChannels, productsSold } from "./demand.ts";
import { forecastErrors, forecastFrom, measureForecasts } from "./forecast-errors.ts";
import { grownForecasts } from "./forecast-growth.ts";
import { type HistoryRow, numbering, rounded, sum } from "./rows.ts";
import { type SalesRow, soldByProductDay, soldKey } from "./sales.ts";
import {
  codeDay,
  dayAgo,
  daysFrom,
  iso,
  madridInstant,
  marker,
  REFERENCE_MONDAY,
  REFERENCE_MS,
  REFERENCE_SUNDAY,
} from "./seed-clock.ts";
import type { Site } from "./site.ts";

export type ForecastRow = HistoryRow<typeof forecasts>;

export interface ModelPlan {
  readonly category: string;
  readonly name: string;
  readonly algorithm: "prophet" | "seasonal_naive" | "gradient_boosting";
  readonly version: string;
  readonly features: readonly string[];
  readonly trainingDays: number;
  readonly trainedDaysAgo: number;
}

export interface ForecastPlan {
  /** 1 − WAPE over the last 28 days, in percent, that a session of any weekday shows. */
  readonly accuracyPercent: number;
  /** Share by which the models err to one side: above 0 they expect too much. */
  readonly bias: number;
  /** By how much more is expected of the next seven days than was sold in the last seven, where the scenario says so. */
  readonly nextWeekPercent?: number;
  readonly models: readonly ModelPlan[];
  /** Why a product's weekly expectation is what it is. */
  driversOf(product: Item, week: string): readonly Reasoning[];
}

/** The confidence band, as a share of the expectation. */
const BAND = 0.15;
/**
 * Earlier predictions, in days before now. Weeks apart and with two weeks of horizon, each lies before the days it is
 * named for at a session of any weekday.
 */
const EARLIER_PREDICTIONS = [35, 28, 21, 14, 7];
const PREDICTION_HORIZON_DAYS = 14;
const YESTERDAY = EARLIER_PREDICTIONS.length + 1;

const PAST_DAYS = daysFrom(addDays(REFERENCE_MONDAY, -FORECAST_HISTORY_DAYS), addDays(REFERENCE_SUNDAY, -1));
const AHEAD_DAYS = daysFrom(REFERENCE_SUNDAY, addDays(REFERENCE_SUNDAY, FORECAST_HORIZON_DAYS - 1));
const WEEKS = [REFERENCE_MONDAY, addDays(REFERENCE_MONDAY, 7)];

/** The id of a product's weekly forecast; production plans from the one of the reference week. */
export function weeklyForecastId(site: Site, product: Item, week = 0): string {
  const products = productsSold(site);
  return site.id("forecasting.forecasts", week * products.length + products.indexOf(product) + 1);
}

export function forecastHistory(site: Site, sales: readonly SalesRow[]) {
  const { demand, forecasts: plan } = site;
  if (!demand || !plan) return { models: [], batches: [], forecasts: [], metrics: [] };
  const products = productsSold(site);
  const modelOf = (product: Item) =>
    site.id("forecasting.trained_models", plan.models.findIndex(({ category }) => category === product.category) + 1);
  const predictionId = (number: number) => site.id("forecasting.prediction_batches", number);
  const rowOf = (product: Item, period: "daily" | "weekly", day: string, predicted: number, prediction: number) => ({
    tenant_id: site.tenantId,
    product_id: product.id,
    model_id: modelOf(product),
    prediction_batch_id: predictionId(prediction),
    period,
    forecast_date: day,
    predicted_quantity: predicted,
    confidence_low: Math.floor(predicted * (1 - BAND) * 10) / 10,
    confidence_high: Math.ceil(predicted * (1 + BAND) * 10) / 10,
  });

  const weekly = WEEKS.flatMap((week, position) =>
    products.map((product): ForecastRow => {
      const expected = sum(daysFrom(week, addDays(week, 6)), (day) => expectedOverChannels(demand, product, day));
      const prediction = position === 0 ? YESTERDAY - 1 : YESTERDAY;
      return {
        id: weeklyForecastId(site, product, position),
        ...rowOf(product, "weekly", week, Math.round(expected), prediction),
        drivers: [...plan.driversOf(product, week)],
      };
    }),
  );

  const number = numbering(weekly.length + 1);
  const sold = soldByProductDay(sales);
  const errors = forecastErrors(site, products, PAST_DAYS, sold);
  const expected = [...PAST_DAYS, ...AHEAD_DAYS].flatMap((day) =>
    products.flatMap((product) => {
      const soldThatDay = sold.get(soldKey(product.id, day));
      const predicted = PAST_DAYS.includes(day)
        ? soldThatDay && forecastFrom(soldThatDay, errors.get(soldKey(product.id, day))!)
        : rounded(expectedOverChannels(demand, product, day), 1);
      return predicted ? [{ product, day, predicted }] : [];
    }),
  );
  const daily = grownForecasts(expected, sold, plan.nextWeekPercent).map(({ product, day, predicted }): ForecastRow => {
    // Days of the reference week may all lie ahead of a session: they come from yesterday's prediction.
    const weeksBack = Math.ceil((Date.parse(REFERENCE_MONDAY) - Date.parse(day)) / (7 * 86_400_000));
    const prediction = weeksBack > 0 ? YESTERDAY - 1 - weeksBack : YESTERDAY;
    return { id: site.id("forecasting.forecasts", number()), ...rowOf(product, "daily", day, predicted, prediction) };
  });

  return {
    models: plan.models.map(
      (model, position): HistoryRow<typeof trainedModels> => ({
        id: site.id("forecasting.trained_models", position + 1),
        tenant_id: site.tenantId,
        name: model.name,
        algorithm: model.algorithm,
        version: model.version,
        status: "ACTIVE",
        is_demo: true,
        features: [...model.features],
        training_days: model.trainingDays,
        trained_at: madridInstant(dayAgo(model.trainedDaysAgo), "03:15"),
      }),
    ),
    batches: [...EARLIER_PREDICTIONS, 1].map(
      (daysAgo, position): HistoryRow<typeof predictionBatches> => ({
        id: predictionId(position + 1),
        tenant_id: site.tenantId,
        batch_number: `PRED-${codeDay(iso(REFERENCE_MS - daysAgo * 86_400_000))}-001`,
        status: "COMPLETED",
        generated_at: marker(-daysAgo * 24 * 60),
        horizon_days: PREDICTION_HORIZON_DAYS,
        product_count: products.length,
        triggered_by: "orchestrator",
      }),
    ),
    forecasts: [...weekly, ...daily],
    metrics: plan.models.flatMap((model, position) => {
      const known = products.filter(({ category }) => category === model.category);
      const days = daysFrom(dayAgo(FORECAST_HISTORY_DAYS), dayAgo(1));
      const measured = measureForecasts(
        daily.filter((row) => known.some(({ id }) => id === row.product_id)),
        sold,
        days,
      );
      return (["wape_percent", "bias_percent", "mae_units"] as const).map(
        (metric, place): HistoryRow<typeof modelPerformanceMetrics> => ({
          id: site.id("forecasting.model_performance_metrics", position * 3 + place + 1),
          tenant_id: site.tenantId,
          model_id: site.id("forecasting.trained_models", position + 1),
          metric,
          value: rounded(measured[metric], 2),
          window_days: FORECAST_HISTORY_DAYS,
          measured_at: marker(-24 * 60),
        }),
      );
    }),
  };
}
