import { post } from "#http/endpoint";
import { detail, equals, list } from "#http/resource";
import { OrchestrationRun, RUN_CHILDREN, RunOrchestration } from "./contract.ts";
import { runOrchestration } from "./run-orchestration.ts";
import { orchestrationRuns } from "./schema.ts";

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
    children: RUN_CHILDREN,
  }),
  post({
    path: "/orchestrator/runs",
    operationId: "runOrchestration",
    summary: "Plan tomorrow's batches and propose what must be bought for them",
    tag: "orchestrator",
    body: RunOrchestration,
    status: 201,
    response: OrchestrationRun,
    run: (context, { body }) => runOrchestration(context, body),
  }),
];
