import * as z from "zod";
import { Reasoning } from "#shared/json-shapes";
import {
  audit,
  choice,
  datedCode,
  id,
  instant,
  integer,
  json,
  optional,
  reference,
  string,
  tenantId,
} from "#table/field";
import { requires } from "#table/row-rule";
import { table } from "#table/table";

export const orchestrationRuns = table(
  "orchestrator.orchestration_runs",
  {
    id: id(),
    tenant_id: tenantId(),
    run_number: datedCode(/^ORQ-\d{8}-\d{3}$/),
    trigger: choice(["SCHEDULED", "MANUAL"]),
    status: choice(["RUNNING", "COMPLETED", "FAILED"]),
    started_at: instant(),
    completed_at: optional(instant()),
    duration_ms: optional(integer({ min: 0 })),
    started_by: optional(reference("auth.users")),
    batches_planned: integer({ min: 0 }),
    requirements_found: integer({ min: 0 }),
    purchase_orders_proposed: integer({ min: 0 }),
    summary: json(() => z.array(Reasoning()).max(20)),
    ...audit(),
  },
  { unique: [["run_number"]], rules: [requires({ status: ["COMPLETED"] }, ["completed_at", "duration_ms"])] },
);

export const orchestrationSteps = table(
  "orchestrator.orchestration_steps",
  {
    id: id(),
    tenant_id: tenantId(),
    run_id: reference("orchestrator.orchestration_runs"),
    step_number: integer({ min: 1 }),
    name: choice([
      "read_forecast",
      "read_stock",
      "read_orders",
      "plan_batches",
      "plan_requirements",
      "propose_purchase_orders",
    ]),
    status: choice(["COMPLETED", "FAILED", "SKIPPED"]),
    started_at: instant(),
    completed_at: instant(),
    records: integer({ min: 0 }),
    reasons: json(() => z.array(Reasoning()).max(60)),
    notes: optional(string(1000)),
    ...audit(),
  },
  { unique: [["run_id", "step_number"]] },
);

export const orchestratorTables = [orchestrationRuns, orchestrationSteps];
