import * as z from "zod";
import { detailContract } from "#http/resource";
import { Quantity, Text } from "#shared/input";
import { lazily, type Parsed } from "#shared/lazily";
import { Instant, rowContract, Uuid } from "#table/contract";
import { ADJUSTMENT_REASONS } from "./rules.ts";
import { ingredients, stock, stockMovements } from "./schema.ts";

/** What can be used now, what the lots hold, and the day the next of them expires. */
export const StockSummary = lazily(() => ({
  usable_quantity: z.number(),
  stock_value_cents: z.int(),
  next_expiration_date: Instant().nullable(),
  is_below_reorder_point: z.boolean(),
}));

/** An ingredient or product with its lots, first to expire first. */
export const IngredientDetail = lazily(() =>
  detailContract(ingredients, {
    lots: { table: stock, column: "ingredient_id", order: "expiration_date" },
  }).extend(StockSummary()),
);

/** What was found to be otherwise than the books say. */
export const AdjustStock = lazily(() =>
  z
    .strictObject({
      ingredient_id: Uuid(),
      stock_id: Uuid().optional().describe("The lot; first to expire first when left out"),
      quantity_change: z
        .union([Quantity(), z.number().min(-100_000).max(-0.001)])
        .describe(
          "In the ingredient's unit: what was found (positive, only when correcting a count) or lost (negative)",
        ),
      reason: z.enum(ADJUSTMENT_REASONS),
      notes: Text(380).optional(),
    })
    .refine(({ quantity_change, reason }) => quantity_change < 0 || reason === "count_correction", {
      path: ["quantity_change"],
      params: {
        es: "Solo al corregir un recuento puede ser positiva.",
        en: "Must be negative unless reason is count_correction.",
      },
    }),
);
export type AdjustStock = Parsed<typeof AdjustStock>;

/** The ingredient as it stands now, and the movements that brought it there. */
export const AdjustedIngredient = lazily(() =>
  IngredientDetail().extend({ movements: z.array(rowContract(stockMovements)) }),
);
