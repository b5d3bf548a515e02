import { detail, equals, list } from "#http/resource";
import { deliveries, procurementPlans, procurementRequirements, purchaseOrderItems, purchaseOrders } from "./schema.ts";

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
    children: {
      items: { table: purchaseOrderItems, column: "purchase_order_id", order: "id" },
      deliveries: { table: deliveries, column: "purchase_order_id", order: "expected_date" },
    },
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
