import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import type { RowOf } from "#table/table";
import { alertsTable, SEVERITIES, type Severity } from "./schema.ts";

export type AlertCounts = Record<Severity, number>;

/** Open alerts by severity of each tenant of the session. */
export function countOpenAlerts({ db, tenantIds }: DomainContext): ReadonlyMap<string, AlertCounts> {
  const { rows } = alertsTable;
  const none = () => Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as AlertCounts;
  const counts = new Map(tenantIds.map((id) => [id, none()]));
  const found = db
    .select({ tenant_id: rows.tenant_id, severity: rows.severity, alerts: count() })
    .from(rows)
    .where(and(inArray(rows.tenant_id, [...tenantIds]), eq(rows.status, "open")))
    .groupBy(rows.tenant_id, rows.severity)
    .all();
  for (const { tenant_id, severity, alerts } of found) counts.get(tenant_id)![severity] = alerts;
  return counts;
}

/** The worst open alerts of the chosen tenant; of two that are equally bad the dearer one first. */
export const topAlerts = ({ db, tenantId }: DomainContext, most: number): RowOf<typeof alertsTable>[] =>
  db
    .select()
    .from(alertsTable.rows)
    .where(and(eq(alertsTable.rows.tenant_id, tenantId), eq(alertsTable.rows.status, "open")))
    .orderBy(
      alertsTable.rows.severity_rank,
      sql`ifnull(${alertsTable.rows.money_at_stake_cents}, 0) DESC`,
      alertsTable.rows.fingerprint,
    )
    .limit(most)
    .all() as RowOf<typeof alertsTable>[];
