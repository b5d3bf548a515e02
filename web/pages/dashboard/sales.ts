import { useRead } from "../../api/hooks.ts";
import { SALES_BY_DAY } from "../../app/first-reads.ts";
import { madridDay } from "../../i18n/format.ts";
import type { ChartDay } from "../../ui/line-chart.tsx";

/** Days of sales, oldest first, and what is expected of the days ahead, in cents without VAT. */
export function useSalesDays() {
  const summary = useRead("/sales/summary", { query: { ...SALES_BY_DAY.query } });
  const dashboard = useRead("/dashboard");
  const today = madridDay(Date.now());

  const past = (summary.data?.data ?? [])
    .filter(({ key }) => key < today)
    .map(({ key, revenue_cents }): ChartDay => ({ day: key, sold: revenue_cents }))
    .toSorted((left, right) => (left.day < right.day ? -1 : 1));
  const ahead = (dashboard.data?.expected_demand ?? []).map(
    (expected): ChartDay => ({
      day: expected.day,
      expected: expected.revenue_cents,
      low: expected.revenue_low_cents,
      high: expected.revenue_high_cents,
    }),
  );
  // The forecast starts where the sales end.
  const { day, sold = 0 } = past.at(-1) ?? {};
  if (day && ahead.length > 0) past[past.length - 1] = { day, sold, expected: sold, low: sold, high: sold };
  return { days: past.length > 0 ? [...past, ...ahead] : [], isPending: summary.isPending, error: summary.error };
}
