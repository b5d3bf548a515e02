import { and, eq } from "drizzle-orm";
import { domains } from "#domain";
import { users } from "#domain/auth";
import { dashboardRoutes } from "#domain/dashboard";
import { tenantMembers, tenants } from "#domain/tenant";
import { ACTOR_HEADER, REQUEST_ID_HEADER } from "#http/headers";
import { languageOf, problemResponse } from "#http/problem";
import { createRouter } from "#http/router";
import type { Actor, DomainContext, SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import type { SessionLifecycle } from "./lifecycle.ts";

const router = createRouter([...domains.flatMap(({ routes }) => routes), ...dashboardRoutes]);

/** Answers a domain request next to the rows it is about; paths begin below `/api/v1`. */
export async function answerInSession(
  request: Request,
  lifecycle: SessionLifecycle,
  database: SessionDatabase,
): Promise<Response> {
  const language = languageOf(request.headers.get("Accept-Language"));
  const requestId = request.headers.get(REQUEST_ID_HEADER) ?? crypto.randomUUID();
  try {
    const contextFor = () => contextOf(request, lifecycle, database, language, requestId);
    return await router.fetch(request, { contextFor });
  } catch (error) {
    if (!(error instanceof ProductError)) logError("unexpected_error", error, { request_id: requestId });
    return problemResponse(error, { language, requestId });
  }
}

function contextOf(
  request: Request,
  lifecycle: SessionLifecycle,
  db: SessionDatabase,
  locale: DomainContext["locale"],
  requestId: string,
): DomainContext {
  const session = lifecycle.live();
  const tenantIds = sessionTenants(db, session.root_tenant_id);
  const chosen =
    new URL(request.url).searchParams.get("tenant_id") ?? request.headers.get("X-Tenant-Id") ?? session.root_tenant_id;
  if (!tenantIds.includes(chosen)) throw new ProductError("not_found");
  return {
    db,
    tenantId: chosen,
    tenantIds,
    actor: actorOf(db, session.root_tenant_id, request.headers.get(ACTOR_HEADER)),
    locale,
    requestId,
    now: lifecycle.ports.now,
    newId: () => crypto.randomUUID(),
    afterWrite: () => {},
  };
}

/** The tenants of the session, the root first. */
function sessionTenants(db: SessionDatabase, root: string): string[] {
  const ids = db.select({ id: tenants.rows.id }).from(tenants.rows).all();
  return [root, ...ids.map(({ id }) => id).filter((id) => id !== root)];
}

/** The person named by the gateway, or the owner. @throws ProductError invalid_session when they are not of this session */
function actorOf(db: SessionDatabase, root: string, userId: string | null): Actor {
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
