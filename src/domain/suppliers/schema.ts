import * as z from "zod";
import { UNITS, WEEKDAYS } from "#shared/vocabulary";
import {
  audit,
  cents,
  choice,
  day,
  decimal,
  id,
  instant,
  integer,
  json,
  optional,
  percent,
  reference,
  string,
  tenantId,
} from "#table/field";
import { before, notAfter } from "#table/row-rule";
import { table } from "#table/table";

export const suppliers = table(
  "suppliers.suppliers",
  {
    id: id(),
    tenant_id: tenantId(),
    supplier_code: string(24, { pattern: /^[A-Z0-9-]+$/ }),
    name: string(120),
    category: choice([
      "flour",
      "dairy",
      "fruit",
      "salt",
      "packaging",
      "yeast",
      "eggs",
      "fats",
      "central_bakery",
      "general",
    ]),
    status: choice(["ACTIVE", "INACTIVE", "PENDING_APPROVAL"]),
    vat_id: string(9, { pattern: /^[A-Z0-9]{9}$/ }),
    contact_name: string(120),
    email: string(254),
    phone: string(20),
    street: string(160),
    postal_code: string(5, { pattern: /^\d{5}$/ }),
    city: string(80),
    province: string(80),
    payment_terms_days: integer({ min: 0, max: 120 }),
    lead_time_days: integer({ min: 0, max: 60 }),
    minimum_order_cents: cents(),
    delivery_weekdays: json(() => z.array(z.enum(WEEKDAYS)).min(1).max(7)),
    certifications: json(() => z.array(z.string().max(80)).max(10)),
    rating: decimal({ min: 0, max: 5 }),
    notes: optional(string(1000)),
    ...audit(),
  },
  { unique: [["supplier_code"]] },
);

export const supplierContracts = table(
  "suppliers.supplier_contracts",
  {
    id: id(),
    tenant_id: tenantId(),
    supplier_id: reference("suppliers.suppliers"),
    contract_number: string(40),
    status: choice(["IN_FORCE", "EXPIRED", "DRAFT"]),
    starts_on: day(),
    ends_on: day(),
    discount_percent: percent(),
    minimum_annual_cents: cents(),
    price_review: choice(["monthly", "quarterly", "yearly", "fixed"]),
    terms: string(2000),
    ...audit(),
  },
  { unique: [["contract_number"]], rules: [before("starts_on", "ends_on")] },
);

export const supplierPriceLists = table(
  "suppliers.supplier_price_lists",
  {
    id: id(),
    tenant_id: tenantId(),
    supplier_id: reference("suppliers.suppliers"),
    ingredient_id: reference("inventory.ingredients"),
    unit_price_cents: cents({ min: 1 }),
    unit: choice(UNITS),
    valid_from: day(),
    valid_until: optional(day()),
    ...audit(),
  },
  { rules: [notAfter("valid_from", "valid_until")] },
);

export const supplierReviews = table(
  "suppliers.supplier_reviews",
  {
    id: id(),
    tenant_id: tenantId(),
    supplier_id: reference("suppliers.suppliers"),
    reviewed_by: reference("auth.users"),
    reviewed_at: instant(),
    period_start: day(),
    period_end: day(),
    on_time_percent: percent(),
    complete_percent: percent(),
    quality_score: decimal({ min: 0, max: 5 }),
    comment: string(1000),
    ...audit(),
  },
  { rules: [before("period_start", "period_end")] },
);

export const suppliersTables = [suppliers, supplierContracts, supplierPriceLists, supplierReviews];
