import {
  audit,
  cents,
  choice,
  datedCode,
  decimal,
  flag,
  id,
  instant,
  integer,
  optional,
  percent,
  reference,
  string,
  tenantId,
} from "#table/field";
import { notAfter, requires } from "#table/row-rule";
import { table } from "#table/table";

export const ORDER_STATUSES = [
  "PENDING",
  "CONFIRMED",
  "IN_PRODUCTION",
  "READY",
  "OUT_FOR_DELIVERY",
  "COMPLETED",
  "CANCELLED",
] as const;

export const ORDER_CHANNELS = ["phone", "web", "counter", "email", "standing_order"] as const;
export const DELIVERY_METHODS = ["PICKUP", "DELIVERY"] as const;

export const customers = table(
  "orders.customers",
  {
    id: id(),
    tenant_id: tenantId(),
    customer_code: string(24, { pattern: /^[A-Z0-9-]+$/ }),
    name: string(120),
    customer_type: choice(["restaurant", "hotel", "cafe", "school", "shop", "company", "private", "outlet"]),
    vat_id: optional(string(9, { pattern: /^[A-Z0-9]{9}$/ })),
    contact_name: string(120),
    email: string(254),
    phone: string(20),
    street: string(160),
    postal_code: string(5, { pattern: /^\d{5}$/ }),
    city: string(80),
    payment_terms_days: integer({ min: 0, max: 120 }),
    credit_limit_cents: cents(),
    discount_percent: percent(),
    delivery_notes: optional(string(1000)),
    is_active: flag(),
    ...audit(),
  },
  { unique: [["customer_code"]] },
);

export const customerOrders = table(
  "orders.customer_orders",
  {
    id: id(),
    tenant_id: tenantId(),
    order_number: datedCode(/^PED-\d{8}-\d{3,4}$/),
    customer_id: reference("orders.customers"),
    status: choice(ORDER_STATUSES),
    order_date: instant("working_day"),
    delivery_date: instant("working_day_after_order"),
    completed_at: optional(instant("working_day_after_order")),
    channel: choice(ORDER_CHANNELS),
    delivery_method: choice(DELIVERY_METHODS),
    payment_status: choice(["UNPAID", "PAID", "INVOICED"]),
    subtotal_cents: cents(),
    discount_cents: cents(),
    tax_cents: cents(),
    total_cents: cents(),
    notes: optional(string(1000)),
    ...audit(),
  },
  {
    unique: [["order_number"]],
    rules: [notAfter("order_date", "delivery_date"), requires({ status: ["COMPLETED"] }, ["completed_at"])],
  },
);

export const orderItems = table("orders.order_items", {
  id: id(),
  tenant_id: tenantId(),
  customer_order_id: reference("orders.customer_orders"),
  product_id: reference("inventory.ingredients", { where: { product_type: "FINISHED_PRODUCT" } }),
  product_name: string(120),
  quantity: decimal({ moreThan: 0 }),
  unit_price_cents: cents(),
  vat_percent: integer({ min: 4, max: 21 }),
  line_total_cents: cents(),
  notes: optional(string(400)),
  ...audit(),
});

export const orderStatusHistory = table("orders.order_status_history", {
  id: id(),
  tenant_id: tenantId(),
  customer_order_id: reference("orders.customer_orders"),
  from_status: optional(choice(ORDER_STATUSES)),
  to_status: choice(ORDER_STATUSES),
  changed_at: instant("working_day"),
  changed_by: optional(reference("auth.users")),
  notes: optional(string(400)),
  ...audit(),
});

export const ordersTables = [customers, customerOrders, orderItems, orderStatusHistory];
