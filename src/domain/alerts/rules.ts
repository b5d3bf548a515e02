import { DAY_MS, HOUR_MS, MINUTE_MS } from "#shared/business-calendar";
import type { Reasoning } from "#shared/json-shapes";
import type { Transitions } from "#shared/state-machine";
import type {
  BatchFact,
  CapacityFact,
  DeliveryFact,
  Facts,
  IngredientUse,
  LotFact,
  OpenOrder,
  RouteFact,
  StockFact,
} from "./facts.ts";
import { type Action, type AlertStatus, type AlertType, SEVERITIES, type Severity } from "./schema.ts";

export const ALERT_TRANSITIONS: Transitions<AlertStatus> = {
  open: ["acknowledged", "resolved"],
  acknowledged: ["resolved"],
};

/** A delivery within these hours is announced; one that is so much later than expected is red. */
export const ARRIVING_WITHIN_HOURS = 3;
export const LATE_CRITICAL_HOURS = 4;
/** An oven that is planned this full has no room for what goes wrong. */
export const OVEN_FULL_SHARE = 0.95;
/** A route that arrives later than this is told. */
export const ROUTE_DELAY_MINUTES = 15;
/** What has been ordered for good; of an order that waits for approval a shop is still told, with the approval. */
const DECIDED = ["APPROVED", "SENT", "PARTIALLY_RECEIVED"];

/** An alert as the rules find it: what is wrong, why, what it costs and what would solve it. */
export interface Candidate {
  readonly tenant_id: string;
  readonly alert_type: AlertType;
  readonly severity: Severity;
  readonly severity_rank: number;
  readonly entity: string;
  readonly entity_id: string;
  readonly fingerprint: string;
  readonly i18n_key: string;
  readonly params: Reasoning["params"];
  readonly reasoning_data: Reasoning;
  readonly money_at_stake_cents: number | null;
  readonly action: Action | null;
  /** When the cause arose, where that is known. */
  readonly since: string | null;
}

/** Every alert that the facts give, worst first and then in a fixed order. */
export function findAlerts(facts: Facts): Candidate[] {
  return [
    ...facts.stock.flatMap((item) => stockAlert(item, facts) ?? []),
    ...facts.lots.flatMap((lot) => expiryAlert(lot, facts) ?? []),
    ...facts.deliveries.flatMap((delivery) => deliveryAlert(delivery, facts.nowMs) ?? []),
    ...facts.batches.flatMap((batch) => overdueAlert(batch, facts.nowMs) ?? []),
    ...facts.capacity.flatMap((capacity) => ovenAlert(capacity) ?? []),
    ...facts.routes.flatMap((route) => routeAlert(route) ?? []),
  ].sort((left, right) => left.severity_rank - right.severity_rank || (left.fingerprint < right.fingerprint ? -1 : 1));
}

type Found = Omit<Candidate, "severity_rank" | "fingerprint" | "i18n_key" | "reasoning_data" | "since"> & {
  /** The reason behind it: values for the alert's own sentence, or a reason that the row itself gives. */
  readonly why: Reasoning["params"] | Reasoning;
  readonly since?: string;
};

function candidate({ why, since, ...found }: Found): Candidate {
  const key = `alerts.${found.alert_type}`;
  return {
    ...found,
    severity_rank: SEVERITIES.indexOf(found.severity) + 1,
    fingerprint: `${found.alert_type}:${found.entity_id}`,
    i18n_key: key,
    reasoning_data: isReasoning(why) ? why : { i18n_key: `${key}.why`, params: why },
    since: since ?? null,
  };
}

const isReasoning = (why: Found["why"]): why is Reasoning => typeof why.params === "object" && why.params !== null;
const isoOf = (instantMs: number) => new Date(instantMs).toISOString();

/** An ingredient, or a shop's product, below its reorder point that no order or batch is going to bring. */
export function stockAlert(
  item: StockFact,
  { openOrders, uses }: Pick<Facts, "openOrders" | "uses">,
): Candidate | null {
  if (item.usable >= item.reorder_point) return null;
  const order = openOrders.get(item.ingredient_id);
  if (isShopProduct(item)) return productAlert(item, order);
  if (item.product_type !== "INGREDIENT" || order) return null;
  const empty = item.usable <= 0;
  const dependent = uses.filter(({ ingredient_id }) => ingredient_id === item.ingredient_id);
  return candidate({
    tenant_id: item.tenant_id,
    alert_type: empty ? "out_of_stock" : "low_stock",
    severity: empty ? "critical" : "high",
    entity: "inventory.ingredients",
    entity_id: item.ingredient_id,
    params: stockParams(item),
    why: { ...stockParams(item), open_orders: 0, products_affected: dependent.length },
    // What is sold tomorrow cannot be made without it.
    money_at_stake_cents: empty && dependent.length > 0 ? sum(dependent.map(salesCents)) : null,
    action: item.preferred_supplier_id ? orderAction(item, item.preferred_supplier_id) : null,
  });
}

