import { beforeEach, describe, expect, it } from "vitest";
import { alertsTable } from "#domain/alerts";
import { endpoints } from "#http/api";
import { addDays, madridDay } from "#shared/business-calendar";
import { rowContract } from "#table/contract";
import type { RowOf } from "#table/table";
import { ARRIVAL } from "./support/arrival.ts";
import { addIngredient, addProduct, addStock, type Bakery, instantIn, openBakery, type Told } from "./support/call.ts";
import { createSession } from "./support/session.ts";

type Alert = RowOf<typeof alertsTable>;

let bakery: Bakery;
beforeEach(async () => {
  bakery = await openBakery();
});

const alerts = async (filter = ""): Promise<Alert[]> => (await bakery.get(`/alerts${filter}`)).data;
const alertOf = async (type: string, filter = ""): Promise<Alert> => {
  const [found, ...others] = (await alerts(filter)).filter(({ alert_type }) => alert_type === type);
  expect(others).toEqual([]);
  return found!;
};
/** Any permitted write after which the rules run again; the counted quantity changes nothing that they look at. */
const writeSomething = async () => {
  const lot = (await bakery.get("/inventory/stock?limit=100")).data.find((row: Told) => row.quantity > 100);
  await adjust(lot.ingredient_id, -0.001);
};
const adjust = (ingredient_id: string, quantity_change: number) =>
  bakery.done("/inventory/adjustments", { ingredient_id, quantity_change, reason: "count_correction" });

describe("the professional bakery", () => {
  it("opens with exactly its four alerts", async () => {
    const open = await alerts("?status=open&sort=alert_type");
    expect(open.map(({ alert_type, severity }) => [alert_type, severity])).toEqual(ARRIVAL);
    for (const alert of open) expect(() => rowContract(alertsTable).parse(alert)).not.toThrow();
  });

  it("opens with what is at stake and since when", async () => {
    const { created } = bakery.session;
    const hoursBefore = (instant: string) => (Date.parse(created.created_at) - Date.parse(instant)) / 3_600_000;
    const late = await alertOf("delivery_late");
    const [order] = await bakery.rows(
      "SELECT total_cents FROM purchase_orders WHERE po_number = ?",
      late.params.po_number as string,
    );
    expect(late.money_at_stake_cents).toBe(order?.total_cents);
    expect(hoursBefore(late.params.expected_at as string)).toBe(4);
    expect(hoursBefore((await alertOf("batch_overdue")).triggered_at)).toBe(2);
    expect(hoursBefore((await alertOf("expiring_soon")).params.expiration_date as string)).toBe(-48);
    expect((await alertOf("out_of_stock")).money_at_stake_cents).toBeGreaterThan(10_000);
  });

  it("opens with the same insights in every session of a day", async () => {
    const told = async (session: { send: Bakery["session"]["send"] }) =>
      (await session.send("/api/v1/insights?limit=100&sort=insight_type"))
        .json<{ data: Told[] }>()
        .data.map(({ insight_type, params, inputs }) =>
          JSON.stringify([insight_type, params.ingredient_name ?? params.product_name, inputs]),
        )
        .sort();
    const first = await told(bakery.session);
    expect(await told(await createSession())).toEqual(first);
    for (const type of ["price_trend", "safety_stock", "yield"]) {
      expect(
        first.some((line) => line.includes(type)),
        type,
      ).toBe(true);
    }
  });
});

