import * as z from "zod";
import { lazily } from "#shared/lazily";
import { Day, Uuid } from "#table/contract";

/** How close past forecasts came to what was sold. */
export const ForecastAccuracy = lazily(() =>
  z.strictObject({
    from: Day(),
    to: Day(),
    accuracy_percent: z.number().nullable().describe("1 − Σ|forecast − sold| ÷ Σ sold; null without sales"),
    bias_percent: z.number().nullable().describe("Σ(forecast − sold) ÷ Σ sold: positive when too much was expected"),
    absolute_error: z.number(),
    quantity_sold: z.number(),
    products: z.array(
      z.strictObject({
        product_id: Uuid(),
        product_name: z.string(),
        accuracy_percent: z.number().nullable(),
        quantity_forecast: z.number(),
        quantity_sold: z.number(),
      }),
    ),
  }),
);
