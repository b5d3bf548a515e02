import { useAll, useById } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useList, useRead } from "../../api/hooks.ts";
import { dateTime, number, percent, quantity, time } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { reasonText } from "../../i18n/values.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Chips } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Failure, Loading, Note, Pill } from "../../ui/states.tsx";
import { RouteStatus } from "./route-status.tsx";

type Vehicle = Row<"/distribution/vehicles">;

const ORDER = "-planned_departure";

/** The night's routes: who drives what, how full, and how late. */
export function Routes() {
  const { query } = useAddress();
  const { status, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/distribution/routes", { status, sort });
  const all = useAll("/distribution/routes");
  const vehicleOf = useById("/distribution/vehicles");
  const late = all.rows.filter((route) => route.delay_minutes > 0 && route.status !== "COMPLETED").length;
  const { columns } = t.distribution;
  return (
    <Page title={t.distribution.title} status={!all.isPending && t.distribution.statusLine(late)}>
      <div class="tools">
        <Chips label={columns.status} name="status" options={t.distribution.status} />
      </div>
      <ListView
        label={t.distribution.title}
        list={list}
        opens
        order={ORDER}
        empty={t.distribution.empty}
        columns={[
          {
            name: columns.route,
            cell: (route) => (
              <>
                {named(route.name)}
                <span class="under">
                  {route.driver_name} · {named(vehicleOf(route.vehicle_id)?.name ?? "")}
                </span>
              </>
            ),
          },
          { name: columns.status, cell: (route) => <RouteStatus of={route} /> },
          { name: columns.departure, sort: "planned_departure", cell: (route) => dateTime(route.planned_departure) },
          { name: columns.arrival, cell: (route) => dateTime(route.actual_arrival ?? route.estimated_arrival) },
          { name: columns.load, cell: (route) => <Load kg={route.load_kg} vehicle={vehicleOf(route.vehicle_id)} /> },
          {
            name: columns.distance,
            sort: "distance_km",
            end: true,
            cell: (route) => t.distribution.kilometres(number(route.distance_km)),
          },
        ]}
      />
      {open && <RouteDrawer key={open} id={open} />}
    </Page>
  );
}

function Load({ kg, vehicle }: { kg: number; vehicle: Vehicle | undefined }) {
  if (!vehicle) return <>{quantity(kg, "kg")}</>;
  const share = (kg / vehicle.capacity_kg) * 100;
  return (
    <span class="level">
      <span>{t.distribution.loadOf(quantity(kg, "kg"), quantity(vehicle.capacity_kg, "kg"))}</span>
      <span
        class={`meter ${share > 95 ? "warn" : "good"}`}
        role="img"
        aria-label={t.distribution.loadMeter(percent(share))}
      >
        <i style={{ inlineSize: `${Math.min(100, share)}%` }} />
      </span>
    </span>
  );
}

function RouteDrawer({ id }: { id: string }) {
  const { data: route, error, refetch } = useRead("/distribution/routes/{id}", { path: { id } });
  const vehicle = useById("/distribution/vehicles")(route?.vehicle_id ?? null);
  const { facts } = t.distribution;
  const why = route?.delay_reason && reasonText(route.delay_reason);
  return (
    <Drawer title={route ? named(route.name) : t.distribution.title}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!route ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <RouteStatus of={route} />
            <span class="soft small">{route.route_code}</span>
          </div>
          {why && (
            <Note tone="bad" icon="clock">
              {why}
            </Note>
          )}
          <Facts
            of={[
              [
                facts.vehicle,
                vehicle &&
                  `${named(vehicle.name)} · ${vehicle.plate}${vehicle.is_refrigerated ? ` · ${facts.cold}` : ""}`,
              ],
              [facts.driver, route.driver_name],
              [facts.departure, dateTime(route.actual_departure ?? route.planned_departure)],
              [facts.arrival, dateTime(route.actual_arrival ?? route.planned_arrival)],
              [facts.expected, route.delay_minutes > 0 && dateTime(route.estimated_arrival)],
              [facts.load, <Load kg={route.load_kg} vehicle={vehicle} />],
              [facts.distance, t.distribution.kilometres(number(route.distance_km))],
            ]}
          />
          <section>
            <h3>{t.distribution.stops}</h3>
            <ol class="timeline">
              {route.stops.map((stop) => {
                const at = stop.actual_arrival ?? stop.estimated_arrival;
                return (
                  <li key={stop.id} class={stop.actual_arrival ? "done" : undefined}>
                    <strong>{stop.name}</strong>{" "}
                    {at > stop.window_end && <Pill tone="bad">{t.distribution.outside}</Pill>}
                    <span class="under">
                      {stop.city} · {t.distribution.stopType[stop.stop_type]} · {quantity(stop.load_kg, "kg")} ·{" "}
                      {t.distribution.kilometres(number(stop.distance_km))}
                    </span>
                    <span class="under">
                      {stop.actual_arrival
                        ? t.distribution.arrived(time(stop.actual_arrival))
                        : stop.estimated_arrival === stop.planned_arrival
                          ? t.distribution.planned(time(stop.planned_arrival))
                          : t.distribution.estimated(time(stop.estimated_arrival))}
                      {" · "}
                      {t.distribution.window(time(stop.window_start), time(stop.window_end))}
                    </span>
                  </li>
                );
              })}
            </ol>
          </section>
          {route.notes && <Note tone="plain">{route.notes}</Note>}
        </>
      )}
    </Drawer>
  );
}
