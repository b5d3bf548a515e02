import { type ListPath, read } from "../../api/client.ts";
import { downloadJson } from "../../ui/download.ts";

/** Lists that are taken along, of every bakery of the session. */
const LISTS = [
  "/auth/users",
  "/inventory/ingredients",
  "/inventory/stock",
  "/inventory/movements",
  "/suppliers",
  "/recipes",
  "/production/batches",
  "/production/equipment",
  "/production/quality-templates",
  "/production/quality-checks",
  "/procurement/purchase-orders",
  "/procurement/deliveries",
  "/procurement/plans",
  "/procurement/requirements",
  "/orders",
  "/orders/customers",
  "/sales",
  "/pos/transactions",
  "/forecasting/forecasts",
  "/forecasting/models",
  "/orchestrator/runs",
  "/distribution/routes",
  "/distribution/vehicles",
  "/alerts",
  "/insights",
  "/activity",
] as const satisfies readonly ListPath[];

/** Collects every list in full and gives it to the browser as one file. @returns rows collected */
export async function exportData(profile: string, tell: (path: string) => void): Promise<number> {
  const tenants = (await read("/tenants")).data;
  const bakeries: Record<string, unknown>[] = [];
  let count = 0;
  for (const tenant of tenants) {
    const lists: Record<string, readonly unknown[]> = {};
    for (const path of LISTS) {
      tell(path.slice(1));
      const rows = await readAll(path, tenant.id);
      lists[path.slice(1)] = rows;
      count += rows.length;
    }
    bakeries.push({ tenant, ...lists });
  }
  downloadJson(`bakery-ia-${profile}.json`, {
    exported_at: new Date().toISOString(),
    demo_account_type: profile,
    bakeries,
  });
  return count;
}

async function readAll(path: (typeof LISTS)[number], tenant_id: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  const whole = path === "/auth/users";
  for (let cursor: string | undefined; ; ) {
    const page = await read(path, { query: { tenant_id, ...(!whole && { limit: 100, cursor }) } });
    rows.push(...page.data);
    cursor = page.next_cursor ?? undefined;
    if (!cursor) return rows;
  }
}
