import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { endAndLeave, endReplaced } from "../../api/ended.ts";
import { useRead, useWrite } from "../../api/hooks.ts";
import { stopListening } from "../../api/live.ts";
import { useSession } from "../../app/session.ts";
import { changesMade, forgetChanges } from "../../app/session-log.ts";
import { Call } from "../../frame/call.tsx";
import { useExtend } from "../../frame/clock.tsx";
import { shortName } from "../../frame/shops.tsx";
import { dateTime, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Facts } from "../../ui/facts.tsx";
import { Page } from "../../ui/page.tsx";
import { explain, Loading, Note } from "../../ui/states.tsx";
import { exportData } from "./export-data.ts";

/** The demo itself: until when, once more, afresh, out, and what one takes along. */
export function SessionPage() {
  const { session, endsAt } = useSession();
  const name = useRead("/tenants").data?.data[0]?.name;
  const { facts } = t.session;
  return (
    <Page title={t.session.title} status={t.session.statusLine} actions={<Call />}>
      {!session || endsAt === undefined ? (
        <Loading lines />
      ) : (
        <>
          <section class="card" aria-label={t.session.title}>
            <Facts
              of={[
                [facts.bakery, name && shortName(name)],
                [facts.created, dateTime(session.created_at)],
                [facts.ends, dateTime(endsAt)],
                [facts.extensions, t.session.used(session.extensions_used, session.extensions_left)],
                [facts.records, number(session.progress.total_records)],
                [facts.state, t.session.states[session.status]],
                [facts.changes, <a href="/app/actividad">{number(changesMade())}</a>],
              ]}
            />
          </section>
          <div class="two">
            <Extend left={session.extensions_left} />
            <Export profile={session.demo_account_type} />
            <Afresh session={session} />
            <End sessionId={session.session_id} />
          </div>
        </>
      )}
    </Page>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

const Choice = ({ title, text, children }: ChoiceProps) => (
  <section class="card stack tight" aria-label={title}>
    <h2>{title}</h2>
    <p class="soft">{text}</p>
    {children}
  </section>
);

function Extend({ left }: { left: number }) {
  const extend = useExtend();
  return (
    <Choice title={t.session.extend} text={t.session.extendText}>
      {left > 0 ? (
        <p>
          <button type="button" class="button main" onClick={extend}>
            {t.session.extend}
          </button>
        </p>
      ) : (
        <Note tone="calm">{t.session.noMore}</Note>
      )}
    </Choice>
  );
}

function Export({ profile }: { profile: string }) {
  const [progress, setProgress] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function start() {
    if (busy) return;
    setBusy(true);
    try {
      const rows = await exportData(profile, (path) => setProgress(t.session.exporting(path)));
      setProgress(t.session.exported(number(rows)));
    } catch (error) {
      setProgress(explain(error as Error));
    }
    setBusy(false);
  }
  return (
    <Choice title={t.session.export} text={t.session.exportText}>
      <p class="row">
        <button type="button" class={busy ? "button busy" : "button"} aria-disabled={busy} onClick={start}>
          {t.session.exportButton}
        </button>
        <span role="status" class="soft small">
          {progress}
        </span>
      </p>
    </Choice>
  );
}

function Afresh({ session }: { session: NonNullable<ReturnType<typeof useSession>["session"]> }) {
  const create = useWrite("createSession");
  const [sure, setSure] = useState(false);
  async function begin() {
    try {
      await create.run({ body: { demo_account_type: session.demo_account_type } });
    } catch {
      // `create.error` tells it, and the present bakery stays.
      return;
    }
    stopListening();
    await endReplaced(session.session_id);
    forgetChanges();
    location.assign("/app");
  }
  return (
    <Choice title={t.session.fresh} text={t.session.freshText}>
      {create.error && (
        <div role="alert">
          <Note tone="bad" icon="warning">
            {explain(create.error)}
          </Note>
        </div>
      )}
      {sure ? (
        <>
          <Note tone="warn" icon="warning">
            {t.session.freshConfirm}
          </Note>
          <p class="row">
            <button type="button" class={create.isPending ? "button main busy" : "button main"} onClick={begin}>
              {t.session.fresh}
            </button>
            <button type="button" class="button" onClick={() => setSure(false)}>
              {t.common.cancel}
            </button>
          </p>
        </>
      ) : (
        <p>
          <button type="button" class="button" onClick={() => setSure(true)}>
            {t.session.fresh}
          </button>
        </p>
      )}
    </Choice>
  );
}

function End({ sessionId }: { sessionId: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  async function end() {
    if (busy) return;
    setBusy(true);
    try {
      await endAndLeave(sessionId);
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  }
  return (
    <Choice title={t.session.end} text={t.session.endText}>
      <p>
        <button type="button" class="button danger" onClick={() => dialog.current?.showModal()}>
          {t.session.end}
        </button>
      </p>
      <dialog ref={dialog} class="box" aria-labelledby="sure-title" aria-describedby="sure-text">
        <h2 id="sure-title">{t.session.endConfirm}</h2>
        <p id="sure-text">{t.session.endConfirmText}</p>
        {error && (
          <div role="alert">
            <Note tone="bad" icon="warning">
              {explain(error)}
            </Note>
          </div>
        )}
        <div class="row">
          <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
            {t.common.cancel}
          </button>
          <button type="button" class={busy ? "button danger busy" : "button danger"} onClick={end}>
            {t.session.yes}
          </button>
        </div>
      </dialog>
    </Choice>
  );
}
