import { afterAll, describe, expect, it } from "vitest";
import { tableAt, tables } from "#domain";
import {
  addDays,
  atMadrid,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  madridDay,
  madridMinuteOfDay,
  weekdayOf,
} from "#shared/business-calendar";
import type { Reference } from "#table/field";
import { type ClonedSession, cloneInMemory } from "./clone-in-memory.ts";
import { readSeed } from "./read-seed.ts";

/** The professional bakery as a visitor finds it (SPEC §7), read from the rows of a clone by SQL of its own. */
const seed = readSeed("professional");
const clones: ClonedSession[] = [];
afterAll(() => {
  for (const { database } of clones) database.close();
});

function sessionAt(instant: string) {
  const createdAtMs = Date.parse(instant);
  const clone = cloneInMemory(seed, createdAtMs);
  clones.push(clone);
  return {
    createdAtMs,
    today: madridDay(createdAtMs),
    clone,
    all: (sql: string, ...values: (string | number)[]) =>
      clone.database.prepare(sql).all(...values) as Record<string, string | number | null>[],
    /** The instant that lies so far from the session's creation, as a row holds it. */
    at: (offsetMs: number) => new Date(createdAtMs + offsetMs).toISOString(),
  };
}

type Session = ReturnType<typeof sessionAt>;
const iso = (instantMs: number) => new Date(instantMs).toISOString();
const one = (session: Session, sql: string, ...values: (string | number)[]) =>
  Object.values(session.all(sql, ...values)[0]!)[0];

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
const RARE_MOMENTS = [
  "2026-03-29T01:00:00.000Z",
  "2026-10-25T00:30:00.000Z",
  "2028-02-29T22:59:59.999Z",
  "2026-12-31T23:30:00.500Z",
];

