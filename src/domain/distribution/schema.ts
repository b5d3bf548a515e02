import { Reasoning } from "#shared/json-shapes";
import {
  audit,
  choice,
  datedCode,
  day,
  decimal,
  flag,
  id,
  instant,
  integer,
  json,
  optional,
  reference,
  string,
  tenantId,
} from "#table/field";
import { before, forbids, requires } from "#table/row-rule";
import { table } from "#table/table";

export const ROUTE_STATUSES = ["PLANNED", "IN_TRANSIT", "COMPLETED", "DELAYED"] as const;

export const vehicles = table(
  "distribution.vehicles",
  {
    id: id(),
    tenant_id: tenantId(),
    plate: string(8, { pattern: /^\d{4} [B-DF-HJ-NP-TV-Z]{3}$/ }),
    name: string(80),
    vehicle_type: choice(["VAN", "TRUCK"]),
    capacity_kg: decimal({ moreThan: 0 }),
    is_refrigerated: flag(),
    status: choice(["AVAILABLE", "MAINTENANCE"]),
    odometer_km: integer({ min: 0 }),
    next_inspection_on: day(),
    notes: optional(string(1000)),
    ...audit(),
  },
  { unique: [["plate"]] },
);

/** A vehicle's night: out of the central bakery, past its stops in the order of the shortest round trip, and back. */
export const distributionRoutes = table(
  "distribution.distribution_routes",
  {
    id: id(),
    tenant_id: tenantId(),
    route_code: datedCode(/^RUTA-\d{8}-[A-Z]{3}$/),
    name: string(120),
    vehicle_id: reference("distribution.vehicles"),
    driver_name: string(120),
    /** Set when the driver is one of the bakery's own people. */
    driver_user_id: optional(reference("auth.users")),
    /** The Madrid day of departure. */
    route_date: day(),
    planned_departure: instant("session_day"),
    /** At the last stop. */
    planned_arrival: instant("session_day"),
    estimated_arrival: instant("session_day"),
    actual_departure: optional(instant("session_day")),
    actual_arrival: optional(instant("session_day")),
    status: choice(ROUTE_STATUSES),
    delay_minutes: integer({ min: 0 }),
    delay_reason: optional(json(Reasoning)),
    /** By road, the way back included. */
    distance_km: decimal({ min: 0 }),
    load_kg: decimal({ min: 0 }),
    notes: optional(string(1000)),
    ...audit(),
  },
  {
    unique: [["route_code"]],
    rules: [
      before("planned_departure", "planned_arrival"),
      before("planned_departure", "estimated_arrival"),
      before("actual_departure", "actual_arrival"),
      requires({ status: ["IN_TRANSIT"] }, ["actual_departure"]),
      requires({ status: ["COMPLETED"] }, ["actual_departure", "actual_arrival"]),
      requires({ status: ["DELAYED"] }, ["delay_reason"]),
      forbids({ status: ["PLANNED"] }, ["actual_departure", "actual_arrival"]),
    ],
  },
);

export const routeStops = table(
  "distribution.route_stops",
  {
    id: id(),
    tenant_id: tenantId(),
    route_id: reference("distribution.distribution_routes"),
    stop_number: integer({ min: 1 }),
    stop_type: choice(["OUTLET", "CUSTOMER"]),
    outlet_tenant_id: optional(tenantId()),
    customer_id: optional(reference("orders.customers")),
    name: string(120),
    city: string(80),
    latitude: decimal({ min: -90, max: 90 }),
    longitude: decimal({ min: -180, max: 180 }),
    load_kg: decimal({ min: 0 }),
    window_start: instant("session_day"),
    window_end: instant("session_day"),
    planned_arrival: instant("session_day"),
    estimated_arrival: instant("session_day"),
    actual_arrival: optional(instant("session_day")),
    /** By road from the stop before, or from the central bakery. */
    distance_km: decimal({ min: 0 }),
    ...audit(),
  },
  {
    unique: [["route_id", "stop_number"]],
    rules: [
      before("window_start", "window_end"),
      requires({ stop_type: ["OUTLET"] }, ["outlet_tenant_id"]),
      requires({ stop_type: ["CUSTOMER"] }, ["customer_id"]),
    ],
  },
);

export const distributionTables = [vehicles, distributionRoutes, routeStops];
