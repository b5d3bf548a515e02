import { weekdayOf } from "#shared/business-calendar";
import { forecasts, predictionBatches } from "../../src/domain/forecasting/schema.ts";
import { orchestrationRuns, orchestrationSteps } from "../../src/domain/orchestrator/schema.ts";
import { differs, type Finding, wrong } from "../findings.ts";
import { type Check, msOf } from "./check.ts";

const MONDAY = 1;

/** Weekly series start on a Monday, and a product has one expectation a day and series. */
export const forecastDays: Check = (rows) => {
  const seen = new Set<string>();
  return rows.of(forecasts).flatMap((forecast): Finding[] => {
    const { product_id, period, forecast_date } = forecast.values;
    const key = `${product_id} ${period} ${forecast_date}`;
    const repeated = seen.has(key)
      ? [wrong(forecast, "forecast_date", "repeats the product's forecast of that day")]
      : [];
    seen.add(key);
    if (period !== "weekly" || weekdayOf(forecast_date) === MONDAY) return repeated;
    return [...repeated, wrong(forecast, "forecast_date", "must be a Monday in a weekly series")];
  });
};

/** A prediction counts the products that it looked at, which are no fewer than those it has rows of. */
export const predictionProducts: Check = (rows) =>
  rows.of(predictionBatches).flatMap((prediction) => {
    const own = rows.where(forecasts, "prediction_batch_id", prediction.values.id);
    const products = new Set(own.map(({ values }) => values.product_id)).size;
    return products <= prediction.values.product_count
      ? []
      : [wrong(prediction, "product_count", `is ${prediction.values.product_count}, but it has rows of ${products}`)];
  });

/** What a run says it did is what its steps recorded, one after the other and inside its time. */
export const orchestrationFigures: Check = (rows) =>
  rows.of(orchestrationRuns).flatMap((run): Finding[] => {
    const steps = rows
      .where(orchestrationSteps, "run_id", run.values.id)
      .toSorted((a, b) => a.values.step_number - b.values.step_number);
    const recordsOf = (name: string) => steps.find(({ values }) => values.name === name)?.values.records ?? 0;
    const { batches_planned, requirements_found, purchase_orders_proposed, started_at, completed_at, duration_ms } =
      run.values;
    const took = completed_at ? msOf(completed_at) - msOf(started_at) : undefined;
    return [
      ...differs(run, "batches_planned", batches_planned, recordsOf("plan_batches"), "records of plan_batches"),
      ...differs(
        run,
        "requirements_found",
        requirements_found,
        recordsOf("plan_requirements"),
        "records of plan_requirements",
      ),
      ...differs(
        run,
        "purchase_orders_proposed",
        purchase_orders_proposed,
        recordsOf("propose_purchase_orders"),
        "records of propose_purchase_orders",
      ),
      ...(took === undefined ? [] : differs(run, "duration_ms", duration_ms, took, "completed − started")),
      ...steps.flatMap((step, place) =>
        differs(step, "step_number", step.values.step_number, place + 1, "its place in the run"),
      ),
      ...steps
        .filter(({ values }) => msOf(values.started_at) < msOf(started_at))
        .map((step) => wrong(step, "started_at", "lies before its run")),
    ];
  });
