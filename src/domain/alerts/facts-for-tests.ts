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

/** One of each kind of fact, each of which gives an alert: tests change what they are about. */

export const NOW = Date.parse("2026-03-10T08:00:00.000Z");
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const fromNow = (ms: number) => new Date(NOW + ms).toISOString();

export const flour: StockFact = {
  tenant_id: "bakery",
  tenant_type: "standalone",
  ingredient_id: "flour",
  name: "Harina",
  product_type: "INGREDIENT",
  is_par_baked: false,
  unit: "kg",
  usable: 5,
  reorder_point: 50,
  reorder_quantity: 200,
  safety_stock: 20,
  sale_price_cents: null,
  preferred_supplier_id: "mill",
  has_batch: false,
  forecast_tomorrow: 0,
};
export const brioche: StockFact = {
  ...flour,
  tenant_type: "child",
  ingredient_id: "brioche",
  name: "Brioche",
  product_type: "FINISHED_PRODUCT",
  unit: "unit",
  usable: 8,
  reorder_point: 20,
  safety_stock: 5,
  sale_price_cents: 250,
  forecast_tomorrow: 30,
};
export const order = (status: string): OpenOrder => ({
  purchase_order_id: "order",
  po_number: "PO-20260310-001",
  status,
  proposed_by: "assistant",
});
export const use: IngredientUse = {
  ingredient_id: "flour",
  product_id: "baguette",
  quantity_per_unit: 0.2,
  forecast_quantity: 100,
  sale_price_cents: 120,
};
export const lot: LotFact = {
  tenant_id: "bakery",
  stock_id: "lot",
  ingredient_id: "flour",
  ingredient_name: "Harina",
  lot_number: "L-1",
  quantity: 3,
  unit: "kg",
  unit_cost_cents: 70,
  expiration_date: fromNow(2 * DAY),
  expiry_warning_days: 2,
};
export const delivery: DeliveryFact = {
  tenant_id: "bakery",
  delivery_id: "delivery",
  purchase_order_id: "order",
  po_number: "PO-20260309-001",
  supplier_name: "Molino",
  expected_at: fromNow(-4 * HOUR),
  total_cents: 13_891,
  lines: [{ delivery_item_id: "line", received_quantity: 8 }],
  late_after_minutes: 120,
};
export const batch: BatchFact = {
  tenant_id: "bakery",
  batch_id: "batch",
  batch_number: "BATCH-20260310-BAG001",
  product_name: "Baguette",
  status: "PENDING",
  priority: "HIGH",
  planned_start_time: fromNow(-2 * HOUR),
  planned_quantity: 100,
  sale_price_cents: 120,
  reasoning_data: null,
};
export const capacity: CapacityFact = {
  tenant_id: "bakery",
  capacity_id: "capacity",
  equipment_id: "oven",
  equipment_name: "Horno",
  capacity_date: "2026-03-10",
  planned_kg: 475,
  available_kg: 500,
};
export const route: RouteFact = {
  tenant_id: "bakery",
  route_id: "route",
  route_code: "RUTA-20260310-BCN",
  route_name: "Madrid–Barcelona",
  status: "DELAYED",
  delay_minutes: 30,
  estimated_arrival: fromNow(DAY),
  delay_reason: { i18n_key: "distribution.delay.traffic", params: { road: "A-2" } },
};
export const nothing: Facts = {
  nowMs: NOW,
  nextShiftAt: fromNow(14 * HOUR),
  stock: [],
  openOrders: new Map(),
  uses: [],
  lots: [],
  deliveries: [],
  batches: [],
  capacity: [],
  routes: [],
};
export const everything: Facts = {
  ...nothing,
  stock: [flour, brioche, { ...flour, ingredient_id: "yeast", usable: 0 }],
  uses: [use],
  lots: [lot],
  deliveries: [delivery, { ...delivery, delivery_id: "soon", expected_at: fromNow(HOUR) }],
  batches: [batch],
  capacity: [capacity],
  routes: [route],
};
