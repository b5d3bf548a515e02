import { and, eq, sql } from "drizzle-orm";
import { users } from "#domain/auth";
import { tenantMembers, tenants } from "#domain/tenant";
import { ACTOR_HEADER } from "#http/headers";
import type { Clock } from "#shared/clock";
import type { DomainContext, SessionDatabase } from "#shared/context";
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
  const asked = queriesOf(db);
  const others = asked.tenants.all().filter(({ id }) => id !== rootTenantId);
  const tenantIds = [rootTenantId, ...others.map(({ id }) => id)];
  const chosen = tenantId ?? rootTenantId;
  if (!tenantIds.includes(chosen)) throw new ProductError("not_found");
  const actor = userId ? asked.person.get({ userId }) : asked.owner.get({ rootTenantId });
  if (!actor) throw new ProductError("invalid_session");
  return {
    db,
    tenantId: chosen,
    tenantIds,
    actor,
    locale,
    requestId,
    now,
    newId: source.newId ?? (() => crypto.randomUUID()),
    bringUpToDate: source.bringUpToDate ?? (() => {}),
    afterWrite: source.afterWrite ?? (() => {}),
  };
}

/** What every request asks: which bakeries there are, and who acts. */
function prepareQueries(db: SessionDatabase) {
  const people = () =>
    db
      .select({ userId: users.rows.id, name: users.rows.full_name, role: tenantMembers.rows.role })
      .from(users.rows)
      .innerJoin(tenantMembers.rows, eq(tenantMembers.rows.user_id, users.rows.id));
  const isOwner = eq(tenantMembers.rows.role, "owner");
  return {
    tenants: db.select({ id: tenants.rows.id }).from(tenants.rows).prepare(),
    person: people()
      .where(eq(users.rows.id, sql.placeholder("userId")))
      .prepare(),
    owner: people()
      .where(and(eq(users.rows.tenant_id, sql.placeholder("rootTenantId")), isOwner))
      .prepare(),
  };
}

const prepared = new WeakMap<SessionDatabase, ReturnType<typeof prepareQueries>>();

/** The queries of a database, which are spelled once: spelling one takes longer than running it. */
function queriesOf(db: SessionDatabase): ReturnType<typeof prepareQueries> {
  let queries = prepared.get(db);
  if (!queries) {
    queries = prepareQueries(db);
    prepared.set(db, queries);
  }
  return queries;
}
