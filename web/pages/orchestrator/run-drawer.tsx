import { useState } from "preact/hooks";
import { usePeople } from "../../api/by-id.ts";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { dateTime, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { reasonText } from "../../i18n/values.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Failure, Loading, Note } from "../../ui/states.tsx";

type Run = Answer<"/orchestrator/runs/{id}">;
type Step = Run["steps"][number];
type Reason = Step["reasons"][number];

const SECOND_MS = 1000;
/** Reasons of a step that are shown before one asks for the rest. */
const FIRST = 6;

/** One run: what it read, what it decided, and each decision's reason in words. */
export function RunDrawer({ id }: { id: string }) {
  const { data: run, error, refetch } = useRead("/orchestrator/runs/{id}", { path: { id } });
  const personOf = usePeople();
  const { facts } = t.orchestrator;
  return (
    <Drawer title={run?.run_number ?? t.orchestrator.title}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!run ? (
        !error && <Loading lines />
      ) : (
        <>
          <Facts
            of={[
              [facts.started, dateTime(run.started_at)],
              [facts.took, run.duration_ms !== null && spell(run.duration_ms)],
              [
                facts.trigger,
                run.started_by ? t.orchestrator.by(personOf(run.started_by)) : t.orchestrator.trigger[run.trigger],
              ],
              [facts.batches, number(run.batches_planned)],
              [facts.missing, number(run.requirements_found)],
              [facts.orders, number(run.purchase_orders_proposed)],
            ]}
          />
          <div class="row">
            <a class="button small" href="/app/produccion?status=PENDING">
              {t.orchestrator.links.batches}
            </a>
            <a class="button small" href="/app/compras?status=PENDING_APPROVAL">
              {t.orchestrator.links.orders}
            </a>
          </div>
          <section>
            <h3>{t.orchestrator.summary}</h3>
            <Reasons of={run.summary} />
          </section>
          <section>
            <h3>{t.orchestrator.steps}</h3>
            <ol class="timeline">
              {run.steps.map((step) => (
                <StepEntry key={step.id} step={step} />
              ))}
            </ol>
          </section>
        </>
      )}
    </Drawer>
  );
}

const StepEntry = ({ step }: { step: Step }) => (
  <li class={step.status === "FAILED" ? "bad" : undefined}>
    <strong>{t.orchestrator.step[step.name]}</strong>{" "}
    <span class="soft small">
      {t.orchestrator.stepStatus[step.status]} · {t.orchestrator.records(number(step.records))}
    </span>
    <Reasons of={step.reasons} />
    {step.notes && <Note tone="plain">{step.notes}</Note>}
  </li>
);

function Reasons({ of }: { of: readonly Reason[] }) {
  const [all, showAll] = useState(false);
  return (
    <>
      <ul class="bullets">
        {of.slice(0, all ? undefined : FIRST).map((reason) => (
          <li key={JSON.stringify(reason)}>
            {reasonText(reason) ?? reason.i18n_key} <About reason={reason} />
          </li>
        ))}
      </ul>
      {of.length > FIRST && !all && (
        <button type="button" class="button small plain" onClick={() => showAll(true)}>
          {t.orchestrator.more(of.length - FIRST)}
        </button>
      )}
    </>
  );
}

/** The batch, order or purchase that a reason is about. */
function About({ reason: { params } }: { reason: Reason }) {
  const to = params.batch_id
    ? `/app/produccion?ver=${params.batch_id}`
    : params.purchase_order_id
      ? `/app/compras?ver=${params.purchase_order_id}`
      : params.customer_order_id
        ? `/app/pedidos?ver=${params.customer_order_id}`
        : undefined;
  return to ? <a href={to}>{t.common.details}</a> : null;
}

const spell = (ms: number): string =>
  ms < SECOND_MS ? t.orchestrator.milliseconds(number(ms)) : t.orchestrator.seconds(number(ms / SECOND_MS, 1));
