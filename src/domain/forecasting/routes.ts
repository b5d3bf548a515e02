import { get, refused } from "#http/endpoint";
import { equals, fromDay, list, untilDay } from "#http/resource";
import { ForecastAccuracy } from "./contract.ts";
import { measureAccuracy } from "./queries.ts";
import { forecasts, trainedModels } from "./schema.ts";

export const forecastingRoutes = [
  list({
    path: "/forecasting/forecasts",
    operationId: "listForecasts",
    summary: "Expected demand by product: by day, and by week with its reasons",
    table: forecasts,
    sort: ["-forecast_date", "predicted_quantity"],
    filters: {
      product_id: equals(forecasts, "product_id"),
      period: equals(forecasts, "period"),
      from: fromDay(forecasts, "forecast_date"),
      to: untilDay(forecasts, "forecast_date"),
    },
  }),
  get({
    path: "/forecasting/accuracy",
    operationId: "getForecastAccuracy",
    summary: "Forecasts of the last 28 days against what was sold",
    tag: "forecasting",
    response: ForecastAccuracy,
    run: (context) => measureAccuracy(context),
  }),
  list({
    path: "/forecasting/models",
    operationId: "listModels",
    summary: "Trained models (demo models, without files)",
    table: trainedModels,
    sort: ["name", "-trained_at"],
    filters: { status: equals(trainedModels, "status"), product_id: equals(trainedModels, "product_id") },
  }),
  refused({
    path: "/forecasting/forecasts",
    operationId: "generateForecasts",
    summary: "Generate forecasts; the models of a demo are examples without files, so it is refused",
    tag: "forecasting",
  }),
  refused({
    path: "/forecasting/models/train",
    operationId: "trainModel",
    summary: "Train a model; it is refused in a demo",
    tag: "forecasting",
  }),
];