/** What a shop sells and does not make itself: finished there, or baked off there. */
const isShopProduct = ({ tenant_type, product_type, is_par_baked }: StockFact) =>
  tenant_type === "child" && (product_type === "FINISHED_PRODUCT" || is_par_baked);

function productAlert(item: StockFact, order: OpenOrder | undefined): Candidate | null {
  if (item.has_batch || (order && DECIDED.includes(order.status))) return null;
  const short = Math.max(0, item.forecast_tomorrow - item.usable);
  return candidate({
    tenant_id: item.tenant_id,
    alert_type: "product_low_stock",
    severity: item.usable <= item.safety_stock ? "critical" : "high",
    entity: "inventory.ingredients",
    entity_id: item.ingredient_id,
    params: { ...stockParams(item), order_number: order?.po_number ?? null, proposed_by: order?.proposed_by ?? null },
    why: { ...stockParams(item), safety_stock: item.safety_stock, forecast_tomorrow: item.forecast_tomorrow },
    money_at_stake_cents: item.sale_price_cents === null ? null : Math.round(short * item.sale_price_cents),
    action: order
      ? { operation: "approvePurchaseOrder", params: { id: order.purchase_order_id } }
      : item.preferred_supplier_id
        ? orderAction(item, item.preferred_supplier_id)
        : null,
  });
}

const stockParams = ({ name, unit, usable, reorder_point }: StockFact) => ({
  ingredient_name: name,
  unit,
  usable_quantity: usable,
  reorder_point,
});

function orderAction(
  { ingredient_id, usable, reorder_point, reorder_quantity }: StockFact,
  supplier_id: string,
): Action {
  const quantity = Math.max(reorder_quantity, Math.round((reorder_point - usable) * 1000) / 1000);
  return { operation: "createPurchaseOrder", params: { supplier_id, lines: [{ ingredient_id, quantity }] } };
}

const salesCents = ({ forecast_quantity, sale_price_cents }: IngredientUse) =>
  Math.round(forecast_quantity * (sale_price_cents ?? 0));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A lot of an ingredient that expires within the days the bakery wants to be warned; also one that already has. */
export function expiryAlert(lot: LotFact, facts: Pick<Facts, "nowMs" | "uses" | "nextShiftAt">): Candidate | null {
  const warnedAtMs = Date.parse(lot.expiration_date) - lot.expiry_warning_days * DAY_MS;
  if (lot.quantity <= 0 || facts.nowMs < warnedAtMs) return null;
  return candidate({
    tenant_id: lot.tenant_id,
    alert_type: "expiring_soon",
    severity: "high",
    entity: "inventory.stock",
    entity_id: lot.stock_id,
    params: {
      ingredient_name: lot.ingredient_name,
      lot_number: lot.lot_number,
      quantity: lot.quantity,
      unit: lot.unit,
      expiration_date: lot.expiration_date,
    },
    why: { expiry_warning_days: lot.expiry_warning_days, unit_cost_cents: lot.unit_cost_cents },
    money_at_stake_cents: Math.round(lot.quantity * lot.unit_cost_cents),
    action: lot.expiration_date > facts.nextShiftAt ? useUpAction(lot, facts) : null,
    since: isoOf(warnedAtMs),
  });
}

/** Bakes what uses most of the lot and is sold tomorrow anyhow, on the next night shift. */
function useUpAction(lot: LotFact, { uses, nextShiftAt }: Pick<Facts, "uses" | "nextShiftAt">): Action | null {
  const [best] = uses
    .filter(({ ingredient_id }) => ingredient_id === lot.ingredient_id)
    .map((use) => ({ use, pieces: Math.floor(Math.min(lot.quantity / use.quantity_per_unit, use.forecast_quantity)) }))
    .filter(({ pieces }) => pieces >= 1)
    .sort((left, right) => right.pieces * right.use.quantity_per_unit - left.pieces * left.use.quantity_per_unit);
  if (!best) return null;
  return {
    operation: "createBatch",
    params: { product_id: best.use.product_id, planned_start_time: nextShiftAt, planned_quantity: best.pieces },
  };
}

