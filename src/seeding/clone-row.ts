import { addDays } from "#shared/business-calendar";
import type { Table } from "#table/table";
import { dayShift, movingInstant, resolveInstant } from "./moving-values.ts";
import type { SessionTime } from "./session-time.ts";
import { type SessionTenants, transformId, virtualTenant } from "./transform-id.ts";

const UUID_ANYWHERE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The plain path: one seed row as it stands in a session, or `undefined` when it lies outside the table's window. What
 * the templates of `template.ts` do in bulk is tested to equal this, row for row.
 */
export function cloneRow(
  table: Table,
  seed: Readonly<Record<string, unknown>>,
  tenants: SessionTenants,
  session: SessionTime,
): Record<string, unknown> | undefined {
  const row: Record<string, unknown> = {};
  for (const column of table.columnNames) {
    const rule = table.columns[column]!;
    const value = seed[column] ?? rule.seedDefault ?? null;
    row[column] = value === null ? null : cloneValue(value);

    function cloneValue(written: unknown): unknown {
      switch (rule.kind) {
        case "tenant":
          return virtualTenant(written as string, tenants);
        case "id":
        case "reference":
          return transformId(written as string, tenants.virtualRoot);
        case "reference_list":
        case "json":
          return JSON.parse(
            JSON.stringify(written).replace(UUID_ANYWHERE, (id) => transformId(id, tenants.virtualRoot)),
          );
        case "instant":
          return new Date(resolveInstant(movingInstant(table, column, seed), session)).toISOString();
        case "day":
          return addDays(written as string, dayShift(table, column, session));
        default:
          return rule.datedCode ? moveCodeDay(written as string, session) : written;
      }
    }
  }
  return isInsideWindow(table, row, session) ? row : undefined;
}

/** `BATCH-20250115-000001` with the day as far from the session's as it was from the reference day. */
function moveCodeDay(code: string, session: SessionTime): string {
  return code.replace(/\d{8}/, (digits) => {
    const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    return addDays(day, session.shiftDays).replaceAll("-", "");
  });
}

function isInsideWindow({ window }: Table, row: Readonly<Record<string, unknown>>, session: SessionTime): boolean {
  if (!window) return true;
  const measured = Object.entries(window.where ?? {}).every(([column, value]) => row[column] === value);
  if (!measured) return true;
  const day = row[window.column] as string;
  return day >= addDays(session.day, window.from) && day <= addDays(session.day, window.to);
}
