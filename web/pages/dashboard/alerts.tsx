import { useRead } from "../../api/hooks.ts";
import { OPEN_ALERTS } from "../../app/first-reads.ts";
import { useMe } from "../../app/session.ts";
import { day, euros, moment, money, number, percent, quantity, type Unit } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { reasonText } from "../../i18n/values.ts";
import { Action } from "../../ui/action.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Empty, Failure, Pill } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { type Alert, iconOf, Solve, TONES } from "../alerts/alert-texts.tsx";

/** What needs attention: the cause, what it costs, and the one thing that truly solves it. */
export function Alerts() {
  const { data, error, refetch } = useRead("/alerts", OPEN_ALERTS);
  if (error) return <Failure error={error} retry={() => refetch()} />;
  const alerts = data?.data ?? [];
  return (
    <section class="card" aria-labelledby="alerts-title">
      <header>
        <h2 id="alerts-title">{t.alerts.title}</h2>
      </header>
      {alerts.length === 0 ? (
        <Empty title={t.alerts.none}>{t.alerts.noneText}</Empty>
      ) : (
        <ul class="alerts">
          {alerts
            .toSorted(byCostOfWaiting)
            .slice(0, 6)
            .map((alert) => (
              <AlertEntry key={alert.id} alert={alert} />
            ))}
        </ul>
      )}
    </section>
  );
}

/** The gravest first, and of those alike, the one that has most money at stake. */
const byCostOfWaiting = (left: Alert, right: Alert): number =>
  left.severity_rank - right.severity_rank || (right.money_at_stake_cents ?? 0) - (left.money_at_stake_cents ?? 0);

function AlertEntry({ alert }: { alert: Alert }) {
  const me = useMe();
  const tone = TONES[alert.severity];
  const values = { ...shown(alert.params), ...shown(alert.reasoning_data.params, alert.params.unit) };
  const title = t.alerts.texts[alert.i18n_key]?.(values) ?? t.alerts.unknown;
  const why = t.alerts.texts[alert.reasoning_data.i18n_key]?.(values) ?? reasonText(alert.reasoning_data);
  return (
    <li class={`alert ${tone}`}>
      <span class="mark">
        <Icon name={iconOf(alert)} />
      </span>
      <div>
        <h3>
          {title} <Pill tone={tone}>{t.alerts.severity[alert.severity]}</Pill>
        </h3>
        <p class="soft">
          {why}{" "}
          {alert.money_at_stake_cents !== null && (
            <span class="stake">{t.alerts.atStake(euros(alert.money_at_stake_cents))}</span>
          )}
        </p>
      </div>
      <div class="acts">
        <Solve alert={alert} />
        <Action
          operation="acknowledgeAlert"
          path={{ id: alert.id }}
          body={{}}
          kind={alert.action ? "plain" : ""}
          text={t.alerts.acknowledge}
          onDone={() => say(t.alerts.acknowledged(me?.full_name ?? ""))}
        />
      </div>
    </li>
  );
}

/** Values as a sentence shows them; what they are is told by their names. */
function shown(params: Alert["params"], ofUnit: Alert["params"][string] = null): Record<string, string> {
  const unit = (params.unit ?? ofUnit) as Unit | null;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, show(name, value, unit)]));
}

function show(name: string, value: Alert["params"][string], unit: Unit | null): string {
  if (value === null) return "–";
  if (name.endsWith("_name")) return named(String(value));
  if (typeof value !== "number") {
    if (/_(at|time|arrival)$/.test(name)) return moment(String(value));
    return /_date$/.test(name) ? day(String(value)) : String(value);
  }
  if (name.endsWith("_cents")) return money(value);
  if (name.endsWith("_percent")) return percent(value);
  if (unit && /quantity|reorder_point|safety_stock|forecast/.test(name)) return quantity(value, unit);
  return number(value, 1);
}
