import { useAll } from "../../api/by-id.ts";
import { madridDay, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { reasonText } from "../../i18n/values.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { type ChartDay, LineChart } from "../../ui/line-chart.tsx";
import { Failure, Loading } from "../../ui/states.tsx";

const DAY_MS = 86_400_000;
const PAST_DAYS = 28;

/** A product: what was expected and sold for four weeks, what is expected next, and why. */
export function ProductDrawer({ id, name }: { id: string; name: string }) {
  const from = madridDay(Date.now() - PAST_DAYS * DAY_MS);
  const forecasts = useAll("/forecasting/forecasts", { product_id: id, period: "daily", from });
  const weekly = useAll("/forecasting/forecasts", { product_id: id, period: "weekly" });
  const sales = useAll("/sales", { product_id: id, from });
  const days = new Map<string, ChartDay>();
  for (const { forecast_date, predicted_quantity, confidence_low, confidence_high } of forecasts.rows) {
    days.set(forecast_date, {
      day: forecast_date,
      expected: predicted_quantity,
      low: confidence_low,
      high: confidence_high,
    });
  }
  for (const { sales_date, quantity_sold } of sales.rows) {
    const known = days.get(sales_date) ?? { day: sales_date };
    days.set(sales_date, { ...known, sold: (known.sold ?? 0) + quantity_sold });
  }
  const sorted = [...days.values()].sort((left, right) => (left.day < right.day ? -1 : 1));
  const reasons = [...(weekly.rows[0]?.drivers ?? []), ...(forecasts.rows[0]?.drivers ?? [])].flatMap(
    (driver) => reasonText(driver) ?? [],
  );
  const error = forecasts.error ?? sales.error;
  return (
    <Drawer title={name}>
      {error ? (
        <Failure error={error} />
      ) : forecasts.isPending || sales.isPending ? (
        <Loading lines />
      ) : (
        <>
          <section>
            <h3>{t.forecast.chart}</h3>
            <LineChart days={sorted} format={(value) => number(value)} summary={t.forecast.chartSummary(name)} />
          </section>
          {reasons.length > 0 && (
            <section>
              <h3>{t.forecast.drivers}</h3>
              <ul class="bullets">
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Drawer>
  );
}
