import * as z from "zod";
import { detailContract } from "#http/resource";
import { Text } from "#shared/input";
import { lazily, type Parsed } from "#shared/lazily";
import { orchestrationRuns, orchestrationSteps } from "./schema.ts";

export const RunOrchestration = lazily(() => z.strictObject({ notes: Text(1000).optional() }));
export type RunOrchestration = Parsed<typeof RunOrchestration>;

export const RUN_CHILDREN = { steps: { table: orchestrationSteps, column: "run_id", order: "step_number" } } as const;

/** A run with its six steps and their reasons. */
export const OrchestrationRun = lazily(() => detailContract(orchestrationRuns, RUN_CHILDREN));
