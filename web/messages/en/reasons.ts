import type { Messages } from "../es/index.ts";

export const reasons: Messages["reasons"] = {
  "procurement.proposal.approved_by_assistant": (v) =>
    `${v.on_hand_quantity ? `There were ${v.on_hand_quantity} of ${v.ingredient_name} left, and it is ordered below ${v.reorder_point}. ` : `${v.ingredient_name} was needed. `}The amount is within what the assistant may approve, so it did.`,
  "procurement.proposal.pending_human_review": (v) =>
    v.ingredient_name
      ? `There are ${v.on_hand_quantity} of ${v.ingredient_name} left, and it is ordered below ${v.reorder_point}. The assistant proposes to buy from ${v.supplier_name}; a person decides.`
      : `It is above ${v.approval_limit_cents}, what the assistant may approve: a person decides.`,
  "procurement.requirement.below_reorder_point": (v) =>
    `${v.on_hand_quantity} left, below the reorder point (${v.reorder_point}).`,
  "procurement.requirement.minimum_not_reached": (v) =>
    `${v.on_hand_quantity} left, but what is missing does not reach the minimum order of ${v.supplier_name} (${v.minimum_order_cents}).`,
  "procurement.requirement.planned_production": (v) =>
    v.planned_use_quantity
      ? `The planned batches take ${v.planned_use_quantity} and ${v.on_hand_quantity} are left.`
      : `The batches of ${v.days} days take ${v.required_quantity} and ${v.on_hand_quantity} are left.`,
  "orchestrator.forecast.read": (v) => `Read the forecast of ${v.products} products for ${v.days} days.`,
  "orchestrator.stock.below_reorder_point": (v) =>
    v.count === "0"
      ? "No ingredient is below its reorder point."
      : v.count === "1"
        ? "One ingredient is below its reorder point."
        : `${v.count} ingredients are below their reorder points.`,
  "orchestrator.stock.outlet_below_reorder_point": (v) =>
    `${v.outlet_name} has ${v.on_hand_quantity} of ${v.ingredient_name}; it is refilled below ${v.reorder_point}.`,
  "orchestrator.orders.open": (v) => `Open order of ${v.customer_name}.`,
  "orchestrator.orders.open_total": (v) =>
    v.count === "0"
      ? "There are no open customer orders."
      : v.count === "1"
        ? "There is one open customer order."
        : `There are ${v.count} open customer orders.`,
  "orchestrator.batch.planned": (v) =>
    v.forecast_quantity
      ? `${v.product_name}: ${v.planned_quantity}. Expected sales ${v.forecast_quantity}, ordered ${v.ordered_quantity}, left ${v.usable_quantity}, already planned ${v.already_planned_quantity}.`
      : `${v.product_name}: ${v.planned_quantity} planned.`,
  "orchestrator.batch.planned_total": (v) =>
    v.count === "0" ? "No further batch is needed." : `${v.count} batches planned.`,
  "orchestrator.batch.no_recipe": (v) =>
    `${v.product_name}: ${v.needed_quantity} would be needed, but it has no active recipe.`,
  "orchestrator.requirement.none": () => "Nothing is missing for what will be made.",
  "orchestrator.requirement.below_reorder_point": (v) =>
    `${v.ingredient_name}: ${v.on_hand_quantity} left, below the reorder point (${v.reorder_point}).`,
  "orchestrator.requirement.short_for_batches": (v) =>
    v.planned_use_quantity
      ? `${v.ingredient_name}: ${v.on_hand_quantity} left, and the batches take ${v.planned_use_quantity}.`
      : `${v.ingredient_name}: the ${v.on_hand_quantity} left are not enough for the batches.`,
  "orchestrator.requirement.covered_by_open_order": (v) =>
    `${v.ingredient_name}: ${v.on_hand_quantity} left, but an order is on its way.`,
  "orchestrator.requirement.planned_production": (v) =>
    `${v.ingredient_name}: needed for the planned production; ${v.supplier_name} brings it.`,
  "orchestrator.proposal.none": () => "There is nothing to buy.",
  "orchestrator.proposal.approved_by_assistant": (v) =>
    `${v.ingredient_name}: ordered from ${v.supplier_name}, approved by the assistant.${v.on_hand_quantity ? ` ${v.on_hand_quantity} were left.` : ""}`,
  "orchestrator.proposal.pending_human_review": (v) =>
    v.ingredient_name
      ? `${v.ingredient_name}: proposed to ${v.supplier_name}${v.order_quantity ? `, ${v.order_quantity}` : ""}. It waits for a person to approve it.`
      : `Order proposed to ${v.supplier_name}. It waits for a person to approve it.`,
  "orchestrator.proposal.no_order_minimum_not_reached": (v) =>
    `${v.ingredient_name}: not ordered, as it does not reach the minimum of ${v.supplier_name} (${v.minimum_order_cents}).`,
  "orchestrator.proposal.no_supplier": (v) => `${v.ingredient_name}: needed, and nobody offers it.`,
  "orchestrator.summary.batches_planned": (v) => (v.count === "1" ? "1 batch planned" : `${v.count} batches planned`),
  "orchestrator.summary.requirements_found": (v) =>
    v.count === "0"
      ? "No ingredient is missing"
      : v.count === "1"
        ? "1 ingredient is missing"
        : `${v.count} ingredients are missing`,
  "orchestrator.summary.outlet_replenishment": (v) =>
    `${v.planned_quantity} of ${v.ingredient_name} for ${v.outlet_name}, which has ${v.on_hand_quantity} left`,
  "production.plan.forecast_demand": (v) =>
    v.forecast_quantity
      ? `Expected sales ${v.forecast_quantity}, left ${v.usable_quantity}: hence ${v.planned_quantity}.`
      : `Planned from the forecast: ${v.planned_quantity}.`,
  "production.plan.customer_order": (v) => `Planned for a customer's order: ${v.planned_quantity}.`,
  "production.plan.rest_before_sale": (v) => `It has to rest ${v.rest_hours} hours before it is sold.`,
  "production.plan.outlet_replenishment": (v) =>
    `To refill ${v.outlet_name}: ${v.on_hand_quantity} of ${v.ingredient_name} left.`,
  "production.delay.equipment_maintenance": (v) =>
    `${v.equipment_name} is in maintenance; it waits for ${v.waiting_for_name}.`,
  "production.hold.quality_failed": (v) =>
    `A check was not passed: it measured ${v.measured_value}${v.maximum_value && v.maximum_value !== "–" ? `, and the maximum is ${v.maximum_value}` : ""}${v.minimum_value && v.minimum_value !== "–" ? `, and the minimum is ${v.minimum_value}` : ""}.`,
  "production.hold.by_hand": (v) => `${v.person} stopped it: ${v.reason}`,
  "distribution.delay.traffic": (v) =>
    `Traffic jam on the ${v.road}, ${v.section}: ${v.delay_minutes} min more to ${v.outlet_name}.`,
  "forecasting.driver.recent_trend": (v) =>
    `Trend of the last ${v.weeks === "1" ? "week" : `${v.weeks} weeks`}: ${v.change_percent}.`,
  "forecasting.driver.weekend_bread": (v) => `Weekend: Saturday ${v.saturday_percent}, Sunday ${v.sunday_percent}.`,
  "forecasting.driver.weekend_sweet": (v) => `Weekend: sweet things, ${v.saturday_percent} on Saturday.`,
  "insights.price_trend.rising": (v) =>
    `${v.ingredient_name} is getting dearer: ${v.supplier_name} now asks ${v.price_cents}, ${v.change_percent} more than at first.`,
  "insights.price_trend.falling": (v) =>
    `${v.ingredient_name} is getting cheaper: ${v.supplier_name} asks ${v.price_cents}, ${v.change_percent} against the first.`,
  "insights.safety_stock.too_low": (v) =>
    `${v.ingredient_name}: a reserve of ${v.current_quantity} is too little; ${v.recommended_quantity} would do ${v.service_level_percent} of the time.`,
  "insights.safety_stock.too_high": (v) =>
    `${v.ingredient_name}: you keep ${v.current_quantity} in reserve, and ${v.recommended_quantity} would do.`,
  "insights.yield.below_recipe": (v) =>
    `${v.product_name}: ${v.actual_percent} of the plan comes out, and the recipe promises ${v.expected_percent}.`,
};
