import { invalidField, ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import { UUID_PATTERN } from "#table/contract";
import type { ServiceCall } from "../../durable-objects/bakery-session/service.ts";
import { secretOf } from "../environment.ts";
import { Registry } from "./registry/registry.ts";
import { type Handle, handleOf } from "./session-id.ts";
import { sessionStub } from "./session-stub.ts";
import { unwrap } from "./unwrap.ts";

/**
 * The session that a service speaks of: the one it names in `X-Demo-Session-Id`, or the one that the registry knows for
 * the tenant. @throws ProductError session_not_found, not_found, registry_unavailable
 */
async function locateSession(env: Env, sessionId: string | undefined, tenantId: string | undefined): Promise<Handle> {
  if (sessionId) {
    const handle = await handleOf(sessionId, secretOf(env, "SESSION_SECRET"));
    if (!handle) throw new ProductError("session_not_found");
    return handle;
  }
  if (tenantId === undefined) {
    throw invalidField(
      "header/X-Demo-Session-Id",
      "Falta: dice en qué sesión está esta persona.",
      "Is missing: it says in which session this person is.",
    );
  }
  const handle = await new Registry(env.REGISTRY).handleOfTenant(tenantId).catch((error) => {
    logError("registry_unavailable", error);
    throw new ProductError("registry_unavailable", { headers: { "Retry-After": "30" } });
  });
  if (!handle) throw new ProductError("not_found");
  return handle;
}

interface ServiceRequest {
  readonly env: Env;
  readonly req: { header(name: string): string | undefined };
}

/** Asks the session that the request is about, and answers what it answers. */
export async function askSession<T>({ env, req }: ServiceRequest, call: ServiceCall, tenantId?: string): Promise<T> {
  for (const id of [tenantId, "tenantId" in call ? call.tenantId : undefined]) {
    if (id !== undefined && !UUID_PATTERN.test(id)) throw new ProductError("not_found");
  }
  const handle = await locateSession(
    env,
    req.header("X-Demo-Session-Id"),
    tenantId ?? ("tenantId" in call ? call.tenantId : undefined),
  );
  // SAFETY: `answerService` makes what the contract of the operation says; tests parse every answer with it.
  return JSON.parse(unwrap(await sessionStub(env, handle).serve(call))) as T;
}
