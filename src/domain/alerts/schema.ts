import * as z from "zod";
import { Reasoning } from "#shared/json-shapes";
import { lazily, type Parsed } from "#shared/lazily";
import { audit, cents, choice, id, instant, integer, json, optional, reference, string, tenantId } from "#table/field";
import { forbids, requires } from "#table/row-rule";
import { table } from "#table/table";

export const ALERT_TYPES = [
  "out_of_stock",
  "low_stock",
  "product_low_stock",
  "expiring_soon",
  "delivery_late",
  "delivery_arriving_soon",
  "batch_overdue",
  "oven_capacity",
  "route_delay",
] as const;
export type AlertType = (typeof ALERT_TYPES)[number];

/** Worst first: red, orange, yellow and blue on screen. */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const ALERT_STATUSES = ["open", "acknowledged", "resolved"] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

/** The one operation of the API that would solve it, with as much of its path and body as the rule can know. */
export const Action = lazily(() =>
  z.strictObject({
    operation: z.string().max(60).describe("operationId"),
    params: z.record(z.string().max(60), z.json()).describe("`id` for the path, the rest for the body"),
  }),
);
export type Action = Parsed<typeof Action>;

export const alertsTable = table(
  "alerts.alerts",
  {
    id: id(),
    tenant_id: tenantId(),
    alert_type: choice(ALERT_TYPES),
    severity: choice(SEVERITIES),
    /** 1 for critical to 4 for low, so that a list can be ordered by it. */
    severity_rank: integer({ min: 1, max: SEVERITIES.length }),
    status: choice(ALERT_STATUSES),
    /** What it is about: `domain.table` and the row. */
    entity: string(80),
    entity_id: id(),
    i18n_key: string(120),
    params: json(() => Reasoning().shape.params),
    reasoning_data: json(Reasoning),
    money_at_stake_cents: optional(cents()),
    action: optional(json(Action)),
    /** Type and entity: of one cause there is one alert at a time. */
    fingerprint: string(120),
    triggered_at: instant(),
    acknowledged_at: optional(instant()),
    acknowledged_by: optional(reference("auth.users")),
    resolved_at: optional(instant()),
    resolved_by: optional(reference("auth.users")),
    resolution: optional(choice(["cause_gone", "by_hand"])),
    /** Until then the cause lasts, and an alert resolved by hand is not raised again. */
    cause_gone_at: optional(instant()),
    ...audit(),
  },
  {
    rules: [
      requires({ status: ["acknowledged"] }, ["acknowledged_at", "acknowledged_by"]),
      requires({ status: ["resolved"] }, ["resolved_at", "resolution"]),
      forbids({ status: ["open", "acknowledged"] }, ["resolved_at", "resolution", "cause_gone_at"]),
      requires({ resolution: ["by_hand"] }, ["resolved_by"]),
      requires({ resolution: ["cause_gone"] }, ["cause_gone_at"]),
    ],
  },
);

/** What people did with an alert. */
export const alertInteractions = table("alerts.alert_interactions", {
  id: id(),
  tenant_id: tenantId(),
  alert_id: reference("alerts.alerts"),
  interaction: choice(["acknowledged", "resolved"]),
  user_id: reference("auth.users"),
  user_name: string(120),
  notes: optional(string(1000)),
  ...audit(),
});

export const alertsTables = [alertsTable, alertInteractions];
