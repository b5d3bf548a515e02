import type { Row, WriteOperation } from "../../api/client.ts";
import { WRITES } from "../../api/operations.ts";
import { t } from "../../i18n/language.ts";
import { reasonText, shown } from "../../i18n/values.ts";
import { Action } from "../../ui/action.tsx";
import { Tabs } from "../../ui/filters.tsx";
import type { IconName } from "../../ui/icon.tsx";
import type { Tone } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";

export type Alert = Row<"/alerts">;

export const TONES: Record<Alert["severity"], Tone> = { critical: "bad", high: "warn", medium: "warn", low: "calm" };

const ICONS: Record<string, IconName> = {
  inventory: "sack",
  procurement: "truck",
  production: "oven",
  distribution: "truck",
};
export const iconOf = ({ entity }: Alert): IconName => ICONS[entity.split(".")[0]!] ?? "bell";

/** What has happened and why, in words. */
export function textsOf({ i18n_key, params, reasoning_data: reason }: Alert): {
  title: string;
  why: string | undefined;
} {
  const values = { ...shown(params), ...shown(reason.params, params.unit) };
  return {
    title: t.alerts.texts[i18n_key]?.(values) ?? t.alerts.unknown,
    why: t.alerts.texts[reason.i18n_key]?.(values) ?? reasonText(reason),
  };
}

/** The one operation that solves it, with all that it needs; nothing where there is none or it is over. */
export function Solve({ alert: { action, status } }: { alert: Alert }) {
  if (!action || status === "resolved" || !(action.operation in WRITES)) return null;
  const { id, ...body } = action.params as { id?: string };
  return (
    <Action
      operation={action.operation as WriteOperation}
      {...(id && { path: { id } })}
      body={body as never}
      text={t.alerts.actions[action.operation] ?? t.common.done}
      onDone={() => say(t.alerts.solved)}
    />
  );
}

export const AlertTabs = () => (
  <Tabs
    label={t.notices.title}
    of={[
      ["/app/alertas", t.notices.tabs.alerts],
      ["/app/alertas/ideas", t.notices.tabs.ideas],
    ]}
  />
);
