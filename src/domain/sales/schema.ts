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
  optional,
  reference,
  string,
  tenantId,
} from "#table/field";
import { table } from "#table/table";

export const SALES_CHANNELS = ["counter", "wholesale", "online"] as const;
export const PAYMENT_METHODS = ["cash", "card", "bizum"] as const;
/** The days of sales history that a session starts with. */
export const SALES_HISTORY_DAYS = 90;

export const salesData = table(
  "sales.sales_data",
  {
    id: id(),
    tenant_id: tenantId(),
    sales_date: day("whole_weeks"),
    product_id: reference("inventory.ingredients", { where: { product_type: "FINISHED_PRODUCT" } }),
    channel: choice(SALES_CHANNELS),
    quantity_sold: decimal({ min: 0 }),
    quantity_wasted: decimal({ min: 0 }),
    unit_price_cents: cents(),
    revenue_cents: cents(),
    cost_cents: cents(),
    ...audit(),
  },
  { window: { column: "sales_date", from: -SALES_HISTORY_DAYS, to: -1 } },
);

export const posTransactions = table(
  "sales.pos_transactions",
  {
    id: id(),
    tenant_id: tenantId(),
    transaction_number: datedCode(/^TPV-\d{8}-\d{4}$/),
    sold_at: instant("session_day"),
    terminal: string(24),
    payment_method: choice(PAYMENT_METHODS),
    cashier_user_id: optional(reference("auth.users")),
    subtotal_cents: cents(),
    tax_cents: cents(),
    total_cents: cents(),
    ...audit(),
  },
  { unique: [["transaction_number"]] },
);

export const posTransactionItems = table("sales.pos_transaction_items", {
  id: id(),
  tenant_id: tenantId(),
  pos_transaction_id: reference("sales.pos_transactions"),
  product_id: reference("inventory.ingredients", { where: { product_type: "FINISHED_PRODUCT" } }),
  quantity: decimal({ moreThan: 0 }),
  unit_price_cents: cents(),
  vat_percent: integer({ min: 4, max: 21 }),
  line_total_cents: cents(),
  ...audit(),
});

export const salesTables = [salesData, posTransactions, posTransactionItems];