describe("the state on arrival", () => {
  const session = sessionAt("2026-11-19T10:17:23.456Z");
  const { all, at, today } = session;

  it("shows flour with an order pending, butter with one approved and yeast with none", () => {
    const low = all(`
      SELECT product.sku, product.reorder_point AS reorder,
        (SELECT sum(quantity) FROM stock WHERE ingredient_id = product.id AND quality_status = 'GOOD') AS quantity,
        (SELECT group_concat(purchase.status) FROM purchase_order_items AS item
          JOIN purchase_orders AS purchase ON purchase.id = item.purchase_order_id
          WHERE item.ingredient_id = product.id AND purchase.status NOT IN ('RECEIVED', 'REJECTED', 'CANCELLED')) AS orders
      FROM ingredients AS product WHERE product_type = 'INGREDIENT' AND quantity < reorder ORDER BY product.sku`);
    expect(low).toEqual([
      { sku: "HAR-001", reorder: 50, quantity: 5, orders: "PENDING_APPROVAL" },
      { sku: "LAC-001", reorder: 15, quantity: 2, orders: "APPROVED" },
      { sku: "LEV-001", reorder: 10, quantity: 0, orders: null },
    ]);
  });

  it("has a batch two hours overdue, one baking, one to come, one at 17:00 and one tomorrow at 05:00", () => {
    const open = all(`SELECT product_name AS product, status, current_process_stage AS stage,
      planned_start_time AS planned, actual_start_time AS started, actual_end_time AS ended, planned_quantity AS quantity
      FROM production_batches WHERE status IN ('PENDING', 'IN_PROGRESS') ORDER BY planned`);
    const pending = { status: "PENDING", stage: null, started: null, ended: null };
    expect(open).toEqual([
      { ...pending, product: "Baguette Tradicional", planned: at(-2 * HOUR_MS), quantity: 100 },
      {
        product: "Croissant de Mantequilla",
        status: "IN_PROGRESS",
        stage: "BAKING",
        planned: at(-105 * MINUTE_MS),
        started: at(-105 * MINUTE_MS),
        ended: null,
        quantity: 50,
      },
      { ...pending, product: "Pan Integral", planned: at(90 * MINUTE_MS), quantity: 80 },
      { ...pending, product: "Pan de Centeno", planned: iso(atMadrid(today, 17 * 60)), quantity: 60 },
      { ...pending, product: "Hogaza de Masa Madre", planned: iso(atMadrid(addDays(today, 1), 5 * 60)), quantity: 30 },
    ]);
  });

  it("has a history of batches that ended in every way", () => {
    const [history] = all(`SELECT count(*) AS batches, count(DISTINCT status) AS ways,
      min(planned_start_time) AS first FROM production_batches WHERE status IN ('COMPLETED', 'FAILED', 'CANCELLED')`);
    expect(history!.batches).toBeGreaterThan(100);
    expect(history!.ways).toBe(3);
    expect(Date.parse(history!.first as string)).toBeLessThan(session.createdAtMs - 21 * DAY_MS);
  });

  it("has two orders pending, one approved by the assistant and one in review, and one that is four hours late", () => {
    const proposed = all(`SELECT status, approval_source AS source, order_date AS ordered, approval_deadline AS deadline
      FROM purchase_orders WHERE proposed_by = 'assistant' AND status IN ('PENDING_APPROVAL', 'APPROVED') ORDER BY status`);
    const night = -(7 * HOUR_MS + 59 * MINUTE_MS);
    expect(proposed).toEqual([
      { status: "APPROVED", source: "assistant", ordered: at(night - 19_000), deadline: null },
      { status: "PENDING_APPROVAL", source: null, ordered: at(night - 20_000), deadline: at(6 * HOUR_MS) },
    ]);
    const late = all(
      `SELECT purchase.status, delivery.status AS delivery, purchase.expected_delivery_date AS promised,
        delivery.expected_date AS expected, delivery.actual_date AS actual
      FROM deliveries AS delivery JOIN purchase_orders AS purchase ON purchase.id = delivery.purchase_order_id
      WHERE actual_date IS NULL AND expected_date < ?`,
      at(0),
    );
    const due = at(-4 * HOUR_MS);
    expect(late).toEqual([{ status: "SENT", delivery: "IN_TRANSIT", promised: due, expected: due, actual: null }]);
  });

  it.each([...SEVEN_WEEKDAYS, ...RARE_MOMENTS])(
    "has three orders delivered one to seven days ago, created at %s",
    (instant) => {
      const other = sessionAt(instant);
      const days = other
        .all(`SELECT actual_date FROM deliveries JOIN purchase_orders AS purchase ON purchase.id = purchase_order_id
        WHERE deliveries.status = 'DELIVERED' AND purchase.status = 'RECEIVED'`)
        .map(({ actual_date }) => madridDay(Date.parse(actual_date as string)))
        .filter((day) => day >= addDays(other.today, -7));
      expect(days).toHaveLength(3);
      expect(days.every((day) => day < other.today)).toBe(true);
    },
  );

  it("has two checks passed, one failed whose batch is in quarantine, and one pending whose batch waits for it", () => {
    // Batches of the history are numbered N00001 and on.
    const checks = all(`SELECT quality.status, batch.status AS batch, batch.is_quarantined AS quarantined,
        quality.checked_at AS checked, quality.due_at AS due
      FROM quality_checks AS quality JOIN production_batches AS batch ON batch.id = quality.batch_id
      WHERE batch.batch_number NOT GLOB '*-N[0-9][0-9][0-9][0-9][0-9]' ORDER BY due`);
    expect(checks).toEqual([
      {
        status: "FAILED",
        batch: "ON_HOLD",
        quarantined: 1,
        checked: at(-(19 * HOUR_MS + 40 * MINUTE_MS)),
        due: at(-20 * HOUR_MS),
      },
      {
        status: "PASSED",
        batch: "COMPLETED",
        quarantined: 0,
        checked: at(-280 * MINUTE_MS),
        due: at(-270 * MINUTE_MS),
      },
      { status: "PASSED", batch: "COMPLETED", quarantined: 0, checked: at(-135 * MINUTE_MS), due: at(-2 * HOUR_MS) },
      { status: "PENDING", batch: "QUALITY_CHECK", quarantined: 0, checked: null, due: at(45 * MINUTE_MS) },
    ]);
    expect(one(session, "SELECT count(*) FROM quality_checks WHERE status = 'PENDING'")).toBe(1);
    expect(one(session, "SELECT count(*) FROM production_batches WHERE is_quarantined = 1")).toBe(1);
    expect(one(session, "SELECT count(*) FROM production_batches WHERE status = 'QUALITY_CHECK'")).toBe(1);
  });

  it("has one ingredient lot that expires in exactly two days and none sooner", () => {
    const lots = all(
      `SELECT sku, quantity, expiration_date AS expires FROM stock JOIN ingredients AS product ON product.id = ingredient_id
        WHERE product_type = 'INGREDIENT' AND quantity > 0 AND expires <= ?`,
      at(2 * DAY_MS),
    );
    expect(lots).toEqual([{ sku: "LAC-003", quantity: 2.5, expires: at(2 * DAY_MS) }]);
  });

  it("has five customers, eight orders completed and two due today or tomorrow", () => {
    expect(one(session, "SELECT count(*) FROM customers")).toBe(5);
    const orders = all("SELECT status, delivery_date AS delivery FROM customer_orders ORDER BY delivery");
    expect(orders.filter(({ status }) => status === "COMPLETED")).toHaveLength(8);
    const due = orders.filter(({ status }) => status !== "COMPLETED");
    expect(due).toEqual([
      { status: "READY", delivery: at(4 * HOUR_MS) },
      { status: "CONFIRMED", delivery: at(20 * HOUR_MS) },
    ]);
  });

  it("has the people, products, recipes, machines and suppliers of the profile", () => {
    const products = all(`SELECT category, count(*) AS rows FROM ingredients
      WHERE product_type = 'FINISHED_PRODUCT' GROUP BY category ORDER BY category`);
    expect(products).toEqual([
      { category: "bread", rows: 12 },
      { category: "pastry", rows: 4 },
      { category: "viennoiserie", rows: 8 },
    ]);
    expect(all("SELECT id, name FROM tenants")).toEqual([
      { id: session.clone.tenants.virtualRoot, name: "Panadería Artesana Madrid - Demo" },
    ]);
    const owner = "SELECT full_name FROM users JOIN tenant_members AS m ON m.user_id = users.id WHERE m.role = 'owner'";
    expect(one(session, owner)).toBe("María García López");
    expect(one(session, "SELECT count(*) FROM tenant_members WHERE role <> 'owner'")).toBe(6);
    expect(one(session, "SELECT count(*) FROM suppliers WHERE status = 'ACTIVE'")).toBe(6);
    expect(all("SELECT status, count(*) AS rows FROM equipment GROUP BY status ORDER BY status")).toEqual([
      { status: "MAINTENANCE", rows: 1 },
      { status: "OPERATIONAL", rows: 5 },
    ]);
    expect(one(session, "SELECT count(*) FROM recipes WHERE is_active = 1")).toBeGreaterThanOrEqual(18);
    expect(one(session, "SELECT count(*) FROM recipes WHERE is_active = 1")).toBeLessThanOrEqual(24);
  });

  it("has as many rows in each table as the manifest says, sales and forecasts of its window only", () => {
    const counts = Object.fromEntries(
      tables.map(({ path, name }) => [path, one(session, `SELECT count(*) FROM "${name}"`)]),
    );
    for (const [path, rows] of Object.entries(seed.manifest.counts)) {
      if (!tableAt(path).window) expect(counts[path], path).toBe(rows);
    }
  });

  it("pushes this evening's batch at least an hour ahead when the evening has come", () => {
    const evening = sessionAt("2026-11-19T17:40:00.000Z");
    const planned = one(
      evening,
      "SELECT planned_start_time FROM production_batches WHERE product_name = 'Pan de Centeno' AND status = 'PENDING'",
    );
    expect(planned).toBe(evening.at(HOUR_MS));
  });
});

