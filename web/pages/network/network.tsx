import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { useShops } from "../../app/shops.ts";
import { shortName } from "../../frame/shops.tsx";
import { euros, number, percent, signedPercent, time } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Failure, Loading, Pill } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { DONE, wholeList } from "../../ui/whole-list.ts";
import { Kpi } from "../dashboard/kpi.tsx";
import { openAlerts, SpainMap } from "./map.tsx";
import { RouteStatus } from "./route-status.tsx";

type Chain = Answer<"/dashboard/enterprise">;

/** The chain at a glance: figures, where everything is, shop by shop, and what is on the road. */
export function Network() {
  const { data, error, isPending, refetch } = useRead("/dashboard/enterprise");
  const alerts = (data?.map ?? []).reduce((sum, place) => sum + openAlerts(place), 0);
  const shops = data?.outlets.length ?? 0;
  return (
    <Page title={t.network.title} status={data && t.network.statusLine(shops, alerts)}>
      {error ? (
        <Failure error={error} retry={() => refetch()} />
      ) : isPending || !data ? (
        <Loading lines />
      ) : (
        <>
          <Figures of={data.kpis} />
          <div class="map-and-table">
            <section class="card" aria-label={t.network.map}>
              <SpainMap places={data.map} routes={data.routes} hrefOf={({ tenant_id }) => `#sitio-${tenant_id}`} />
            </section>
            <section class="card" aria-label={t.network.columns.place}>
              <header>
                <h2>{t.network.map}</h2>
              </header>
              <Places of={data.map} />
            </section>
          </div>
          <Compared of={data.outlets} />
          <Tonight of={data.routes} />
        </>
      )}
    </Page>
  );
}

function Figures({ of }: { of: Chain["kpis"] }) {
  return (
    <section class="kpis" aria-label={t.network.title}>
      {Object.entries(of).map(([key, { value, unit, window, formula, inputs }]) => (
        <Kpi
          key={key}
          label={t.network.kpis[key as keyof Chain["kpis"]]}
          value={
            value === null
              ? "–"
              : unit === "cents_per_month"
                ? euros(value)
                : key === "next_week_demand"
                  ? signedPercent(value)
                  : percent(value)
          }
          formula={formula}
          inputs={Object.entries(inputs).map(
            ([name, input]) => [t.network.inputs[name] ?? name, number(input, 1)] as const,
          )}
        >
          {window}
        </Kpi>
      ))}
    </section>
  );
}

function Places({ of }: { of: Chain["map"] }) {
  const { current, choose } = useShops();
  return (
    <ul class="rows">
      {of.map((place) => {
        const alerts = openAlerts(place);
        const name = shortName(place.name);
        return (
          <li key={place.tenant_id} id={`sitio-${place.tenant_id}`} tabIndex={-1}>
            <span>
              <strong>{name}</strong>
              <span class="under">
                {t.network.type[place.tenant_type]} · {place.city}
              </span>
            </span>
            <Pill tone={alerts > 0 ? "warn" : "good"}>{t.network.alerts(alerts)}</Pill>
            {current?.id === place.tenant_id ? (
              <span class="soft small">{t.network.chosen}</span>
            ) : (
              <button
                type="button"
                class="button small"
                aria-label={`${t.network.choose}: ${name}`}
                onClick={() => {
                  choose(place.tenant_id);
                  say(t.network.nowAt(name));
                }}
              >
                {t.network.choose}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Compared({ of }: { of: Chain["outlets"] }) {
  const { columns } = t.network;
  const sorted = of
    .map((shop) => ({ ...shop, id: shop.tenant_id }))
    .sort((left, right) => right.sales_cents - left.sales_cents);
  const share = (value: number | null) => (value === null ? "–" : percent(value));
  return (
    <section class="stack tight">
      <header class="list-head">
        <h2>{t.network.shops}</h2>
        <p>{t.network.shopsText}</p>
      </header>
      <ListView
        label={t.network.shops}
        list={wholeList(sorted, DONE)}
        empty={t.common.none}
        columns={[
          {
            name: columns.shop,
            cell: (shop) => (
              <>
                <strong>{shortName(shop.name)}</strong>
                <span class="under">{shop.city}</span>
              </>
            ),
          },
          { name: columns.sales, end: true, cell: (shop) => <strong>{euros(shop.sales_cents)}</strong> },
          {
            name: columns.change,
            end: true,
            cell: (shop) => (shop.sales_change_percent === null ? "–" : <Change value={shop.sales_change_percent} />),
          },
          {
            name: columns.target,
            end: true,
            cell: (shop) =>
              shop.target_percent === null ? (
                "–"
              ) : (
                <Pill tone={shop.target_percent >= 100 ? "good" : "warn"}>{percent(shop.target_percent)}</Pill>
              ),
          },
          { name: columns.margin, end: true, cell: (shop) => share(shop.margin_percent) },
          { name: columns.waste, end: true, cell: (shop) => share(shop.waste_percent) },
          { name: columns.stock, end: true, cell: (shop) => euros(shop.stock_value_cents) },
          { name: columns.alerts, end: true, cell: (shop) => number(shop.alerts_open) },
        ]}
      />
    </section>
  );
}

const Change = ({ value }: { value: number }) => (
  <span class={value >= 0 ? "good toned" : "bad toned"}>{signedPercent(value)}</span>
);

const Tonight = ({ of }: { of: Chain["routes"] }) => (
  <section class="card" aria-labelledby="tonight-title">
    <header>
      <h2 id="tonight-title">{t.network.tonight}</h2>
      <p>
        <a href="/app/reparto">{t.network.seeRoutes}</a>
      </p>
    </header>
    {of.length === 0 ? (
      <p class="soft">{t.network.noRoutes}</p>
    ) : (
      <ul class="rows">
        {of.map((route) => (
          <li key={route.id}>
            <a href={`/app/reparto?ver=${route.id}`}>{named(route.name)}</a>
            <span class="soft small">
              {time(route.planned_departure)} – {time(route.estimated_arrival)}
            </span>
            <RouteStatus of={route} />
          </li>
        ))}
      </ul>
    )}
  </section>
);
