import { afterAll, describe, expect, it } from "vitest";
import { tables } from "#domain";
import { transformId } from "#seeding/transform-id";
import { addDays, madridDay, madridMinuteOfDay, weekdayOf } from "#shared/business-calendar";
import { type Place, tourKm } from "../src/domain/distribution/rules.ts";
import { type ClonedSession, cloneInMemory } from "./clone-in-memory.ts";
import { describeFinding } from "./findings.ts";
import { readSeed } from "./read-seed.ts";
import { validateSeed } from "./validate-seed.ts";

/** The chain as a visitor finds it (SPEC §7), read from the rows of a clone by SQL of its own. */
const seed = readSeed("enterprise");
const clones: ClonedSession[] = [];
afterAll(() => {
  for (const { database } of clones) database.close();
});

const SHOPS = ["a", "b", "c"].map((letter) => `${letter}0000000-0000-4000-a000-000000000001`);
const ROOT = "80000000-0000-4000-a000-000000000001";

function sessionAt(instant: string) {
  const createdAtMs = Date.parse(instant);
  const clone = cloneInMemory(seed, createdAtMs);
  clones.push(clone);
  return {
    createdAtMs,
    today: madridDay(createdAtMs),
    clone,
    root: clone.tenants.virtualRoot,
    all: (sql: string, ...values: (string | number)[]) =>
      clone.database.prepare(sql).all(...values) as Record<string, string | number | null>[],
  };
}

type Session = ReturnType<typeof sessionAt>;
const one = (session: Session, sql: string, ...values: (string | number)[]) =>
  Object.values(session.all(sql, ...values)[0]!)[0] as number;

/** Monday to Sunday, from the morning to the evening. */
const SEVEN_WEEKDAYS = [
  "2026-11-16T07:03:07.161Z",
  "2026-11-17T09:13:17.272Z",
  "2026-11-18T11:23:27.383Z",
  "2026-11-19T13:33:37.494Z",
  "2026-11-20T15:43:47.505Z",
  "2026-11-21T17:53:57.616Z",
  "2026-11-22T20:04:08.727Z",
];
/** Nights in which clocks change, a leap day's last moment, and New Year's first half hour in Madrid. */
const RARE_MOMENTS = [
  "2026-03-28T22:45:00.000Z",
  "2026-03-29T01:00:00.000Z",
  "2026-10-25T00:30:00.000Z",
  "2028-02-29T22:59:59.999Z",
  "2026-12-31T23:30:00.500Z",
];

it.each([...SEVEN_WEEKDAYS, ...RARE_MOMENTS])(
  "has all its facts of arrival and no broken rule or reference in a session created at %s",
  (instant) => {
    // Warned of, and no more: steps of an order on both sides of a midnight that fold onto the same Friday.
    const errors = validateSeed(seed, "enterprise", Date.parse(instant)).filter(({ severity }) => severity === "error");
    expect(errors.map(describeFinding)).toEqual([]);
  },
  20_000,
);

describe("the chain's tenants", () => {
  const session = sessionAt(SEVEN_WEEKDAYS[2]!);
  const { all, root } = session;
  const virtual = new Map([[ROOT, root], ...SHOPS.map((id) => [id, transformId(id, root)] as const)]);

  it("are the virtual tenant and, for each shop, its base id XOR the virtual tenant", () => {
    expect(new Set(all("SELECT id FROM tenants").map(({ id }) => id))).toEqual(new Set(virtual.values()));
    expect(all("SELECT DISTINCT parent_tenant_id AS id FROM tenants WHERE tenant_type = 'child'")).toEqual([
      { id: root },
    ]);
  });

  it("own every row, as many each as in the seed", () => {
    const isWindowed = (path: string) => tables.find((table) => table.path === path)!.window !== undefined;
    for (const { path, name } of tables) {
      const wanted = new Map<string, number>();
      for (const { values } of seed.rows.get(path) ?? []) {
        const tenant = virtual.get(values.tenant_id as string)!;
        wanted.set(tenant, (wanted.get(tenant) ?? 0) + 1);
      }
      const found = new Map(
        all(`SELECT tenant_id, count(*) AS rows FROM "${name}" GROUP BY tenant_id`).map(({ tenant_id, rows }) => [
          tenant_id as string,
          rows as number,
        ]),
      );
      if (isWindowed(path)) expect(new Set(found.keys()), path).toEqual(new Set(wanted.keys()));
      else expect(found, path).toEqual(wanted);
    }
  });

  it("are named by stops, orders and reasons of the central bakery", () => {
    const stops = all(
      "SELECT DISTINCT outlet_tenant_id AS id FROM route_stops WHERE id IS NOT NULL AND stop_type = 'OUTLET'",
    );
    expect(new Set(stops.map(({ id }) => id))).toEqual(new Set(SHOPS.map((id) => virtual.get(id))));
    const [reason] = all(`SELECT batch.tenant_id, params.tenant, item.tenant_id AS owner, item.name FROM (
        SELECT tenant_id, json_extract(reasoning_data, '$.params.outlet_tenant_id') AS tenant,
          json_extract(reasoning_data, '$.params.ingredient_id') AS ingredient_id, id FROM production_batches
        WHERE order_id IS NOT NULL) AS params
      JOIN production_batches AS batch ON batch.id = params.id JOIN ingredients AS item ON item.id = params.ingredient_id`);
    const barcelona = virtual.get(SHOPS[1]!);
    expect(reason).toEqual({
      tenant_id: root,
      tenant: barcelona,
      owner: barcelona,
      name: "Brioche Premium (precocido)",
    });
  });

  it("have five people each, and the centre its owner and six more", () => {
    const people = all(`SELECT tenants.name, group_concat(role, ' ') AS roles FROM
      (SELECT * FROM tenant_members ORDER BY id) AS members JOIN tenants ON tenants.id = members.tenant_id GROUP BY tenants.id`);
    const roles = Object.fromEntries(
      people.map(({ name, roles }) => [name, (roles as string).split(" ").sort().join(" ")]),
    );
    const shop = "admin baker sales sales warehouse";
    expect(roles).toEqual({
      "Panadería Central - Demo Enterprise":
        "logistics maintenance owner procurement production_manager quality_control sales",
      "Madrid Centro": shop,
      "Barcelona Gràcia": shop,
      "Valencia Ruzafa": shop,
    });
  });

  it("produce only at the centre, which sells nothing over a counter", () => {
    expect(all("SELECT DISTINCT tenant_id FROM production_batches")).toEqual([{ tenant_id: root }]);
    expect(one(session, "SELECT count(*) FROM sales_data WHERE tenant_id = ?", root)).toBe(0);
    const days = all(`SELECT sum(planned_quantity * unit_weight_grams) / 1000 AS kg FROM production_batches
      JOIN ingredients ON ingredients.id = product_id GROUP BY substr(batch_number, 7, 8)`);
    for (const { kg } of days) expect(kg as number).toBeLessThanOrEqual(505);
  });
});

