import { Reasoning } from "#shared/json-shapes";
import { PRIORITIES, UNITS } from "#shared/vocabulary";
import {
  audit,
  cents,
  choice,
  datedCode,
  day,
  decimal,
  id,
  instant,
  integer,
  json,
  optional,
  reference,
  string,
  tenantId,
} from "#table/field";
import { atMost, notAfter, requires } from "#table/row-rule";
import { table } from "#table/table";

export const PURCHASE_ORDER_STATUSES = [
  "DRAFT",
  "PENDING_APPROVAL",
  "APPROVED",
  "SENT",
  "PARTIALLY_RECEIVED",
  "RECEIVED",
  "REJECTED",
  "CANCELLED",
] as const;
/** An order in one of these states will still bring goods, or may: it silences the stock alert of its ingredients. */
export const OPEN_PURCHASE_ORDER_STATUSES = [
  "DRAFT",
  "PENDING_APPROVAL",
  "APPROVED",
  "SENT",
  "PARTIALLY_RECEIVED",
] as const;

const PROPOSERS = ["assistant", "user"] as const;

export const procurementPlans = table(
  "procurement.procurement_plans",
  {
    id: id(),
    tenant_id: tenantId(),
    plan_number: datedCode(/^PLAN-\d{8}-\d{3}$/),
    status: choice(["DRAFT", "APPROVED", "EXECUTED"]),
    planned_at: instant(),
    period_start: day(),
    period_end: day(),
    proposed_by: choice(PROPOSERS),
    total_cost_cents: cents(),
    notes: optional(string(1000)),
    ...audit(),
  },
  { unique: [["plan_number"]], rules: [notAfter("period_start", "period_end")] },
);

export const procurementRequirements = table("procurement.procurement_requirements", {
  id: id(),
  tenant_id: tenantId(),
  plan_id: reference("procurement.procurement_plans"),
  ingredient_id: reference("inventory.ingredients"),
  supplier_id: reference("suppliers.suppliers", { where: { status: "ACTIVE" } }),
  required_quantity: decimal({ moreThan: 0 }),
  on_hand_quantity: decimal({ min: 0 }),
  order_quantity: decimal({ min: 0 }),
  unit: choice(UNITS),
  required_by: day(),
  priority: choice(PRIORITIES),
  status: choice(["OPEN", "ORDERED", "COVERED"]),
  estimated_cost_cents: cents(),
  reasoning_data: optional(json(Reasoning)),
  ...audit(),
});

export const purchaseOrders = table(
  "procurement.purchase_orders",
  {
    id: id(),
    tenant_id: tenantId(),
    po_number: datedCode(/^PO-\d{8}-\d{3}$/),
    supplier_id: reference("suppliers.suppliers", { where: { status: "ACTIVE" } }),
    plan_id: optional(reference("procurement.procurement_plans")),
    status: choice(PURCHASE_ORDER_STATUSES),
    priority: choice(PRIORITIES),
    proposed_by: choice(PROPOSERS),
    order_date: instant(),
    expected_delivery_date: instant("weekend_to_monday"),
    approval_deadline: optional(instant()),
    approved_at: optional(instant()),
    approval_source: optional(choice(PROPOSERS)),
    approved_by: optional(reference("auth.users")),
    rejection_reason: optional(string(1000)),
    subtotal_cents: cents(),
    tax_cents: cents(),
    total_cents: cents(),
    notes: optional(string(1000)),
    reasoning_data: optional(json(Reasoning)),
    ...audit(),
  },
  {
    unique: [["po_number"]],
    rules: [
      requires({ status: ["APPROVED", "SENT", "PARTIALLY_RECEIVED", "RECEIVED"] }, ["approved_at", "approval_source"]),
      requires({ status: ["REJECTED"] }, ["rejection_reason"]),
      requires({ status: ["PENDING_APPROVAL"] }, ["approval_deadline"]),
    ],
  },
);

export const purchaseOrderItems = table("procurement.purchase_order_items", {
  id: id(),
  tenant_id: tenantId(),
  purchase_order_id: reference("procurement.purchase_orders"),
  ingredient_id: reference("inventory.ingredients", { where: { product_type: "INGREDIENT" } }),
  ordered_quantity: decimal({ moreThan: 0 }),
  received_quantity: decimal({ min: 0 }),
  unit: choice(UNITS),
  unit_price_cents: cents({ min: 1 }),
  /** The price of the contract's price list that the paid price is compared with. */
  contract_price_cents: optional(cents({ min: 1 })),
  vat_percent: integer({ min: 4, max: 21 }),
  line_total_cents: cents(),
  ...audit(),
});

export const deliveries = table(
  "procurement.deliveries",
  {
    id: id(),
    tenant_id: tenantId(),
    delivery_number: datedCode(/^ALB-\d{8}-\d{3}$/),
    purchase_order_id: reference("procurement.purchase_orders"),
    supplier_id: reference("suppliers.suppliers", { where: { status: "ACTIVE" } }),
    status: choice(["SCHEDULED", "IN_TRANSIT", "DELIVERED", "PARTIALLY_DELIVERED", "REJECTED"]),
    expected_date: instant("delivery_hours"),
    actual_date: optional(instant("delivery_hours")),
    received_by: optional(reference("auth.users")),
    carrier: string(80),
    celsius_on_arrival: optional(decimal({ min: -40, max: 60 })),
    notes: optional(string(1000)),
    ...audit(),
  },
  {
    unique: [["delivery_number"]],
    rules: [requires({ status: ["DELIVERED", "PARTIALLY_DELIVERED"] }, ["actual_date", "received_by"])],
  },
);

export const deliveryItems = table(
  "procurement.delivery_items",
  {
    id: id(),
    tenant_id: tenantId(),
    delivery_id: reference("procurement.deliveries"),
    purchase_order_item_id: reference("procurement.purchase_order_items", { same: { ingredient_id: "ingredient_id" } }),
    ingredient_id: reference("inventory.ingredients", { where: { product_type: "INGREDIENT" } }),
    expected_quantity: decimal({ moreThan: 0 }),
    received_quantity: optional(decimal({ min: 0 })),
    unit: choice(UNITS),
    lot_number: optional(string(40)),
    expiration_date: optional(instant()),
    condition: choice(["PENDING", "ACCEPTED", "REJECTED"]),
    rejection_reason: optional(string(400)),
    ...audit(),
  },
  {
    rules: [
      atMost("received_quantity", "expected_quantity"),
      requires({ condition: ["ACCEPTED"] }, ["received_quantity"]),
    ],
  },
);

export const procurementTables = [
  procurementPlans,
  procurementRequirements,
  purchaseOrders,
  purchaseOrderItems,
  deliveries,
  deliveryItems,
];
