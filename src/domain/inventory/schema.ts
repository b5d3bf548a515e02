import * as z from "zod";
import { ALLERGENS, UNITS } from "#shared/vocabulary";
import {
  audit,
  cents,
  choice,
  decimal,
  flag,
  id,
  instant,
  integer,
  json,
  optional,
  reference,
  string,
  tenantId,
} from "#table/field";
import { atMost, notAfter } from "#table/row-rule";
import { table } from "#table/table";

export const PRODUCT_TYPES = ["INGREDIENT", "FINISHED_PRODUCT"] as const;
export const MOVEMENT_TYPES = [
  "RECEIPT",
  "PRODUCTION_USE",
  "PRODUCTION_OUTPUT",
  "SALE",
  "DISPATCH",
  "WASTE",
  "ADJUSTMENT",
] as const;

/** Where goods stand that nobody gave another place. */
export const STORAGE_LOCATIONS = {
  ambient: "Almacén seco",
  refrigerated: "Cámara de frío 1",
  frozen: "Congelador",
} as const;

export const ingredients = table(
  "inventory.ingredients",
  {
    id: id(),
    tenant_id: tenantId(),
    sku: string(24, { pattern: /^[A-Z0-9-]+$/ }),
    name: string(120),
    name_en: string(120),
    description: optional(string(1000)),
    product_type: choice(PRODUCT_TYPES),
    category: choice([
      "flour",
      "dairy",
      "eggs",
      "fats",
      "yeast",
      "sugars",
      "salt",
      "nuts_seeds",
      "fruit",
      "chocolate",
      "spices",
      "packaging",
      "other",
      "bread",
      "viennoiserie",
      "pastry",
      "savoury",
    ]),
    unit: choice(UNITS),
    unit_weight_grams: optional(integer({ min: 1 })),
    allergens: json(() => z.array(z.enum(ALLERGENS)).max(14)),
    storage: choice(["ambient", "refrigerated", "frozen"]),
    storage_min_celsius: decimal({ min: -40, max: 40 }),
    storage_max_celsius: decimal({ min: -40, max: 40 }),
    shelf_life_days: optional(integer({ min: 1, max: 1500 })),
    reorder_point: decimal({ min: 0 }),
    reorder_quantity: decimal({ min: 0 }),
    safety_stock: decimal({ min: 0 }),
    maximum_stock: decimal({ min: 0 }),
    lead_time_days: integer({ min: 0, max: 60 }),
    average_cost_cents: cents(),
    /** Without VAT, as orders and tickets add it. */
    sale_price_cents: optional(cents()),
    vat_percent: integer({ min: 4, max: 21 }),
    preferred_supplier_id: optional(reference("suppliers.suppliers")),
    is_par_baked: flag(),
    is_active: flag(),
    ...audit(),
  },
  { unique: [["sku"]], rules: [notAfter("storage_min_celsius", "storage_max_celsius")] },
);

export const stock = table(
  "inventory.stock",
  {
    id: id(),
    tenant_id: tenantId(),
    ingredient_id: reference("inventory.ingredients"),
    supplier_id: optional(
      reference("suppliers.suppliers", {
        with: { table: "suppliers.supplier_contracts", column: "supplier_id", where: { status: "IN_FORCE" } },
      }),
    ),
    lot_number: string(40),
    initial_quantity: decimal({ min: 0 }),
    quantity: decimal({ min: 0 }),
    unit: choice(UNITS),
    unit_cost_cents: cents(),
    received_date: instant(),
    expiration_date: optional(instant()),
    location: string(80),
    quality_status: choice(["GOOD", "QUARANTINED", "REJECTED"]),
    notes: optional(string(1000)),
    ...audit(),
  },
  {
    unique: [["lot_number"]],
    rules: [notAfter("received_date", "expiration_date"), atMost("quantity", "initial_quantity")],
  },
);

export const stockMovements = table("inventory.stock_movements", {
  id: id(),
  tenant_id: tenantId(),
  ingredient_id: reference("inventory.ingredients"),
  stock_id: reference("inventory.stock", { same: { ingredient_id: "ingredient_id" } }),
  movement_type: choice(MOVEMENT_TYPES),
  /** What the lot gained (positive) or lost (negative), in the ingredient's unit. */
  quantity: decimal(),
  unit_cost_cents: cents(),
  occurred_at: instant(),
  reason: optional(string(400)),
  purchase_order_id: optional(reference("procurement.purchase_orders")),
  production_batch_id: optional(reference("production.production_batches")),
  performed_by: optional(reference("auth.users")),
  ...audit(),
});

export const inventoryTables = [ingredients, stock, stockMovements];
