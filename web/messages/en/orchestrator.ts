import type { Messages } from "../es/index.ts";

export const orchestrator: Messages["orchestrator"] = {
  title: "Orchestrator",
  statusLine:
    "Every night it reads the forecast, the stock and the orders, and proposes what to bake and what to buy. You decide.",
  run: "Run now",
  runDone: (batches, orders) =>
    `Done: ${batches === 1 ? "1 batch planned" : `${batches} batches planned`} and ${orders === 1 ? "1 order proposed" : `${orders} orders proposed`}`,
  columns: {
    run: "Run",
    trigger: "Who",
    status: "Status",
    started: "Started",
    batches: "Batches",
    missing: "Missing",
    orders: "Orders",
  },
  trigger: { SCHEDULED: "Scheduled", MANUAL: "By hand" },
  status: { RUNNING: "Running", COMPLETED: "Done", FAILED: "Failed" },
  stepStatus: { COMPLETED: "Done", FAILED: "Failed", SKIPPED: "Skipped" },
  by: (name) => `by hand, by ${name}`,
  facts: {
    started: "Started",
    took: "Took",
    trigger: "Started by",
    batches: "Batches planned",
    missing: "Ingredients missing",
    orders: "Orders proposed",
  },
  summary: "In short",
  steps: "Step by step",
  step: {
    read_forecast: "Read the forecast",
    read_stock: "Look at the stock",
    read_orders: "Look at customer orders",
    plan_batches: "Plan the batches",
    plan_requirements: "See what is missing",
    propose_purchase_orders: "Propose purchases",
  },
  records: (count) => `${count} records`,
  milliseconds: (count) => `${count} ms`,
  seconds: (count) => `${count} s`,
  links: { batches: "See the batches", orders: "See the purchase orders" },
  more: (count) => `Show ${count} more`,
  empty: "It has not run yet",
};
