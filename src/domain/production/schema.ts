import * as z from "zod";
import { Reasoning } from "#shared/json-shapes";
import { PRIORITIES, PROCESS_STAGES } from "#shared/vocabulary";
import {
  audit,
  choice,
  datedCode,
  day,
  decimal,
  flag,
  id,
  instant,
  integer,
  json,
  optional,
  reference,
  referenceList,
  string,
  tenantId,
} from "#table/field";
import { atMost, before, forbids, notAfter, requires } from "#table/row-rule";
import { table } from "#table/table";

export const BATCH_STATUSES = [
  "PENDING",
  "IN_PROGRESS",
  "COMPLETED",
  "CANCELLED",
  "ON_HOLD",
  "QUALITY_CHECK",
  "FAILED",
] as const;
export const CHECK_STATUSES = ["PENDING", "PASSED", "FAILED"] as const;
/** A batch may come out up to this much above its plan (document 002). */
export const OVER_PRODUCTION_FACTOR = 1.1;

export const equipment = table(
  "production.equipment",
  {
    id: id(),
    tenant_id: tenantId(),
    equipment_code: string(24, { pattern: /^[A-Z0-9-]+$/ }),
    name: string(120),
    equipment_type: choice(["OVEN", "MIXER", "SHEETER", "SLICER", "PROOFER", "COLD_ROOM", "DISPLAY"]),
    manufacturer: string(80),
    model: string(80),
    serial_number: string(40),
    status: choice(["OPERATIONAL", "MAINTENANCE", "DOWN", "RETIRED"]),
    capacity_kg: decimal({ min: 0 }),
    capacity_kg_per_hour: decimal({ min: 0 }),
    power_kw: decimal({ min: 0 }),
    maximum_celsius: optional(decimal({ min: -40, max: 500 })),
    location: string(80),
    installed_on: day(),
    last_maintenance_at: instant(),
    next_maintenance_at: instant(),
    notes: optional(string(1000)),
    ...audit(),
  },
  { unique: [["equipment_code"]], rules: [before("last_maintenance_at", "next_maintenance_at")] },
);

export const productionBatches = table(
  "production.production_batches",
  {
    id: id(),
    tenant_id: tenantId(),
    batch_number: datedCode(/^BATCH-\d{8}-[A-Z0-9]{6}$/),
    product_id: reference("inventory.ingredients", { where: { product_type: "FINISHED_PRODUCT" } }),
    product_name: string(255),
    recipe_id: optional(reference("recipes.recipes", { where: { is_active: true } })),
    planned_start_time: instant("planned_start"),
    planned_end_time: instant("planned_end"),
    planned_quantity: decimal({ min: 0.1 }),
    planned_duration_minutes: integer({ min: 1 }),
    actual_start_time: optional(instant()),
    actual_end_time: optional(instant()),
    actual_quantity: optional(decimal({ min: 0 })),
    status: choice(BATCH_STATUSES),
    priority: choice(PRIORITIES),
    current_process_stage: optional(choice(PROCESS_STAGES)),
    /** The step of the recipe that the batch is at: a stage such as PROOFING can come twice. */
    current_step_number: optional(integer({ min: 1 })),
    yield_percentage: optional(decimal({ min: 0, max: 200 })),
    quality_score: optional(decimal({ min: 0, max: 10 })),
    waste_quantity: optional(decimal({ min: 0 })),
    is_quarantined: flag(),
    equipment_used: optional(referenceList("production.equipment", { where: { status: "OPERATIONAL" } })),
    staff_assigned: optional(referenceList("auth.users")),
    order_id: optional(
      reference("orders.customer_orders", {
        where: { status: ["PENDING", "CONFIRMED", "IN_PRODUCTION", "READY", "OUT_FOR_DELIVERY", "COMPLETED"] },
      }),
    ),
    forecast_id: optional(reference("forecasting.forecasts", { same: { product_id: "product_id" } })),
    reasoning_data: optional(json(Reasoning)),
    notes: optional(string(2000)),
    ...audit(),
  },
  {
    unique: [["batch_number"]],
    rules: [
      before("planned_start_time", "planned_end_time"),
      notAfter("actual_start_time", "actual_end_time"),
      atMost("actual_quantity", "planned_quantity", OVER_PRODUCTION_FACTOR),
      requires({ status: ["IN_PROGRESS"] }, ["actual_start_time", "current_process_stage"]),
      requires({ status: ["COMPLETED"] }, ["actual_start_time", "actual_end_time", "actual_quantity"]),
      forbids({ status: ["PENDING"] }, ["actual_start_time", "actual_end_time", "actual_quantity"]),
    ],
  },
);

export const productionSchedules = table(
  "production.production_schedules",
  {
    id: id(),
    tenant_id: tenantId(),
    schedule_date: day(),
    shift: choice(["NIGHT", "MORNING", "AFTERNOON"]),
    status: choice(["DRAFT", "PUBLISHED", "FINISHED"]),
    planned_batches: integer({ min: 0 }),
    planned_kg: decimal({ min: 0 }),
    staff_count: integer({ min: 0 }),
    responsible_user_id: reference("auth.users"),
    notes: optional(string(1000)),
    ...audit(),
  },
  { unique: [["schedule_date", "shift"]] },
);

export const productionCapacity = table(
  "production.production_capacity",
  {
    id: id(),
    tenant_id: tenantId(),
    equipment_id: reference("production.equipment"),
    capacity_date: day(),
    available_kg: decimal({ min: 0 }),
    planned_kg: decimal({ min: 0 }),
    ...audit(),
  },
  { unique: [["equipment_id", "capacity_date"]] },
);

export const qualityCheckTemplates = table(
  "production.quality_check_templates",
  {
    id: id(),
    tenant_id: tenantId(),
    template_code: string(24, { pattern: /^[A-Z0-9-]+$/ }),
    name: string(120),
    name_en: string(120),
    check_type: choice(["TEMPERATURE", "WEIGHT", "VISUAL", "TEXTURE", "MOISTURE", "TASTE"]),
    stage: choice(PROCESS_STAGES),
    category: choice(["bread", "viennoiserie", "pastry", "any"]),
    unit: optional(choice(["celsius", "grams", "percent", "points"])),
    minimum_value: optional(decimal()),
    maximum_value: optional(decimal()),
    target_value: optional(decimal()),
    is_critical: flag(),
    instructions: string(2000),
    ...audit(),
  },
  { unique: [["template_code"]], rules: [notAfter("minimum_value", "maximum_value")] },
);

export const qualityChecks = table(
  "production.quality_checks",
  {
    id: id(),
    tenant_id: tenantId(),
    batch_id: reference("production.production_batches"),
    template_id: reference("production.quality_check_templates"),
    status: choice(CHECK_STATUSES),
    due_at: instant(),
    checked_at: optional(instant()),
    checked_by: optional(reference("auth.users")),
    measured_value: optional(decimal()),
    score: optional(decimal({ min: 0, max: 10 })),
    defects: json(() => z.array(z.string().max(120)).max(20)),
    corrective_action: optional(string(1000)),
    notes: optional(string(1000)),
    ...audit(),
  },
  {
    rules: [
      requires({ status: ["PASSED", "FAILED"] }, ["checked_at", "checked_by"]),
      forbids({ status: ["PENDING"] }, ["checked_at"]),
    ],
  },
);

export const productionTables = [
  equipment,
  productionBatches,
  productionSchedules,
  productionCapacity,
  qualityCheckTemplates,
  qualityChecks,
];
