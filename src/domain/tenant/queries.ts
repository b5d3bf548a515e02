import { asc, eq, inArray } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import type { RowOf } from "#table/table";
import { subscriptions, tenantMembers, tenantSettings, tenants } from "./schema.ts";

/** Every bakery of the session, the root first. */
export function listTenants({ db, tenantIds }: DomainContext): RowOf<typeof tenants>[] {
  const found = db
    .select()
    .from(tenants.rows)
    .where(inArray(tenants.rows.id, [...tenantIds]))
    .all();
  return found.sort((left, right) => tenantIds.indexOf(left.id) - tenantIds.indexOf(right.id));
}

/** A bakery of the session with its subscription and settings. @throws ProductError not_found */
export function getTenant({ db, tenantIds }: DomainContext, id: string) {
  if (!tenantIds.includes(id)) throw new ProductError("not_found");
  return {
    ...db.select().from(tenants.rows).where(eq(tenants.rows.id, id)).get()!,
    subscriptions: db
      .select()
      .from(subscriptions.rows)
      .where(eq(subscriptions.rows.tenant_id, id))
      .orderBy(asc(subscriptions.rows.started_on))
      .all(),
    settings: db.select().from(tenantSettings.rows).where(eq(tenantSettings.rows.tenant_id, id)).all(),
  };
}

/** The people of one bakery, by role. @throws ProductError not_found */
export function listMembers({ db, tenantIds }: DomainContext, id: string): RowOf<typeof tenantMembers>[] {
  if (!tenantIds.includes(id)) throw new ProductError("not_found");
  return db
    .select()
    .from(tenantMembers.rows)
    .where(eq(tenantMembers.rows.tenant_id, id))
    .orderBy(asc(tenantMembers.rows.role))
    .all();
}

/** The settings of the chosen bakery; undefined when it has none. */
export const findSettings = ({ db, tenantId }: DomainContext): RowOf<typeof tenantSettings> | undefined =>
  db.select().from(tenantSettings.rows).where(eq(tenantSettings.rows.tenant_id, tenantId)).get();
