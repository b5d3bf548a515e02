import { useAll } from "../../api/by-id.ts";
import { useList } from "../../api/hooks.ts";
import { dateTime, euros } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips } from "../../ui/filters.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page } from "../../ui/page.tsx";
import { Empty, Failure, Loading, Pill } from "../../ui/states.tsx";
import { AlertDrawer } from "./alert-drawer.tsx";
import { type Alert, AlertTabs, iconOf, Solve, TONES, textsOf } from "./alert-texts.tsx";

const BY_SEVERITY = "severity_rank";
const LATEST_FIRST = "-triggered_at";

/** Alerts: open ones unless the address asks for others, the worst first. */
export function AlertList() {
  const { query, href } = useAddress();
  const { status = "open", severity, [OPEN]: open } = query;
  const list = useList("/alerts", { status, severity, sort: status === "open" ? BY_SEVERITY : LATEST_FIRST });
  const pending = useAll("/alerts", { status: "open" });
  const atStake = pending.rows.reduce((sum, { money_at_stake_cents: cents }) => sum + (cents ?? 0), 0);
  return (
    <Page
      title={t.notices.title}
      status={!pending.isPending && t.notices.alertsStatus(pending.rows.length, euros(atStake))}
    >
      <AlertTabs />
      <div class="tools">
        <nav class="chips" aria-label={t.notices.statusLabel}>
          {Object.entries(t.notices.status).map(([each, text]) => (
            <a key={each} href={href({ status: each })} aria-current={each === status ? "true" : undefined}>
              {text}
            </a>
          ))}
        </nav>
        <Chips label={t.notices.severityLabel} name="severity" options={t.alerts.severity} />
      </div>
      {list.error ? (
        <Failure error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Loading lines />
      ) : (
        <section class="card">
          {list.rows.length === 0 ? (
            <Empty title={t.notices.empty}>{t.notices.emptyText}</Empty>
          ) : (
            <ul class="alerts">
              {list.rows.map((alert) => (
                <Entry key={alert.id} alert={alert} href={href({ [OPEN]: alert.id })} />
              ))}
            </ul>
          )}
          {list.hasNextPage && (
            <div class="more">
              <button type="button" class="button" disabled={list.isFetching} onClick={() => list.fetchNextPage()}>
                {t.common.more}
              </button>
            </div>
          )}
        </section>
      )}
      {open && <AlertDrawer key={open} id={open} />}
    </Page>
  );
}

function Entry({ alert, href }: { alert: Alert; href: string }) {
  const tone = alert.status === "resolved" ? "good" : TONES[alert.severity];
  const { title, why } = textsOf(alert);
  return (
    <li class={`alert ${tone}`}>
      <span class="mark">
        <Icon name={alert.status === "resolved" ? "check" : iconOf(alert)} />
      </span>
      <div>
        <h2 class="alert-title">
          {title} <Pill tone={TONES[alert.severity]}>{t.alerts.severity[alert.severity]}</Pill>
        </h2>
        <p class="soft">
          {why}{" "}
          {alert.money_at_stake_cents !== null && (
            <span class="stake">{t.alerts.atStake(euros(alert.money_at_stake_cents))}</span>
          )}
        </p>
        <p class="soft small">{t.alerts.since(dateTime(alert.triggered_at))}</p>
      </div>
      <div class="acts">
        <Solve alert={alert} />
        <a class="button plain" href={href} aria-label={`${t.common.details}: ${title}`}>
          {t.common.details}
        </a>
      </div>
    </li>
  );
}
