import * as z from "zod";
import { detailContract } from "#http/resource";
import { Text } from "#shared/input";
import { orchestrationRuns, orchestrationSteps } from "./schema.ts";

export const RunOrchestration = z.strictObject({ notes: Text(1000).optional() });
export type RunOrchestration = z.infer<typeof RunOrchestration>;

export const RUN_CHILDREN = { steps: { table: orchestrationSteps, column: "run_id", order: "step_number" } } as const;

/** A run with its six steps and their reasons. */
export const OrchestrationRun = detailContract(orchestrationRuns, RUN_CHILDREN);
