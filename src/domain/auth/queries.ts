import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { tenantMembers } from "#domain/tenant";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { lazily } from "#shared/lazily";
import type { Role } from "#shared/vocabulary";
import { userPreferences, users } from "./schema.ts";

const withRole = lazily(() => {
  const { password_hash: _secret, ...visible } = getTableColumns(users.rows);
  return { ...visible, role: tenantMembers.rows.role, job_title: tenantMembers.rows.job_title };
});
const membership = lazily(() =>
  and(eq(tenantMembers.rows.user_id, users.rows.id), eq(tenantMembers.rows.tenant_id, users.rows.tenant_id)),
);

/** The people of the chosen bakery with their roles, by name. */
export const listUsers = ({ db, tenantId }: DomainContext) =>
  db
    .select(withRole())
    .from(users.rows)
    .innerJoin(tenantMembers.rows, membership())
    .where(eq(users.rows.tenant_id, tenantId))
    .orderBy(asc(users.rows.full_name))
    .all();

/** The acting person. @throws ProductError not_found when they are not of this session. */
export function getCurrentUser({ db, actor }: DomainContext) {
  const user = db
    .select(withRole())
    .from(users.rows)
    .innerJoin(tenantMembers.rows, membership())
    .where(eq(users.rows.id, actor.userId))
    .get();
  if (!user) throw new ProductError("not_found");
  const preferences = db.select().from(userPreferences.rows).where(eq(userPreferences.rows.user_id, user.id)).get();
  return { ...user, preferences: preferences ?? null };
}

/** Who may enter with an e-mail, in capitals or not: an active person of any bakery of the session. */
export function findLogin(
  { db, tenantIds }: DomainContext,
  email: string,
): { id: string; full_name: string; role: Role; password_hash: string } | undefined {
  return db
    .select({
      id: users.rows.id,
      full_name: users.rows.full_name,
      role: tenantMembers.rows.role,
      password_hash: users.rows.password_hash,
    })
    .from(users.rows)
    .innerJoin(tenantMembers.rows, membership())
    .where(
      and(
        inArray(users.rows.tenant_id, [...tenantIds]),
        eq(sql`lower(${users.rows.email})`, email.trim().toLowerCase()),
        eq(users.rows.is_active, true),
        eq(tenantMembers.rows.status, "active"),
      ),
    )
    .get();
}
