import * as z from "zod";
import { post } from "#http/endpoint";
import { detail, equals, fromDay, list, search, untilDay } from "#http/resource";
import { lazily } from "#shared/lazily";
import { Uuid } from "#table/contract";
import { advanceBatch } from "./advance-batch.ts";
import { completeBatch } from "./complete-batch.ts";
import {
  Batch,
  CompleteBatch,
  CompletedBatch,
  CreateBatch,
  HoldBatch,
  QualityCheckResult,
  RecordQualityCheck,
  StartedBatch,
} from "./contract.ts";
import { createBatch } from "./create-batch.ts";
import { holdBatch } from "./hold-batch.ts";
import { recordQualityCheck } from "./record-quality-check.ts";
import {
  equipment,
  productionBatches,
  productionCapacity,
  productionSchedules,
  qualityChecks,
  qualityCheckTemplates,
} from "./schema.ts";
import { startBatch } from "./start-batch.ts";

const tag = "production";
const params = lazily(() => z.strictObject({ id: Uuid() }));

export const productionRoutes = [
  list({
    path: "/production/batches",
    operationId: "listBatches",
    summary: "Production batches, latest first",
    table: productionBatches,
    sort: ["-planned_start_time", "batch_number", "priority"],
    filters: {
      q: search(productionBatches, ["product_name", "batch_number"]),
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
  post({
    path: "/production/batches",
    operationId: "createBatch",
    summary: "Plan a batch",
    tag,
    body: CreateBatch,
    status: 201,
    response: Batch,
    run: (context, { body }) => createBatch(context, body),
  }),
  post({
    path: "/production/batches/{id}/start",
    operationId: "startBatch",
    summary: "Begin a planned batch, or go on with a held one",
    tag,
    params,
    response: StartedBatch,
    run: (context, { params: { id } }) => startBatch(context, { id }),
  }),
  post({
    path: "/production/batches/{id}/advance",
    operationId: "advanceBatch",
    summary: "Take a batch to the next stage of its recipe",
    tag,
    params,
    response: Batch,
    run: (context, { params: { id } }) => advanceBatch(context, { id }),
  }),
  post({
    path: "/production/batches/{id}/complete",
    operationId: "completeBatch",
    summary: "End a batch: ingredients leave the stock and the product enters it",
    tag,
    params,
    body: CompleteBatch,
    response: CompletedBatch,
    run: (context, { params: { id }, body }) => completeBatch(context, { id, ...body }),
  }),
  post({
    path: "/production/batches/{id}/hold",
    operationId: "holdBatch",
    summary: "Stop a batch until it is started again",
    tag,
    params,
    body: HoldBatch,
    response: Batch,
    run: (context, { params: { id }, body }) => holdBatch(context, { id, ...body }),
  }),
  post({
    path: "/production/quality-checks",
    operationId: "recordQualityCheck",
    summary: "Record what a quality check found",
    tag,
    body: RecordQualityCheck,
    status: 201,
    response: QualityCheckResult,
    run: (context, { body }) => recordQualityCheck(context, body),
  }),
];
