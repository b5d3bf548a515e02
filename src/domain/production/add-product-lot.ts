import { and, eq } from "drizzle-orm";
import { addLot, ingredients, stock, stockMovements } from "#domain/inventory";
import type { DomainContext } from "#shared/context";
import { getRow, rowsOf, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import type { productionBatches } from "./schema.ts";

type BatchRow = RowOf<typeof productionBatches>;

/** Where bread goes that was never in stock before. */
const FROM_THE_OVEN = "Obrador";

/** Puts what a batch gave into stock, at what its ingredients cost; the lot carries the batch's number. */
export function addProductLot(context: DomainContext, batch: BatchRow) {
  const quantity = batch.actual_quantity ?? 0;
  const product = getRow(context, ingredients, batch.product_id);
  const used = movementsOf(context, batch.id, "PRODUCTION_USE");
  const costCents = used.reduce((sum, { quantity: change, unit_cost_cents }) => sum - change * unit_cost_cents, 0);
  const lastLot = rowsOf(context, stock, eq(stock.rows.ingredient_id, product.id), "received_date").at(-1);
  return addLot(
    context,
    {
      ingredient_id: product.id,
      quantity,
      // A batch that came with the demo was booked before the session began.
      unit_cost_cents: used.length > 0 ? Math.round(costCents / quantity) : product.average_cost_cents,
      supplier_id: null,
      lot_number: batch.batch_number,
      location: lastLot?.location ?? FROM_THE_OVEN,
    },
    { movement_type: "PRODUCTION_OUTPUT", reason: "Salida de horno", production_batch_id: batch.id },
  );
}

/** Nobody may sell what is left of a batch. */
export function quarantineLots(context: DomainContext, batchId: string): void {
  for (const { stock_id } of movementsOf(context, batchId, "PRODUCTION_OUTPUT")) {
    updateRow(context, stock, stock_id, { quality_status: "QUARANTINED" });
  }
}

const movementsOf = (
  context: DomainContext,
  batchId: string,
  type: RowOf<typeof stockMovements>["movement_type"],
): RowOf<typeof stockMovements>[] =>
  rowsOf(
    context,
    stockMovements,
    and(eq(stockMovements.rows.production_batch_id, batchId), eq(stockMovements.rows.movement_type, type)),
    "id",
  );
