import { useState } from "preact/hooks";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { dateTime, number, percent, quantity, type Unit } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { reasonText } from "../../i18n/values.ts";
import { Action } from "../../ui/action.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Check, Field, Form } from "../../ui/form.tsx";
import { Failure, Loading, Note, Pill } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { BatchStatus } from "./batch-status.tsx";
import { isWaiting, StartBatch } from "./start-batch.tsx";

type Batch = Answer<"/production/batches/{id}">;

/** A batch: where it is, what is asked of it, and the next step. */
export function BatchDrawer({ id }: { id: string }) {
  const { data: batch, error, refetch } = useRead("/production/batches/{id}", { path: { id } });
  const product = useRead(
    "/inventory/ingredients/{id}",
    { path: { id: batch?.product_id ?? "" } },
    { enabled: Boolean(batch) },
  );
  const unit: Unit = product.data?.unit ?? "unit";
  const why =
    batch?.reasoning_data && reasonText({ ...batch.reasoning_data, params: { unit, ...batch.reasoning_data.params } });
  return (
    <Drawer title={batch ? named(batch.product_name) : t.production.columns.product}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!batch ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <BatchStatus batch={batch} />
            {batch.priority !== "MEDIUM" && (
              <span class="soft small">
                {t.production.priorityLabel}: {t.production.priority[batch.priority]}
              </span>
            )}
          </div>
          {batch.is_quarantined && (
            <Note tone="bad" icon="warning">
              {t.production.quarantined}
            </Note>
          )}
          {why && <Note tone="calm">{why}</Note>}
          <Facts
            of={[
              [t.production.facts.number, batch.batch_number],
              [t.production.facts.planned, quantity(batch.planned_quantity, unit)],
              [t.production.facts.actual, batch.actual_quantity !== null && quantity(batch.actual_quantity, unit)],
              [t.production.facts.start, dateTime(batch.actual_start_time ?? batch.planned_start_time)],
              batch.actual_end_time
                ? [t.production.facts.finished, dateTime(batch.actual_end_time)]
                : [t.production.facts.finish, dateTime(batch.planned_end_time)],
              [t.production.facts.yield, batch.yield_percentage !== null && percent(batch.yield_percentage)],
              [t.production.facts.waste, batch.waste_quantity !== null && quantity(batch.waste_quantity, unit)],
              [t.production.facts.score, batch.quality_score !== null && number(batch.quality_score, 1)],
            ]}
          />
          {batch.status === "IN_PROGRESS" && <Stages batch={batch} />}
          <Steps batch={batch} unit={unit} />
          <Checks batch={batch} />
          {batch.notes && <Note tone="plain">{batch.notes}</Note>}
        </>
      )}
    </Drawer>
  );
}

function Stages({ batch: { recipe_id, current_process_stage, current_step_number } }: { batch: Batch }) {
  const { data } = useRead("/recipes/{id}", { path: { id: recipe_id ?? "" } }, { enabled: recipe_id !== null });
  const steps = (data?.steps ?? []).filter(({ stage }, index, all) => stage !== all[index - 1]?.stage);
  const here = steps.findLastIndex(({ stage, step_number }) =>
    current_step_number === null ? stage === current_process_stage : step_number <= current_step_number,
  );
  return (
    <section>
      <h3>{t.production.stages}</h3>
      <ol class="stages">
        {steps.map(({ stage, step_number }, index) => (
          <li
            key={step_number}
            class={index < here ? "done" : undefined}
            aria-current={index === here ? "step" : undefined}
          >
            {t.production.stage[stage]}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What can be done with it as it stands. */
function Steps({ batch, unit }: { batch: Batch; unit: Unit }) {
  const [doing, setDoing] = useState<"complete" | "hold">();
  const path = { id: batch.id };
  if (!isWaiting(batch) && batch.status !== "IN_PROGRESS") return null;
  if (doing === "complete") return <Complete batch={batch} unit={unit} onDone={() => setDoing(undefined)} />;
  if (doing === "hold") return <Hold batch={batch} onDone={() => setDoing(undefined)} />;
  return (
    <div class="row">
      {isWaiting(batch) && <StartBatch batch={batch} />}
      {batch.status === "IN_PROGRESS" && (
        <>
          <Action
            operation="advanceBatch"
            path={path}
            icon="arrow"
            text={t.production.advance}
            onDone={({ current_process_stage: stage }) =>
              stage && say(t.production.advanced(t.production.stage[stage]))
            }
          />
          <button type="button" class="button" onClick={() => setDoing("complete")}>
            {t.production.complete}
          </button>
        </>
      )}
      {batch.status !== "ON_HOLD" && (
        <button type="button" class="button plain" onClick={() => setDoing("hold")}>
          {t.production.hold}
        </button>
      )}
    </div>
  );
}

function Complete({ batch, unit, onDone }: { batch: Batch; unit: Unit; onDone: () => void }) {
  const { fields } = t.production;
  return (
    <section>
      <h3>{t.production.complete}</h3>
      <p class="soft small">{t.production.completeHint}</p>
      <Form
        operation="completeBatch"
        path={{ id: batch.id }}
        submit={t.production.complete}
        onDone={({ status, actual_quantity }) => {
          say(
            status === "QUALITY_CHECK"
              ? t.production.awaitsCheck
              : t.production.completed(named(batch.product_name), quantity(actual_quantity ?? 0, unit)),
          );
          onDone();
        }}
      >
        <Field
          name="actual_quantity"
          type="number"
          label={fields.actual}
          hint={fields.actualHint(quantity(batch.planned_quantity, unit))}
          value={batch.planned_quantity}
          min={0}
        />
        <Field name="waste_quantity" type="number" label={fields.waste} hint={fields.wasteHint} min={0} optional />
        <Field name="quality_score" type="number" label={fields.score} min={0} max={10} optional />
        <Check name="accept_shortages" label={fields.acceptShortages} />
      </Form>
    </section>
  );
}

const Hold = ({ batch, onDone }: { batch: Batch; onDone: () => void }) => (
  <section>
    <h3>{t.production.hold}</h3>
    <Form
      operation="holdBatch"
      path={{ id: batch.id }}
      submit={t.production.hold}
      onDone={() => {
        say(t.production.held);
        onDone();
      }}
    >
      <Field name="reason" label={t.production.fields.holdReason} rows={2} />
    </Form>
  </section>
);

const CHECK_TONES = { PENDING: "warn", PASSED: "good", FAILED: "bad" } as const;

function Checks({ batch: { quality_checks } }: { batch: Batch }) {
  if (quality_checks.length === 0) return null;
  return (
    <section>
      <h3>{t.production.checks}</h3>
      <ul class="rows">
        {quality_checks.map(({ id, status, due_at, checked_at, notes }) => (
          <li key={id}>
            <Pill tone={CHECK_TONES[status]}>{t.production.check[status]}</Pill>
            <span>{checked_at ? dateTime(checked_at) : t.production.dueAt(dateTime(due_at))}</span>
            {notes && <span class="soft small">{notes}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
