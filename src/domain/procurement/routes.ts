import * as z from "zod";
import { post } from "#http/endpoint";
import { detail, equals, list } from "#http/resource";
import { lazily } from "#shared/lazily";
import { Uuid } from "#table/contract";
import { approvePurchaseOrder } from "./approve-purchase-order.ts";
import {
  CreatePurchaseOrder,
  Delivery,
  deliveryChildren,
  PurchaseOrder,
  purchaseOrderChildren,
  ReceiveDelivery,
  RejectPurchaseOrder,
} from "./contract.ts";
import { createPurchaseOrder } from "./create-purchase-order.ts";
import { receiveDelivery } from "./receive-delivery.ts";
import { rejectPurchaseOrder } from "./reject-purchase-order.ts";
import { deliveries, procurementPlans, procurementRequirements, purchaseOrders } from "./schema.ts";

const params = lazily(() => z.strictObject({ id: Uuid() }));

export const procurementRoutes = [
  list({
    path: "/procurement/purchase-orders",
    operationId: "listPurchaseOrders",
    summary: "Purchase orders, latest first",
    table: purchaseOrders,
    sort: ["-order_date", "expected_delivery_date", "total_cents", "po_number"],
    filters: { status: equals(purchaseOrders, "status"), supplier_id: equals(purchaseOrders, "supplier_id") },
  }),
  detail({
    path: "/procurement/purchase-orders/{id}",
    operationId: "getPurchaseOrder",
    summary: "A purchase order with its lines and deliveries",
    table: purchaseOrders,
    children: purchaseOrderChildren,
  }),
  post({
    path: "/procurement/purchase-orders",
    operationId: "createPurchaseOrder",
    summary: "Order from a supplier, at the prices of its list",
    tag: "procurement",
    status: 201,
    body: CreatePurchaseOrder,
    response: PurchaseOrder,
    run: (context, { body }) => createPurchaseOrder(context, body),
  }),
  post({
    path: "/procurement/purchase-orders/{id}/approve",
    operationId: "approvePurchaseOrder",
    summary: "Let an order go out; its delivery is then expected",
    tag: "procurement",
    params,
    response: PurchaseOrder,
    run: (context, input) => approvePurchaseOrder(context, input.params.id),
  }),
  post({
    path: "/procurement/purchase-orders/{id}/reject",
    operationId: "rejectPurchaseOrder",
    summary: "Do not let an order go out, and say why",
    tag: "procurement",
    params,
    body: RejectPurchaseOrder,
    response: PurchaseOrder,
    run: (context, input) => rejectPurchaseOrder(context, input.params.id, input.body),
  }),
  list({
    path: "/procurement/deliveries",
    operationId: "listDeliveries",
    summary: "Deliveries, latest expected first",
    table: deliveries,
    sort: ["-expected_date", "delivery_number"],
    filters: {
      status: equals(deliveries, "status"),
      supplier_id: equals(deliveries, "supplier_id"),
      purchase_order_id: equals(deliveries, "purchase_order_id"),
    },
  }),
  detail({
    path: "/procurement/deliveries/{id}",
    operationId: "getDelivery",
    summary: "A delivery with what it brings or brought",
    table: deliveries,
    children: deliveryChildren,
  }),
  post({
    path: "/procurement/deliveries/{id}/receive",
    operationId: "receiveDelivery",
    summary: "Unload a truck: what is taken in becomes lots, what is missing is expected again",
    tag: "procurement",
    params,
    body: ReceiveDelivery,
    response: Delivery,
    run: (context, input) => receiveDelivery(context, input.params.id, input.body),
  }),
  list({
    path: "/procurement/plans",
    operationId: "listProcurementPlans",
    summary: "Procurement plans, latest first",
    table: procurementPlans,
    sort: ["-planned_at", "plan_number"],
    filters: { status: equals(procurementPlans, "status") },
  }),
  list({
    path: "/procurement/requirements",
    operationId: "listProcurementRequirements",
    summary: "What the plans found missing",
    table: procurementRequirements,
    sort: ["-required_by", "priority", "estimated_cost_cents"],
    filters: {
      plan_id: equals(procurementRequirements, "plan_id"),
      status: equals(procurementRequirements, "status"),
      ingredient_id: equals(procurementRequirements, "ingredient_id"),
    },
  }),
];
