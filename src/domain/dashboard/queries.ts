import { FORECAST_HISTORY_DAYS, measureAccuracy } from "#domain/forecasting";
import { countCriticalStock } from "#domain/inventory";
import { FULFILMENT_DAYS, sumProduction } from "#domain/production";
import type { DomainContext } from "#shared/context";

/** The key figures of a bakery (SPEC §11), each computed from rows at this moment. */
export function getDashboard(context: DomainContext) {
  const production = sumProduction(context);
  const stock = countCriticalStock(context);
  const accuracy = measureAccuracy(context);
  return {
    generated_at: new Date(context.now()).toISOString(),
    kpis: {
      production_fulfilment: {
        value: production.planned > 0 ? Math.round((production.completed / production.planned) * 1000) / 10 : null,
        unit: "percent" as const,
        window: `last ${FULFILMENT_DAYS} days`,
        formula: "quantity completed ÷ quantity planned",
        inputs: {
          quantity_completed: production.completed,
          quantity_planned: production.planned,
          batches: production.batches,
        },
      },
      critical_stock: {
        value: stock.below,
        unit: "ingredients" as const,
        window: "now",
        formula: "ingredients whose usable stock is below the reorder point",
        inputs: { ingredients_below: stock.below, ingredients: stock.ingredients },
      },
      forecast_accuracy: {
        value: accuracy.accuracy_percent,
        unit: "percent" as const,
        window: `last ${FORECAST_HISTORY_DAYS} days`,
        formula: "1 − Σ|forecast − sold| ÷ Σ sold",
        inputs: { absolute_error: accuracy.absolute_error, quantity_sold: accuracy.quantity_sold },
      },
    },
  };
}
