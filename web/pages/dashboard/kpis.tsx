import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { euros, number, percent, signedPercent, weekday } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Failure } from "../../ui/states.tsx";
import { Kpi } from "./kpi.tsx";
import { useSalesDays } from "./sales.ts";

type Dashboard = Answer<"/dashboard">;
type Figure = Dashboard["kpis"]["critical_stock"];

/** The key figures, each computed by the API from rows at this moment; of a chain as a whole, also its own. */
export function Kpis({ ofChain }: { ofChain: boolean }) {
  const { data, error, refetch } = useRead("/dashboard");
  const chain = useRead("/dashboard/enterprise", {}, { enabled: ofChain }).data;
  if (error) return <Failure error={error} retry={() => refetch()} />;
  const sells = (data?.sales_yesterday.revenue_cents ?? 0) > 0;
  const figures: Record<string, Figure> = { ...data?.kpis, ...(ofChain && chain?.kpis) };
  return (
    <section class="kpis" aria-label={t.dashboard.kpisLabel}>
      {data && sells && <Yesterday sales={data.sales_yesterday} />}
      {Object.entries(figures)
        .filter(([, { value }]) => value !== null)
        .map(([key, figure]) => (
          <Kpi
            key={key}
            label={t.dashboard.kpis[key] ?? key}
            value={shown(key, figure)}
            formula={figure.formula}
            window={figure.window}
            inputs={Object.entries(figure.inputs).map(([name, value]) => [
              t.dashboard.inputs[name] ?? name,
              name.endsWith("_cents") ? euros(value) : number(value, 1),
            ])}
          >
            {figure.unit === "ingredients" && t.dashboard.ofIngredients(number(figure.inputs.ingredients ?? 0))}
          </Kpi>
        ))}
    </section>
  );
}

function Yesterday({ sales }: { sales: Dashboard["sales_yesterday"] }) {
  const { days } = useSalesDays();
  const { revenue_cents, week_before, change_percent: change, day } = sales;
  return (
    <Kpi
      label={t.dashboard.kpis.sales_yesterday!}
      value={euros(revenue_cents)}
      formula={t.dashboard.salesFormula}
      inputs={[
        [t.common.yesterday, euros(revenue_cents)],
        [t.dashboard.weekBefore, euros(week_before.revenue_cents)],
      ]}
      spark={days.flatMap(({ sold }) => sold ?? []).slice(-28)}
    >
      {change !== null && (
        <>
          <b class={change >= 0 ? "good" : "bad"}>{signedPercent(change)}</b> {t.dashboard.versus(weekday(day))}
        </>
      )}
    </Kpi>
  );
}

/** Figures that are differences show their sign. */
const DIFFERENCES = ["next_week_demand"];

function shown(key: string, { value, unit }: Figure): string {
  if (value === null) return t.dashboard.noData;
  if (unit === "percent") return DIFFERENCES.includes(key) ? signedPercent(value) : percent(value);
  return unit === "cents_per_month" ? euros(value) : number(value);
}
