import { describe, expect, it } from "vitest";
import {
  batch,
  brioche,
  capacity,
  DAY,
  delivery,
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
import { SEVERITIES } from "./schema.ts";

/** Everything that an alert says, of each kind: screens, sentences and solutions read it by these names. */

const rankOf = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity) + 1;

describe("an alert tells", () => {
  it("of an ingredient what is left, what depends on it and whom to order from", () => {
    const stock = { ingredient_name: "Harina", unit: "kg", usable_quantity: 5, reorder_point: 50 };
    expect(stockAlert(flour, { openOrders: new Map(), uses: [use] })).toEqual({
      tenant_id: "bakery",
      alert_type: "low_stock",
      severity: "high",
      severity_rank: rankOf("high"),
      entity: "inventory.ingredients",
      entity_id: "flour",
      fingerprint: "low_stock:flour",
      i18n_key: "alerts.low_stock",
      params: stock,
      reasoning_data: { i18n_key: "alerts.low_stock.why", params: { ...stock, open_orders: 0, products_affected: 1 } },
      money_at_stake_cents: null,
      action: {
        operation: "createPurchaseOrder",
        params: { supplier_id: "mill", lines: [{ ingredient_id: "flour", quantity: 200 }] },
      },
      since: null,
    });
    // Nothing is made of it, so no sale is at stake, however empty it is.
    expect(stockAlert({ ...flour, usable: 0 }, { openOrders: new Map(), uses: [] })?.money_at_stake_cents).toBeNull();
  });

  it("of a shop's product what it will miss, and which order would bring it", () => {
    const stock = { ingredient_name: "Brioche", unit: "unit", usable_quantity: 8, reorder_point: 20 };
    const facts = { openOrders: new Map([["brioche", order("DRAFT")]]), uses: [] };
    expect(stockAlert(brioche, facts)).toEqual({
      tenant_id: "bakery",
      alert_type: "product_low_stock",
      severity: "high",
      severity_rank: rankOf("high"),
      entity: "inventory.ingredients",
      entity_id: "brioche",
      fingerprint: "product_low_stock:brioche",
      i18n_key: "alerts.product_low_stock",
      params: { ...stock, order_number: "PO-20260310-001", proposed_by: "assistant" },
      reasoning_data: {
        i18n_key: "alerts.product_low_stock.why",
        params: { ...stock, safety_stock: 5, forecast_tomorrow: 30 },
      },
      money_at_stake_cents: 22 * 250,
      action: { operation: "approvePurchaseOrder", params: { id: "order" } },
      since: null,
    });
    const unpriced = stockAlert({ ...brioche, sale_price_cents: null }, { openOrders: new Map(), uses: [] });
    expect(unpriced).toMatchObject({
      money_at_stake_cents: null,
      params: { order_number: null, proposed_by: null },
      action: { operation: "createPurchaseOrder", params: { supplier_id: "mill" } },
    });
    const alone = { ...brioche, preferred_supplier_id: null };
    expect(stockAlert(alone, { openOrders: new Map(), uses: [] })?.action).toBeNull();
  });

  it("of an ingredient in a shop that is baked elsewhere nothing but what it is", () => {
    const bought = { ...flour, tenant_type: "child" as const };
    expect(stockAlert(bought, { openOrders: new Map(), uses: [] })?.alert_type).toBe("low_stock");
    expect(stockAlert({ ...brioche, tenant_type: "standalone" }, { openOrders: new Map(), uses: [] })).toBeNull();
  });

  it("of a lot which it is, what it is worth and since when", () => {
    expect(expiryAlert(lot, nothing)).toEqual({
      tenant_id: "bakery",
      alert_type: "expiring_soon",
      severity: "high",
      severity_rank: rankOf("high"),
      entity: "inventory.stock",
      entity_id: "lot",
      fingerprint: "expiring_soon:lot",
      i18n_key: "alerts.expiring_soon",
      params: {
        ingredient_name: "Harina",
        lot_number: "L-1",
        quantity: 3,
        unit: "kg",
        expiration_date: fromNow(2 * DAY),
      },
      reasoning_data: {
        i18n_key: "alerts.expiring_soon.why",
        params: { expiry_warning_days: 2, unit_cost_cents: 70 },
      },
      money_at_stake_cents: 210,
      action: null,
      since: fromNow(0),
    });
  });

  it("of a lot no use for what is made of something else, nor for less than one piece", () => {
    const actionOf = (...uses: (typeof use)[]) => expiryAlert(lot, { ...nothing, uses })?.action;
    expect(actionOf({ ...use, ingredient_id: "salt" })).toBeNull();
    expect(actionOf({ ...use, forecast_quantity: 0.9 })).toBeNull();
    expect(actionOf({ ...use, forecast_quantity: 1 })?.params).toMatchObject({ planned_quantity: 1 });
    // 3 kg make 15 baguettes of 0.2 kg, or 5 loaves of 0.5 kg that are asked for: the baguettes use more.
    const loaf = { ...use, product_id: "loaf", quantity_per_unit: 0.5, forecast_quantity: 5 };
    for (const uses of [
      [loaf, use],
      [use, loaf],
    ]) {
      expect(actionOf(...uses)?.params).toMatchObject({ product_id: "baguette", planned_quantity: 15 });
    }
  });

  it("of a delivery whose it is, what it holds and since when", () => {
    const expected_at = fromNow(-4 * HOUR);
    expect(deliveryAlert(delivery, NOW)).toEqual({
      tenant_id: "bakery",
      alert_type: "delivery_late",
      severity: "critical",
      severity_rank: rankOf("critical"),
      entity: "procurement.deliveries",
      entity_id: "delivery",
      fingerprint: "delivery_late:delivery",
      i18n_key: "alerts.delivery_late",
      params: { po_number: "PO-20260309-001", supplier_name: "Molino", expected_at, total_cents: 13_891 },
      reasoning_data: {
        i18n_key: "alerts.delivery_late.why",
        params: { expected_at, late_after_minutes: 120, lines_awaited: 1 },
      },
      money_at_stake_cents: 13_891,
      action: {
        operation: "receiveDelivery",
        params: { id: "delivery", lines: [{ delivery_item_id: "line", received_quantity: 8 }] },
      },
      since: fromNow(-2 * HOUR),
    });
    expect(deliveryAlert({ ...delivery, expected_at: fromNow(HOUR) }, NOW)?.since).toBe(fromNow(-2 * HOUR));
  });

  it("of a batch what was planned, and what waits with it", () => {
    const { planned_start_time } = batch;
    expect(overdueAlert(batch, NOW)).toEqual({
      tenant_id: "bakery",
      alert_type: "batch_overdue",
      severity: "medium",
      severity_rank: rankOf("medium"),
      entity: "production.production_batches",
      entity_id: "batch",
      fingerprint: "batch_overdue:batch",
      i18n_key: "alerts.batch_overdue",
      params: {
        batch_number: "BATCH-20260310-BAG001",
        product_name: "Baguette",
        planned_start_time,
        planned_quantity: 100,
      },
      reasoning_data: { i18n_key: "alerts.batch_overdue.why", params: { planned_start_time, priority: "HIGH" } },
      money_at_stake_cents: 12_000,
      action: { operation: "startBatch", params: { id: "batch" } },
      since: planned_start_time,
    });
    expect(overdueAlert({ ...batch, sale_price_cents: null }, NOW)?.money_at_stake_cents).toBeNull();
  });

  it("of an oven how full it is, and of how much", () => {
    expect(ovenAlert(capacity)).toEqual({
      tenant_id: "bakery",
      alert_type: "oven_capacity",
      severity: "high",
      severity_rank: rankOf("high"),
      entity: "production.production_capacity",
      entity_id: "capacity",
      fingerprint: "oven_capacity:capacity",
      i18n_key: "alerts.oven_capacity",
      params: { equipment_id: "oven", equipment_name: "Horno", capacity_date: "2026-03-10", used_percent: 95 },
      reasoning_data: {
        i18n_key: "alerts.oven_capacity.why",
        params: { planned_kg: 475, available_kg: 500, limit_percent: 95 },
      },
      money_at_stake_cents: null,
      action: null,
      since: null,
    });
  });

  it("of a route how late it will be, and where", () => {
    const alert = routeAlert({ ...route, delay_reason: null });
    expect(alert).toEqual({
      tenant_id: "bakery",
      alert_type: "route_delay",
      severity: "medium",
      severity_rank: rankOf("medium"),
      entity: "distribution.distribution_routes",
      entity_id: "route",
      fingerprint: "route_delay:route",
      i18n_key: "alerts.route_delay",
      params: {
        route_code: "RUTA-20260310-BCN",
        route_name: "Madrid–Barcelona",
        delay_minutes: 30,
        estimated_arrival: fromNow(DAY),
      },
      reasoning_data: { i18n_key: "alerts.route_delay.why", params: { delay_minutes: 30, limit_minutes: 15 } },
      money_at_stake_cents: null,
      action: null,
      since: null,
    });
  });
});

it("facts that are in order give no alert at all", () => {
  const facts = {
    ...nothing,
    stock: [{ ...flour, usable: 60 }],
    lots: [{ ...lot, quantity: 0 }],
    deliveries: [{ ...delivery, expected_at: fromNow(2 * DAY) }],
    batches: [{ ...batch, status: "COMPLETED" as const }],
    capacity: [{ ...capacity, planned_kg: 1 }],
    routes: [{ ...route, status: "COMPLETED" as const }],
  };
  expect(findAlerts(facts)).toEqual([]);
});
