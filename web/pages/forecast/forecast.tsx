import { useAll, useNames } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { madridDay, number, percent, weekday } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { SoldInShops } from "../../ui/sold-in-shops.tsx";
import { wholeList } from "../../ui/whole-list.ts";
import { ForecastTabs } from "./forecast-tabs.tsx";
import { ProductDrawer } from "./product-drawer.tsx";

type Forecasted = Row<"/forecasting/forecasts">;

const DAY_MS = 86_400_000;
const DAYS = 7;

/** What is expected of each product, day by day, for a week. */
export function Forecast() {
  const { query } = useAddress();
  const from = madridDay(Date.now());
  const all = useAll("/forecasting/forecasts", { period: "daily", from });
  const accuracy = useRead("/forecasting/accuracy").data;
  const nameOf = useNames("/inventory/ingredients");
  const days = Array.from({ length: DAYS }, (_day, ahead) =>
    madridDay(Date.parse(`${from}T12:00:00Z`) + ahead * DAY_MS),
  );
  const rows = byProduct(all.rows).map((row) => ({ ...row, name: nameOf(row.id) }));
  const sorted = rows.toSorted((left, right) => left.name.localeCompare(right.name));
  const open = rows.find(({ id }) => id === query[OPEN]);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const { columns } = t.forecast;
  return (
    <Page title={t.forecast.title} status={total > 0 && t.forecast.daysStatus(number(total))}>
      <ForecastTabs />
      <SoldInShops when={!all.isPending && rows.length === 0}>
        <div class="tools">
          <Search what={t.forecast.what} />
        </div>
        <ListView
          label={t.forecast.tabs.days}
          list={wholeList(sorted, all)}
          opens
          empty={t.forecast.empty}
          searchIn={({ name }) => name}
          columns={[
            { name: columns.product, cell: (row) => row.name || "…" },
            ...days.map((each) => ({
              name: `${weekday(`${each}T12:00:00Z`).slice(0, 3)} ${Number(each.slice(8))}`,
              end: true,
              cell: (row: (typeof rows)[number]) => number(row.days.get(each)?.predicted_quantity ?? 0),
            })),
            {
              name: columns.total,
              end: true,
              cell: (row) => (
                <>
                  <strong>{number(row.total)}</strong>
                  <span class="under">{t.forecast.between(number(row.low), number(row.high))}</span>
                </>
              ),
            },
            {
              name: columns.accuracy,
              end: true,
              cell: (row) => {
                const known = accuracy?.products.find(({ product_id }) => product_id === row.id)?.accuracy_percent;
                return known === undefined || known === null ? null : percent(known);
              },
            },
          ]}
        />
      </SoldInShops>
      {open && <ProductDrawer key={open.id} id={open.id} name={open.name} />}
    </Page>
  );
}

function byProduct(rows: readonly Forecasted[]) {
  return [...Map.groupBy(rows, ({ product_id }) => product_id)].map(([id, each]) => ({
    id,
    days: new Map(each.map((row) => [row.forecast_date, row])),
    total: sum(each, "predicted_quantity"),
    low: sum(each, "confidence_low"),
    high: sum(each, "confidence_high"),
  }));
}

const sum = (rows: readonly Forecasted[], of: "predicted_quantity" | "confidence_low" | "confidence_high"): number =>
  rows.reduce((total, row) => total + row[of], 0);
