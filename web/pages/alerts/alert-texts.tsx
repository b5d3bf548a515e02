import type { Row, WriteAnswer, WriteOperation } from "../../api/client.ts";
import { useWrite } from "../../api/hooks.ts";
import { WRITES } from "../../api/operations.ts";
import { t } from "../../i18n/language.ts";
import { reasonText, shown } from "../../i18n/values.ts";
import { Action } from "../../ui/action.tsx";
import { Tabs } from "../../ui/filters.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { explain, type Tone } from "../../ui/states.tsx";
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
  const undoOf = useUndo();
  if (!action || status === "resolved" || !(action.operation in WRITES)) return null;
  const { id, ...body } = action.params as { id?: string };
  return (
    <Action
      operation={action.operation as WriteOperation}
      {...(id && { path: { id } })}
      body={body as never}
      text={t.alerts.actions[action.operation] ?? t.common.done}
      onDone={(answer) => say(t.alerts.solved, "plain", undoOf(action.operation, answer))}
    />
  );
}

/** The way back that the bakery's rules know: an order may be rejected until it is approved. The rest has happened. */
function useUndo() {
  const reject = useWrite("rejectPurchaseOrder");
  return (operation: string, answer: unknown) => {
    if (operation !== "createPurchaseOrder") return undefined;
    const { id } = answer as WriteAnswer<"createPurchaseOrder">;
    return async () => {
      try {
        await reject.run({ path: { id }, body: { reason: t.alerts.undoneReason } });
        say(t.alerts.undone);
      } catch (error) {
        say(explain(error as Error), "bad");
      }
    };
  };
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