describe.each(SEVEN_WEEKDAYS)("the key figures of a session created at %s", (instant) => {
  const session = sessionAt(instant);

  it("says 87 % of production fulfilled in the last seven days", () => {
    const percent = one(
      session,
      `SELECT 100.0 * total(actual_quantity) / total(planned_quantity) FROM production_batches
        WHERE planned_start_time >= ? AND planned_end_time <= ?`,
      session.at(-7 * DAY_MS),
      session.at(0),
    );
    expect(Math.abs((percent as number) - 87), `${percent} %`).toBeLessThanOrEqual(1);
  });

  it("says three ingredients are below their reorder point", () => {
    const below = one(
      session,
      `WITH usable AS (SELECT ingredient_id, sum(quantity) AS quantity FROM stock
          WHERE quality_status = 'GOOD' AND coalesce(expiration_date > ?, 1) GROUP BY ingredient_id)
        SELECT count(*) FROM ingredients LEFT JOIN usable ON usable.ingredient_id = ingredients.id
        WHERE product_type = 'INGREDIENT' AND is_active AND coalesce(quantity, 0) < reorder_point`,
      session.at(0),
    );
    expect(below).toBe(3);
  });

  it("says forecasts of the last 28 days were 92 % right", () => {
    const days = [addDays(session.today, -28), addDays(session.today, -1)] as const;
    const percent = one(
      session,
      `WITH sold AS (SELECT product_id, sales_date, sum(quantity_sold) AS quantity FROM sales_data GROUP BY 1, 2)
        SELECT 100 * (1 - sum(abs(predicted_quantity - coalesce(quantity, 0))) / sum(coalesce(quantity, 0)))
        FROM forecasts LEFT JOIN sold ON sold.product_id = forecasts.product_id AND sales_date = forecast_date
        WHERE period = 'daily' AND forecast_date BETWEEN ? AND ?`,
      ...days,
    );
    expect(Math.abs((percent as number) - 92), `${percent} %`).toBeLessThanOrEqual(1);
  });
});

