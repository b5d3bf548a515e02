import { sql } from "drizzle-orm";
import { distributionRoutes } from "#domain/distribution";
import { forecasts } from "#domain/forecasting";
import { ingredients, stock } from "#domain/inventory";
import {
  deliveries,
  deliveryItems,
  OPEN_PURCHASE_ORDER_STATUSES,
  purchaseOrderItems,
  purchaseOrders,
} from "#domain/procurement";
import { equipment, productionBatches, productionCapacity } from "#domain/production";
import { recipeIngredients, recipesTable } from "#domain/recipes";
import { suppliersTable } from "#domain/suppliers";
import { tenantSettings, tenants } from "#domain/tenant";
import { addDays, atMadrid, HOUR_MS, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
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
import { ARRIVING_WITHIN_HOURS, ROUTE_DELAY_MINUTES } from "./rules.ts";

/** The night shift of a bakery begins at 23:00 in Madrid. */
const NIGHT_SHIFT_MINUTE = 23 * 60;
/** `PRC-PRE-002` is what a shop bakes off to sell it as `PRE-002`. */
const PAR_BAKED_PREFIX = "PRC-";

interface Scope {
  readonly db: DomainContext["db"];
  readonly tenantIds: string[];
  readonly nowMs: number;
  readonly now: string;
  readonly today: string;
  readonly tomorrow: string;
}

/** What a row holds where a fact holds something else. */
type Stored<T, K extends keyof T, V = string | null> = Omit<T, K> & { readonly [P in K]: V };

/**
 * What the rules look at, of all tenants at once: a handful of statements that answer with the few rows that may give
 * an alert, since they run after every write.
 */
export function gatherFacts({ db, tenantIds, now }: DomainContext): Facts {
  const nowMs = now();
  const today = madridDay(nowMs);
  const scope = { db, tenantIds: [...tenantIds], nowMs, now: isoOf(nowMs), today, tomorrow: addDays(today, 1) };
  const stockFacts = readStock(scope);
  const lots = readLots(scope);
  const looked = [...stockFacts, ...lots].map(({ ingredient_id }) => ingredient_id);
  return {
    nowMs,
    nextShiftAt: nextShift(nowMs, today),
    stock: stockFacts,
    openOrders: readOpenOrders(scope),
    uses: readUses(scope, looked),
    lots,
    deliveries: readDeliveries(scope),
    batches: readBatches(scope),
    capacity: readCapacity(scope),
    routes: readRoutes(scope),
  };
}

const isoOf = (instantMs: number) => new Date(instantMs).toISOString();

function nextShift(nowMs: number, today: string): string {
  const tonight = atMadrid(today, NIGHT_SHIFT_MINUTE);
  return isoOf(tonight > nowMs ? tonight : atMadrid(addDays(today, 1), NIGHT_SHIFT_MINUTE));
}

function readStock({ db, tenantIds, now, tomorrow }: Scope): StockFact[] {
  const rows = db.all<Stored<StockFact, "is_par_baked" | "has_batch", number>>(sql`
    SELECT item.tenant_id, tenant.tenant_type, item.id AS ingredient_id, item.name, item.product_type, item.is_par_baked,
      item.unit, round(ifnull(lots.usable, 0), 3) AS usable, item.reorder_point, item.reorder_quantity, item.safety_stock,
      ifnull(item.sale_price_cents, baked.sale_price_cents) AS sale_price_cents, item.preferred_supplier_id,
      item.product_type <> 'INGREDIENT' AND EXISTS (SELECT 1 FROM ${productionBatches.rows} AS batch
        WHERE batch.product_id = item.id AND batch.status IN ('PENDING', 'IN_PROGRESS', 'QUALITY_CHECK')) AS has_batch,
      iif(item.product_type = 'INGREDIENT', 0, ifnull((SELECT sum(forecast.predicted_quantity) FROM ${forecasts.rows} AS forecast
        WHERE forecast.product_id = ifnull(baked.id, item.id) AND forecast.period = 'daily' AND forecast.forecast_date = ${tomorrow}), 0))
        AS forecast_tomorrow
    FROM ${ingredients.rows} AS item
    JOIN ${tenants.rows} AS tenant ON tenant.id = item.tenant_id
    LEFT JOIN ${ingredients.rows} AS baked ON item.is_par_baked = 1 AND item.sku = ${PAR_BAKED_PREFIX} || baked.sku
      AND baked.tenant_id = item.tenant_id AND baked.sku = substr(item.sku, ${PAR_BAKED_PREFIX.length + 1})
    LEFT JOIN (
      SELECT ingredient_id, sum(quantity) AS usable FROM ${stock.rows}
      WHERE tenant_id IN ${tenantIds} AND quality_status = 'GOOD' AND ifnull(expiration_date, '9999') > ${now}
      GROUP BY ingredient_id
    ) AS lots ON lots.ingredient_id = item.id
    WHERE item.tenant_id IN ${tenantIds} AND item.is_active = 1
      AND (item.product_type = 'INGREDIENT' OR tenant.tenant_type = 'child')
      AND round(ifnull(lots.usable, 0), 3) < item.reorder_point`);
  return rows.map((row) => ({ ...row, is_par_baked: row.is_par_baked === 1, has_batch: row.has_batch === 1 }));
}

function readOpenOrders({ db, tenantIds }: Scope): ReadonlyMap<string, OpenOrder> {
  const rows = db.all<OpenOrder & { ingredient_id: string }>(sql`
    SELECT line.ingredient_id, ordered.id AS purchase_order_id, ordered.po_number, ordered.status, ordered.proposed_by
    FROM ${purchaseOrderItems.rows} AS line
    JOIN ${purchaseOrders.rows} AS ordered ON ordered.id = line.purchase_order_id
    WHERE ordered.tenant_id IN ${tenantIds} AND ordered.status IN ${[...OPEN_PURCHASE_ORDER_STATUSES]}
      AND line.ordered_quantity > line.received_quantity
    ORDER BY ordered.status IN ('DRAFT', 'PENDING_APPROVAL') DESC, ordered.po_number`);
  return new Map(rows.map(({ ingredient_id, ...order }) => [ingredient_id, order]));
}

/** Where the named ingredients go tomorrow. */
function readUses({ db, tenantIds, tomorrow }: Scope, ingredientIds: readonly string[]): IngredientUse[] {
  if (ingredientIds.length === 0) return [];
  return db.all<IngredientUse>(sql`
    SELECT line.ingredient_id, product.id AS product_id, sum(line.quantity) / recipe.yield_quantity AS quantity_per_unit,
      forecast.predicted_quantity AS forecast_quantity, product.sale_price_cents
    FROM ${recipeIngredients.rows} AS line
    JOIN ${recipesTable.rows} AS recipe ON recipe.id = line.recipe_id AND recipe.is_active = 1
    JOIN ${ingredients.rows} AS product ON product.id = recipe.finished_product_id
    JOIN (
      SELECT product_id, sum(predicted_quantity) AS predicted_quantity FROM ${forecasts.rows}
      WHERE tenant_id IN ${tenantIds} AND period = 'daily' AND forecast_date = ${tomorrow} GROUP BY product_id
    ) AS forecast ON forecast.product_id = product.id
    WHERE line.tenant_id IN ${tenantIds}
      AND line.ingredient_id IN (SELECT value FROM json_each(${JSON.stringify(ingredientIds)}))
    GROUP BY line.ingredient_id, recipe.id
    ORDER BY product.sku, line.ingredient_id`);
}

const readLots = ({ db, tenantIds, now }: Scope): LotFact[] =>
  db.all<LotFact>(sql`
    SELECT lot.tenant_id, lot.id AS stock_id, lot.ingredient_id, item.name AS ingredient_name, lot.lot_number,
      lot.quantity, lot.unit, lot.unit_cost_cents, lot.expiration_date, setting.expiry_warning_days
    FROM ${stock.rows} AS lot
    JOIN ${ingredients.rows} AS item ON item.id = lot.ingredient_id AND item.product_type = 'INGREDIENT'
    JOIN ${tenantSettings.rows} AS setting ON setting.tenant_id = lot.tenant_id
    WHERE lot.tenant_id IN ${tenantIds} AND lot.quantity > 0 AND lot.quality_status = 'GOOD'
      AND lot.expiration_date <= strftime('%Y-%m-%dT%H:%M:%fZ', ${now}, '+' || setting.expiry_warning_days || ' days')`);

function readDeliveries({ db, tenantIds, nowMs }: Scope): DeliveryFact[] {
  const until = isoOf(nowMs + ARRIVING_WITHIN_HOURS * HOUR_MS);
  const rows = db.all<Stored<DeliveryFact, "lines", string>>(sql`
    SELECT ordered.tenant_id, delivery.id AS delivery_id, ordered.id AS purchase_order_id, ordered.po_number,
      supplier.name AS supplier_name, ifnull(delivery.expected_date, ordered.expected_delivery_date) AS expected_at,
      ordered.total_cents, setting.delivery_late_after_minutes AS late_after_minutes,
      (SELECT json_group_array(json_object('delivery_item_id', line.id, 'received_quantity', line.expected_quantity))
        FROM ${deliveryItems.rows} AS line WHERE line.delivery_id = delivery.id) AS lines
    FROM ${purchaseOrders.rows} AS ordered
    JOIN ${suppliersTable.rows} AS supplier ON supplier.id = ordered.supplier_id
    JOIN ${tenantSettings.rows} AS setting ON setting.tenant_id = ordered.tenant_id
    LEFT JOIN ${deliveries.rows} AS delivery
      ON delivery.purchase_order_id = ordered.id AND delivery.status IN ('SCHEDULED', 'IN_TRANSIT')
    WHERE ordered.tenant_id IN ${tenantIds} AND ordered.status IN ('APPROVED', 'SENT', 'PARTIALLY_RECEIVED')
      AND ifnull(delivery.expected_date, ordered.expected_delivery_date) <= ${until}`);
  return rows.map((row) => ({ ...row, lines: JSON.parse(row.lines) as DeliveryFact["lines"] }));
}

function readBatches({ db, tenantIds, now }: Scope): BatchFact[] {
  const rows = db.all<Stored<BatchFact, "reasoning_data">>(sql`
    SELECT batch.tenant_id, batch.id AS batch_id, batch.batch_number, batch.product_name, batch.status, batch.priority,
      batch.planned_start_time, batch.planned_quantity, product.sale_price_cents, batch.reasoning_data
    FROM ${productionBatches.rows} AS batch
    LEFT JOIN ${ingredients.rows} AS product ON product.id = batch.product_id
    WHERE batch.tenant_id IN ${tenantIds} AND batch.status = 'PENDING' AND batch.planned_start_time < ${now}`);
  return rows.map((row) => ({ ...row, reasoning_data: parsed(row.reasoning_data) }));
}

const readCapacity = ({ db, tenantIds, today, tomorrow }: Scope): CapacityFact[] =>
  db.all<CapacityFact>(sql`
    SELECT capacity.tenant_id, capacity.id AS capacity_id, oven.id AS equipment_id, oven.name AS equipment_name,
      capacity.capacity_date, capacity.planned_kg, capacity.available_kg
    FROM ${productionCapacity.rows} AS capacity
    JOIN ${equipment.rows} AS oven ON oven.id = capacity.equipment_id AND oven.equipment_type = 'OVEN'
    WHERE capacity.tenant_id IN ${tenantIds} AND capacity.capacity_date BETWEEN ${today} AND ${tomorrow}`);

function readRoutes({ db, tenantIds }: Scope): RouteFact[] {
  const rows = db.all<Stored<RouteFact, "delay_reason">>(sql`
    SELECT tenant_id, id AS route_id, route_code, name AS route_name, status, delay_minutes, estimated_arrival, delay_reason
    FROM ${distributionRoutes.rows}
    WHERE tenant_id IN ${tenantIds} AND status <> 'COMPLETED' AND delay_minutes >= ${ROUTE_DELAY_MINUTES}`);
  return rows.map((row) => ({ ...row, delay_reason: parsed(row.delay_reason) }));
}

// SAFETY: a `reasoning` column of the database holds what its contract let in.
const parsed = (text: string | null) => (text === null ? null : (JSON.parse(text) as RouteFact["delay_reason"]));
