import type { ArrivalFact } from "./arrival-fact.ts";
import {
  accuracy,
  counted,
  daysForecast,
  dueOrders,
  expiringLots,
  fulfilment,
  lateDeliveries,
  lowIngredients,
  nextBatches,
  orderStates,
  overdueBatches,
  recentDeliveries,
  runningBatches,
  tomorrowsBatches,
} from "./facts.ts";

/** Batches of the history are numbered N00001 and on. */
const NOT_HISTORY = "batch_number NOT GLOB '*-N[0-9][0-9][0-9][0-9][0-9]'";

/** What a visitor of the Panadería Artesana Madrid finds (SPEC §7). */
export const professional: readonly ArrivalFact[] = [
  lowIngredients([
    ["HAR-001", 5, "PENDING_APPROVAL"],
    ["LAC-001", 2, "APPROVED"],
    ["LEV-001", 0, null],
  ]),
  expiringLots([["LAC-003", 2.5, 2880]]),
  overdueBatches([["Baguette Tradicional", -120]]),
  runningBatches([["Croissant de Mantequilla", "BAKING", -105]]),
  nextBatches([["Pan Integral"]]),
  {
    fact: "a batch at 17:00 today, or an hour ahead when the evening has come",
    about: "production.production_batches",
    query: `SELECT product_name FROM production_batches WHERE status = 'PENDING' AND (
      (madrid_time(planned_start_time) = '17:00' AND days_from_today(planned_start_time) = 0)
      OR minutes_from_now(planned_start_time) = 60)`,
    rows: [["Pan de Centeno"]],
  },
  tomorrowsBatches([["Hogaza de Masa Madre", "05:00"]]),
  orderStates([
    ["PENDING_APPROVAL", null],
    ["APPROVED", "assistant"],
  ]),
  lateDeliveries([["SENT", "IN_TRANSIT", -240]]),
  recentDeliveries(3),
  {
    fact: "quality checks around now, with the state of their batches",
    about: "production.quality_checks",
    query: `SELECT checks.status, batch.status, is_quarantined FROM quality_checks AS checks
      JOIN production_batches AS batch ON batch.id = batch_id WHERE ${NOT_HISTORY} ORDER BY due_at`,
    rows: [
      ["FAILED", "ON_HOLD", 1],
      ["PASSED", "COMPLETED", 0],
      ["PASSED", "COMPLETED", 0],
      ["PENDING", "QUALITY_CHECK", 0],
    ],
  },
  counted("customers", "orders.customers", "is_active", 5),
  counted("customer orders completed", "orders.customer_orders", "status = 'COMPLETED'", 8),
  dueOrders([
    ["READY", 240],
    ["CONFIRMED", 1200],
  ]),
  counted("a machine in maintenance", "production.equipment", "status = 'MAINTENANCE'", 1),
  daysForecast,
  fulfilment(87),
  accuracy(92),
];
