import type { Domain } from "#shared/domain";
import { procurementRoutes } from "./routes.ts";
import { procurementTables } from "./schema.ts";

export { proposePurchaseOrder } from "./propose-purchase-order.ts";
export { expectedDelivery } from "./rules.ts";
export {
  deliveries,
  deliveryItems,
  OPEN_PURCHASE_ORDER_STATUSES,
  procurementPlans,
  procurementRequirements,
  purchaseOrderItems,
  purchaseOrders,
} from "./schema.ts";

export const procurement: Domain = {
  name: "procurement",
  clonePhase: 3,
  required: false,
  tables: procurementTables,
  routes: procurementRoutes,
};
