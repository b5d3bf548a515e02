export { Deliveries } from "./deliveries.tsx";
export { PurchaseOrders } from "./orders.tsx";
export { Plans } from "./plans.tsx";
export { Requirements } from "./requirements.tsx";
