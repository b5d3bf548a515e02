import { and, eq, inArray } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import { columnOf, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { tenantMembers } from "./schema.ts";

type Member = RowOf<typeof tenantMembers>;

/** Who may decide about the chosen bakery: its owner and its administrators (document 004). */
export const listAdmins = (context: DomainContext): Member[] =>
  membersOf(context).filter(({ role }) => role === "owner" || role === "admin");

/**
 * Makes another active member the owner; the former owner stays as an administrator. Doing it again changes nothing.
 * @throws ProductError not_found when that person is no active member
 */
export function transferOwnership(context: DomainContext, userId: string): { owner: Member; former_owner: Member } {
  const members = membersOf(context);
  const next = members.find((member) => member.user_id === userId && member.status === "active");
  const owner = members.find(({ role }) => role === "owner");
  if (!next || !owner) throw new ProductError("not_found");
  if (next.id === owner.id) return { owner, former_owner: owner };
  return context.db.transaction((db) => {
    // SAFETY: a Drizzle transaction has the database's own query interface.
    const inside = { ...context, db: db as unknown as DomainContext["db"] };
    return {
      former_owner: updateRow(inside, tenantMembers, owner.id, { role: "admin" }),
      owner: updateRow(inside, tenantMembers, next.id, { role: "owner" }),
    };
  });
}

/**
 * Takes a person out of every bakery of the session. Doing it again removes nothing.
 * @throws ProductError conflict while they own one: it must be handed over first
 */
export function removeMemberships(
  { db, tenantIds }: DomainContext,
  userId: string,
): { user_id: string; deleted_counts: { tenant_members: number } } {
  const theirs = and(
    eq(tenantMembers.rows.user_id, userId),
    inArray(columnOf(tenantMembers, "tenant_id"), [...tenantIds]),
  );
  const memberships = db.select().from(tenantMembers.rows).where(theirs).all();
  if (memberships.some(({ role }) => role === "owner")) throw new ProductError("conflict");
  db.delete(tenantMembers.rows).where(theirs).run();
  return { user_id: userId, deleted_counts: { tenant_members: memberships.length } };
}

const membersOf = ({ db, tenantId }: DomainContext): Member[] =>
  db.select().from(tenantMembers.rows).where(eq(tenantMembers.rows.tenant_id, tenantId)).all();
