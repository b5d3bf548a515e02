import * as z from "zod";
import { post } from "#http/endpoint";
import { detail, equals, list, search } from "#http/resource";
import { Uuid } from "#table/contract";
import { changeOrderStatus } from "./change-order-status.ts";
import { ChangeOrderStatus, Order, orderChildren, PlaceOrder } from "./contract.ts";
import { placeOrder } from "./place-order.ts";
import { customerOrders, customers } from "./schema.ts";

/** `/orders/customers` stands before `/orders/{id}`, which would match it too. */
export const ordersRoutes = [
  list({
    path: "/orders/customers",
    operationId: "listCustomers",
    summary: "Customers who order",
    table: customers,
    sort: ["name", "customer_code"],
    filters: {
      q: search(customers, ["name", "contact_name", "city"]),
      customer_type: equals(customers, "customer_type"),
      is_active: equals(customers, "is_active"),
    },
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
    children: orderChildren,
  }),
  post({
    path: "/orders",
    operationId: "placeOrder",
    summary: "Place a customer's order, at the customer's discount",
    tag: "orders",
    status: 201,
    body: PlaceOrder,
    response: Order,
    run: (context, { body }) => placeOrder(context, body),
  }),
  post({
    path: "/orders/{id}/status",
    operationId: "changeOrderStatus",
    summary: "Take an order a step further; completing it takes its goods out of stock",
    tag: "orders",
    params: () => z.strictObject({ id: Uuid() }),
    body: ChangeOrderStatus,
    response: Order,
    run: (context, { params, body }) => changeOrderStatus(context, params.id, body),
  }),
];
