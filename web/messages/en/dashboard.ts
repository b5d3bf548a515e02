import type { Messages } from "../es/index.ts";

export const dashboard: Messages["dashboard"] = {
  greeting: (hour, name) =>
    `${hour < 5 ? "Good night" : hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening"}, ${name}`,
  status: (alerts, baking) =>
    `${alerts === 0 ? "Nothing needs your attention" : alerts === 1 ? "One thing needs your attention" : `${alerts} things need your attention`} and ${
      baking === 0
        ? "no batch is being made"
        : baking === 1
          ? "one batch is being made"
          : `${baking} batches are being made`
    }.`,
  kpisLabel: "Key figures",
  kpis: {
    sales_yesterday: "Yesterday's sales",
    production_fulfilment: "Production fulfilment",
    critical_stock: "Critical stock",
    forecast_accuracy: "Forecast accuracy",
    next_week_demand: "Next week's demand",
    waste_reduction: "Waste reduction",
    procurement_saving: "Purchasing saving a month",
  },
  salesFormula: "Sum of what was sold yesterday, without VAT, in every channel",
  weekBefore: "The same day of last week",
  inputs: {
    quantity_completed: "Quantity completed",
    quantity_planned: "Quantity planned",
    batches: "Batches",
    ingredients_below: "Below the reorder point",
    ingredients: "Ingredients in all",
    absolute_error: "Absolute error",
    quantity_sold: "Quantity sold",
  },
  ofIngredients: (total) => `of ${total} ingredients`,
  versus: (day) => `against the ${day} before`,
  more: "more",
  less: "less",
  why: (label) => `How it is computed: ${label}`,
  formula: "How it is computed",
  noData: "No data",
  salesTitle: "Sales and forecast",
  salesText: "The last 90 days, and what we expect of the next seven.",
  sold: "Sold",
  expected: "Forecast",
  band: "Margin of the forecast",
  between: (low, high) => `between ${low} and ${high}`,
  range: "Period",
  rangeDays: (days) => `${days} days`,
  day: "Day",
  chartHelp: "Use the arrow keys to walk through the days",
  chartSummary: (from, to, total) =>
    `Sales by day from ${from} to ${to}: ${total} in all, with the forecast of the days ahead`,
  productionTitle: "The bakehouse today",
  productionText: (done, total) => `${done} of ${total} batches completed`,
  productionLink: "See production",
  shopsTitle: "Your shops",
  shopsText: "The last seven days, against the seven before.",
  shop: { name: "Shop", sales: "Sales", change: "Change", target: "Of target", waste: "Waste", alerts: "Alerts" },
  seeShop: (name) => `Look at ${name}`,
  noBatches: "No batches are planned today",
};

export const alerts: Messages["alerts"] = {
  title: "Needs your attention",
  none: "All is well",
  noneText: "Neither stock nor deliveries nor batches ask for anything right now.",
  atStake: (money) => `${money} at stake`,
  severity: { critical: "Urgent", high: "Important", medium: "Attention", low: "Notice" },
  acknowledge: "I'll see to it",
  acknowledged: (name) => `Noted: ${name} sees to it`,
  solved: "Done. The alert closes by itself once its cause is gone.",
  undone: "Undone: the order is rejected.",
  undoneReason: "Undone right after it was ordered",
  since: (when) => `Since ${when}`,
  actions: {
    createPurchaseOrder: "Order now",
    approvePurchaseOrder: "Approve the order",
    receiveDelivery: "Mark as received",
    startBatch: "Start the batch",
    createBatch: "Plan the batch",
  },
  texts: {
    "alerts.out_of_stock": (v) => `Out of stock: ${v.ingredient_name}`,
    "alerts.out_of_stock.why": (v) =>
      `${v.usable_quantity} left, the reorder point is ${v.reorder_point} and no order is on its way. ${v.products_affected === "1" ? "One product uses" : `${v.products_affected} products use`} it.`,
    "alerts.low_stock": (v) => `Running low: ${v.ingredient_name}`,
    "alerts.low_stock.why": (v) =>
      `${v.usable_quantity} left, below the reorder point (${v.reorder_point}), and no order is on its way.`,
    "alerts.product_low_stock": (v) => `Product running out: ${v.ingredient_name}`,
    "alerts.product_low_stock.why": (v) =>
      `${v.usable_quantity} left and ${v.forecast_tomorrow} are expected to sell tomorrow.`,
    "alerts.expiring_soon": (v) => `Expires soon: ${v.ingredient_name}`,
    "alerts.expiring_soon.why": (v) =>
      `Lot ${v.lot_number} still holds ${v.quantity} and expires on ${v.expiration_date}.`,
    "alerts.delivery_late": (v) => `Late delivery: ${v.supplier_name}`,
    "alerts.delivery_late.why": (v) => `Order ${v.po_number} was expected ${v.expected_at} and has not arrived.`,
    "alerts.delivery_arriving_soon": (v) => `Arriving soon: ${v.supplier_name}`,
    "alerts.delivery_arriving_soon.why": (v) => `Order ${v.po_number} is expected ${v.expected_at}.`,
    "alerts.batch_overdue": (v) => `Batch not started: ${v.product_name}`,
    "alerts.batch_overdue.why": (v) => `${v.batch_number} should have started ${v.planned_start_time}.`,
    "production.delay.equipment_maintenance": (v) =>
      `It should have started ${v.planned_start_time}: ${v.equipment_name} is in maintenance and it waits for ${v.waiting_for_name}.`,
    "alerts.oven_capacity": (v) => `Oven at ${v.used_percent}: ${v.equipment_name}`,
    "alerts.oven_capacity.why": (v) =>
      `${v.planned_kg} kg are planned and ${v.available_kg} kg fit. There is no room for the unexpected.`,
    "alerts.route_delay": (v) => `Delayed route: ${v.route_name}`,
    "alerts.route_delay.why": (v) => `It is ${v.delay_minutes} min late and arrives ${v.estimated_arrival}.`,
  },
  unknown: "Something to look at",
};
