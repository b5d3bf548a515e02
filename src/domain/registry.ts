import type { Derived, Domain } from "#shared/domain";
import type { Table } from "#table/table";
import { alerts } from "./alerts/index.ts";
import { auth } from "./auth/index.ts";
import { dashboard } from "./dashboard/index.ts";
import { distribution } from "./distribution/index.ts";
import { forecasting } from "./forecasting/index.ts";
import { insights } from "./insights/index.ts";
import { inventory } from "./inventory/index.ts";
import { orchestrator } from "./orchestrator/index.ts";
import { orders } from "./orders/index.ts";
import { procurement } from "./procurement/index.ts";
import { production } from "./production/index.ts";
import { recipes } from "./recipes/index.ts";
import { sales } from "./sales/index.ts";
import { suppliers } from "./suppliers/index.ts";
import { tenant } from "./tenant/index.ts";

/** Every domain, in the order in which a session is cloned: by phase, and inside a phase as document 003 lists them. */
export const domains: readonly Domain[] = [
  tenant,
  inventory,
  suppliers,
  auth,
  recipes,
  production,
  procurement,
  orders,
  sales,
  orchestrator,
  forecasting,
  distribution,
];

/** What rules make of the domains' rows once a session is cloned. */
export const derived: readonly Derived[] = [alerts, insights, dashboard];

/** The tables that a seed fills. */
export const tables: readonly Table[] = domains.flatMap((domain) => domain.tables);

/** The tables that only a session fills. */
export const derivedTables: readonly Table[] = derived.flatMap((part) => part.tables);

const tablesByPath = new Map([...tables, ...derivedTables].map((table) => [table.path, table]));

/** The table named `domain.table`. @throws when no domain declares it. */
export function tableAt(path: string): Table {
  const table = tablesByPath.get(path);
  if (!table) throw new Error(`no domain declares the table ${path}`);
  return table;
}
