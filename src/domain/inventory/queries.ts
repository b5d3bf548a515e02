import { and, asc, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Beside, Filter } from "#http/resource";
import { DAY_MS } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { UNITS } from "#shared/vocabulary";
import { getReferenced, getRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { StockSummary } from "./contract.ts";
import { stockValueCents, usableQuantity } from "./rules.ts";
import { ingredients, stock, type stockMovements } from "./schema.ts";

const nowOf = (context: DomainContext) => new Date(context.now()).toISOString();

type Ingredient = RowOf<typeof ingredients>;
type Lot = RowOf<typeof stock>;

/** Ids as one parameter: a statement takes no more than a hundred. */
const among = (ids: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** The lots of some ingredients, first to expire first. */
const lotsOf = ({ db, tenantId }: DomainContext, ids: readonly string[]): Lot[] =>
  db
    .select()
    .from(stock.rows)
    .where(and(eq(stock.rows.tenant_id, tenantId), sql`${stock.rows.ingredient_id} IN ${among(ids)}`))
    .orderBy(asc(sql`ifnull(${stock.rows.expiration_date}, '9999')`))
    .all();

function summaryOf(context: DomainContext, { reorder_point }: Ingredient, lots: readonly Lot[]) {
  const usable = usableQuantity(lots, nowOf(context));
  return {
    usable_quantity: usable,
    stock_value_cents: stockValueCents(lots),
    next_expiration_date: lots.find((lot) => lot.quantity > 0)?.expiration_date ?? null,
    is_below_reorder_point: usable < reorder_point,
  };
}

/** An ingredient or product with its lots, first to expire first. @throws ProductError not_found */
export function getIngredient(context: DomainContext, id: string) {
  const ingredient = getRow(context, ingredients, id);
  const lots = lotsOf(context, [id]);
  return { ...ingredient, lots, ...summaryOf(context, ingredient, lots) };
}

/** What there is of each ingredient of a list. */
export const besideIngredients: Beside<typeof ingredients> = {
  contract: StockSummary,
  of: (context, rows) => {
    const lots = Map.groupBy(
      lotsOf(
        context,
        rows.map(({ id }) => id),
      ),
      ({ ingredient_id }) => ingredient_id,
    );
    return (row) => summaryOf(context, row, lots.get(row.id) ?? []);
  },
};

/** What the lots or movements of a list are of. */
export const besideGoods: Beside<typeof stock> & Beside<typeof stockMovements> = {
  contract: () => ({ ingredient_name: z.string(), ingredient_unit: z.enum(UNITS).describe("Of every quantity of it") }),
  of: ({ db }, rows) => {
    const ids = [...new Set(rows.map(({ ingredient_id }) => ingredient_id))];
    const { id, name, unit } = ingredients.rows;
    const goods = db
      .select({ id, name, unit })
      .from(ingredients.rows)
      .where(sql`${id} IN ${among(ids)}`)
      .all();
    const found = new Map(goods.map((item) => [item.id, item]));
    return ({ ingredient_id }) => {
      const { name: ingredient_name, unit: ingredient_unit } = found.get(ingredient_id)!;
      return { ingredient_name, ingredient_unit };
    };
  },
};

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
  contract: () =>
    z.coerce.number().int().min(0).max(365).describe("Only lots that hold something and expire within so many days"),
  where: (days: number, context: DomainContext) =>
    and(
      lte(stock.rows.expiration_date, new Date(context.now() + days * DAY_MS).toISOString()),
      gt(stock.rows.quantity, 0),
    ),
};

/** Critical stock (SPEC §11): ingredients whose usable stock is below their reorder point. */
export function countCriticalStock(context: DomainContext): { below: number; ingredients: number } {
  const { db, tenantId } = context;
  const counted = db.get<{ below: number; ingredients: number }>(sql`
    SELECT count(*) AS ingredients,
      count(*) FILTER (WHERE round(ifnull(lots.usable, 0), 3) < item.reorder_point) AS below
    FROM ${ingredients.rows} AS item
    LEFT JOIN (
      SELECT ingredient_id, sum(quantity) AS usable FROM ${stock.rows}
      WHERE tenant_id = ${tenantId} AND quality_status = 'GOOD' AND ifnull(expiration_date, '9999') > ${nowOf(context)}
      GROUP BY ingredient_id
    ) AS lots ON lots.ingredient_id = item.id
    WHERE item.tenant_id = ${tenantId} AND item.product_type = 'INGREDIENT' AND item.is_active = 1`);
  return counted!;
}
