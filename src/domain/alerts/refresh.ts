import { and, inArray, isNull } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { addRow, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { gatherFacts } from "./gather-facts.ts";
import { type Candidate, findAlerts } from "./rules.ts";
import { alertsTable } from "./schema.ts";

type Alert = RowOf<typeof alertsTable>;

/**
 * Brings the alerts of every tenant of the session up to date with its rows: raises what is new, rewrites what has
 * changed, resolves what has lost its cause. What a person has acknowledged or resolved stays so while the cause lasts.
 * @returns how many alerts were raised, rewritten and resolved
 */
export function refreshAlerts(context: DomainContext): { raised: number; changed: number; resolved: number } {
  const found = new Map(findAlerts(gatherFacts(context)).map((candidate) => [keyOf(candidate), candidate]));
  const report = { raised: 0, changed: 0, resolved: 0 };
  for (const alert of lastingAlerts(context)) {
    const candidate = found.get(keyOf(alert));
    found.delete(keyOf(alert));
    if (!candidate) {
      loseCause(context, alert);
      report.resolved += 1;
    } else if (alert.status !== "resolved" && contentOf(alert) !== contentOf(candidate)) {
      updateRow({ ...context, tenantId: alert.tenant_id }, alertsTable, alert.id, changing(candidate));
      report.changed += 1;
    }
  }
  for (const candidate of found.values()) raise(context, candidate);
  return { ...report, raised: found.size };
}

const keyOf = ({ tenant_id, fingerprint }: Pick<Alert, "tenant_id" | "fingerprint">) => `${tenant_id} ${fingerprint}`;

/** Alerts whose cause lasts, those resolved by hand included. */
const lastingAlerts = ({ db, tenantIds }: DomainContext): Alert[] =>
  db
    .select()
    .from(alertsTable.rows)
    .where(and(inArray(alertsTable.rows.tenant_id, [...tenantIds]), isNull(alertsTable.rows.cause_gone_at)))
    .all() as Alert[];

/** What may change of an alert while its cause lasts. */
const changing = (alert: Candidate | Alert) => ({
  severity: alert.severity,
  severity_rank: alert.severity_rank,
  params: alert.params,
  reasoning_data: alert.reasoning_data,
  money_at_stake_cents: alert.money_at_stake_cents,
  action: alert.action,
});
const contentOf = (alert: Candidate | Alert) => JSON.stringify(changing(alert));

function raise(context: DomainContext, { since, ...candidate }: Candidate): void {
  const now = new Date(context.now()).toISOString();
  addRow(context, alertsTable, {
    ...candidate,
    id: context.newId(),
    status: "open",
    triggered_at: since ?? now,
    acknowledged_at: null,
    acknowledged_by: null,
    resolved_at: null,
    resolved_by: null,
    resolution: null,
    cause_gone_at: null,
    created_at: now,
    updated_at: now,
  });
}

function loseCause(context: DomainContext, { id, tenant_id, status }: Alert): void {
  const now = new Date(context.now()).toISOString();
  const resolved = { status: "resolved", resolved_at: now, resolution: "cause_gone" } as const;
  updateRow({ ...context, tenantId: tenant_id }, alertsTable, id, {
    ...(status !== "resolved" && resolved),
    cause_gone_at: now,
  });
}
