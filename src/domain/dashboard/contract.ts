import { z } from "zod";
import { Instant } from "#table/contract";

/** A figure with what it was computed from, so that nobody has to take it on trust. */
export const Kpi = z.strictObject({
  value: z.number().nullable().describe("null when there is nothing to compute it from"),
  unit: z.enum(["percent", "ingredients", "cents_per_month"]),
  window: z.string(),
  formula: z.string(),
  inputs: z.record(z.string(), z.number()),
});

export const Dashboard = z.strictObject({
  generated_at: Instant,
  kpis: z.strictObject({ production_fulfilment: Kpi, critical_stock: Kpi, forecast_accuracy: Kpi }),
});
