import { useState } from "preact/hooks";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { useShops } from "../../app/shops.ts";
import { shortName } from "../../frame/shops.tsx";
import { euros, longDay, madridDay, money, number, percent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { useAddress } from "../../ui/address.ts";
import { Bar } from "../../ui/bars.tsx";
import { LineChart } from "../../ui/line-chart.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { SoldInShops } from "../../ui/sold-in-shops.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { wholeList } from "../../ui/whole-list.ts";
import { SalesTabs } from "./sales-tabs.tsx";

type Line = Answer<"/sales/summary">["data"][number];
type Group = Answer<"/sales/summary">["group_by"];

const RANGES = [7, 28, 90] as const;
const DAY_MS = 86_400_000;

export function SalesSummary() {
  const { query, href } = useAddress();
  const { isChain } = useShops();
  const range = RANGES.find((each) => String(each) === query.dias) ?? 28;
  const from = madridDay(Date.now() - range * DAY_MS);
  const { data, error, isPending, refetch } = useSummary("day", from);
  const total = (data ?? []).reduce((sum, { revenue_cents }) => sum + revenue_cents, 0);
  const cost = (data ?? []).reduce((sum, { cost_cents }) => sum + cost_cents, 0);
  return (
    <Page
      title={t.sales.title}
      status={total > 0 && t.sales.summaryStatus(euros(total), percent((1 - cost / total) * 100))}
      actions={
        <a class="button main" href="/app/ventas/mostrador">
          {t.sales.tabs.counter}
        </a>
      }
    >
      <SalesTabs />
      <SoldInShops when={data?.length === 0} />
      <section class="card sold-only" aria-labelledby="by-day">
        <header>
          <h2 id="by-day">{t.sales.byDay}</h2>
          <nav class="chips" aria-label={t.sales.range}>
            {RANGES.map((each) => (
              <a key={each} href={href({ dias: String(each) })} aria-current={each === range ? "true" : undefined}>
                {t.sales.days(each)}
              </a>
            ))}
          </nav>
        </header>
        {error ? (
          <Failure error={error} retry={() => refetch()} />
        ) : isPending ? (
          <Loading lines />
        ) : !data || data.length === 0 ? (
          <Empty title={t.sales.noSales} />
        ) : (
          <LineChart
            days={data.map(({ key, revenue_cents }) => ({ day: key, sold: revenue_cents }))}
            format={euros}
            summary={t.sales.chartSummary(dayOf(data.at(0)), dayOf(data.at(-1)), money(total))}
          />
        )}
      </section>
      <Group by="product" title={t.sales.byProduct} from={from} />
      <Group by="channel" title={t.sales.byChannel} from={from} />
      {isChain && <Group by="outlet" title={t.sales.byOutlet} from={from} />}
    </Page>
  );
}

const dayOf = (line: Line | undefined): string => (line ? longDay(`${line.key}T12:00:00Z`) : "");

function useSummary(group_by: Group, from: string) {
  const result = useRead("/sales/summary", { query: { group_by, from } });
  return { ...result, data: result.data?.data };
}

const FIRST = 8;

function Group({ by, title, from }: { by: Group; title: string; from: string }) {
  const result = useSummary(by, from);
  const [all, showAll] = useState(false);
  const sorted = (result.data ?? []).toSorted((left, right) => right.revenue_cents - left.revenue_cents);
  const most = sorted[0]?.revenue_cents ?? 0;
  const total = sorted.reduce((sum, { revenue_cents }) => sum + revenue_cents, 0);
  const { columns } = t.sales;
  return (
    <section class="stack tight">
      <header class="list-head">
        <h2>{title}</h2>
      </header>
      <ListView
        label={title}
        list={wholeList(
          sorted.slice(0, all ? undefined : FIRST).map((line) => ({ ...line, id: line.key })),
          result,
        )}
        empty={t.sales.noSales}
        columns={[
          {
            name: columns.what,
            cell: (line) => (
              <strong>{by === "channel" ? (t.sales.channel[line.key] ?? line.label) : shortName(line.label)}</strong>
            ),
          },
          { name: columns.revenue, end: true, cell: (line) => euros(line.revenue_cents) },
          {
            name: columns.share,
            cell: (line) => (
              <span class="level">
                {percent((line.revenue_cents / total) * 100)}
                <Bar value={line.revenue_cents} most={most} />
              </span>
            ),
          },
          { name: columns.quantity, end: true, cell: (line) => number(line.quantity_sold) },
          {
            name: columns.margin,
            end: true,
            cell: (line) => (line.margin_percent === null ? "–" : percent(line.margin_percent)),
          },
          { name: columns.waste, end: true, cell: wasteOf },
        ]}
      />
      {sorted.length > FIRST && !all && (
        <p>
          <button type="button" class="button plain" onClick={() => showAll(true)}>
            {t.sales.showAll(sorted.length)}
          </button>
        </p>
      )}
    </section>
  );
}

function wasteOf({ quantity_sold: sold, quantity_wasted: wasted }: Line): string {
  return sold + wasted > 0 ? percent((wasted / (sold + wasted)) * 100) : "–";
}
