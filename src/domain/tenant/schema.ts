import * as z from "zod";
import { Hours } from "#shared/json-shapes";
import { LANGUAGES, PROFILES, ROLES, SUBSCRIPTION_TIERS } from "#shared/vocabulary";
import {
  audit,
  cents,
  choice,
  day,
  decimal,
  flag,
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
import { notAfter, requires } from "#table/row-rule";
import { table } from "#table/table";

export const TENANT_TYPES = ["standalone", "parent", "child"] as const;

export const tenants = table(
  "tenant.tenants",
  {
    id: tenantId(),
    tenant_id: tenantId(),
    parent_tenant_id: optional(tenantId()),
    tenant_type: choice(TENANT_TYPES),
    name: string(120),
    legal_name: string(160),
    subdomain: string(63, { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ }),
    demo_account_type: choice(PROFILES),
    business_model: choice(["individual_bakery", "central_bakery", "retail_outlet", "central_baker_satellite"]),
    subscription_tier: choice(SUBSCRIPTION_TIERS),
    vat_id: string(9, { pattern: /^[A-Z0-9]{9}$/ }),
    email: string(254),
    phone: string(20),
    street: string(160),
    postal_code: string(5, { pattern: /^\d{5}$/ }),
    city: string(80),
    zone: optional(string(80)),
    province: string(80),
    country: choice(["ES"]),
    latitude: decimal({ min: -90, max: 90 }),
    longitude: decimal({ min: -180, max: 180 }),
    timezone: choice(["Europe/Madrid"]),
    currency: choice(["EUR"]),
    language: choice(LANGUAGES),
    founded_on: day(),
    description: string(1000),
    is_demo: flag(),
    ...audit(),
  },
  { unique: [["subdomain"]], rules: [requires({ tenant_type: ["child"] }, ["parent_tenant_id"])] },
);

export const tenantMembers = table(
  "tenant.tenant_members",
  {
    id: id(),
    tenant_id: tenantId(),
    user_id: reference("auth.users"),
    role: choice(ROLES),
    job_title: string(80),
    status: choice(["active", "suspended"]),
    joined_at: instant(),
    ...audit(),
  },
  { unique: [["user_id"]] },
);

export const subscriptions = table(
  "tenant.subscriptions",
  {
    id: id(),
    tenant_id: tenantId(),
    tier: choice(SUBSCRIPTION_TIERS),
    status: choice(["active", "past_due", "cancelled"]),
    monthly_price_cents: cents(),
    max_users: integer({ min: 1 }),
    max_locations: integer({ min: 1 }),
    features: json(() => z.array(z.string().max(60)).max(40)),
    started_on: day(),
    renews_on: day(),
    ...audit(),
  },
  { unique: [["tier"]], rules: [notAfter("started_on", "renews_on")] },
);

export const tenantSettings = table("tenant.tenant_settings", {
  id: id(),
  tenant_id: tenantId(),
  opening_hours: json(() => z.record(z.string(), Hours().nullable())),
  /** Share of demand cycles without a stock-out that safety stock is sized for. */
  service_level_percent: percent(),
  /** Above this total a purchase order needs the owner or an administrator. */
  purchase_approval_limit_cents: cents(),
  daily_sales_target_cents: cents(),
  waste_target_percent: percent(),
  expiry_warning_days: integer({ min: 1, max: 30 }),
  delivery_late_after_minutes: integer({ min: 0, max: 1440 }),
  notes: optional(string(1000)),
  ...audit(),
});

export const tenantTables = [tenants, tenantMembers, subscriptions, tenantSettings];