describe("an alert", () => {
  it("is acknowledged by whoever sees it, with a note", async () => {
    const { id } = await alertOf("out_of_stock");
    const told = await bakery.done(`/alerts/${id}/acknowledge`, { notes: " Llamo yo al proveedor. " }, "baker");
    expect(told).toMatchObject({ status: "acknowledged", resolved_at: null });
    const detail = await bakery.get(`/alerts/${id}`);
    expect(detail.interactions).toMatchObject([
      { interaction: "acknowledged", user_id: told.acknowledged_by, notes: "Llamo yo al proveedor." },
    ]);
    expect(await bakery.activity()).toMatchObject([
      { operation: "acknowledgeAlert", entity: "alerts.alerts", entity_id: id, actor_role: "baker" },
    ]);
    expect((await alerts("?status=open")).length).toBe(3);
  });

  it("is left alone by the rules once somebody has acknowledged or resolved it, as long as its cause lasts", async () => {
    const [stock, batch] = [await alertOf("out_of_stock"), await alertOf("batch_overdue")];
    await bakery.done(`/alerts/${stock.id}/acknowledge`, {});
    await bakery.done(`/alerts/${batch.id}/resolve`, { notes: "Sale con la siguiente hornada" });
    await writeSomething();
    expect(await alertOf("out_of_stock")).toMatchObject({ id: stock.id, status: "acknowledged" });
    expect(await alertOf("batch_overdue")).toMatchObject({ id: batch.id, status: "resolved", resolution: "by_hand" });
  });

  it("resolved by hand is raised anew when its cause goes and comes back", async () => {
    const { id, entity_id } = await alertOf("out_of_stock");
    await bakery.done(`/alerts/${id}/resolve`, {});
    await adjust(entity_id, 30);
    await adjust(entity_id, -30);
    const found = (await alerts()).filter(({ alert_type }) => alert_type === "out_of_stock");
    expect(found.map(({ status }) => status).sort()).toEqual(["open", "resolved"]);
    expect(found.find((alert) => alert.id === id)).toMatchObject({ resolution: "by_hand" });
  });

  it("moves only forward, and says where to", async () => {
    const { id } = await alertOf("expiring_soon");
    await bakery.done(`/alerts/${id}/acknowledge`, {});
    const again = await bakery.refused("illegal_transition", `/alerts/${id}/acknowledge`, {});
    expect(again).toMatchObject({ from: "acknowledged", to: "acknowledged", allowed: ["resolved"] });
    await bakery.done(`/alerts/${id}/resolve`, {});
    for (const move of ["acknowledge", "resolve"]) {
      expect(await bakery.refused("illegal_transition", `/alerts/${id}/${move}`, {})).toMatchObject({ allowed: [] });
    }
  });

  it("of another session, or with notes that are none, is refused", async () => {
    const other = (await createSession()).send("/api/v1/alerts");
    const foreign = (await other).json<{ data: Alert[] }>().data[0]!;
    await bakery.refused("not_found", `/alerts/${foreign.id}/resolve`, {});
    const { id } = await alertOf("out_of_stock");
    for (const body of [{ notes: "" }, { notes: "x".repeat(1001) }, { notes: 5 }, { reason: "?" }]) {
      await bakery.refused("invalid_input", `/alerts/${id}/resolve`, body);
    }
  });

  it.each(["out_of_stock", "delivery_late", "batch_overdue"])(
    "%s is solved by the operation that it names",
    async (type) => {
      const { id, action } = await alertOf(type);
      await carryOut(action!);
      expect(await alertOf(type)).toMatchObject({
        id,
        status: "resolved",
        resolution: "cause_gone",
        resolved_by: null,
      });
      expect((await alerts("?status=open")).map(({ alert_type }) => alert_type)).not.toContain(type);
    },
  );

  it("expiring_soon names a batch that uses the lot, and stays until the lot is gone", async () => {
    // Of flour, as what is made of the cream that it opens with is not sold on every day of the week.
    const [flour] = await bakery.rows("SELECT id FROM ingredients WHERE sku = 'HAR-001'");
    const lot = await addStock(bakery, flour!.id as string, 5, { unit: "kg", expiration_date: instantIn(1.5) });
    await writeSomething();
    const told = async () => (await alerts()).find(({ entity_id }) => entity_id === lot)!;
    const { id, alert_type, action } = await told();
    expect([alert_type, action?.operation]).toEqual(["expiring_soon", "createBatch"]);
    await carryOut(action!);
    expect(await told()).toMatchObject({ id, status: "open" });
    const gone = { ingredient_id: flour!.id, stock_id: lot, quantity_change: -5, reason: "donation" };
    await bakery.done("/inventory/adjustments", gone);
    expect(await told()).toMatchObject({ id, status: "resolved", resolution: "cause_gone" });
  });

  const carryOut = ({ operation, params: { id, ...body } }: NonNullable<Alert["action"]>) => {
    const endpoint = endpoints.find(({ operationId }) => operationId === operation)!;
    return bakery.done(endpoint.path.replace("{id}", String(id)), body);
  };
});

describe("stock that runs down", () => {
  it("is low, then out, and well again, one alert at a time", async () => {
    const id = await addIngredient(bakery, { reorder_point: 10, reorder_quantity: 25 });
    await addStock(bakery, id, 10, { unit: "kg" });
    const told = async () =>
      (await alerts())
        .filter((alert) => alert.entity_id === id)
        .map(({ alert_type, status }) => `${alert_type} ${status}`)
        .sort();

    await writeSomething();
    expect(await told()).toEqual([]);
    await adjust(id, -1);
    expect(await told()).toEqual(["low_stock open"]);
    await adjust(id, -1);
    expect(await told()).toEqual(["low_stock open"]);
    expect((await alertOf("low_stock")).params.usable_quantity).toBe(8);
    await adjust(id, -8);
    expect(await told()).toEqual(["low_stock resolved", "out_of_stock open"]);
    await adjust(id, 10);
    expect(await told()).toEqual(["low_stock resolved", "out_of_stock resolved"]);
  });

  it("raises no alert and leaves none behind when the write is undone", async () => {
    const { entity_id } = await alertOf("out_of_stock");
    await bakery.refused("insufficient_stock", "/inventory/adjustments", {
      ingredient_id: entity_id,
      quantity_change: -5,
      reason: "breakage",
    });
  });
});

