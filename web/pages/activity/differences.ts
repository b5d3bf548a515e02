import type { Row } from "../../api/client.ts";
import { t } from "../../i18n/language.ts";
import { showValue } from "../../i18n/values.ts";

type Change = Row<"/activity">;

export interface Difference {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The fields that people know by a name and that a change has made otherwise. */
export function differencesOf({ before, after, entity }: Change): Difference[] {
  if (!after) return [];
  return Object.keys(t.activity.fields).flatMap((field) => {
    const [was, is] = [before?.[field], after[field]];
    if (JSON.stringify(was ?? null) === JSON.stringify(is ?? null)) return [];
    return [
      { field, label: t.activity.fields[field]!, before: say(entity, field, was), after: say(entity, field, is) },
    ];
  });
}

function say(entity: string, field: string, value: unknown): string {
  const words = typeof value === "string" ? wordsOf(entity, field)?.[value] : undefined;
  return words ?? showValue(field, value);
}

/** What the values of a closed list are called. */
function wordsOf(entity: string, field: string): Readonly<Record<string, string>> | undefined {
  if (field === "status") return statusesOf(entity);
  if (field === "current_process_stage") return t.production.stage;
  if (field === "priority") return t.production.priority;
  if (field === "delivery_method") return t.orders.method;
  if (field === "payment_method") return t.sales.payment;
  if (field === "movement_type") return t.inventory.movement;
  if (field === "resolution") return t.notices.resolution;
  if (field === "approval_source") return { assistant: t.purchases.byAssistant, user: t.purchases.byUser };
  return undefined;
}

function statusesOf(entity: string): Readonly<Record<string, string>> | undefined {
  switch (entity) {
    case "production.production_batches":
      return t.production.status;
    case "production.quality_checks":
      return t.quality.status;
    case "procurement.purchase_orders":
      return t.purchases.status;
    case "procurement.deliveries":
      return t.purchases.deliveryStatus;
    case "orders.customer_orders":
      return t.orders.status;
    case "orchestrator.orchestration_runs":
      return t.orchestrator.status;
    case "alerts.alerts":
      return t.notices.status;
    default:
      return undefined;
  }
}
