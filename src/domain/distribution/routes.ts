import { detail, equals, list } from "#http/resource";
import { distributionRoutes, routeStops, vehicles } from "./schema.ts";

export const distributionEndpoints = [
  list({
    path: "/distribution/routes",
    operationId: "listRoutes",
    summary: "Night routes from the central bakery, latest departure first",
    table: distributionRoutes,
    sort: ["-planned_departure", "delay_minutes", "distance_km"],
    filters: {
      status: equals(distributionRoutes, "status"),
      route_date: equals(distributionRoutes, "route_date"),
      vehicle_id: equals(distributionRoutes, "vehicle_id"),
    },
  }),
  detail({
    path: "/distribution/routes/{id}",
    operationId: "getRoute",
    summary: "A route with its stops in the order in which they are visited",
    table: distributionRoutes,
    children: { stops: { table: routeStops, column: "route_id", order: "stop_number" } },
  }),
  list({
    path: "/distribution/vehicles",
    operationId: "listVehicles",
    summary: "Vehicles",
    table: vehicles,
    sort: ["name", "capacity_kg", "odometer_km"],
    filters: { status: equals(vehicles, "status") },
  }),
];
