import { detail, equals, list } from "#http/resource";
import { orchestrationRuns, orchestrationSteps } from "./schema.ts";

export const orchestratorRoutes = [
  list({
    path: "/orchestrator/runs",
    operationId: "listOrchestrationRuns",
    summary: "Runs of the orchestrator, latest first",
    table: orchestrationRuns,
    sort: ["-started_at", "run_number"],
    filters: { status: equals(orchestrationRuns, "status"), trigger: equals(orchestrationRuns, "trigger") },
  }),
  detail({
    path: "/orchestrator/runs/{id}",
    operationId: "getOrchestrationRun",
    summary: "A run with its steps and their reasons",
    table: orchestrationRuns,
    children: { steps: { table: orchestrationSteps, column: "run_id", order: "step_number" } },
  }),
];
