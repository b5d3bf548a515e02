import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPERATION_POLICY } from "#session/operation-policy";
import type { DeliveryFact, Facts, LotFact, OpenOrder, StockFact } from "./facts.ts";
import {
  batch,
  brioche,
  capacity,
  DAY,
  delivery,
  everything,
  flour,
  fromNow,
  HOUR,
  lot,
  NOW,
  nothing,
  order,
  route,
  use,
} from "./facts-for-tests.ts";
import { deliveryAlert, expiryAlert, findAlerts, ovenAlert, overdueAlert, routeAlert, stockAlert } from "./rules.ts";

describe("an ingredient below its reorder point", () => {
  const alertOf = (item: Partial<StockFact>, facts: Partial<Facts> = {}) =>
    stockAlert({ ...flour, ...item }, { ...nothing, ...facts });

  it("is low while there is some of it, and critical when there is none", () => {
    expect(alertOf({})).toMatchObject({ alert_type: "low_stock", severity: "high", money_at_stake_cents: null });
    expect(alertOf({ usable: 0 })).toMatchObject({ alert_type: "out_of_stock", severity: "critical" });
  });

  it("is no alert at the reorder point", () => {
    expect(alertOf({ usable: 50 })).toBeNull();
    expect(alertOf({ usable: 49.999 })?.alert_type).toBe("low_stock");
    expect(alertOf({ usable: 0, reorder_point: 0 })).toBeNull();
  });

  it.each(["DRAFT", "PENDING_APPROVAL", "APPROVED", "SENT", "PARTIALLY_RECEIVED"])(
    "is silenced by an order that is %s, and by no order for something else",
    (status) => {
      expect(alertOf({ usable: 0 }, { openOrders: new Map([["flour", order(status)]]) })).toBeNull();
      expect(alertOf({ usable: 0 }, { openOrders: new Map([["salt", order(status)]]) })).not.toBeNull();
    },
  );

  it("puts tomorrow's sales of what needs it at stake", () => {
    const other = { ...use, product_id: "pizza", ingredient_id: "cheese" };
    const uses = [use, { ...use, product_id: "loaf", forecast_quantity: 10, sale_price_cents: 300 }, other];
    expect(alertOf({ usable: 0 }, { uses })?.money_at_stake_cents).toBe(100 * 120 + 10 * 300);
  });

  it("is solved by an order at its supplier for what brings it above the reorder point again", () => {
    const lines = (quantity: number) => ({ supplier_id: "mill", lines: [{ ingredient_id: "flour", quantity }] });
    expect(alertOf({})?.action).toEqual({ operation: "createPurchaseOrder", params: lines(200) });
    expect(alertOf({ reorder_quantity: 10 })?.action?.params).toEqual(lines(45));
    expect(alertOf({ preferred_supplier_id: null })?.action).toBeNull();
  });

  it("leaves a bakery's own products to its production plan", () => {
    expect(alertOf({ product_type: "FINISHED_PRODUCT" })).toBeNull();
  });
});

describe("a shop's product below its reorder point", () => {
  const alertOf = (item: Partial<StockFact>, found?: OpenOrder) =>
    stockAlert({ ...brioche, ...item }, { openOrders: new Map(found && [["brioche", found]]), uses: [] });

  it("is told, and is critical once it eats into the safety stock", () => {
    expect(alertOf({})).toMatchObject({ alert_type: "product_low_stock", severity: "high" });
    expect(alertOf({ usable: 5 })?.severity).toBe("critical");
    expect(alertOf({ usable: 20 })).toBeNull();
  });

  it("puts at stake what will be asked for beyond what is there", () => {
    expect(alertOf({})?.money_at_stake_cents).toBe((30 - 8) * 250);
    expect(alertOf({ forecast_tomorrow: 3 })?.money_at_stake_cents).toBe(0);
  });

  it.each(["DRAFT", "PENDING_APPROVAL"])(
    "is still told while an order is %s, with its approval as the way out",
    (s) => {
      expect(alertOf({}, order(s))).toMatchObject({
        action: { operation: "approvePurchaseOrder", params: { id: "order" } },
        params: { order_number: "PO-20260310-001", proposed_by: "assistant" },
      });
    },
  );

  it.each(["APPROVED", "SENT", "PARTIALLY_RECEIVED"])("is silenced by an order that is %s", (status) => {
    expect(alertOf({}, order(status))).toBeNull();
  });

  it("is silenced by a batch", () => {
    expect(alertOf({ has_batch: true })).toBeNull();
  });

  it("may come par-baked", () => {
    expect(alertOf({ product_type: "INGREDIENT", is_par_baked: true })?.alert_type).toBe("product_low_stock");
  });
});

