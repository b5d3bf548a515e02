import { sql } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { addRow } from "#table/rows";
import type { Table } from "#table/table";
import { requirePermission } from "./operation-policy.ts";
import { activity } from "./schema.ts";

/** What a write did to its main entity: `before` is null for something new. */
export interface Change<T> {
  readonly entity: Table;
  readonly before: object | null;
  readonly after: { readonly id: string };
  /** What the caller is answered. */
  readonly result: T;
}

/**
 * One permitted write: role first, then everything in one synchronous transaction that ends with one activity row and
 * with whatever depends on the data brought up to date. A throw anywhere undoes all of it.
 * @param operation the verb's name, as the operation policy lists it
 */
export function write<T>(context: DomainContext, operation: string, run: (context: DomainContext) => Change<T>): T {
  requirePermission(operation, context.actor.role);
  return context.db.transaction((db) => {
    // SAFETY: a Drizzle transaction has the database's own query interface.
    const inside: DomainContext = { ...context, db: db as unknown as DomainContext["db"] };
    inside.bringUpToDate();
    const { entity, before, after, result } = run(inside);
    recordActivity(inside, operation, entity, before, after);
    context.afterWrite(inside);
    return result;
  });
}

/** How many writes the session has seen; the number of the last of them. */
export const lastSequence = ({ db }: Pick<DomainContext, "db">): number =>
  db
    .select({ sequence: sql<number>`ifnull(max(${activity.rows.sequence}), 0)` })
    .from(activity.rows)
    .get()?.sequence ?? 0;

function recordActivity(
  context: DomainContext,
  operation: string,
  entity: Table,
  before: object | null,
  after: { readonly id: string },
): void {
  const { tenantId, actor } = context;
  addRow(context, activity, {
    id: context.newId(),
    tenant_id: tenantId,
    sequence: lastSequence(context) + 1,
    operation,
    entity: entity.path,
    entity_id: after.id,
    actor_user_id: actor.userId,
    actor_name: actor.name,
    actor_role: actor.role,
    before: before as Record<string, unknown> | null,
    after: after as Record<string, unknown>,
    request_id: context.requestId,
    created_at: new Date(context.now()).toISOString(),
  });
}
