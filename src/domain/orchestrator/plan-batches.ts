import { bakingMinutes, planBatch, type productionBatches } from "#domain/production";
import { atMadrid } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import type { Reasoning } from "#shared/json-shapes";
import type { RowOf } from "#table/table";
import { type State, sumBy } from "./read-state.ts";
import { batchQuantity, batchStart, netNeed, ordersToCover, type ProductOutlook } from "./rules.ts";

/** The minute of the Madrid day by which the shop's bread must be out of the oven. */
const READY_BY_MINUTE = 7 * 60;

export interface PlannedBatches {
  readonly batches: readonly RowOf<typeof productionBatches>[];
  readonly reasons: readonly Reasoning[];
}

/** Plans a batch of every product that will be short tomorrow and has a recipe. */
export function planBatches(context: DomainContext, state: State): PlannedBatches {
  const outlookOf = outlooks(state);
  const batches: RowOf<typeof productionBatches>[] = [];
  const reasons: Reasoning[] = [];
  for (const product of state.products) {
    const outlook = outlookOf(product.id);
    const need = netNeed(outlook);
    if (need === 0) continue;
    const recipe = state.recipes.byProduct.get(product.id);
    const about = { product_id: product.id, product_name: product.name };
    if (!recipe) {
      reasons.push({ i18n_key: "orchestrator.batch.no_recipe", params: { ...about, needed_quantity: need } });
      continue;
    }
    const quantity = batchQuantity(need, recipe.yield_quantity);
    const dueOrder = outlook.ordered > 0 ? orderToCover(state, product.id) : undefined;
    const batch = planBatch(context, {
      product,
      recipe,
      quantity,
      startsAtMs: batchStart(atMadrid(state.days.tomorrow, READY_BY_MINUTE), bakingMinutes(recipe), context.now()),
      priority: dueOrder ? "HIGH" : "MEDIUM",
      order_id: dueOrder,
      forecast_id: tomorrowsForecast(state, product.id)?.id,
      reasoning: {
        i18n_key: dueOrder ? "production.plan.customer_order" : "production.plan.forecast_demand",
        params: { product: product.name, planned_quantity: quantity, ...parametersOf(outlook) },
      },
    });
    batches.push(batch);
    reasons.push({
      i18n_key: "orchestrator.batch.planned",
      params: { batch_id: batch.id, ...about, planned_quantity: quantity, ...parametersOf(outlook) },
    });
  }
  if (reasons.length === 0) reasons.push({ i18n_key: "orchestrator.batch.planned_total", params: { count: 0 } });
  return { batches, reasons };
}

function outlooks(state: State): (productId: string) => ProductOutlook {
  const { startOfTomorrow } = state.days;
  const dueToday = orderedQuantities(state.dueLines.filter(({ delivery_date }) => delivery_date < startOfTomorrow));
  const dueTomorrow = orderedQuantities(state.dueLines.filter(({ delivery_date }) => delivery_date >= startOfTomorrow));
  const planned = sumBy(
    state.batches,
    ({ product_id }) => product_id,
    ({ actual_quantity, planned_quantity }) => actual_quantity ?? planned_quantity,
  );
  return (id) => {
    const usable = state.usableTomorrow.get(id) ?? 0;
    const goodOnlyToday = (state.usableNow.get(id) ?? 0) - usable;
    return {
      forecast: tomorrowsForecast(state, id)?.predicted_quantity ?? 0,
      ordered: ordersToCover(dueTomorrow.get(id) ?? 0, dueToday.get(id) ?? 0, goodOnlyToday),
      usable,
      planned: planned.get(id) ?? 0,
    };
  };
}

const orderedQuantities = (lines: State["dueLines"]) =>
  sumBy(
    lines,
    ({ product_id }) => product_id,
    ({ quantity }) => quantity,
  );

/** The order that a batch is baked for: tomorrow's first, or else the one that today cannot serve. */
function orderToCover({ dueLines, days }: State, productId: string): string | undefined {
  const lines = dueLines.filter(({ product_id }) => product_id === productId);
  return (lines.find(({ delivery_date }) => delivery_date >= days.startOfTomorrow) ?? lines[0])?.order_id;
}

const tomorrowsForecast = ({ forecasts, days }: State, productId: string) =>
  forecasts.find(({ product_id, forecast_date }) => product_id === productId && forecast_date === days.tomorrow);

const parametersOf = ({ forecast, ordered, usable, planned }: ProductOutlook) => ({
  forecast_quantity: forecast,
  ordered_quantity: ordered,
  usable_quantity: usable,
  already_planned_quantity: planned,
});