/** A delivery, or an order without a delivery note, that is late or about to come. */
export function deliveryAlert(delivery: DeliveryFact, nowMs: number): Candidate | null {
  const expectedMs = Date.parse(delivery.expected_at);
  const lateFromMs = expectedMs + delivery.late_after_minutes * MINUTE_MS;
  const late = nowMs >= lateFromMs;
  const arriving = nowMs <= expectedMs && expectedMs - nowMs <= ARRIVING_WITHIN_HOURS * HOUR_MS;
  if (!late && !arriving) return null;
  const { delivery_id, purchase_order_id, po_number, supplier_name, expected_at, total_cents } = delivery;
  return candidate({
    tenant_id: delivery.tenant_id,
    alert_type: late ? "delivery_late" : "delivery_arriving_soon",
    severity: !late ? "low" : nowMs - expectedMs >= LATE_CRITICAL_HOURS * HOUR_MS ? "critical" : "high",
    entity: delivery_id ? "procurement.deliveries" : "procurement.purchase_orders",
    entity_id: delivery_id ?? purchase_order_id,
    params: { po_number, supplier_name, expected_at, total_cents },
    why: { expected_at, late_after_minutes: delivery.late_after_minutes, lines_awaited: delivery.lines.length },
    money_at_stake_cents: late ? total_cents : null,
    action: delivery_id
      ? {
          operation: "receiveDelivery",
          params: { id: delivery_id, lines: delivery.lines.map((line) => ({ ...line })) },
        }
      : null,
    since: isoOf(late ? lateFromMs : expectedMs - ARRIVING_WITHIN_HOURS * HOUR_MS),
  });
}

/** A batch that should have begun and has not. */
export function overdueAlert(batch: BatchFact, nowMs: number): Candidate | null {
  const { batch_id, batch_number, product_name, planned_start_time, planned_quantity } = batch;
  if (batch.status !== "PENDING" || Date.parse(planned_start_time) >= nowMs) return null;
  const delay = batch.reasoning_data?.i18n_key.startsWith("production.delay.") ? batch.reasoning_data : null;
  return candidate({
    tenant_id: batch.tenant_id,
    alert_type: "batch_overdue",
    severity: "medium",
    entity: "production.production_batches",
    entity_id: batch_id,
    params: { batch_number, product_name, planned_start_time, planned_quantity },
    why: delay ?? { planned_start_time, priority: batch.priority },
    money_at_stake_cents:
      batch.sale_price_cents === null ? null : Math.round(planned_quantity * batch.sale_price_cents),
    action: { operation: "startBatch", params: { id: batch_id } },
    since: planned_start_time,
  });
}

/** An oven that is planned nearly or more than full today or tomorrow. */
export function ovenAlert(capacity: CapacityFact): Candidate | null {
  const { equipment_name, capacity_date, planned_kg, available_kg } = capacity;
  if (available_kg <= 0 || planned_kg / available_kg < OVEN_FULL_SHARE) return null;
  const params = {
    equipment_id: capacity.equipment_id,
    equipment_name,
    capacity_date,
    used_percent: Math.round((planned_kg / available_kg) * 1000) / 10,
  };
  return candidate({
    tenant_id: capacity.tenant_id,
    alert_type: "oven_capacity",
    severity: "high",
    entity: "production.production_capacity",
    entity_id: capacity.capacity_id,
    params,
    why: { planned_kg, available_kg, limit_percent: OVEN_FULL_SHARE * 100 },
    money_at_stake_cents: null,
    action: null,
  });
}

/** A route of tonight that reaches its last stop late. */
export function routeAlert(route: RouteFact): Candidate | null {
  const { route_id, route_code, route_name, delay_minutes, estimated_arrival } = route;
  if (route.status === "COMPLETED" || delay_minutes < ROUTE_DELAY_MINUTES) return null;
  return candidate({
    tenant_id: route.tenant_id,
    alert_type: "route_delay",
    severity: "medium",
    entity: "distribution.distribution_routes",
    entity_id: route_id,
    params: { route_code, route_name, delay_minutes, estimated_arrival },
    why: route.delay_reason ?? { delay_minutes, limit_minutes: ROUTE_DELAY_MINUTES },
    money_at_stake_cents: null,
    action: null,
  });
}
