import type { Row } from "../../api/client.ts";
import { now } from "../../app/session.ts";
import { t } from "../../i18n/language.ts";
import { Pill, type Tone } from "../../ui/states.tsx";

type Batch = Pick<Row<"/production/batches">, "status" | "planned_start_time" | "current_process_stage">;

const TONES: Record<Batch["status"], Tone> = {
  PENDING: "plain",
  IN_PROGRESS: "calm",
  QUALITY_CHECK: "warn",
  COMPLETED: "good",
  ON_HOLD: "warn",
  CANCELLED: "plain",
  FAILED: "bad",
};

export const isOverdue = ({ status, planned_start_time }: Batch): boolean =>
  status === "PENDING" && Date.parse(planned_start_time) < now.value;

export const statusTone = (batch: Batch): Tone => (isOverdue(batch) ? "bad" : TONES[batch.status]);

/** Where a batch is, in words. */
export const BatchStatus = ({ batch }: { batch: Batch }) => (
  <Pill tone={statusTone(batch)}>
    {isOverdue(batch)
      ? t.production.overdue
      : batch.status === "IN_PROGRESS" && batch.current_process_stage
        ? t.production.stage[batch.current_process_stage]
        : t.production.status[batch.status]}
  </Pill>
);