describe("a lot", () => {
  const alertOf = (change: Partial<LotFact>, facts: Partial<Facts> = {}) =>
    expiryAlert({ ...lot, ...change }, { ...nothing, ...facts });

  it("is told from so many days before it expires as the bakery wants, and after", () => {
    expect(alertOf({})).toMatchObject({ alert_type: "expiring_soon", severity: "high", money_at_stake_cents: 210 });
    expect(alertOf({ expiration_date: fromNow(2 * DAY + 1) })).toBeNull();
    expect(alertOf({ expiration_date: fromNow(2 * DAY + 1), expiry_warning_days: 3 })).not.toBeNull();
    expect(alertOf({ expiration_date: fromNow(-DAY) })).not.toBeNull();
  });

  it("is nobody's worry when it is empty", () => {
    expect(alertOf({ quantity: 0 })).toBeNull();
  });

  it("began to be one when the warning was due", () => {
    expect(alertOf({ expiration_date: fromNow(DAY) })?.since).toBe(fromNow(-DAY));
  });

  it("is best used up by what takes most of it and is sold tomorrow anyhow", () => {
    const uses = [
      { ...use, product_id: "bun", quantity_per_unit: 0.1, forecast_quantity: 4 },
      { ...use, product_id: "loaf", quantity_per_unit: 0.5, forecast_quantity: 5 },
      use,
    ];
    const planned = (product_id: string, planned_quantity: number) => ({
      operation: "createBatch",
      params: { product_id, planned_start_time: nothing.nextShiftAt, planned_quantity },
    });
    expect(alertOf({}, { uses })?.action).toEqual(planned("baguette", 15));
    expect(alertOf({}, { uses: uses.slice(0, 2) })?.action).toEqual(planned("loaf", 5));
    expect(alertOf({}, { uses: [] })?.action).toBeNull();
    expect(alertOf({ expiration_date: nothing.nextShiftAt }, { uses })?.action).toBeNull();
  });
});

describe("a delivery", () => {
  const alertOf = (expectedInMs: number, change: Partial<DeliveryFact> = {}) =>
    deliveryAlert({ ...delivery, expected_at: fromNow(expectedInMs), ...change }, NOW);

  it.each([
    [-4 * HOUR, "delivery_late", "critical"],
    [-4 * HOUR + 1, "delivery_late", "high"],
    [-2 * HOUR, "delivery_late", "high"],
    [0, "delivery_arriving_soon", "low"],
    [3 * HOUR, "delivery_arriving_soon", "low"],
  ])("expected %d ms from now is %s and %s", (expected, alert_type, severity) => {
    expect(alertOf(expected)).toMatchObject({ alert_type, severity });
  });

  it.each([-2 * HOUR + 1, -1, 3 * HOUR + 1, 2 * DAY])("expected %d ms from now is no alert", (expected) => {
    expect(alertOf(expected)).toBeNull();
  });

  it("puts the order at stake once it is late, and is solved by receiving it", () => {
    expect(alertOf(-4 * HOUR)?.money_at_stake_cents).toBe(13_891);
    expect(alertOf(HOUR)?.money_at_stake_cents).toBeNull();
    const params = { id: "delivery", lines: [{ delivery_item_id: "line", received_quantity: 8 }] };
    expect(alertOf(-4 * HOUR)?.action).toEqual({ operation: "receiveDelivery", params });
  });

  it("without a note is told of the order, which nothing can receive yet", () => {
    expect(alertOf(-4 * HOUR, { delivery_id: null, lines: [] })).toMatchObject({
      entity: "procurement.purchase_orders",
      entity_id: "order",
      action: null,
    });
  });
});

