import { useList } from "../../api/hooks.ts";
import { dateTime, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Action } from "../../ui/action.tsx";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill, type Tone } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { RunDrawer } from "./run-drawer.tsx";

const ORDER = "-started_at";
const TONES: Record<keyof typeof t.orchestrator.status, Tone> = { RUNNING: "calm", COMPLETED: "good", FAILED: "bad" };

export function Runs() {
  const { query, go } = useAddress();
  const { trigger, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/orchestrator/runs", { trigger, sort });
  const { columns } = t.orchestrator;
  return (
    <Page
      title={t.orchestrator.title}
      status={t.orchestrator.statusLine}
      actions={
        <Action
          operation="runOrchestration"
          body={{}}
          icon="play"
          text={t.orchestrator.run}
          onDone={({ id, batches_planned, purchase_orders_proposed }) => {
            say(t.orchestrator.runDone(batches_planned, purchase_orders_proposed));
            go({ [OPEN]: id });
          }}
        />
      }
    >
      <div class="tools">
        <Chips label={columns.trigger} name="trigger" options={t.orchestrator.trigger} />
      </div>
      <ListView
        label={t.orchestrator.title}
        list={list}
        opens
        order={ORDER}
        empty={t.orchestrator.empty}
        columns={[
          {
            name: columns.run,
            sort: "run_number",
            cell: (run) => (
              <>
                {run.run_number}
                <span class="under">{t.orchestrator.trigger[run.trigger]}</span>
              </>
            ),
          },
          {
            name: columns.status,
            cell: (run) => <Pill tone={TONES[run.status]}>{t.orchestrator.status[run.status]}</Pill>,
          },
          { name: columns.started, sort: "started_at", cell: (run) => dateTime(run.started_at) },
          { name: columns.batches, end: true, cell: (run) => number(run.batches_planned) },
          { name: columns.missing, end: true, cell: (run) => number(run.requirements_found) },
          { name: columns.orders, end: true, cell: (run) => number(run.purchase_orders_proposed) },
        ]}
      />
      {open && <RunDrawer key={open} id={open} />}
    </Page>
  );
}
