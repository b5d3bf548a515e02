import type { Check } from "./check.ts";
import { codeDays } from "./codes.ts";
import { markerOrder, realDates } from "./dates.ts";
import { forecastDays, orchestrationFigures, predictionProducts } from "./forecasts.ts";
import { contracts, uniqueKeys } from "./forms.ts";
import { everyDomain, manifestCounts, manifestForm } from "./manifest.ts";
import { orderHistory, orderHistoryTimes, orderLines, orderTotals } from "./orders.ts";
import { peopleComplete, tenantsComplete } from "./people.ts";
import { batches, batchStates, capacity, qualityResults } from "./production.ts";
import { deliveriesOfOrders, planTotals, purchaseOrderLines, purchaseOrderTotals } from "./purchase-orders.ts";
import { recipeAllergens, recipeForms, recipeStepMinutes, recipeWeights } from "./recipes.ts";
import { idsInJson, references, tenantIds } from "./references.ts";
import { salesAmounts, salesOnce, ticketTotals } from "./sales.ts";
import { finishedInThePast, formsOfSession, keptRows, timeRules, windowsFilled } from "./session.ts";
import { lotForms, lotQuantities, storeRoom } from "./stock.ts";
import { contractDays, priceLists } from "./suppliers.ts";

/** Whether rows are well formed and hang together. They look at anything; all others trust what these have passed. */
export const formChecks: readonly Check[] = [
  contracts,
  realDates,
  markerOrder,
  uniqueKeys,
  tenantIds,
  references,
  idsInJson,
  manifestForm,
  manifestCounts,
  everyDomain,
];

/** Whether the data makes sense, in a seed as well as in a session. */
export const businessChecks: readonly Check[] = [
  tenantsComplete,
  peopleComplete,
  priceLists,
  contractDays,
  lotQuantities,
  lotForms,
  storeRoom,
  recipeForms,
  recipeWeights,
  recipeAllergens,
  recipeStepMinutes,
  batches,
  batchStates,
  qualityResults,
  capacity,
  purchaseOrderTotals,
  purchaseOrderLines,
  deliveriesOfOrders,
  planTotals,
  orderLines,
  orderTotals,
  orderHistory,
  orderHistoryTimes,
  salesAmounts,
  salesOnce,
  ticketTotals,
  forecastDays,
  predictionProducts,
  orchestrationFigures,
];

/** What only a seed can be asked, because a clone moves codes by whole days and instants with the clock. */
export const seedChecks: readonly Check[] = [...businessChecks, codeDays];

/** What a session is asked besides: that time has moved as declared and that no row was lost. */
export const sessionChecks: readonly Check[] = [
  formsOfSession,
  references,
  ...businessChecks,
  finishedInThePast,
  timeRules,
  keptRows,
  windowsFilled,
];
