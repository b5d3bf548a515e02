import { useState } from "preact/hooks";
import type { Row } from "../../api/client.ts";
import { now, usePermission } from "../../app/session.ts";
import { quantity, time, type Unit } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Action } from "../../ui/action.tsx";
import { NEW } from "../../ui/new.ts";
import { Note } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { BatchStatus, isOverdue, statusTone } from "../production/batch-status.tsx";
import { isWaiting, StartBatch } from "../production/start-batch.tsx";
import { Finish } from "./finish.tsx";

type Batch = Row<"/production/batches">;

const MINUTE_MS = 60_000;

/** A batch that can be read from two metres and worked with floury fingers. */
export function BatchCard({ batch, unit }: { batch: Batch; unit: Unit }) {
  const [finishing, setFinishing] = useState(false);
  const late = isOverdue(batch) ? Math.floor((now.value - Date.parse(batch.planned_start_time)) / MINUTE_MS) : 0;
  return (
    <li class={`batch-card ${statusTone(batch)}`}>
      <header>
        <h3>{named(batch.product_name)}</h3>
        <strong>{quantity(batch.actual_quantity ?? batch.planned_quantity, unit)}</strong>
      </header>
      <p class="row">
        <BatchStatus batch={batch} />
        <span>
          {t.workshop.from(
            time(batch.actual_start_time ?? batch.planned_start_time),
            time(batch.actual_end_time ?? batch.planned_end_time),
          )}
        </span>
        {late > 0 && <b class="toned">{t.workshop.late(t.workshop.minutes(late))}</b>}
      </p>
      {batch.is_quarantined && (
        <Note tone="bad" icon="warning">
          {t.production.quarantined}
        </Note>
      )}
      {finishing ? (
        <Finish batch={batch} unit={unit} onDone={() => setFinishing(false)} />
      ) : (
        <Steps batch={batch} onFinish={() => setFinishing(true)} />
      )}
    </li>
  );
}

function Steps({ batch, onFinish }: { batch: Batch; onFinish: () => void }) {
  const path = { id: batch.id };
  const refusal = usePermission("completeBatch");
  if (isWaiting(batch)) {
    return (
      <div class="acts">
        <StartBatch batch={batch} />
      </div>
    );
  }
  if (batch.status === "QUALITY_CHECK") {
    return (
      <div class="acts">
        <a class="button main" href={`/app/calidad?ver=${NEW}&lote=${batch.id}`}>
          {t.workshop.check}
        </a>
      </div>
    );
  }
  if (batch.status !== "IN_PROGRESS") return null;
  return (
    <div class="acts">
      <Action
        operation="advanceBatch"
        path={path}
        icon="arrow"
        kind=""
        text={t.workshop.advance}
        onDone={({ current_process_stage: stage }) => stage && say(t.production.advanced(t.production.stage[stage]))}
      />
      <button
        type="button"
        class="button main"
        aria-disabled={Boolean(refusal)}
        title={refusal}
        onClick={() => (refusal ? say(refusal, "bad") : onFinish())}
      >
        {t.workshop.complete}
      </button>
    </div>
  );
}
