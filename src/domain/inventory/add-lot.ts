import { eq } from "drizzle-orm";
import { DAY_MS, madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { getRow, insertRow, rowsOf } from "#table/rows";
import type { RowOf } from "#table/table";
import { type Movement, recordMovement } from "./consume-stock.ts";
import { freeLotNumber, roundQuantity } from "./rules.ts";
import { ingredients, stock } from "./schema.ts";

export interface NewLot {
  readonly ingredient_id: string;
  /** In the ingredient's unit. */
  readonly quantity: number;
  readonly unit_cost_cents: number;
  readonly supplier_id: string | null;
  /** A new one of the product and day when left out. */
  readonly lot_number?: string | undefined;
  /** Now when left out. */
  readonly received_date?: string | undefined;
  /** Received plus the ingredient's shelf life when left out; never, when it has none. */
  readonly expiration_date?: string | undefined;
  readonly location: string;
  readonly notes?: string | undefined;
  /** GOOD when left out. */
  readonly quality_status?: RowOf<typeof stock>["quality_status"] | undefined;
}

/**
 * Adds a lot with the movement that brought it. To be called inside `write`.
 * @throws ProductError conflict when the bakery already has a lot of that number
 */
export function addLot(context: DomainContext, lot: NewLot, movement: Movement): RowOf<typeof stock> {
  const ingredient = getRow(context, ingredients, lot.ingredient_id);
  const receivedMs = lot.received_date ? Date.parse(lot.received_date) : context.now();
  const { shelf_life_days } = ingredient;
  const expiration = lot.expiration_date ?? (shelf_life_days && receivedMs + shelf_life_days * DAY_MS);
  const quantity = roundQuantity(lot.quantity);
  const added = insertRow(context, stock, {
    ingredient_id: ingredient.id,
    supplier_id: lot.supplier_id,
    lot_number: lotNumber(context, ingredient.sku, lot.lot_number),
    initial_quantity: quantity,
    quantity,
    unit: ingredient.unit,
    unit_cost_cents: lot.unit_cost_cents,
    received_date: rowInstant(receivedMs),
    expiration_date: expiration ? rowInstant(expiration) : null,
    location: lot.location,
    quality_status: lot.quality_status ?? "GOOD",
    notes: lot.notes ?? null,
  });
  recordMovement(context, added, quantity, movement);
  return added;
}

function lotNumber(context: DomainContext, sku: string, given: string | undefined): string {
  if (!given) {
    const prefix = `${sku}-${madridDay(context.now()).replaceAll("-", "")}`;
    const all = context.db
      .select({ number: stock.rows.lot_number })
      .from(stock.rows)
      .where(eq(stock.rows.tenant_id, context.tenantId))
      .all();
    return freeLotNumber(prefix, new Set(all.map(({ number }) => number)));
  }
  if (rowsOf(context, stock, eq(stock.rows.lot_number, given), "id").length > 0) {
    throw new ProductError("conflict", {
      detail: { es: `Ya hay un lote con el número ${given}.`, en: `There already is a lot with the number ${given}.` },
      members: { lot_number: given },
    });
  }
  return given;
}