describe.each([...SEVEN_WEEKDAYS, ...RARE_MOMENTS])("the rows of a session created at %s", (instant) => {
  const session = sessionAt(instant);
  const { all, at, today } = session;
  const days = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => addDays(today, from + index));

  it("are between 3,500 and 4,500", () => {
    const total = session.clone.reports.reduce((sum, { records_cloned }) => sum + records_cloned, 0);
    expect(total).toBeGreaterThanOrEqual(3500);
    expect(total).toBeLessThanOrEqual(4500);
  });

  it("refer to rows that exist and hold what the reference asks for", () => {
    expect(all("PRAGMA foreign_key_check")).toEqual([]);
    for (const table of tables) {
      for (const column of table.columnNames) {
        const { reference } = table.columns[column]!;
        if (reference)
          expect(all(brokenReferences(table.name, column, reference)), `${table.path} ${column}`).toEqual([]);
      }
    }
  });

  it("hold sales of exactly the ninety days before today", () => {
    const sold = all("SELECT DISTINCT sales_date AS day FROM sales_data ORDER BY day").map(({ day }) => day);
    expect(sold).toEqual(days(-90, 90));
  });

  it("hold daily forecasts of today and the six days after it, and of the 28 before", () => {
    const daily = "SELECT DISTINCT forecast_date AS day FROM forecasts WHERE period = 'daily'";
    expect(all(`${daily} ORDER BY day`).map(({ day }) => day)).toEqual(days(-28, 35));
    const products = "SELECT count(DISTINCT product_id) FROM forecasts WHERE period = 'daily' AND forecast_date >= ?";
    expect(one(session, products, today)).toBe(24);
    for (const { day } of all("SELECT forecast_date AS day FROM forecasts WHERE period = 'weekly'")) {
      expect(weekdayOf(day as string)).toBe(1);
    }
  });

  it("hold no marker, no placeholder and no instant of another form", () => {
    for (const table of tables) {
      for (const column of table.columnNames) {
        const { kind } = table.columns[column]!;
        const cell = `"${column}"`;
        const left =
          kind === "instant"
            ? ` OR ${cell} NOT GLOB '20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'`
            : "";
        const found = all(
          `SELECT ${cell} FROM "${table.name}" WHERE instr(${cell}, 'BASE_TS') OR instr(${cell}, '1970-01-01')${left}`,
        );
        expect(found, `${table.path} ${column}`).toEqual([]);
      }
    }
  });

  it("say of nothing that it happened in the future", () => {
    for (const [table, columns] of Object.entries(HAPPENED)) {
      for (const column of columns) {
        const future = all(`SELECT ${column} FROM ${table} WHERE ${column} > ?`, at(0));
        expect(future, `${table} ${column}`).toEqual([]);
      }
    }
    for (const { name } of tables) {
      expect(
        all(`SELECT created_at, updated_at FROM "${name}" WHERE created_at > ?1 OR updated_at > ?1`, at(0)),
        name,
      ).toEqual([]);
    }
    expect(
      all(
        "SELECT batch_number FROM production_batches WHERE status IN ('COMPLETED', 'FAILED', 'CANCELLED', 'QUALITY_CHECK', 'ON_HOLD') AND planned_start_time > ?",
        at(0),
      ),
    ).toEqual([]);
  });

  it("plan pending batches at least an hour ahead, the overdue one aside", () => {
    const early = all(
      `SELECT product_name AS product, planned_start_time AS planned FROM production_batches
      WHERE status = 'PENDING' AND planned_start_time < ?`,
      at(HOUR_MS),
    );
    expect(early).toEqual([{ product: "Baguette Tradicional", planned: at(-2 * HOUR_MS) }]);
  });

  it("promise deliveries on working days and receive goods in opening hours, the late order aside", () => {
    const late = at(-4 * HOUR_MS);
    for (const { day } of all("SELECT expected_delivery_date AS day FROM purchase_orders WHERE day <> ?", late)) {
      expect(weekdayOf(madridDay(Date.parse(day as string)))).toBeLessThanOrEqual(5);
    }
    const received = all(
      `SELECT expected_date AS moment FROM deliveries WHERE moment <> ?
      UNION ALL SELECT actual_date FROM deliveries WHERE actual_date IS NOT NULL`,
      late,
    );
    for (const { moment } of received) {
      const minute = madridMinuteOfDay(Date.parse(moment as string));
      expect(minute).toBeGreaterThanOrEqual(8 * 60);
      expect(minute).toBeLessThan(20 * 60);
    }
  });

  it("keep customer orders on working days and never deliver before the order", () => {
    const orders = all("SELECT status, order_date, delivery_date, completed_at FROM customer_orders");
    for (const { status, order_date, delivery_date, completed_at } of orders) {
      const moved = status === "COMPLETED" ? [order_date, delivery_date, completed_at] : [order_date];
      for (const moment of moved) expect(weekdayOf(madridDay(Date.parse(moment as string)))).toBeLessThanOrEqual(5);
      expect(delivery_date! >= order_date!).toBe(true);
    }
  });

  it("let a lot expire one shelf life after it came in", () => {
    const lots =
      all(`SELECT lot_number AS lot, received_date AS received, expiration_date AS expires, shelf_life_days AS days
      FROM stock JOIN ingredients AS product ON product.id = ingredient_id`);
    for (const { lot, received, expires, days: life } of lots) {
      const expected = life === null ? null : iso(Date.parse(received as string) + (life as number) * DAY_MS);
      expect(expires, lot as string).toBe(expected);
    }
  });

  it("hold no forecast that was made after the session began", () => {
    const made = `SELECT generated_at AS made FROM forecasts
      JOIN prediction_batches AS batch ON batch.id = prediction_batch_id WHERE made > ?`;
    expect(all(made, at(0))).toEqual([]);
  });
});

