import { addDays } from "#shared/business-calendar";
import { FORECAST_HISTORY_DAYS } from "../../src/domain/forecasting/schema.ts";
import type { Item } from "./catalogue.ts";
import { randomOf } from "./random.ts";
import { rounded, sum } from "./rows.ts";
import { soldKey } from "./sales.ts";
import { daysFrom, SESSION_DAYS } from "./seed-clock.ts";
import type { Site } from "./site.ts";

interface Measured {
  readonly product_id: string;
  readonly forecast_date: string;
  readonly predicted_quantity: number;
}

/** A forecast that missed `sold` by the share `error`. */
export const forecastFrom = (sold: number, error: number): number => rounded(Math.max(0.1, sold * (1 + error)), 1);

/**
 * Errors of past forecasts as shares of what was sold, by `soldKey`: of both signs, larger for some products than for
 * others, partly common to a day. Their size alone is fitted, so that the accuracy that sessions of the seven weekdays
 * show lies around the plan's.
 */
export function forecastErrors(
  site: Site,
  products: readonly Item[],
  days: readonly string[],
  sold: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const plan = site.forecasts!;
  const chance = randomOf(site.profile, site.tenant, "forecast errors");
  const temper = new Map(products.map((product) => [product.id, chance.between(0.75, 1.25)]));
  const raw = days.flatMap((day) => {
    const surprise = 0.3 * chance.normal();
    return products.map((product) => ({
      key: soldKey(product.id, day),
      product_id: product.id,
      forecast_date: day,
      error: temper.get(product.id)! * (surprise + 0.95 * chance.normal()),
    }));
  });

  const wanted = 100 - plan.accuracyPercent;
  let scale = wanted / 80;
  for (let pass = 0; pass < 12; pass++) {
    const rows = raw
      .filter(({ key }) => sold.has(key))
      .map((row) => ({ ...row, predicted_quantity: forecastFrom(sold.get(row.key)!, plan.bias + scale * row.error) }));
    const shown = SESSION_DAYS.map((day) => wapeBefore(rows, sold, day));
    scale *= wanted / ((Math.min(...shown) + Math.max(...shown)) / 2);
  }
  return new Map(raw.map(({ key, error }) => [key, plan.bias + scale * error]));
}

const wapeBefore = (rows: readonly Measured[], sold: ReadonlyMap<string, number>, day: string): number =>
  measureForecasts(rows, sold, daysFrom(addDays(day, -FORECAST_HISTORY_DAYS), addDays(day, -1))).wape_percent;

/** Σ|forecast − sold| ÷ Σ sold, Σ(forecast − sold) ÷ Σ sold (both in percent) and the mean absolute error in units. */
export function measureForecasts(
  rows: readonly Measured[],
  sold: ReadonlyMap<string, number>,
  days: readonly string[],
) {
  const wanted = new Set(days);
  const pairs = rows
    .filter((row) => wanted.has(row.forecast_date))
    .map((row) => ({
      predicted: row.predicted_quantity,
      sold: sold.get(soldKey(row.product_id, row.forecast_date)) ?? 0,
    }));
  const units = sum(pairs, (pair) => pair.sold);
  const missed = sum(pairs, (pair) => Math.abs(pair.predicted - pair.sold));
  return {
    wape_percent: (100 * missed) / units,
    bias_percent: (100 * sum(pairs, (pair) => pair.predicted - pair.sold)) / units,
    mae_units: missed / pairs.length,
  };
}
