import { detail, equals, list } from "#http/resource";
import { customerOrders, customers, orderItems, orderStatusHistory } from "./schema.ts";

/** `/orders/customers` stands before `/orders/{id}`, which would match it too. */
export const ordersRoutes = [
  list({
    path: "/orders/customers",
    operationId: "listCustomers",
    summary: "Customers who order",
    table: customers,
    sort: ["name", "customer_code"],
    filters: { customer_type: equals(customers, "customer_type"), is_active: equals(customers, "is_active") },
  }),
  list({
    path: "/orders",
    operationId: "listOrders",
    summary: "Customer orders, latest delivery first",
    table: customerOrders,
    sort: ["-delivery_date", "order_date", "total_cents", "order_number"],
    filters: { status: equals(customerOrders, "status"), customer_id: equals(customerOrders, "customer_id") },
  }),
  detail({
    path: "/orders/{id}",
    operationId: "getOrder",
    summary: "A customer order with its lines and history",
    table: customerOrders,
    children: {
      items: { table: orderItems, column: "customer_order_id", order: "id" },
      status_history: { table: orderStatusHistory, column: "customer_order_id", order: "changed_at" },
    },
  }),
];