describe("the night's routes", () => {
  const session = sessionAt(SEVEN_WEEKDAYS[4]!);
  const routes = session.all(`SELECT distribution_routes.*, capacity_kg FROM distribution_routes
    JOIN vehicles ON vehicles.id = vehicle_id ORDER BY planned_departure`);
  const stopsOf = (route: Record<string, unknown>) =>
    session.all("SELECT * FROM route_stops WHERE route_id = ? ORDER BY stop_number", route.id as string);
  const [start] = session.all(
    "SELECT latitude, longitude FROM tenants WHERE tenant_type = 'parent'",
  ) as unknown as Place[];

  it.each(routes.map((route) => [route.route_code, route] as const))(
    "%s has the shortest of all orders",
    (_, route) => {
      const stops = stopsOf(route) as unknown as Place[];
      const shortest = Math.min(...permutations(stops).map((order) => tourKm(start!, order)));
      expect(tourKm(start!, stops)).toBeCloseTo(shortest, 6);
    },
  );

  it.each(routes.map((route) => [route.route_code, route] as const))("%s adds up, stop by stop", (_, route) => {
    const stops = stopsOf(route);
    expect(stops.map(({ stop_number }) => stop_number)).toEqual(stops.map((_, index) => index + 1));
    expect(stops.reduce((sum, { load_kg }) => sum + (load_kg as number), 0)).toBe(route.load_kg);
    expect(route.load_kg as number).toBeLessThanOrEqual(route.capacity_kg as number);
    const times = [route.planned_departure, ...stops.map(({ planned_arrival }) => planned_arrival)];
    expect(times).toEqual([...times].sort());
    expect(route.planned_arrival).toBe(times.at(-1));
    expect(route.estimated_arrival).toBe(stops.at(-1)!.estimated_arrival);
    for (const { window_start, window_end, estimated_arrival } of stops) {
      expect(estimated_arrival! >= window_start! && estimated_arrival! <= window_end!).toBe(true);
    }
  });

  it.each(RARE_MOMENTS)("leave and arrive by Madrid's clock in a session created at %s", (instant) => {
    const clock = sessionAt(instant).all(`SELECT route_code, planned_departure AS leaves, planned_arrival AS arrives
      FROM distribution_routes`);
    for (const { route_code, leaves, arrives } of clock) {
      const wanted = { BCN: [23 * 60, 5 * 60], VLC: [60, 6 * 60], MAD: [5 * 60, 6 * 60 + 40] }[
        (route_code as string).slice(-3)
      ];
      expect([leaves, arrives].map((moment) => madridMinuteOfDay(Date.parse(moment as string)))).toEqual(wanted);
    }
  });
});

