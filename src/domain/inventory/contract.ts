import { z } from "zod";
import { detailContract } from "#http/resource";
import { ingredients, stock } from "./schema.ts";

/** What can be used now, what the lots hold, and the day the next of them expires. */
export const StockSummary = {
  usable_quantity: z.number(),
  stock_value_cents: z.int(),
  next_expiration_date: z.string().nullable(),
  is_below_reorder_point: z.boolean(),
};

/** An ingredient or product with its lots, first to expire first. */
export const IngredientDetail = detailContract(ingredients, {
  lots: { table: stock, column: "ingredient_id", order: "expiration_date" },
}).extend(StockSummary);
