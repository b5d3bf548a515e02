import { and, eq } from "drizzle-orm";
import { users } from "#domain/auth";
import { tenantMembers, tenants } from "#domain/tenant";
import { ACTOR_HEADER } from "#http/headers";
import type { Clock } from "#shared/clock";
import type { Actor, DomainContext, SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import type { Language } from "#shared/vocabulary";

/** What a context is made of, whoever asks for it. */
export interface ContextSource {
  readonly db: SessionDatabase;
  readonly rootTenantId: string;
  readonly locale: Language;
  readonly requestId: string;
  readonly now: Clock;
  readonly newId?: DomainContext["newId"];
  readonly bringUpToDate?: DomainContext["bringUpToDate"];
  readonly afterWrite?: DomainContext["afterWrite"];
}

/**
 * The context of a request: the tenant that `tenant_id` or `X-Tenant-Id` chooses, the root otherwise, and the person
 * whom the gateway names, the owner otherwise.
 * @throws ProductError not_found for a tenant outside the session, invalid_session for a person outside it
 */
export function requestContext(request: Request, source: ContextSource): DomainContext {
  const chosen = new URL(request.url).searchParams.get("tenant_id") ?? request.headers.get("X-Tenant-Id");
  return createContext(source, chosen ?? undefined, request.headers.get(ACTOR_HEADER) ?? undefined);
}

export function createContext(source: ContextSource, tenantId?: string, userId?: string): DomainContext {
  const { db, rootTenantId, locale, requestId, now } = source;
  const tenantIds = sessionTenants(db, rootTenantId);
  const chosen = tenantId ?? rootTenantId;
  if (!tenantIds.includes(chosen)) throw new ProductError("not_found");
  return {
    db,
    tenantId: chosen,
    tenantIds,
    actor: actorOf(db, rootTenantId, userId),
    locale,
    requestId,
    now,
    newId: source.newId ?? (() => crypto.randomUUID()),
    bringUpToDate: source.bringUpToDate ?? (() => {}),
    afterWrite: source.afterWrite ?? (() => {}),
  };
}

/** The tenants of the session, the root first. */
function sessionTenants(db: SessionDatabase, root: string): string[] {
  const ids = db.select({ id: tenants.rows.id }).from(tenants.rows).all();
  return [root, ...ids.map(({ id }) => id).filter((id) => id !== root)];
}

function actorOf(db: SessionDatabase, root: string, userId: string | undefined): Actor {
  const found = db
    .select({ userId: users.rows.id, name: users.rows.full_name, role: tenantMembers.rows.role })
    .from(users.rows)
    .innerJoin(tenantMembers.rows, eq(tenantMembers.rows.user_id, users.rows.id))
    .where(
      userId ? eq(users.rows.id, userId) : and(eq(users.rows.tenant_id, root), eq(tenantMembers.rows.role, "owner")),
    )
    .get();
  if (!found) throw new ProductError("invalid_session");
  return found;
}
