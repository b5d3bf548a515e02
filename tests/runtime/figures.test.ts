import { beforeAll, describe, expect, it } from "vitest";
import { addDays, madridDay } from "#shared/business-calendar";
import type { Told } from "./support/call.ts";
import { query, type SqlRow } from "./support/object.ts";
import { read } from "./support/production-calls.ts";
import { createSession, PROFILE, stubOf, type TestSession } from "./support/session.ts";

/** The figures of the dashboard and the summaries, against the same figures added up row by row. */

interface Rows {
  readonly sales: readonly SqlRow[];
  readonly forecasts: readonly SqlRow[];
  readonly ingredients: readonly SqlRow[];
  readonly stock: readonly SqlRow[];
  readonly tenants: readonly SqlRow[];
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const sum = (rows: readonly SqlRow[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
const within = (from: string, to: string, column: string) => (row: SqlRow) =>
  String(row[column]) >= from && String(row[column]) <= to;

describe.each([PROFILE, "enterprise"])("of %s", (profile) => {
  let session: TestSession;
  let rows: Rows;
  let today: string;
  const ofTenant = (tenant: string, list: readonly SqlRow[]) => list.filter(({ tenant_id }) => tenant_id === tenant);
  const get = (path: string, tenant: string) =>
    read<Told>(session, `${path}${path.includes("?") ? "&" : "?"}tenant_id=${tenant}`);
  const tenantIds = () => rows.tenants.map(({ id }) => id as string);

  beforeAll(async () => {
    session = await createSession({ demo_account_type: profile });
    const all = (table: string) => query(stubOf(session), `SELECT * FROM "${table}"`);
    rows = {
      sales: await all("sales_data"),
      forecasts: await all("forecasts"),
      ingredients: await all("ingredients"),
      stock: await all("stock"),
      tenants: await all("tenants"),
    };
    today = madridDay(Date.parse(session.created.created_at));
  });

  it.each(["day", "product", "channel", "outlet"])("sales are summed up by %s", async (group) => {
    const columns = { day: "sales_date", product: "product_id", channel: "channel", outlet: "tenant_id" };
    const column = columns[group as keyof typeof columns];
    const named = new Map([...rows.ingredients, ...rows.tenants].map(({ id, name }) => [id, name]));
    for (const tenant of tenantIds()) {
      const { from, to, data } = await get(`/sales/summary?group_by=${group}`, tenant);
      const own = (group === "outlet" ? rows.sales : ofTenant(tenant, rows.sales)).filter(
        within(from, to, "sales_date"),
      );
      const lines = [...Map.groupBy(own, (row) => String(row[column]))].map(([key, group]) => ({
        key,
        label: named.get(key) ?? key,
        quantity_sold: rounded(sum(group, "quantity_sold"), 3),
        quantity_wasted: rounded(sum(group, "quantity_wasted"), 3),
        revenue_cents: sum(group, "revenue_cents"),
        cost_cents: sum(group, "cost_cents"),
      }));
      const told = data.map(({ margin_percent: _margin, ...line }: Told) => line);
      expect(told).toEqual(lines.sort((one, other) => (one.key < other.key ? -1 : 1)));
    }
    expect(rows.sales.length).toBeGreaterThan(1_000);
  });

  it("forecasts are weighed against what was sold", async () => {
    let compared = 0;
    for (const tenant of tenantIds()) {
      const { from, to, products, ...told } = await get("/forecasting/accuracy", tenant);
      expect([from, to]).toEqual([addDays(today, -28), addDays(today, -1)]);
      const pairs = ofTenant(tenant, rows.forecasts)
        .filter(({ period }) => period === "daily")
        .filter(within(from, to, "forecast_date"))
        .map(({ product_id, forecast_date, predicted_quantity }) => {
          const sales = ofTenant(tenant, rows.sales).filter(
            (sale) => sale.product_id === product_id && sale.sales_date === forecast_date,
          );
          return { product_id, forecast: Number(predicted_quantity), sold: sum(sales, "quantity_sold") };
        });
      compared += pairs.length;
      const error = pairs.reduce((total, { forecast, sold }) => total + Math.abs(forecast - sold), 0);
      const sold = pairs.reduce((total, pair) => total + pair.sold, 0);
      expect(told.absolute_error).toBeCloseTo(error, 1);
      expect(told.quantity_sold).toBeCloseTo(sold, 1);
      expect(told.accuracy_percent).toBe(sold > 0 ? rounded(100 * (1 - error / sold), 1) : null);
      const { kpis } = await get("/dashboard", tenant);
      expect(kpis.forecast_accuracy.value).toBe(told.accuracy_percent);
      expect(products.map((product: Told) => product.product_id).sort()).toEqual(
        [...new Set(pairs.map(({ product_id }) => product_id))].sort(),
      );
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("an ingredient is critical whose usable lots hold less than its reorder point", async () => {
    for (const tenant of tenantIds()) {
      const { generated_at, kpis } = await get("/dashboard", tenant);
      const active = ofTenant(tenant, rows.ingredients).filter(
        ({ product_type, is_active }) => product_type === "INGREDIENT" && is_active === 1,
      );
      const below = active.filter((item) => {
        const lots = ofTenant(tenant, rows.stock).filter(
          ({ ingredient_id, quality_status, expiration_date }) =>
            ingredient_id === item.id &&
            quality_status === "GOOD" &&
            (expiration_date === null || expiration_date! > generated_at),
        );
        return rounded(sum(lots, "quantity"), 3) < Number(item.reorder_point);
      });
      expect(kpis.critical_stock.inputs).toEqual({ ingredients_below: below.length, ingredients: active.length });
    }
  });
});
