import type { Domain } from "#shared/domain";
import { ordersRoutes } from "./routes.ts";
import { ordersTables } from "./schema.ts";

export { customerOrders, customers, orderItems } from "./schema.ts";

export const orders: Domain = {
  name: "orders",
  clonePhase: 3,
  required: false,
  tables: ordersTables,
  routes: ordersRoutes,
};
