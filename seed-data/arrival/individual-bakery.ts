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

/** What a visitor of the Panadería San Pablo finds: a quiet morning, with butter to approve and chocolate to order. */
export const individualBakery: readonly ArrivalFact[] = [
  lowIngredients([
    ["CHO-001", 0.4, null],
    ["LAC-001", 1.5, "PENDING_APPROVAL"],
  ]),
  expiringLots([["LAC-003", 1.5, 2880]]),
  overdueBatches([]),
  runningBatches([["Barra San Pablo", "BAKING", -130]]),
  nextBatches([["Chapata"]]),
  tomorrowsBatches([["Hogaza de Centeno", "05:00"]]),
  orderStates([["PENDING_APPROVAL", null]]),
  lateDeliveries([]),
  recentDeliveries(3),
  dueOrders([["CONFIRMED", 1320]]),
  counted("people", "tenant.tenant_members", "status = 'active'", 4),
  counted("finished products", "inventory.ingredients", "product_type = 'FINISHED_PRODUCT' AND is_active", 8),
  counted("raw ingredients", "inventory.ingredients", "product_type = 'INGREDIENT' AND is_active", 24),
  daysForecast,
  fulfilment(86),
  accuracy(90),
];