describe("the dashboard", () => {
  it("tells its alerts, worst and dearest first, and its formulas in the caller's language", async () => {
    const { alerts: told, kpis } = await bakery.get("/dashboard");
    expect(told.open).toEqual({ critical: 2, high: 1, medium: 1, low: 0 });
    expect(told.top.map(({ alert_type }: Alert) => alert_type)).toEqual([
      "out_of_stock",
      "delivery_late",
      "expiring_soon",
      "batch_overdue",
    ]);
    expect(kpis.production_fulfilment.window).toBe("últimos 7 días");
    const english = await bakery.session.send("/api/v1/dashboard", { headers: { "Accept-Language": "en" } });
    expect(english.json<Told>().kpis.production_fulfilment.window).toBe("last 7 days");
  });

  it("shows the day's production line and the week ahead", async () => {
    const { production_today, expected_demand, sales_yesterday } = await bakery.get("/dashboard");
    const statuses = production_today.map(({ status }: Told) => status);
    for (const status of ["PENDING", "IN_PROGRESS", "QUALITY_CHECK"]) expect(statuses).toContain(status);
    const starts = production_today.map(({ planned_start_time }: Told) => planned_start_time);
    expect(starts).toEqual([...starts].sort());
    expect(expected_demand.length).toBe(7);
    for (const { revenue_low_cents, revenue_cents, revenue_high_cents } of expected_demand) {
      expect(revenue_low_cents).toBeLessThan(revenue_cents);
      expect(revenue_cents).toBeLessThan(revenue_high_cents);
    }
    expect(sales_yesterday.revenue_cents).toBeGreaterThan(0);
    const days = Date.parse(sales_yesterday.day) - Date.parse(sales_yesterday.week_before.day);
    expect(days).toBe(7 * 86_400_000);
  });

  it("of a chain shows a bakery without shops as its only outlet", async () => {
    const { outlets, map, routes } = await bakery.get("/dashboard/enterprise");
    expect(outlets).toMatchObject([{ tenant_id: bakery.session.tenantId, alerts_open: 4 }]);
    expect(map).toMatchObject([{ tenant_id: bakery.session.tenantId, tenant_type: "standalone" }]);
    expect(routes).toEqual([]);
  });
});

describe("a shop of a chain", () => {
  /** A shop under the session's root, in the likeness of the root. */
  async function addShop(): Promise<string> {
    const root = (await bakery.rows("SELECT * FROM tenants"))[0]!;
    const [settings] = await bakery.rows("SELECT * FROM tenant_settings");
    const id = crypto.randomUUID();
    const child = { tenant_type: "child", parent_tenant_id: root.id!, name: "Tienda de prueba", subdomain: "tienda" };
    await bakery.add("tenants", { ...root, ...child, id, tenant_id: id });
    await bakery.add("tenant_settings", { ...settings, id: crypto.randomUUID(), tenant_id: id });
    return id;
  }

  it("is told of products that run low, which the central bakery is not", async () => {
    const shop = await addShop();
    const values = { reorder_point: 20, safety_stock: 5 };
    const [own, theirs] = [await addProduct(bakery, values), await addProduct(bakery, { ...values, tenant_id: shop })];
    await addStock(bakery, theirs, 5, { tenant_id: shop });
    await writeSomething();
    expect(await alerts(`?tenant_id=${shop}`)).toMatchObject([
      { tenant_id: shop, alert_type: "product_low_stock", severity: "critical", entity_id: theirs, status: "open" },
    ]);
    expect((await alerts()).map(({ entity_id }) => entity_id)).not.toContain(own);
    await bakery.refused("not_found", `/alerts/${(await alerts(`?tenant_id=${shop}`))[0]!.id}/resolve`, {});
  });

  it("stands for itself beside the others, with its own figures", async () => {
    const shop = await addShop();
    const product = await addProduct(bakery, { tenant_id: shop });
    const today = madridDay(Date.now());
    const sell = (daysAgo: number, revenue_cents: number) =>
      bakery.add("sales_data", {
        tenant_id: shop,
        sales_date: addDays(today, -daysAgo),
        product_id: product,
        channel: "counter",
        quantity_sold: 90,
        quantity_wasted: 10,
        unit_price_cents: 100,
        revenue_cents,
        cost_cents: revenue_cents / 4,
      });
    for (const [daysAgo, cents] of [
      [0, 7000],
      [1, 30_000],
      [7, 20_000],
      [8, 40_000],
      [14, 10_000],
      [15, 9000],
    ]) {
      await sell(daysAgo!, cents!);
    }
    const { outlets, map } = await bakery.get("/dashboard/enterprise");
    expect(outlets).toMatchObject([
      {
        tenant_id: shop,
        sales_cents: 50_000,
        sales_before_cents: 50_000,
        sales_change_percent: 0,
        margin_percent: 75,
        waste_percent: 10,
        stock_value_cents: 0,
        alerts_open: 0,
      },
    ]);
    const [settings] = await bakery.rows("SELECT daily_sales_target_cents AS target FROM tenant_settings LIMIT 1");
    expect(outlets[0].target_cents).toBe(7 * Number(settings!.target));
    expect(map.map(({ tenant_id }: Told) => tenant_id)).toEqual([bakery.session.tenantId, shop]);
  });
});
