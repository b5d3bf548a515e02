import { addDays, madridDay } from "#shared/business-calendar";
import type { Reasoning } from "#shared/json-shapes";
import { bestOrder, delayMinutes, type Place, roadKm } from "../../src/domain/distribution/rules.ts";
import type { distributionRoutes, routeStops } from "../../src/domain/distribution/schema.ts";
import { randomOf } from "./random.ts";
import { type HistoryRow, numbering, rounded, sum } from "./rows.ts";
import { codeDay, madridInstant, minutesAfter, REFERENCE_DAY } from "./seed-clock.ts";
import type { Site } from "./site.ts";

type Route = HistoryRow<typeof distributionRoutes>;
type Stop = HistoryRow<typeof routeStops>;

/** Where goods are unloaded: a shop of the chain, which knows its own place, or a customer of the central bakery. */
export type StopPlan = {
  readonly loadKg: number;
  /** Madrid times between which somebody opens, on the morning that the route arrives. */
  readonly window: readonly [opens: string, closes: string];
} & ({ readonly outlet: string } | ({ readonly customerCode: string } & Place));

export interface RoutePlan {
  /** Three letters, the end of the route's code. */
  readonly code: string;
  readonly name: string;
  readonly plate: string;
  readonly driver: { readonly name: string; readonly userId?: string };
  /** Madrid times; a departure after noon is on the evening before the arrival. */
  readonly departs: string;
  /** At the last stop. */
  readonly arrives: string;
  /** In any order: the order in which they are visited is computed. */
  readonly stops: readonly StopPlan[];
  /** Why tonight's route will be late from some point of the road on. */
  readonly delay?: { readonly minutes: number; readonly afterKm: number; readonly reason: Reasoning };
  readonly notes?: string;
}

export interface DistributionPlan {
  readonly routes: readonly RoutePlan[];
  /**
   * Nights whose routes are over, by how many days before tonight. Two at least: the night between may still last when
   * a session begins.
   */
  readonly nightsBefore: readonly number[];
  /** Minutes at each stop. */
  readonly unloading: number;
}

/** Tonight's routes and those of earlier nights, oldest first, each with its stops in the best order. */
export function distributionHistory(site: Site): { routes: Route[]; stops: Stop[] } {
  const rows = { routes: [] as Route[], stops: [] as Stop[] };
  const { distribution: plan } = site;
  if (!plan) return rows;
  const number = { route: numbering(), stop: numbering() };
  for (const nightsBefore of [...plan.nightsBefore, 0].sort((a, b) => b - a)) {
    for (const route of plan.routes) {
      const written = routeOf(site, plan, route, nightsBefore, number);
      rows.routes.push(written.route);
      rows.stops.push(...written.stops);
    }
  }
  return rows;
}

function routeOf(
  site: Site,
  plan: DistributionPlan,
  route: RoutePlan,
  nightsBefore: number,
  number: Readonly<Record<"route" | "stop", () => number>>,
): { route: Route; stops: Stop[] } {
  const chance = randomOf(site.profile, site.tenant, "route", route.code, nightsBefore);
  const isOver = nightsBefore > 0;
  const morning = addDays(REFERENCE_DAY, 1 - nightsBefore);
  const departure = madridInstant(route.departs > "12:00" ? addDays(morning, -1) : morning, route.departs);
  const start = site.catalogue.tenant(site.tenantId);
  const ordered = bestOrder(
    start,
    route.stops.map((stop) => ({ ...stop, ...destinationOf(site, stop) })),
  );
  const legs = ordered.map((stop, index) => roadKm(ordered[index - 1] ?? start, stop));
  const kmTo = ordered.map((_, index) => sum(legs.slice(0, index + 1), (km) => km));
  const driving =
    (Date.parse(madridInstant(morning, route.arrives)) - Date.parse(departure)) / 60_000 -
    plan.unloading * (ordered.length - 1);

  const id = site.id("distribution.distribution_routes", number.route());
  // The night's luck with traffic, which grows along the road.
  const luck = isOver ? chance.between(-6, 7) : 0;
  const stops = ordered.map((stop, index): Stop => {
    const planned = minutesAfter(departure, (driving * kmTo[index]!) / kmTo.at(-1)! + plan.unloading * index);
    const late = isOver
      ? (luck * (index + 1)) / ordered.length
      : route.delay && kmTo[index]! >= route.delay.afterKm
        ? route.delay.minutes
        : 0;
    const expected = minutesAfter(planned, late);
    const [opens, closes] = stop.window;
    return {
      id: site.id("distribution.route_stops", number.stop()),
      tenant_id: site.tenantId,
      route_id: id,
      stop_number: index + 1,
      ...stop.row,
      load_kg: stop.loadKg,
      window_start: madridInstant(morning, opens),
      window_end: madridInstant(morning, closes),
      planned_arrival: planned,
      estimated_arrival: expected,
      actual_arrival: isOver ? expected : null,
      distance_km: rounded(legs[index]!, 1),
    };
  });

  const { planned_arrival, estimated_arrival } = stops.at(-1)!;
  const vehicle = site.catalogue.vehicles.find(({ plate }) => plate === route.plate);
  if (!vehicle) throw new Error(`no vehicle ${route.plate}`);
  return {
    route: {
      id,
      tenant_id: site.tenantId,
      route_code: `RUTA-${codeDay(departure)}-${route.code}`,
      name: route.name,
      vehicle_id: vehicle.id,
      driver_name: route.driver.name,
      driver_user_id: route.driver.userId ?? null,
      route_date: madridDay(Date.parse(departure)),
      planned_departure: departure,
      planned_arrival,
      estimated_arrival,
      actual_departure: isOver ? minutesAfter(departure, chance.whole(0, 2)) : null,
      actual_arrival: isOver ? estimated_arrival : null,
      status: isOver ? "COMPLETED" : route.delay ? "DELAYED" : "PLANNED",
      delay_minutes: delayMinutes(planned_arrival, estimated_arrival),
      delay_reason: !isOver && route.delay ? route.delay.reason : null,
      distance_km: rounded(kmTo.at(-1)! + roadKm(ordered.at(-1)!, start), 1),
      load_kg: sum(ordered, ({ loadKg }) => loadKg),
      notes: isOver ? null : (route.notes ?? null),
    },
    stops,
  };
}

function destinationOf(site: Site, stop: StopPlan) {
  if ("outlet" in stop) {
    const { name, city, latitude, longitude } = site.catalogue.tenant(stop.outlet);
    const row = { stop_type: "OUTLET" as const, outlet_tenant_id: stop.outlet, customer_id: null };
    return { latitude, longitude, row: { ...row, name, city, latitude, longitude } };
  }
  const { customerCode, latitude, longitude } = stop;
  const customer = site.catalogue.customers.find(({ customer_code }) => customer_code === customerCode);
  if (!customer) throw new Error(`no customer ${customerCode}`);
  const row = { stop_type: "CUSTOMER" as const, outlet_tenant_id: null, customer_id: customer.id };
  return { latitude, longitude, row: { ...row, name: customer.name, city: customer.city, latitude, longitude } };
}
