import type { Change, Pick } from "./mutation.ts";

/** Rows that make sense, but are not what a visitor of the professional bakery should find. */
export interface ArrivalMutation {
  readonly name: string;
  readonly changes: readonly { readonly table: string; readonly row: Pick; readonly set: Change }[];
  /** Table and first words of the fact that no longer holds. */
  readonly about: string;
  readonly fact: string;
}

const BATCHES = "production.production_batches";
const batch = (name: string, batch_number: string, set: Change, fact: string): ArrivalMutation => ({
  name,
  changes: [{ table: BATCHES, row: { batch_number }, set }],
  about: BATCHES,
  fact,
});

export const arrivalMutations: readonly ArrivalMutation[] = [
  {
    name: "yeast that somebody has ordered",
    changes: [
      {
        table: "procurement.purchase_order_items",
        row: { ingredient_id: "11010000-0000-4000-a000-000000000009", received_quantity: 0 },
        set: { ingredient_id: "11010000-0000-4000-a000-000000000006" },
      },
    ],
    about: "inventory.stock",
    fact: "ingredients below their reorder point",
  },
  {
    name: "flour that is not low any more",
    changes: [{ table: "inventory.ingredients", row: { sku: "HAR-001" }, set: { reorder_point: 4, safety_stock: 2 } }],
    about: "inventory.stock",
    fact: "ingredients below their reorder point",
  },
  {
    name: "another ingredient that is low",
    changes: [{ table: "inventory.ingredients", row: { sku: "HAR-003" }, set: { reorder_point: 200 } }],
    about: "inventory.stock",
    fact: "ingredients below their reorder point",
  },
  {
    name: "butter whose order was only sent",
    changes: [{ table: "procurement.purchase_orders", row: { status: "APPROVED" }, set: { status: "SENT" } }],
    about: "procurement.purchase_orders",
    fact: "purchase orders that wait for a decision",
  },
  {
    name: "no order in human review",
    changes: [
      {
        table: "procurement.purchase_orders",
        row: { status: "PENDING_APPROVAL" },
        set: { status: "REJECTED", rejection_reason: "No." },
      },
    ],
    about: "procurement.purchase_orders",
    fact: "purchase orders that wait for a decision",
  },
  {
    name: "no late order",
    changes: [
      { table: "procurement.deliveries", row: { status: "IN_TRANSIT" }, set: { expected_date: "BASE_TS + 4h" } },
    ],
    about: "procurement.deliveries",
    fact: "deliveries that are late",
  },
  {
    name: "an order that is later than four hours",
    changes: [
      { table: "procurement.deliveries", row: { status: "IN_TRANSIT" }, set: { expected_date: "BASE_TS - 5h" } },
    ],
    about: "procurement.deliveries",
    fact: "deliveries that are late",
  },
  {
    name: "a delivery of last week that came the week before",
    changes: [
      {
        table: "procurement.deliveries",
        row: { actual_date: "2025-01-14T08:10:00Z" },
        set: { actual_date: "2025-01-06T08:10:00Z" },
      },
    ],
    about: "procurement.deliveries",
    fact: "orders delivered one to seven days ago",
  },
  batch(
    "no overdue batch",
    "BATCH-20250115-BAG001",
    { planned_start_time: "BASE_TS + 2h", planned_end_time: "BASE_TS + 5h" },
    "batches that should have started",
  ),
  batch(
    "a batch that has been in progress for three hours",
    "BATCH-20250115-CRO002",
    { actual_start_time: "BASE_TS - 3h" },
    "batches in progress",
  ),
  batch(
    "a batch in progress that still proofs",
    "BATCH-20250115-CRO002",
    { current_process_stage: "PROOFING" },
    "batches in progress",
  ),
  batch(
    "no batch in an hour and a half",
    "BATCH-20250115-INT003",
    { planned_start_time: "BASE_TS + 1h31m", planned_end_time: "BASE_TS + 4h31m" },
    "batches that start in an hour and a half",
  ),
  batch(
    "no batch at five in the afternoon",
    "BATCH-20250115-CEN004",
    { planned_start_time: "2025-01-15T14:00:00Z", planned_end_time: "2025-01-15T18:00:00Z" },
    "a batch at 17:00 today",
  ),
  batch(
    "no batch tomorrow at five",
    "BATCH-20250116-HOG005",
    { planned_start_time: "2025-01-16T05:00:00Z", planned_end_time: "2025-01-16T08:00:00Z" },
    "batches planned for tomorrow",
  ),
  batch(
    "a week with less bread than planned",
    "BATCH-20250115-CHA008",
    { actual_quantity: 10, yield_percentage: 10, waste_quantity: 90 },
    "production fulfilled in the last seven days",
  ),
  {
    name: "no check pending",
    changes: [
      {
        table: "production.quality_checks",
        row: { status: "PENDING" },
        set: {
          status: "PASSED",
          due_at: "BASE_TS - 1m",
          checked_at: "BASE_TS - 1m",
          checked_by: "50000000-0000-0000-0000-000000000003",
          measured_value: 1,
        },
      },
      { table: BATCHES, row: { status: "QUALITY_CHECK" }, set: { status: "COMPLETED" } },
    ],
    about: "production.quality_checks",
    fact: "quality checks around now",
  },
  {
    name: "no lot that expires in two days",
    changes: [
      {
        table: "inventory.stock",
        row: { expiration_date: "BASE_TS + 2d" },
        set: { received_date: "BASE_TS - 18d", expiration_date: "BASE_TS + 3d" },
      },
      {
        table: "inventory.stock_movements",
        row: { movement_type: "RECEIPT", occurred_at: "BASE_TS - 19d" },
        set: { occurred_at: "BASE_TS - 18d" },
      },
    ],
    about: "inventory.stock",
    fact: "ingredient lots that expire within two days",
  },
  {
    name: "a customer fewer",
    changes: [{ table: "orders.customers", row: 1, set: { is_active: false } }],
    about: "orders.customers",
    fact: "customers",
  },
  {
    name: "an order due the day after tomorrow",
    changes: [
      {
        table: "orders.customer_orders",
        row: { delivery_date: "BASE_TS + 20h" },
        set: { delivery_date: "BASE_TS + 44h" },
      },
    ],
    about: "orders.customer_orders",
    fact: "customer orders on their way",
  },
  {
    name: "no machine in maintenance",
    changes: [{ table: "production.equipment", row: { status: "MAINTENANCE" }, set: { status: "OPERATIONAL" } }],
    about: "production.equipment",
    fact: "a machine in maintenance",
  },
  {
    name: "a forecast that was far off",
    changes: [
      {
        table: "forecasting.forecasts",
        row: { period: "daily", forecast_date: "2025-01-10" },
        set: { predicted_quantity: 3000, confidence_high: 3500 },
      },
    ],
    about: "forecasting.forecasts",
    fact: "forecast accuracy",
  },
];
