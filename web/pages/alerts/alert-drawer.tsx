import { usePeople } from "../../api/by-id.ts";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { useMe } from "../../app/session.ts";
import { dateTime, euros } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { hrefOf } from "../../ui/entity.ts";
import { Facts } from "../../ui/facts.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Failure, Loading, Pill } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { Solve, TONES, textsOf } from "./alert-texts.tsx";

type Alert = Answer<"/alerts/{id}">;

/** An alert: its cause, what it costs, what solves it, and what people did about it. */
export function AlertDrawer({ id }: { id: string }) {
  const { data: alert, error, refetch } = useRead("/alerts/{id}", { path: { id } });
  const personOf = usePeople();
  const texts = alert && textsOf(alert);
  const about = alert && hrefOf(alert.entity, alert.entity_id);
  return (
    <Drawer title={texts?.title ?? t.notices.title}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!alert ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <Pill tone={TONES[alert.severity]}>{t.alerts.severity[alert.severity]}</Pill>
            <span class="soft small">{t.notices.status[alert.status]}</span>
          </div>
          {texts?.why && <p>{texts.why}</p>}
          <div class="row">
            <Solve alert={alert} />
            {about && (
              <a class="button" href={about}>
                {t.notices.see}
              </a>
            )}
          </div>
          <Facts
            of={[
              [t.notices.money, alert.money_at_stake_cents !== null && euros(alert.money_at_stake_cents)],
              [t.notices.since, dateTime(alert.triggered_at)],
              [t.notices.taken, alert.acknowledged_by && personOf(alert.acknowledged_by)],
              [
                t.notices.solved,
                alert.resolved_at &&
                  alert.resolution &&
                  `${dateTime(alert.resolved_at)}, ${t.notices.resolution[alert.resolution]}`,
              ],
            ]}
          />
          {alert.interactions.length > 0 && <Interactions of={alert} />}
          {alert.status !== "resolved" && <Handle alert={alert} />}
        </>
      )}
    </Drawer>
  );
}

const Interactions = ({ of: { interactions } }: { of: Alert }) => (
  <section>
    <h3>{t.notices.interactions}</h3>
    <ol class="timeline">
      {interactions.map((each) => (
        <li key={each.id}>
          <strong>{each.user_name}</strong> {t.notices.interaction[each.interaction]}
          <span class="under">
            {dateTime(each.created_at)}
            {each.notes && ` · ${each.notes}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
);

function Handle({ alert }: { alert: Alert }) {
  const me = useMe();
  return (
    <>
      {alert.status === "open" && (
        <section>
          <h3>{t.notices.takeIt}</h3>
          <p class="soft small">{t.notices.takeHint}</p>
          <Form
            operation="acknowledgeAlert"
            path={{ id: alert.id }}
            submit={t.notices.takeIt}
            onDone={() => say(t.alerts.acknowledged(me?.full_name ?? ""))}
          >
            <Field name="notes" label={t.notices.note} rows={2} optional />
          </Form>
        </section>
      )}
      <section>
        <h3>{t.notices.resolve}</h3>
        <p class="soft small">{t.notices.resolveHint}</p>
        <Form
          operation="resolveAlert"
          path={{ id: alert.id }}
          submit={t.notices.resolve}
          onDone={() => say(t.notices.resolvedDone)}
        >
          <Field name="notes" label={t.notices.note} rows={2} optional />
        </Form>
      </section>
    </>
  );
}