describe.each(SEVEN_WEEKDAYS)("a session created at %s", (instant) => {
  const session = sessionAt(instant);
  const { today } = session;
  const day = (from: number) => addDays(today, from);

  it("shows forecasts that were 88 % right, over all shops and in each", () => {
    const shops = session.all(
      `SELECT forecast.tenant_id, sum(abs(predicted_quantity - quantity_sold)) AS missed, sum(quantity_sold) AS sold
        FROM forecasts AS forecast JOIN sales_data AS sale ON sale.product_id = forecast.product_id
          AND sale.sales_date = forecast_date
        WHERE period = 'daily' AND forecast_date BETWEEN ? AND ? GROUP BY forecast.tenant_id`,
      day(-28),
      day(-1),
    );
    expect(shops).toHaveLength(3);
    const sum = (column: string) => shops.reduce((total, shop) => total + (shop[column] as number), 0);
    expect(Math.abs(100 * (1 - sum("missed") / sum("sold")) - 88)).toBeLessThanOrEqual(1);
    for (const { missed, sold } of shops)
      expect(Math.abs(100 * (1 - (missed as number) / (sold as number)) - 88)).toBeLessThanOrEqual(1.5);
  });

  it("expects 12 % more of next week", () => {
    const expected =
      "SELECT sum(predicted_quantity) FROM forecasts WHERE period = 'daily' AND forecast_date BETWEEN ? AND ?";
    const sold = "SELECT sum(quantity_sold) FROM sales_data WHERE sales_date BETWEEN ? AND ?";
    const ratio = one(session, expected, day(0), day(6)) / one(session, sold, day(-7), day(-1));
    expect(Math.abs(100 * (ratio - 1) - 12)).toBeLessThanOrEqual(1);
  });

  it("throws away 17 % less than two months ago, of what was baked and of what was sold", () => {
    for (const whole of ["quantity_sold", "quantity_sold + quantity_wasted"]) {
      const rate = `SELECT sum(quantity_wasted) / sum(${whole}) FROM sales_data WHERE sales_date BETWEEN ? AND ?`;
      const reduction = 1 - one(session, rate, day(-30), day(-1)) / one(session, rate, day(-90), day(-61));
      expect(Math.abs(100 * reduction - 17), `${100 * reduction} %`).toBeLessThanOrEqual(1);
    }
  });

  it("saved 1,200 euros in thirty days by the assistant's orders, all of it in orders that came", () => {
    const saved = session.all(
      `SELECT purchase.status, sum((contract_price_cents - unit_price_cents) * ordered_quantity) AS cents
        FROM purchase_order_items AS line JOIN purchase_orders AS purchase ON purchase.id = purchase_order_id
        WHERE proposed_by = 'assistant' AND order_date >= ? GROUP BY purchase.status HAVING cents <> 0`,
      new Date(session.createdAtMs - 30 * 86_400_000).toISOString(),
    );
    expect(saved.map(({ status }) => status)).toEqual(["RECEIVED"]);
    expect(Math.abs((saved[0]!.cents as number) / 100 - 1200)).toBeLessThanOrEqual(12);
  });

  it("shows Madrid above its target and Valencia below", () => {
    const shops = session.all(
      `SELECT name, 1.0 * sum(revenue_cents) / 7 / daily_sales_target_cents AS share FROM sales_data
        JOIN tenants ON tenants.id = sales_data.tenant_id JOIN tenant_settings AS setting ON setting.tenant_id = tenants.id
        WHERE sales_date BETWEEN ? AND ? GROUP BY tenants.id`,
      day(-7),
      day(-1),
    );
    const share = Object.fromEntries(shops.map(({ name, share }) => [name, share as number]));
    expect(share["Madrid Centro"]).toBeGreaterThan(1.05);
    expect(share["Valencia Ruzafa"]).toBeLessThan(0.95);
  });

  it("fits into the budget of rows and of storage", () => {
    const rows = session.clone.reports.reduce((sum, { records_cloned }) => sum + records_cloned, 0);
    expect(rows).toBeGreaterThanOrEqual(9000);
    expect(rows).toBeLessThanOrEqual(11_000);
    const kibibytes = (one(session, "PRAGMA page_count") * one(session, "PRAGMA page_size")) / 1024;
    expect(kibibytes).toBeLessThan(4000);
  });
});

// On Saturday, Sunday and Monday the orders of a weekend stand on its Friday (SPEC §6).
it.each([
  "2026-11-17T08:13:17.272Z",
  "2026-11-18T09:23:27.383Z",
  "2026-11-19T10:33:37.494Z",
  "2026-11-20T07:43:47.505Z",
])("takes 15 to 20 orders a day in Madrid and 10 to 15 in Valencia, created at %s", (instant) => {
  const session = sessionAt(instant);
  const orders = session.all(`SELECT city, order_date FROM customer_orders
    JOIN tenants ON tenants.id = customer_orders.tenant_id WHERE tenant_type = 'child'`);
  const perDay = (city: string) => {
    const days = orders
      .filter((row) => row.city === city)
      .map((row) => madridDay(Date.parse(row.order_date as string)));
    return [...new Set(days)].map((day) => days.filter((other) => other === day).length).sort();
  };
  expect(perDay("Madrid")).toEqual([16, 17, 18, 19]);
  expect(perDay("Valencia")).toEqual([11, 12, 13, 14]);
  for (const { order_date } of orders)
    expect(weekdayOf(madridDay(Date.parse(order_date as string)))).toBeLessThanOrEqual(5);
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
