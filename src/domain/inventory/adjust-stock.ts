import { eq } from "drizzle-orm";
import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { getReferenced, rowsOf, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { addLot } from "./add-lot.ts";
import { insufficientStock, lotsWithStock, type Movement, recordMovement, takePicks } from "./consume-stock.ts";
import type { AdjustStock } from "./contract.ts";
import { getIngredient } from "./queries.ts";
import { isUsable, movementTypeOf, pickInOrder, roundQuantity } from "./rules.ts";
import { ingredients, STORAGE_LOCATIONS, stock, stockMovements } from "./schema.ts";

type Ingredient = RowOf<typeof ingredients>;
type Lot = RowOf<typeof stock>;

/** What the kitchen found to be otherwise than the books say: a count, a breakage, goods given or thrown away. */
export function adjustStock(context: DomainContext, input: AdjustStock) {
  return write(context, "adjustStock", (inside) => {
    const ingredient = getReferenced(inside, ingredients, input.ingredient_id, "/ingredient_id");
    const lot = input.stock_id ? getLotOf(inside, ingredient, input.stock_id) : undefined;
    const before = getIngredient(inside, ingredient.id);
    const movement: Movement = {
      movement_type: movementTypeOf(input.reason),
      reason: input.notes ? `${input.reason}: ${input.notes}` : input.reason,
    };
    const change = roundQuantity(input.quantity_change);
    const movements =
      change > 0
        ? raise(inside, ingredient, lot, change, movement)
        : lower(inside, ingredient, lot, -change, input.reason, movement);
    const after = getIngredient(inside, ingredient.id);
    return { entity: ingredients, before, after, result: { ...after, movements } };
  });
}

function getLotOf(context: DomainContext, ingredient: Ingredient, stockId: string): Lot {
  const lot = getReferenced(context, stock, stockId, "/stock_id");
  if (lot.ingredient_id === ingredient.id) return lot;
  throw invalidField("/stock_id", "Es un lote de otra cosa.", "Is a lot of something else.");
}

/** More was found than the books say: in the lot that came last, or, when none is usable, as a lot of its own. */
function raise(
  context: DomainContext,
  ingredient: Ingredient,
  chosen: Lot | undefined,
  quantity: number,
  movement: Movement,
): RowOf<typeof stockMovements>[] {
  const lot = chosen ?? latestUsableLot(context, ingredient);
  if (!lot) {
    const { average_cost_cents: unit_cost_cents, storage } = ingredient;
    const found = { quantity, unit_cost_cents, supplier_id: null, location: STORAGE_LOCATIONS[storage] };
    const added = addLot(context, { ingredient_id: ingredient.id, ...found }, movement);
    return rowsOf(context, stockMovements, eq(stockMovements.rows.stock_id, added.id), "id");
  }
  const raised = roundQuantity(lot.quantity + quantity);
  updateRow(context, stock, lot.id, {
    quantity: raised,
    initial_quantity: Math.max(lot.initial_quantity, raised),
  });
  return [recordMovement(context, lot, quantity, movement)];
}

const latestUsableLot = (context: DomainContext, { id }: Ingredient): Lot | undefined =>
  lotsWithStock(context, id)
    .filter((lot) => isUsable(lot, rowInstant(context.now())))
    .sort((left, right) => (left.received_date < right.received_date ? 1 : -1))[0];

/** Goods are gone: from the lot named, or first to expire first; only what has expired is taken from expired lots. */
function lower(
  context: DomainContext,
  ingredient: Ingredient,
  chosen: Lot | undefined,
  quantity: number,
  reason: AdjustStock["reason"],
  movement: Movement,
): RowOf<typeof stockMovements>[] {
  const now = rowInstant(context.now());
  const all = chosen ? [chosen] : lotsWithStock(context, ingredient.id);
  const lots = chosen || reason === "expired" ? all : all.filter((lot) => isUsable(lot, now));
  const { picks, missing_quantity } = pickInOrder(lots, quantity);
  if (missing_quantity > 0) {
    throw insufficientStock([
      {
        ingredient_id: ingredient.id,
        name: ingredient.name,
        required_quantity: quantity,
        usable_quantity: roundQuantity(quantity - missing_quantity),
        missing_quantity,
        unit: ingredient.unit,
      },
    ]);
  }
  return takePicks(context, picks, movement);
}