describe("a batch", () => {
  it("is overdue once its planned start is past and it has not begun", () => {
    expect(overdueAlert(batch, NOW)).toMatchObject({
      alert_type: "batch_overdue",
      severity: "medium",
      money_at_stake_cents: 12_000,
      action: { operation: "startBatch", params: { id: "batch" } },
      since: batch.planned_start_time,
    });
    expect(overdueAlert({ ...batch, planned_start_time: fromNow(0) }, NOW)).toBeNull();
    expect(overdueAlert({ ...batch, status: "IN_PROGRESS" }, NOW)).toBeNull();
  });

  it("says why it waits where the plan does", () => {
    const reason = { i18n_key: "production.delay.equipment_maintenance", params: { equipment_name: "Amasadora" } };
    expect(overdueAlert({ ...batch, reasoning_data: reason }, NOW)?.reasoning_data).toEqual(reason);
    const plan = { i18n_key: "production.plan.forecast_demand", params: {} };
    expect(overdueAlert({ ...batch, reasoning_data: plan }, NOW)?.reasoning_data.i18n_key).toBe(
      "alerts.batch_overdue.why",
    );
  });
});

describe("an oven", () => {
  it.each([
    [475, 500, true],
    [474.9, 500, false],
    [600, 500, true],
    [0, 0, false],
  ])("with %d of %d kg planned is an alert: %s", (planned_kg, available_kg, told) => {
    expect(ovenAlert({ ...capacity, planned_kg, available_kg }) !== null).toBe(told);
  });
});

describe("a route", () => {
  it.each([
    ["DELAYED", 30, true],
    ["IN_TRANSIT", 15, true],
    ["PLANNED", 14, false],
    ["COMPLETED", 30, false],
  ])("%s and %d minutes late is an alert: %s", (status, delay_minutes, told) => {
    expect(routeAlert({ ...route, status, delay_minutes }) !== null).toBe(told);
  });

  it("gives dispatch's reason", () => {
    expect(routeAlert(route)?.reasoning_data).toEqual(route.delay_reason);
    expect(routeAlert({ ...route, delay_reason: null })?.reasoning_data.i18n_key).toBe("alerts.route_delay.why");
  });
});

describe("all rules together", () => {
  it("find nothing where nothing is wrong", () => {
    expect(findAlerts(nothing)).toEqual([]);
  });

  it("find the worst first, each once, with something the demo permits as the way out", () => {
    const found = findAlerts(everything);
    expect(found.map(({ severity_rank }) => severity_rank)).toEqual(
      found.map(({ severity_rank }) => severity_rank).sort(),
    );
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    expect(found.length).toBe(9);
    for (const { action } of found) if (action) expect(OPERATION_POLICY).toHaveProperty(action.operation);
  });

  it("do not depend on the order of the facts", () => {
    const lists = ["stock", "uses", "lots", "deliveries", "batches", "capacity", "routes"] as const;
    const shuffled = fc
      .tuple(...lists.map((list) => fc.shuffledSubarray([...everything[list]], { minLength: everything[list].length })))
      .map((parts): Facts => ({ ...everything, ...Object.fromEntries(lists.map((list, i) => [list, parts[i]])) }));
    fc.assert(
      fc.property(shuffled, (facts) => {
        expect(findAlerts(facts)).toEqual(findAlerts(everything));
      }),
    );
  });

  it("never alert on stock that is above its reorder point or on order", () => {
    const quantity = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(quantity, quantity, fc.boolean(), (usable, reorder_point, ordered) => {
        const openOrders = new Map(ordered ? [["flour", order("SENT")]] : []);
        const alert = stockAlert({ ...flour, usable, reorder_point }, { openOrders, uses: [] });
        expect(alert !== null).toBe(usable < reorder_point && !ordered);
      }),
    );
  });
});
