import { detail, equals, fromDay, list, untilDay } from "#http/resource";
import {
  equipment,
  productionBatches,
  productionCapacity,
  productionSchedules,
  qualityChecks,
  qualityCheckTemplates,
} from "./schema.ts";

export const productionRoutes = [
  list({
    path: "/production/batches",
    operationId: "listBatches",
    summary: "Production batches, latest first",
    table: productionBatches,
    sort: ["-planned_start_time", "batch_number", "priority"],
    filters: {
      status: equals(productionBatches, "status"),
      product_id: equals(productionBatches, "product_id"),
      priority: equals(productionBatches, "priority"),
    },
  }),
  detail({
    path: "/production/batches/{id}",
    operationId: "getBatch",
    summary: "A batch with its quality checks",
    table: productionBatches,
    children: { quality_checks: { table: qualityChecks, column: "batch_id", order: "due_at" } },
  }),
  list({
    path: "/production/equipment",
    operationId: "listEquipment",
    summary: "Ovens, mixers and other machines",
    table: equipment,
    sort: ["equipment_code", "name", "next_maintenance_at"],
    filters: { status: equals(equipment, "status"), equipment_type: equals(equipment, "equipment_type") },
  }),
  list({
    path: "/production/schedules",
    operationId: "listProductionSchedules",
    summary: "Shifts and what is planned in each",
    table: productionSchedules,
    sort: ["-schedule_date", "shift"],
    filters: {
      from: fromDay(productionSchedules, "schedule_date"),
      to: untilDay(productionSchedules, "schedule_date"),
    },
  }),
  list({
    path: "/production/capacity",
    operationId: "listProductionCapacity",
    summary: "What each machine can take and what is planned for it, by day",
    table: productionCapacity,
    sort: ["-capacity_date", "planned_kg"],
    filters: {
      equipment_id: equals(productionCapacity, "equipment_id"),
      from: fromDay(productionCapacity, "capacity_date"),
      to: untilDay(productionCapacity, "capacity_date"),
    },
  }),
  list({
    path: "/production/quality-templates",
    operationId: "listQualityTemplates",
    summary: "What is checked, how and within which limits",
    table: qualityCheckTemplates,
    sort: ["template_code", "name"],
    filters: { check_type: equals(qualityCheckTemplates, "check_type") },
  }),
  list({
    path: "/production/quality-checks",
    operationId: "listQualityChecks",
    summary: "Quality checks, latest due first",
    table: qualityChecks,
    sort: ["-due_at", "score"],
    filters: { status: equals(qualityChecks, "status"), batch_id: equals(qualityChecks, "batch_id") },
  }),
];
