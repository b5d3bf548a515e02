import { useRead } from "../../api/hooks.ts";
import { number, percent, signedPercent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Bar } from "../../ui/bars.tsx";
import { Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { SoldInShops } from "../../ui/sold-in-shops.tsx";
import { wholeList } from "../../ui/whole-list.ts";
import { ForecastTabs } from "./forecast-tabs.tsx";

/** How close the forecasts of four weeks came, product by product: the worst first. */
export function Accuracy() {
  const { data, isPending, error, refetch } = useRead("/forecasting/accuracy");
  const rows = (data?.products ?? [])
    .map((product) => ({ ...product, id: product.product_id }))
    .sort((left, right) => (left.accuracy_percent ?? 0) - (right.accuracy_percent ?? 0));
  const { columns } = t.forecast;
  return (
    <Page
      title={t.forecast.title}
      status={
        data &&
        data.accuracy_percent !== null &&
        t.forecast.accuracyStatus(percent(data.accuracy_percent), biasOf(data.bias_percent))
      }
    >
      <ForecastTabs />
      <SoldInShops when={!isPending && rows.length === 0}>
        <div class="tools">
          <Search what={t.forecast.what} />
        </div>
        <ListView
          label={t.forecast.tabs.accuracy}
          list={wholeList(rows, { isPending, error, refetch })}
          empty={t.forecast.empty}
          searchIn={({ product_name }) => named(product_name)}
          columns={[
            { name: columns.product, cell: (row) => <strong>{named(row.product_name)}</strong> },
            {
              name: columns.accuracy,
              cell: (row) =>
                row.accuracy_percent !== null && (
                  <span class="level">
                    {percent(row.accuracy_percent)}
                    <Bar value={row.accuracy_percent} most={100} />
                  </span>
                ),
            },
            { name: columns.expected, end: true, cell: (row) => number(row.quantity_forecast) },
            { name: columns.sold, end: true, cell: (row) => number(row.quantity_sold) },
            {
              name: columns.difference,
              end: true,
              cell: (row) =>
                row.quantity_sold > 0 && signedPercent((row.quantity_forecast / row.quantity_sold - 1) * 100),
            },
          ]}
        />
      </SoldInShops>
    </Page>
  );
}

function biasOf(bias: number | null): string {
  if (bias === null || Math.abs(bias) < 0.1) return t.forecast.exact;
  return bias > 0 ? t.forecast.tooMuch(percent(bias)) : t.forecast.tooLittle(percent(-bias));
}
