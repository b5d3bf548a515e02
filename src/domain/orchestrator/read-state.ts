import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { forecasts } from "#domain/forecasting";
import { ingredients, roundQuantity, stock } from "#domain/inventory";
import { customerOrders, customers, orderItems } from "#domain/orders";
import {
  OPEN_PURCHASE_ORDER_STATUSES,
  procurementRequirements,
  purchaseOrderItems,
  purchaseOrders,
} from "#domain/procurement";
import { productionBatches } from "#domain/production";
import { recipeIngredients, recipesTable } from "#domain/recipes";
import { supplierContracts, supplierPriceLists, suppliersTable } from "#domain/suppliers";
import { addDays, atMadrid, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import { rowsOf } from "#table/rows";

/** Days of forecasts that a run looks at. */
export const FORECAST_DAYS = 7;
/** Most of a day's bread is sold by noon: what expires before does not serve that day. */
const SOLD_BY_MINUTE = 12 * 60;
/** Orders whose goods are still in the books: they leave stock when the order is completed. */
const OPEN_ORDER_STATUSES = ["PENDING", "CONFIRMED", "IN_PRODUCTION", "READY", "OUT_FOR_DELIVERY"] as const;
/** Batches that will still give their product, and those that will still take their ingredients. */
const EXPECTED_STATUSES = ["PENDING", "IN_PROGRESS", "QUALITY_CHECK"] as const;

/** The days a run plans for. */
export function planningDays({ now }: DomainContext) {
  const today = madridDay(now());
  const tomorrow = addDays(today, 1);
  return {
    today,
    tomorrow,
    startOfTomorrow: rowInstant(atMadrid(tomorrow, 0)),
    endOfTomorrow: rowInstant(atMadrid(addDays(today, 2), 0)),
  };
}
export type PlanningDays = ReturnType<typeof planningDays>;

/** Everything a run looks at, as it stands now; each list in an order of its own that does not depend on ids. */
export function readState(context: DomainContext, days: PlanningDays) {
  const items = rowsOf(context, ingredients, eq(ingredients.rows.is_active, true), "sku");
  return {
    days,
    products: items.filter(({ product_type }) => product_type === "FINISHED_PRODUCT"),
    ingredients: items.filter(({ product_type }) => product_type === "INGREDIENT"),
    forecasts: readForecasts(context, days),
    ...readLots(context, days),
    openOrders: readOpenOrders(context),
    dueLines: readDueLines(context, days),
    batches: readBatches(context, days),
    recipes: readRecipes(context),
    onOrder: readOnOrder(context),
    knownRequirements: readKnownRequirements(context),
    ...readOffers(context, days),
  };
}
export type State = ReturnType<typeof readState>;

const readForecasts = (context: DomainContext, { today }: PlanningDays) =>
  rowsOf(
    context,
    forecasts,
    and(
      eq(forecasts.rows.period, "daily"),
      sql`${forecasts.rows.forecast_date} BETWEEN ${today} AND ${addDays(today, FORECAST_DAYS - 1)}`,
    ),
    "forecast_date",
  );

/** What the usable lots hold by ingredient: now, and what of it will serve tomorrow. */
function readLots(context: DomainContext, { tomorrow }: PlanningDays) {
  const now = rowInstant(context.now());
  const served = rowInstant(atMadrid(tomorrow, SOLD_BY_MINUTE));
  const lots = rowsOf(context, stock, and(eq(stock.rows.quality_status, "GOOD"), gt(stock.rows.quantity, 0)), "id");
  const goodAfter = (instant: string) =>
    sumBy(
      lots.filter(({ expiration_date }) => expiration_date === null || expiration_date > instant),
      ({ ingredient_id }) => ingredient_id,
      ({ quantity }) => quantity,
    );
  return { usableNow: goodAfter(now), usableTomorrow: goodAfter(served) };
}

const readOpenOrders = ({ db, tenantId }: DomainContext) =>
  db
    .select({ customer_order_id: customerOrders.rows.id, customer_name: customers.rows.name })
    .from(customerOrders.rows)
    .innerJoin(customers.rows, eq(customers.rows.id, customerOrders.rows.customer_id))
    .where(and(eq(customerOrders.rows.tenant_id, tenantId), inArray(customerOrders.rows.status, OPEN_ORDER_STATUSES)))
    .orderBy(customerOrders.rows.delivery_date, customerOrders.rows.order_number)
    .all();

/** Lines of open orders that are to be delivered by the end of tomorrow, soonest first. */
const readDueLines = ({ db, tenantId }: DomainContext, { endOfTomorrow }: PlanningDays) =>
  db
    .select({
      product_id: orderItems.rows.product_id,
      quantity: orderItems.rows.quantity,
      order_id: customerOrders.rows.id,
      delivery_date: customerOrders.rows.delivery_date,
    })
    .from(orderItems.rows)
    .innerJoin(customerOrders.rows, eq(customerOrders.rows.id, orderItems.rows.customer_order_id))
    .where(
      and(
        eq(orderItems.rows.tenant_id, tenantId),
        inArray(customerOrders.rows.status, OPEN_ORDER_STATUSES),
        sql`${customerOrders.rows.delivery_date} < ${endOfTomorrow}`,
      ),
    )
    .orderBy(customerOrders.rows.delivery_date, customerOrders.rows.order_number)
    .all();

const readBatches = (context: DomainContext, { endOfTomorrow }: PlanningDays) =>
  rowsOf(
    context,
    productionBatches,
    and(
      inArray(productionBatches.rows.status, EXPECTED_STATUSES),
      sql`${productionBatches.rows.planned_start_time} < ${endOfTomorrow}`,
    ),
    "planned_start_time",
  );

/** The active recipes with what goes into them; of one product the latest version counts. */
function readRecipes(context: DomainContext) {
  const lines = rowsOf(context, recipeIngredients, undefined, "position");
  const all = rowsOf(context, recipesTable, undefined, "version").map((recipe) => ({
    ...recipe,
    ingredients: lines.filter(({ recipe_id }) => recipe_id === recipe.id),
  }));
  const active = all.filter(({ is_active }) => is_active);
  return {
    byId: new Map(all.map((recipe) => [recipe.id, recipe])),
    byProduct: new Map(active.map((recipe) => [recipe.finished_product_id, recipe])),
  };
}

/** Ingredients that an open purchase order still has to bring. */
function readOnOrder({ db, tenantId }: DomainContext): ReadonlySet<string> {
  const rows = db
    .selectDistinct({ id: purchaseOrderItems.rows.ingredient_id })
    .from(purchaseOrderItems.rows)
    .innerJoin(purchaseOrders.rows, eq(purchaseOrders.rows.id, purchaseOrderItems.rows.purchase_order_id))
    .where(
      and(
        eq(purchaseOrderItems.rows.tenant_id, tenantId),
        inArray(purchaseOrders.rows.status, OPEN_PURCHASE_ORDER_STATUSES),
        gt(purchaseOrderItems.rows.ordered_quantity, purchaseOrderItems.rows.received_quantity),
      ),
    )
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** What earlier plans told that is missing, and nobody has acted on, by ingredient. */
const readKnownRequirements = (context: DomainContext) =>
  Map.groupBy(
    rowsOf(context, procurementRequirements, eq(procurementRequirements.rows.status, "OPEN"), "id"),
    ({ ingredient_id }) => ingredient_id,
  );

/** The active suppliers, and what they offer today by ingredient; the price is the contract's where one is in force. */
function readOffers(context: DomainContext, { today }: PlanningDays) {
  const suppliers = new Map(
    rowsOf(context, suppliersTable, eq(suppliersTable.rows.status, "ACTIVE"), "supplier_code").map((row) => [
      row.id,
      row,
    ]),
  );
  const contracted = new Set(
    rowsOf(context, supplierContracts, eq(supplierContracts.rows.status, "IN_FORCE"), "contract_number").map(
      ({ supplier_id }) => supplier_id,
    ),
  );
  const prices = rowsOf(
    context,
    supplierPriceLists,
    and(
      lte(supplierPriceLists.rows.valid_from, today),
      sql`ifnull(${supplierPriceLists.rows.valid_until}, '9999') >= ${today}`,
    ),
    "valid_from",
  );
  // Of several prices of one supplier for one ingredient the latest stands.
  const latest = new Map(prices.map((price) => [`${price.ingredient_id} ${price.supplier_id}`, price]));
  const offers = Map.groupBy(
    [...latest.values()].flatMap(({ ingredient_id, supplier_id, unit_price_cents }) => {
      const supplier = suppliers.get(supplier_id);
      const contract_price_cents = contracted.has(supplier_id) ? unit_price_cents : null;
      return supplier ? [{ ingredient_id, supplier_id, supplier, unit_price_cents, contract_price_cents }] : [];
    }),
    ({ ingredient_id }) => ingredient_id,
  );
  return { suppliers, offers };
}

/** Sums of quantities of rows by a key. */
export function sumBy<T>(rows: readonly T[], key: (row: T) => string, value: (row: T) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), roundQuantity((sums.get(key(row)) ?? 0) + value(row)));
  return sums;
}
