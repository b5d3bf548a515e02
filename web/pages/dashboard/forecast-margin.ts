import { useList } from "../../api/hooks.ts";
import { madridDay } from "../../i18n/format.ts";

/** Of the days ahead there is a forecast for each product: 7 × 24 rows. */
const PAGE = 100;

/**
 * How far a day's demand may lie from its forecast, as shares of it, from the bounds of its products; until
 * `expected_demand` of the dashboard says it itself.
 */
export function useForecastMargin(): (day: string) => { readonly low: number; readonly high: number } {
  const forecasts = useList("/forecasting/forecasts", { period: "daily", from: madridDay(Date.now()), limit: PAGE });
  if (forecasts.hasNextPage && !forecasts.isFetching) forecasts.fetchNextPage();
  const sums = new Map<string, { expected: number; low: number; high: number }>();
  for (const { forecast_date, predicted_quantity, confidence_low, confidence_high } of forecasts.rows) {
    const { expected, low, high } = sums.get(forecast_date) ?? { expected: 0, low: 0, high: 0 };
    sums.set(forecast_date, {
      expected: expected + predicted_quantity,
      low: low + confidence_low,
      high: high + confidence_high,
    });
  }
  return (day) => {
    const { expected, low, high } = sums.get(day) ?? { expected: 0, low: 0, high: 0 };
    return expected > 0 ? { low: low / expected, high: high / expected } : { low: 1, high: 1 };
  };
}
