import type { Reasoning } from "#shared/json-shapes";

/** An ingredient or product below its reorder point. Quantities are in its unit. */
export interface StockFact {
  readonly tenant_id: string;
  readonly tenant_type: "standalone" | "parent" | "child";
  readonly ingredient_id: string;
  readonly name: string;
  readonly product_type: "INGREDIENT" | "FINISHED_PRODUCT";
  readonly is_par_baked: boolean;
  readonly unit: string;
  readonly usable: number;
  readonly reorder_point: number;
  readonly reorder_quantity: number;
  readonly safety_stock: number;
  readonly sale_price_cents: number | null;
  readonly preferred_supplier_id: string | null;
  /** A batch of it is planned or being made. */
  readonly has_batch: boolean;
  readonly forecast_tomorrow: number;
}

/** An order that still has to bring the ingredient. */
export interface OpenOrder {
  readonly purchase_order_id: string;
  readonly po_number: string;
  readonly status: string;
  readonly proposed_by: string;
}

/** A product that takes the ingredient by its active recipe, and what is expected to be sold of it tomorrow. */
export interface IngredientUse {
  readonly ingredient_id: string;
  readonly product_id: string;
  readonly quantity_per_unit: number;
  readonly forecast_quantity: number;
  readonly sale_price_cents: number | null;
}

/** A lot of an ingredient that holds something usable and has a date. */
export interface LotFact {
  readonly tenant_id: string;
  readonly stock_id: string;
  readonly ingredient_id: string;
  readonly ingredient_name: string;
  readonly lot_number: string;
  readonly quantity: number;
  readonly unit: string;
  readonly unit_cost_cents: number;
  readonly expiration_date: string;
  readonly expiry_warning_days: number;
}

/** Goods on their way: a delivery note, or an order that has none (then `delivery_id` is null). */
export interface DeliveryFact {
  readonly tenant_id: string;
  readonly delivery_id: string | null;
  readonly purchase_order_id: string;
  readonly po_number: string;
  readonly supplier_name: string;
  readonly expected_at: string;
  readonly total_cents: number;
  readonly lines: readonly { readonly delivery_item_id: string; readonly received_quantity: number }[];
  readonly late_after_minutes: number;
}

export interface BatchFact {
  readonly tenant_id: string;
  readonly batch_id: string;
  readonly batch_number: string;
  readonly product_name: string;
  readonly status: string;
  readonly priority: string;
  readonly planned_start_time: string;
  readonly planned_quantity: number;
  readonly sale_price_cents: number | null;
  readonly reasoning_data: Reasoning | null;
}

/** An oven's day. */
export interface CapacityFact {
  readonly tenant_id: string;
  readonly capacity_id: string;
  readonly equipment_id: string;
  readonly equipment_name: string;
  readonly capacity_date: string;
  readonly planned_kg: number;
  readonly available_kg: number;
}

export interface RouteFact {
  readonly tenant_id: string;
  readonly route_id: string;
  readonly route_code: string;
  readonly route_name: string;
  readonly status: string;
  readonly delay_minutes: number;
  readonly estimated_arrival: string;
  readonly delay_reason: Reasoning | null;
}

/** Everything that the rules look at, of every tenant of the session. */
export interface Facts {
  readonly nowMs: number;
  /** When the night shift begins next. */
  readonly nextShiftAt: string;
  readonly stock: readonly StockFact[];
  /** By ingredient; an order that is decided stands before one that waits. */
  readonly openOrders: ReadonlyMap<string, OpenOrder>;
  readonly uses: readonly IngredientUse[];
  readonly lots: readonly LotFact[];
  readonly deliveries: readonly DeliveryFact[];
  readonly batches: readonly BatchFact[];
  readonly capacity: readonly CapacityFact[];
  readonly routes: readonly RouteFact[];
}
