import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tableAt, tables } from "#domain";
import { toDeliveryHours } from "#seeding/session-time";
import { addDays, HOUR_MS, MINUTE_MS, madridMinuteOfDay, weekdayOf } from "#shared/business-calendar";
import type { Profile } from "#shared/vocabulary";
import { seedContract } from "../../src/table/contract.ts";
import { readSeed, SEED_ROOT, type SeedRow } from "../read-seed.ts";
import type { Batch, Item, QualityTemplate } from "./catalogue.ts";
import { expectedUnits } from "./demand.ts";
import { dueInSession, fulfilmentPercent } from "./fulfilment.ts";
import { profileFiles } from "./profile-files.ts";
import { profilePlans } from "./profiles.ts";
import { plain } from "./purchase-order.ts";
import type { SalesRow } from "./sales.ts";
import { daysFrom, REFERENCE_MS, SESSION_DAYS } from "./seed-clock.ts";

const ROWS_OF_SESSION: Readonly<Record<Profile, readonly [fewest: number, most: number]>> = {
  professional: [3500, 4500],
  enterprise: [9000, 11_000],
  individual_bakery: [1800, 2400],
  central_baker_satellite: [3000, 3600],
};

describe.each(profilePlans)("generated history of $profile", (plan) => {
  const seed = readSeed(plan.profile);
  const all = (path: string): SeedRow[] => (seed.rows.get(path) ?? []).map(({ values }) => values);
  const byId = (path: string) => new Map(all(path).map((row) => [row.id as string, row]));
  const amount = (row: SeedRow, column: string) => (row[column] as number | null) ?? 0;
  const total = (rows: readonly SeedRow[], column: string) => rows.reduce((sum, row) => sum + amount(row, column), 0);
  const of = (rows: readonly SeedRow[], column: string, id: unknown) => rows.filter((row) => row[column] === id);
  const msOf = (instant: unknown) => Date.parse(plain(instant as string));

  const items = all("inventory.ingredients") as unknown as Item[];
  const lots = all("inventory.stock");
  const movements = all("inventory.stock_movements");
  const orders = all("procurement.purchase_orders");
  const batches = all("production.production_batches") as unknown as Batch[];

  it("is what the generators write, byte for byte", () => {
    const files = profileFiles(plan);
    expect([...profileFiles(plan)]).toEqual([...files]);
    for (const [file, content] of files)
      expect(readFileSync(join(SEED_ROOT, plan.profile, file), "utf8"), file).toBe(content);
  });

  it("keeps every table's contract, unique ids and unique keys", () => {
    const findings: string[] = [];
    for (const [path, rows] of seed.rows) {
      const contract = seedContract(tableAt(path));
      const keys = [["id"], ...tableAt(path).uniqueKeys];
      const seen = keys.map(() => new Set<string>());
      for (const { values, place } of rows) {
        const parsed = contract.safeParse(values);
        if (!parsed.success)
          findings.push(
            `${place.file} ${path} ${place.row}: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`,
          );
        keys.forEach((key, position) => {
          const value = key.map((column) => values[column]).join(" ");
          if (seen[position]!.has(value))
            findings.push(`${place.file} ${path} ${place.row}: ${key.join("+")} ${value} twice`);
          seen[position]!.add(value);
        });
      }
    }
    expect(findings).toEqual([]);
  });

  it("refers only to rows that exist and hold what the reference asks for", () => {
    const findings: string[] = [];
    for (const table of tables) {
      for (const [column, { reference }] of Object.entries(table.columns)) {
        if (!reference) continue;
        const targets = byId(reference.table);
        for (const { values, place } of seed.rows.get(table.path) ?? []) {
          for (const id of [values[column] ?? []].flat() as string[]) {
            const target = targets.get(id);
            const holds =
              target &&
              Object.entries(reference.where ?? {}).every(([name, wanted]) =>
                [wanted].flat().includes(target[name] as string),
              ) &&
              Object.entries(reference.same ?? {}).every(([own, theirs]) => values[own] === target[theirs]) &&
              (!reference.with ||
                all(reference.with.table).some(
                  (row) =>
                    row[reference.with!.column] === id &&
                    Object.entries(reference.with!.where).every(([name, wanted]) =>
                      [wanted].flat().includes(row[name] as string),
                    ),
                ));
            if (!holds) findings.push(`${place.file} ${table.path} ${place.row}: ${column} ${id}`);
          }
        }
      }
    }
    expect(findings).toEqual([]);
  });

  it("says in the manifest how many rows the files hold", () => {
    const counts = Object.fromEntries([...seed.rows].map(([path, rows]) => [path, rows.length]));
    expect(seed.manifest.counts).toEqual(counts);
  });

  describe("stock", () => {
    const usable = (item: Item) =>
      total(
        of(lots, "ingredient_id", item.id).filter((lot) => lot.quality_status === "GOOD"),
        "quantity",
      );

    it("adds up lot by lot, in the order in which it happened", () => {
      for (const lot of lots) {
        const own = of(movements, "stock_id", lot.id).sort((a, b) => msOf(a.occurred_at) - msOf(b.occurred_at));
        expect(total(own, "quantity"), lot.lot_number as string).toBeCloseTo(amount(lot, "quantity"), 6);
        expect(["RECEIPT", "PRODUCTION_OUTPUT"]).toContain(own[0]!.movement_type);
        expect(own[0]!.quantity).toBe(lot.initial_quantity);
        expect(
          own.slice(1).every((movement) => amount(movement, "quantity") < 0),
          lot.lot_number as string,
        ).toBe(true);
        expect(own.every((movement) => msOf(movement.occurred_at) <= REFERENCE_MS)).toBe(true);
      }
    });

    it("is critical for exactly the three ingredients of the scenario", () => {
      const critical = items.filter((item) => usable(item) < item.reorder_point).map((item) => item.sku);
      const wanted = plan.sites.flatMap((site) => Object.keys(site.supply?.finalStock ?? {}));
      expect(critical.sort()).toEqual(wanted.sort());
      for (const site of plan.sites) {
        for (const [sku, left] of Object.entries(site.supply?.finalStock ?? {}))
          expect(usable(items.find((item) => item.sku === sku)!)).toBe(left);
      }
    });

    it("fits into the store room", () => {
      for (const item of items) expect(usable(item), item.sku).toBeLessThanOrEqual(item.maximum_stock);
    });

    it("expires a shelf life after it was received, and nothing is stale on arrival", () => {
      const soon: string[] = [];
      for (const lot of lots) {
        const item = items.find(({ id }) => id === lot.ingredient_id)!;
        if (!item.shelf_life_days) {
          expect(lot.expiration_date ?? null).toBeNull();
          continue;
        }
        expect(msOf(lot.expiration_date) - msOf(lot.received_date), lot.lot_number as string).toBe(
          item.shelf_life_days * 24 * HOUR_MS,
        );
        expect(msOf(lot.expiration_date), lot.lot_number as string).toBeGreaterThan(REFERENCE_MS + 2 * HOUR_MS);
        if (item.product_type === "INGREDIENT" && msOf(lot.expiration_date) <= REFERENCE_MS + 72 * HOUR_MS)
          soon.push(`${item.sku} ${lot.expiration_date}`);
      }
      expect(soon).toEqual(
        plan.sites.flatMap((site) =>
          site.supply?.expiringLot
            ? [`${site.supply.expiringLot.sku} BASE_TS + ${site.supply.expiringLot.inDays}d`]
            : [],
        ),
      );
    });
  });

  it("holds contiguous price lists that end at what the ingredient costs", () => {
    for (const item of items.filter(({ product_type }) => product_type === "INGREDIENT")) {
      const lists = of(all("suppliers.supplier_price_lists"), "ingredient_id", item.id);
      expect(lists).toHaveLength(7);
      lists.forEach((list, position) => {
        const next = lists[position + 1];
        expect(list.valid_until ?? null).toBe(next ? addDays(next.valid_from as string, -1) : null);
      });
      expect(lists.at(-1)!.unit_price_cents).toBe(item.average_cost_cents);
    }
  });

  describe("procurement", () => {
    it("adds up order by order", () => {
      for (const order of orders) {
        const lines = of(all("procurement.purchase_order_items"), "purchase_order_id", order.id);
        for (const line of lines)
          expect(line.line_total_cents).toBe(
            Math.round(amount(line, "ordered_quantity") * amount(line, "unit_price_cents")),
          );
        const tax = lines.reduce(
          (sum, line) => sum + Math.round((amount(line, "line_total_cents") * amount(line, "vat_percent")) / 100),
          0,
        );
        expect(order.subtotal_cents).toBe(total(lines, "line_total_cents"));
        expect(order.tax_cents).toBe(tax);
        expect(order.total_cents).toBe(amount(order, "subtotal_cents") + tax);
      }
    });

    it("received what its deliveries brought, as lots with the same number and the order in their first movement", () => {
      const brought = all("procurement.delivery_items");
      for (const line of all("procurement.purchase_order_items")) {
        expect(total(of(brought, "purchase_order_item_id", line.id), "received_quantity")).toBe(line.received_quantity);
      }
      const orderOfDelivery = new Map(
        all("procurement.deliveries").map((delivery) => [delivery.id, delivery.purchase_order_id]),
      );
      for (const item of brought.filter((row) => row.lot_number)) {
        const lot = lots.find((row) => row.lot_number === item.lot_number)!;
        expect(lot).toMatchObject({
          ingredient_id: item.ingredient_id,
          initial_quantity: item.received_quantity,
          expiration_date: item.expiration_date,
        });
        const receipt = of(movements, "stock_id", lot.id).find((movement) => movement.movement_type === "RECEIPT")!;
        expect(receipt.purchase_order_id).toBe(orderOfDelivery.get(item.delivery_id));
      }
    });

    it("comes and goes between eight and eight", () => {
      for (const delivery of all("procurement.deliveries")) {
        for (const moment of [delivery.expected_date, delivery.actual_date]) {
          if (!moment || (moment as string).startsWith("BASE_TS")) continue;
          expect(toDeliveryHours(msOf(moment), REFERENCE_MS)).toBe(msOf(moment));
        }
      }
    });
  });

  describe("production", () => {
    it.each([...Array(121).keys()])("fulfils what the scenario says, %i minutes after arrival", (minute) => {
      const wanted = plan.sites.find((site) => site.production)!.production!.fulfilmentPercent;
      const shown = fulfilmentPercent(batches, minute * MINUTE_MS);
      expect(Math.abs(shown - wanted)).toBeLessThanOrEqual(0.5);
    });

    it("starts nothing in the hours that leave the week while a session lives, but what balances batches due by then", () => {
      const leaving = batches.filter(({ planned_start_time }) => {
        const hours = (msOf(planned_start_time) - REFERENCE_MS) / HOUR_MS;
        return hours >= -168 && hours <= -165.5;
      });
      expect(leaving.map((batch) => [batch.status, batch.planned_quantity])).toEqual(
        dueInSession(batches).map(({ batch }) => ["CANCELLED", batch.planned_quantity]),
      );
    });

    it("has ended what it says has ended", () => {
      for (const batch of batches.filter(({ status }) => status === "COMPLETED"))
        expect(msOf(batch.actual_end_time), batch.batch_number).toBeLessThan(REFERENCE_MS);
    });

    it("measured inside the limits what passed and outside of them what failed", () => {
      const templates = byId("production.quality_check_templates") as ReadonlyMap<string, unknown> as ReadonlyMap<
        string,
        QualityTemplate
      >;
      for (const check of all("production.quality_checks")) {
        const { minimum_value: low, maximum_value: high } = templates.get(check.template_id as string)!;
        if (check.status === "PENDING" || typeof check.measured_value !== "number") continue;
        const inside = check.measured_value >= (low ?? -Infinity) && check.measured_value <= (high ?? Infinity);
        expect(inside, check.id as string).toBe(check.status === "PASSED");
      }
    });

    it("plans no oven to ninety percent but where the scenario wants it", () => {
      const full = all("production.production_capacity")
        .map((row) => Math.round((100 * amount(row, "planned_kg")) / amount(row, "available_kg")))
        .filter((percent) => percent >= 90);
      expect(full).toEqual(plan.sites.flatMap(({ production }) => production?.peak?.percent ?? []));
    });
  });

  describe("sales and forecasts", () => {
    const sales = all("sales.sales_data");
    const daily = all("forecasting.forecasts").filter((row) => row.period === "daily");
    const key = (row: SeedRow, column: string) => `${row.product_id} ${row[column]}`;
    const sold = new Map<string, number>();
    for (const row of sales)
      sold.set(key(row, "sales_date"), (sold.get(key(row, "sales_date")) ?? 0) + amount(row, "quantity_sold"));

    it("covers the ninety days before each day of the reference week", () => {
      const days = new Set(sales.map((row) => row.sales_date));
      for (const session of SESSION_DAYS) {
        for (const day of daysFrom(addDays(session, -90), addDays(session, -1))) expect(days.has(day), day).toBe(true);
      }
    });

    it("sells only what is made and asked for on that weekday", () => {
      const itemOf = new Map(items.map((item) => [item.id, item]));
      for (const row of sales as readonly SeedRow[] as readonly SalesRow[]) {
        const { demand } = plan.sites.find(({ tenantId }) => tenantId === row.tenant_id)!;
        const expected = expectedUnits(demand!, itemOf.get(row.product_id)!, row.channel, row.sales_date);
        expect(expected, row.id).toBeGreaterThan(0);
      }
    });

    it("has revenue and cost that follow from quantities", () => {
      for (const row of sales) {
        expect(row.revenue_cents).toBe(Math.round(amount(row, "quantity_sold") * amount(row, "unit_price_cents")));
        const item = items.find(({ id }) => id === row.product_id)!;
        expect(row.cost_cents).toBe(Math.round(amount(row, "quantity_sold") * item.average_cost_cents));
      }
    });

    it.each(SESSION_DAYS)("forecasts as well as the scenario says for a session on %s", (session) => {
      const window = new Set(daysFrom(addDays(session, -28), addDays(session, -1)));
      const known = daily.filter((row) => window.has(row.forecast_date as string));
      const soldOf = (row: SeedRow) => sold.get(key(row, "forecast_date"))!;
      const missed = known.reduce((sum, row) => sum + Math.abs(amount(row, "predicted_quantity") - soldOf(row)), 0);
      const accuracy = 100 * (1 - missed / known.reduce((sum, row) => sum + soldOf(row), 0));
      const wanted = plan.sites.find((site) => site.forecasts)!.forecasts!.accuracyPercent;
      expect(Math.abs(accuracy - wanted)).toBeLessThanOrEqual(0.4);
      // Every product-day that was sold has a forecast, and each of the next seven days has some.
      const soldThen = [...sold.keys()].filter((name) => window.has(name.split(" ")[1]!));
      expect(new Set(known.map((row) => key(row, "forecast_date")))).toEqual(new Set(soldThen));
      const ahead = new Set(daily.map((row) => row.forecast_date));
      for (const day of daysFrom(session, addDays(session, 6))) expect(ahead.has(day), day).toBe(true);
    });

    it("starts weekly series on Mondays and uses demo models without files", () => {
      for (const row of all("forecasting.forecasts").filter(({ period }) => period === "weekly"))
        expect(weekdayOf(row.forecast_date as string)).toBe(1);
      for (const model of all("forecasting.trained_models")) expect(model).toMatchObject({ is_demo: true });
    });

    it("adds up ticket by ticket, inside opening hours", () => {
      for (const ticket of all("sales.pos_transactions")) {
        const lines = of(all("sales.pos_transaction_items"), "pos_transaction_id", ticket.id);
        for (const line of lines)
          expect(line.line_total_cents).toBe(amount(line, "quantity") * amount(line, "unit_price_cents"));
        const tax = lines.reduce(
          (sum, line) => sum + Math.round((amount(line, "line_total_cents") * amount(line, "vat_percent")) / 100),
          0,
        );
        expect(ticket).toMatchObject({
          subtotal_cents: total(lines, "line_total_cents"),
          tax_cents: tax,
          total_cents: total(lines, "line_total_cents") + tax,
        });
        const minute = madridMinuteOfDay(msOf(ticket.sold_at));
        expect(minute).toBeGreaterThanOrEqual(7 * 60);
        expect(minute).toBeLessThan(20 * 60 + 30);
      }
    });
  });

  it.each(SESSION_DAYS)("leaves as many rows as are planned to a session on %s", (session) => {
    let rows = 0;
    for (const [path, placed] of seed.rows) {
      const { window } = tableAt(path);
      const kept = placed.filter(({ values }) => {
        if (!window || !Object.entries(window.where ?? {}).every(([column, value]) => values[column] === value))
          return true;
        const day = values[window.column] as string;
        return day >= addDays(session, window.from) && day <= addDays(session, window.to);
      });
      rows += kept.length;
    }
    const [fewest, most] = ROWS_OF_SESSION[plan.profile];
    expect(rows).toBeGreaterThanOrEqual(fewest);
    expect(rows).toBeLessThanOrEqual(most);
  });
});

