import type { vehicles } from "../../src/domain/distribution/schema.ts";
import type { ingredients } from "../../src/domain/inventory/schema.ts";
import type { customers } from "../../src/domain/orders/schema.ts";
import type { equipment, productionBatches, qualityCheckTemplates } from "../../src/domain/production/schema.ts";
import type { recipes } from "../../src/domain/recipes/schema.ts";
import type { suppliers } from "../../src/domain/suppliers/schema.ts";
import type { tenants } from "../../src/domain/tenant/schema.ts";
import type { SeedRow } from "../read-seed.ts";
import type { HistoryRow } from "./rows.ts";

export type Item = HistoryRow<typeof ingredients>;
export type Supplier = HistoryRow<typeof suppliers>;
export type Recipe = HistoryRow<typeof recipes>;
export type Equipment = HistoryRow<typeof equipment>;
export type QualityTemplate = HistoryRow<typeof qualityCheckTemplates>;
export type Batch = HistoryRow<typeof productionBatches>;
export type Customer = HistoryRow<typeof customers>;
export type Vehicle = HistoryRow<typeof vehicles>;
export type Tenant = HistoryRow<typeof tenants>;

/** What the hand-written files say about one tenant: the ground that its history stands on. */
export interface Catalogue {
  readonly ingredients: readonly Item[];
  readonly products: readonly Item[];
  readonly suppliers: readonly Supplier[];
  readonly equipment: readonly Equipment[];
  readonly templates: readonly QualityTemplate[];
  /** Batches written by hand: what goes on around the moment of arrival. */
  readonly currentBatches: readonly Batch[];
  readonly customers: readonly Customer[];
  readonly vehicles: readonly Vehicle[];
  item(sku: string): Item;
  supplier(id: string): Supplier;
  /** This tenant, or another of the profile's. */
  tenant(id: string): Tenant;
  /** The active recipe of a product, where it is made here. */
  recipeOf(product: Item): Recipe | undefined;
}

export function catalogueOf(written: ReadonlyMap<string, readonly SeedRow[]>, tenantId: string): Catalogue {
  // SAFETY: rows written by hand are checked against the same contracts by the seed's validator.
  const rowsOf = <T>(path: string) =>
    (written.get(path) ?? []).filter((row) => row.tenant_id === tenantId) as unknown as T[];
  const items = rowsOf<Item>("inventory.ingredients").sort((a, b) => (a.sku < b.sku ? -1 : 1));
  const suppliers = rowsOf<Supplier>("suppliers.suppliers");
  const recipes = rowsOf<Recipe>("recipes.recipes").filter((recipe) => recipe.is_active);
  return {
    ingredients: items.filter((item) => item.product_type === "INGREDIENT" && item.is_active),
    products: items.filter((item) => item.product_type === "FINISHED_PRODUCT" && item.is_active),
    suppliers,
    equipment: rowsOf("production.equipment"),
    templates: rowsOf("production.quality_check_templates"),
    currentBatches: rowsOf("production.production_batches"),
    customers: rowsOf("orders.customers"),
    vehicles: rowsOf("distribution.vehicles"),
    item: (sku) =>
      found(
        items.find((item) => item.sku === sku),
        `an item ${sku} of tenant ${tenantId}`,
      ),
    supplier: (id) =>
      found(
        suppliers.find((supplier) => supplier.id === id),
        `a supplier ${id} of tenant ${tenantId}`,
      ),
    tenant: (id) =>
      found(
        (written.get("tenant.tenants") as unknown as Tenant[] | undefined)?.find((tenant) => tenant.id === id),
        `a tenant ${id}`,
      ),
    recipeOf: (product) => recipes.find((recipe) => recipe.finished_product_id === product.id),
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the hand-written files hold no ${what}`);
  return value;
}
