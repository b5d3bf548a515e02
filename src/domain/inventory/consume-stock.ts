import { and, eq, gt } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { quantityText } from "#shared/quantity-text";
import type { Language, Unit } from "#shared/vocabulary";
import { getRow, insertRow, rowsOf, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { addUpByIngredient, type LotPick, pickLots, roundQuantity, usableQuantity } from "./rules.ts";
import { ingredients, stock, stockMovements } from "./schema.ts";

type StockRow = RowOf<typeof stock>;
type MovementRow = RowOf<typeof stockMovements>;

/** Why something entered or left the lots, and what of. */
export interface Movement {
  readonly movement_type: MovementRow["movement_type"];
  readonly reason: string | null;
  readonly production_batch_id?: string | null;
  readonly purchase_order_id?: string | null;
}

export interface StockLine {
  readonly ingredient_id: string;
  /** In the ingredient's unit. */
  readonly quantity: number;
}

/** What a line of a consumption took from the lots, at their cost. Lines of one ingredient are added up. */
export interface ConsumedLine extends StockLine {
  readonly cost_cents: number;
}

/**
 * Takes goods from the usable lots, first to expire first, with a movement for every lot. To be called inside `write`.
 * @throws ProductError insufficient_stock, naming every ingredient that is missing; then nothing is taken
 */
export function consumeStock(
  context: DomainContext,
  lines: readonly StockLine[],
  movement: Movement,
): { cost_cents: number; lines: ConsumedLine[] } {
  const now = rowInstant(context.now());
  const wanted = addUpByIngredient(lines).map((line) => {
    const lots = lotsWithStock(context, line.ingredient_id);
    return { ...line, lots, ...pickLots(lots, line.quantity, now) };
  });

  const missing = wanted.filter(({ missing_quantity }) => missing_quantity > 0);
  if (missing.length > 0) {
    throw insufficientStock(
      missing.map(({ ingredient_id, quantity, lots, missing_quantity }) => {
        const { name, unit } = getRow(context, ingredients, ingredient_id);
        return {
          ingredient_id,
          name,
          required_quantity: quantity,
          usable_quantity: usableQuantity(lots, now),
          missing_quantity,
          unit,
        };
      }),
    );
  }

  const consumed = wanted.map(({ ingredient_id, quantity, picks }) => {
    takePicks(context, picks, movement);
    const cost = picks.reduce((sum, pick) => sum + pick.quantity * pick.lot.unit_cost_cents, 0);
    return { ingredient_id, quantity, cost_cents: Math.round(cost) };
  });
  return { cost_cents: consumed.reduce((sum, line) => sum + line.cost_cents, 0), lines: consumed };
}

/** What an ingredient lacks, in its unit. */
export interface MissingStock {
  readonly ingredient_id: string;
  readonly name: string;
  readonly required_quantity: number;
  readonly usable_quantity: number;
  readonly missing_quantity: number;
  readonly unit: Unit;
}

/** The refusal that says what is missing, in words and as data; `advice` is what one may do about it. */
export function insufficientStock(missing: readonly MissingStock[], advice = { es: "", en: "" }): ProductError {
  const spell = (language: Language, say: (needed: string, has: string) => string) =>
    missing
      .map(({ name, required_quantity, usable_quantity, unit }) => {
        const [needed, has] = [required_quantity, usable_quantity].map((each) => quantityText(each, unit, language));
        return `${name} (${say(needed!, has!)})`;
      })
      .join(", ");
  const es = spell("es", (needed, has) => `hacen falta ${needed} y hay ${has}`);
  const en = spell("en", (needed, has) => `${needed} needed, ${has} available`);
  return new ProductError("insufficient_stock", {
    detail: { es: `No hay bastante: ${es}.${advice.es}`, en: `There is not enough: ${en}.${advice.en}` },
    members: { missing },
  });
}

/** Lots of an ingredient that still hold something. */
export const lotsWithStock = (context: DomainContext, ingredientId: string): StockRow[] =>
  rowsOf(context, stock, and(eq(stock.rows.ingredient_id, ingredientId), gt(stock.rows.quantity, 0)), "id");

/** Lowers the picked lots, with a movement for each. */
export const takePicks = (
  context: DomainContext,
  picks: readonly LotPick<StockRow>[],
  movement: Movement,
): MovementRow[] =>
  picks.map(({ lot, quantity }) => {
    updateRow(context, stock, lot.id, { quantity: roundQuantity(lot.quantity - quantity) });
    return recordMovement(context, lot, -quantity, movement);
  });

/** One movement of a lot: what it gained (positive) or lost (negative). */
export const recordMovement = (
  context: DomainContext,
  lot: StockRow,
  quantity: number,
  { movement_type, reason, production_batch_id = null, purchase_order_id = null }: Movement,
): MovementRow =>
  insertRow(context, stockMovements, {
    ingredient_id: lot.ingredient_id,
    stock_id: lot.id,
    movement_type,
    quantity: roundQuantity(quantity),
    unit_cost_cents: lot.unit_cost_cents,
    occurred_at: rowInstant(context.now()),
    reason,
    purchase_order_id,
    production_batch_id,
    performed_by: context.actor.userId,
  });
