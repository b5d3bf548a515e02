import { useRead } from "../../api/hooks.ts";
import { OPEN_ALERTS } from "../../app/first-reads.ts";
import { useMe } from "../../app/session.ts";
import { useShops } from "../../app/shops.ts";
import { euros, longDay, madridHour } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { TourOffer } from "../../tour/entry.tsx";
import { useAddress } from "../../ui/address.ts";
import { LineChart } from "../../ui/line-chart.tsx";
import { Page } from "../../ui/page.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { Alerts } from "./alerts.tsx";
import { Kpis } from "./kpis.tsx";
import { ProductionLine } from "./production-line.tsx";
import { useSalesDays } from "./sales.ts";
import { ShopsTable } from "./shops-table.tsx";

/** The morning's screen: how things stand and what needs one's hand. */
export function Dashboard() {
  const me = useMe();
  const open = useRead("/alerts", OPEN_ALERTS);
  const figures = useRead("/dashboard");
  const sales = useSalesDays();
  const shops = useRead("/tenants");
  const alerts = open.data?.data.length;
  const baking = figures.data?.production_today.filter(({ status }) => status === "IN_PROGRESS").length;
  const { isChain, current, places } = useShops();
  const isWholeChain = isChain && current === places[0];
  const chain = useRead("/dashboard/enterprise", {}, { enabled: isWholeChain });
  const awaited = [open, figures, sales, shops, ...(isWholeChain ? [chain] : [])];
  const name = me?.full_name.split(" ")[0] ?? "";
  return (
    <Page
      title={t.dashboard.greeting(madridHour(Date.now()), name)}
      status={alerts !== undefined && baking !== undefined ? t.dashboard.status(alerts, baking) : longDay(Date.now())}
    >
      {/* They travel together; shown one by one, each would push away what one has begun to read. */}
      {awaited.some(({ isPending }) => isPending) ? (
        <Loading lines />
      ) : (
        <>
          <TourOffer />
          <Kpis ofChain={isWholeChain} />
          <Alerts />
          {isWholeChain ? <ShopsTable /> : <SalesChart />}
          <ProductionLine />
        </>
      )}
    </Page>
  );
}

const RANGES = [7, 28, 90] as const;

function SalesChart() {
  const { days, error } = useSalesDays();
  const { query, href } = useAddress();
  const range = RANGES.find((each) => String(each) === query.dias) ?? 90;
  const ahead = days.filter(({ sold }) => sold === undefined).length;
  const visible = days.slice(-(range + ahead));
  const sum = visible.reduce((total, { sold = 0 }) => total + sold, 0);
  const edge = (at: number) => longDay(`${visible.at(at)?.day ?? "2026-01-01"}T12:00:00Z`);
  return (
    <section class="card" aria-labelledby="sales-title">
      <header>
        <div>
          <h2 id="sales-title">{t.dashboard.salesTitle}</h2>
          <p>{t.dashboard.salesText}</p>
        </div>
        <nav class="chips" aria-label={t.dashboard.range}>
          {RANGES.map((each) => (
            <a key={each} href={href({ dias: String(each) })} aria-current={each === range ? "true" : undefined}>
              {t.dashboard.rangeDays(each)}
            </a>
          ))}
        </nav>
      </header>
      {error ? (
        <Failure error={error} />
      ) : (
        <LineChart days={visible} format={euros} summary={t.dashboard.chartSummary(edge(0), edge(-1), euros(sum))} />
      )}
    </section>
  );
}
