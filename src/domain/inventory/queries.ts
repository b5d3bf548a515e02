import { and, asc, count, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Filter } from "#http/resource";
import { DAY_MS } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { getReferenced, getRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { stockValueCents, usableQuantity } from "./rules.ts";
import { ingredients, stock } from "./schema.ts";

const nowOf = (context: DomainContext) => new Date(context.now()).toISOString();

/** An ingredient or product with its lots, first to expire first. @throws ProductError not_found */
export function getIngredient(context: DomainContext, id: string) {
  const ingredient = getRow(context, ingredients, id);
  const lots = context.db
    .select()
    .from(stock.rows)
    .where(and(eq(stock.rows.tenant_id, context.tenantId), eq(stock.rows.ingredient_id, id)))
    .orderBy(asc(sql`ifnull(${stock.rows.expiration_date}, '9999')`))
    .all();
  const usable = usableQuantity(lots, nowOf(context));
  return {
    ...ingredient,
    lots,
    usable_quantity: usable,
    stock_value_cents: stockValueCents(lots),
    next_expiration_date: lots.find((lot) => lot.quantity > 0)?.expiration_date ?? null,
    is_below_reorder_point: usable < ingredient.reorder_point,
  };
}

/**
 * The product that a line of a ticket or order names, with its price without VAT.
 * @throws ProductError invalid_input, pointing at the field, when there is no such product or it is not for sale
 */
export function getProductForSale(
  context: DomainContext,
  id: string,
  pointer: string,
): RowOf<typeof ingredients> & { sale_price_cents: number } {
  const product = getReferenced(context, ingredients, id, pointer);
  const { product_type, is_active, sale_price_cents } = product;
  if (product_type === "FINISHED_PRODUCT" && is_active && sale_price_cents !== null) {
    return { ...product, sale_price_cents };
  }
  throw invalidField(pointer, "No está a la venta.", "Is not for sale.");
}

/** Lots that still hold something and expire within so many days. */
export const expiringWithinDays: Filter = {
  contract: z.coerce
    .number()
    .int()
    .min(0)
    .max(365)
    .describe("Only lots that hold something and expire within so many days"),
  where: (days: number, context: DomainContext) =>
    and(
      lte(stock.rows.expiration_date, new Date(context.now() + days * DAY_MS).toISOString()),
      gt(stock.rows.quantity, 0),
    ),
};

/** What the usable lots of the ingredient of the outer query hold together. */
export const usableStock = (now: string): SQL<number> =>
  sql<number>`(SELECT ifnull(sum(${stock.rows.quantity}), 0) FROM ${stock.rows} WHERE ${and(
    eq(stock.rows.ingredient_id, ingredients.rows.id),
    eq(stock.rows.quality_status, "GOOD"),
    or(isNull(stock.rows.expiration_date), gt(stock.rows.expiration_date, now)),
  )})`;

/** Critical stock (SPEC §11): ingredients whose usable stock is below their reorder point. */
export function countCriticalStock(context: DomainContext): { below: number; ingredients: number } {
  const ofTenant = and(
    eq(ingredients.rows.tenant_id, context.tenantId),
    eq(ingredients.rows.product_type, "INGREDIENT"),
    eq(ingredients.rows.is_active, true),
  );
  const below = context.db
    .select({ rows: count() })
    .from(ingredients.rows)
    .where(and(ofTenant, sql`round(${usableStock(nowOf(context))}, 3) < ${ingredients.rows.reorder_point}`))
    .get();
  const all = context.db.select({ rows: count() }).from(ingredients.rows).where(ofTenant).get();
  return { below: below?.rows ?? 0, ingredients: all?.rows ?? 0 };
}
