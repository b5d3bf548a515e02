import { type ErasedService, ownerColumn } from "./erasure-order.ts";

/** The little that erasing needs of a database. */
export interface ErasureDatabase {
  select<T extends Record<string, string | number | null | ArrayBuffer>>(statement: string, ...bindings: string[]): T[];
  run(statement: string, bindings: readonly string[]): number;
}

/** A tenant's rows by table, as a preview tells and an erasure reports them. */
export function countTenantRows(
  database: ErasureDatabase,
  { tables }: ErasedService,
  tenantId: string,
): Record<string, number> {
  return Object.fromEntries(
    tables.map((table) => {
      const [found] = database.select<{ rows: number }>(
        `SELECT count(*) AS rows FROM "${table.name}" WHERE "${ownerColumn(table)}" = ?`,
        tenantId,
      );
      return [table.name, found!.rows];
    }),
  );
}

/** Erases a tenant's rows of one service, inside the caller's transaction. @returns how many, by table */
export function eraseTenantRows(
  database: ErasureDatabase,
  service: ErasedService,
  tenantId: string,
): Record<string, number> {
  const counts = countTenantRows(database, service, tenantId);
  for (const table of service.tables) {
    database.run(`DELETE FROM "${table.name}" WHERE "${ownerColumn(table)}" = ?`, [tenantId]);
  }
  return counts;
}