/** Columns that tell of something that has happened. */
const HAPPENED: Readonly<Record<string, readonly string[]>> = {
  tenant_members: ["joined_at"],
  stock: ["received_date"],
  stock_movements: ["occurred_at"],
  equipment: ["last_maintenance_at"],
  production_batches: ["actual_start_time", "actual_end_time"],
  quality_checks: ["checked_at"],
  procurement_plans: ["planned_at"],
  purchase_orders: ["order_date", "approved_at"],
  deliveries: ["actual_date"],
  customer_orders: ["order_date", "completed_at"],
  order_status_history: ["changed_at"],
  pos_transactions: ["sold_at"],
  orchestration_runs: ["started_at", "completed_at"],
  orchestration_steps: ["started_at", "completed_at"],
  trained_models: ["trained_at"],
  prediction_batches: ["generated_at"],
  model_performance_metrics: ["measured_at"],
};

/** SQL that finds the rows whose reference is broken, written from the declaration. */
function brokenReferences(table: string, column: string, { table: path, where, same, with: proof }: Reference): string {
  const list = (wanted: string | boolean | readonly string[]) =>
    [wanted]
      .flat()
      .map((value) => (typeof value === "boolean" ? Number(value) : `'${value}'`))
      .join(", ");
  const target = tableAt(path);
  const conditions = [
    ...Object.entries(where ?? {}).map(([name, wanted]) => `target."${name}" IN (${list(wanted)})`),
    ...Object.entries(same ?? {}).map(([own, theirs]) => `target."${theirs}" IS own."${own}"`),
  ];
  if (proof) {
    const holds = Object.entries(proof.where).map(([name, wanted]) => `proof."${name}" IN (${list(wanted)})`);
    const proofs = `SELECT 1 FROM "${tableAt(proof.table).name}" AS proof`;
    conditions.push(`EXISTS (${proofs} WHERE ${[`proof."${proof.column}" = target.id`, ...holds].join(" AND ")})`);
  }
  const many = tables.find(({ name }) => name === table)!.columns[column]!.kind === "reference_list";
  const source = many ? `"${table}" AS own, json_each(own."${column}") AS item` : `"${table}" AS own`;
  const id = many ? "item.value" : `own."${column}"`;
  const found = [`target."${target.columnNames[0]}" = ${id}`, ...conditions].join(" AND ");
  return `SELECT ${id} AS id FROM ${source} WHERE ${id} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${target.name}" AS target WHERE ${found})`;
}