describe("professional on arrival", () => {
  const seed = readSeed("professional");
  const rows = (path: string) => (seed.rows.get(path) ?? []).map(({ values }) => values);
  const orders = rows("procurement.purchase_orders");
  const skuOf = new Map(rows("inventory.ingredients").map((row) => [row.id, row.sku as string]));
  const skusOf = (order: SeedRow) =>
    rows("procurement.purchase_order_items")
      .filter((line) => line.purchase_order_id === order.id)
      .map((line) => skuOf.get(line.ingredient_id)!);
  const withStatus = (...statuses: string[]) => orders.filter(({ status }) => statuses.includes(status as string));

  it("holds an order in every state, and open ones only where the scenario wants them", () => {
    expect(new Set(orders.map(({ status }) => status))).toEqual(
      new Set(tableAt("procurement.purchase_orders").columns.status!.values),
    );
    expect(withStatus("PENDING_APPROVAL").map(skusOf)).toEqual([["HAR-001"]]);
    expect(withStatus("APPROVED").map(skusOf)).toEqual([["LAC-001"]]);
    expect(withStatus("APPROVED")[0]).toMatchObject({ approval_source: "assistant" });
    expect(withStatus("SENT").map((order) => order.expected_delivery_date)).toEqual(["BASE_TS - 4h"]);
    const open = withStatus("DRAFT", "PENDING_APPROVAL", "APPROVED", "SENT", "PARTIALLY_RECEIVED").flatMap(skusOf);
    expect(open).not.toContain("LEV-001");
    expect(withStatus("DRAFT", "SENT", "PARTIALLY_RECEIVED").flatMap(skusOf)).not.toEqual(
      expect.arrayContaining(["HAR-001"]),
    );
  });

  it("received three orders in the last week: one, three and six days ago", () => {
    const received = new Set(withStatus("RECEIVED").map(({ id }) => id));
    const daysAgo = rows("procurement.deliveries")
      .filter((delivery) => received.has(delivery.purchase_order_id as string))
      .map((delivery) => (REFERENCE_MS - Date.parse(delivery.actual_date as string)) / (24 * HOUR_MS))
      .filter((days) => days <= 7)
      .map(Math.ceil);
    expect(daysAgo.sort()).toEqual([1, 3, 6]);
  });
});
