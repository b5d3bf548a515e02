import { Hono } from "hono/tiny";
import { HANDLE_HEADER, REQUEST_ID_HEADER } from "#http/headers";
import { idempotencyOf } from "#http/idempotency";
import { OperationTable } from "#http/operations";
import { languageOf, problemResponse } from "#http/problem";
import { parseBody } from "#http/router";
import { systemClock } from "#shared/clock";
import { invalidField, ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import type { ConversionEvent, Profile } from "#shared/vocabulary";
import type { SessionStatus } from "../../durable-objects/bakery-session/lifecycle.ts";
import { availableProfiles, templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { secretOf } from "../environment.ts";
import { toldError } from "../platform-errors.ts";
import { callerAddress } from "./address.ts";
import { ConversionInput, CreateSessionInput, LoginInput } from "./contract.ts";
import { clearedSessionCookie, sessionCookie } from "./cookie.ts";
import { createSession } from "./create-session.ts";
import { lifecycleOperations } from "./operations.ts";
import { addOperationsRoutes } from "./operations-routes.ts";
import { receiptOf } from "./receipt.ts";
import { Registry } from "./registry/registry.ts";
import { addServiceRoutes } from "./service-routes.ts";
import { handleOf, sessionIdOf } from "./session-id.ts";
import { sessionStub } from "./session-stub.ts";
import { signSessionToken } from "./session-token.ts";
import { addTenantRoutes } from "./tenant-routes.ts";
import { unwrap } from "./unwrap.ts";

/** The lifecycle of sessions over HTTP; paths begin below `/api/v1`. */
export function createDemoSessionApp() {
  const app = new Hono<{ Bindings: Env }>();

  addOperationsRoutes(app);
  addTenantRoutes(app);
  addServiceRoutes(app);

  app.get("/demo-accounts", (c) => c.json({ data: availableProfiles.map(visibleAccount) }));

  app.post("/demo-sessions", async (c) => {
    const input = await parseBody(CreateSessionInput(), c.req.raw);
    requireAvailable(input.demo_account_type);
    const caller = {
      address: callerAddress(c.req.header("CF-Connecting-IP")),
      language: languageOf(c.req.header("Accept-Language")),
      idempotencyKey: c.req.header("Idempotency-Key"),
    };
    const opened = await createSession(c.env, input, caller, (work) => c.executionCtx.waitUntil(work));
    const { credentials } = templateOf(input.demo_account_type).header.account;
    const { clone, ...session } = describe(opened.sessionId, opened.status);
    return c.json({ ...session, session_token: opened.token, credentials, clone }, 201, {
      "Set-Cookie": sessionCookie(opened.token, opened.lifetimeSeconds),
      ...replayedHeader(opened.replayed),
    });
  });

  app.get("/demo-sessions/:id/:part{status}?", async (c) => {
    const handle = await requestedHandle(c.env, c.req.param("id"), c.req.header(HANDLE_HEADER));
    const status = await sessionStub(c.env, handle).status();
    if (!status.ok && status.error === "session_expired") throw await endedSession(c.env, handle);
    return c.json(await statusDocument(c.env, handle, unwrap(status)));
  });

  app.post("/demo-sessions/:id/extend", async (c) => {
    const handle = await requestedHandle(c.env, c.req.param("id"), c.req.header(HANDLE_HEADER));
    const { value, replayed } = unwrap(
      await sessionStub(c.env, handle).extend(await idempotencyOf(c.req.raw, await c.req.text())),
    );
    return c.json(await statusDocument(c.env, handle, value), 200, replayedHeader(replayed));
  });

  app.delete("/demo-sessions/:id", async (c) => {
    const handle = await requestedHandle(c.env, c.req.param("id"), c.req.header(HANDLE_HEADER));
    const report = await sessionStub(c.env, handle).end("deleted");
    const sessionId = await sessionIdOf(handle, secretOf(c.env, "SESSION_SECRET"));
    return c.json({ session_id: sessionId, status: "DESTROYED", ...report }, 200, {
      "Set-Cookie": clearedSessionCookie,
      "Clear-Site-Data": '"cache", "cookies", "storage"',
    });
  });

  app.post("/conversions", async (c) => {
    const { event } = await parseBody(ConversionInput(), c.req.raw);
    const handle = await requestedHandle(c.env, "current", c.req.header(HANDLE_HEADER));
    const repeatable = await idempotencyOf(c.req.raw, event);
    const told = await sessionStub(c.env, handle).convert(event, repeatable);
    // One decides after the end as well: there the registry alone still knows the session.
    const isHeard = !told.ok && told.error === "session_expired" && (await convertEnded(c.env, handle, event));
    const { replayed } = isHeard ? { replayed: false } : unwrap(told);
    return c.json({ status: "accepted", event }, 202, replayedHeader(replayed));
  });

  app.post("/auth/login", async (c) => {
    const credentials = await parseBody(LoginInput(), c.req.raw);
    const handle = await requestedHandle(c.env, "current", c.req.header(HANDLE_HEADER));
    const repeatable = await idempotencyOf(c.req.raw, JSON.stringify(credentials));
    const { value, replayed } = unwrap(await sessionStub(c.env, handle).login(credentials, repeatable));
    const { user, expires_at, longest_until } = value;
    const now = systemClock();
    const until = Date.parse(longest_until);
    const token = await signSessionToken({ handle, userId: user.id }, secretOf(c.env, "SESSION_SECRET"), now, until);
    return c.json({ session_token: token, expires_at, user }, 200, {
      "Set-Cookie": sessionCookie(token, (until - now) / 1000),
      ...replayedHeader(replayed),
    });
  });

  const operations = new OperationTable(lifecycleOperations);
  app.notFound((c) => {
    throw operations.refusalOf(c.req.method, c.req.path);
  });
  app.onError((error, c) => {
    const requestId = c.req.header(REQUEST_ID_HEADER) ?? crypto.randomUUID();
    if (!(error instanceof ProductError)) logError("unexpected_error", error, { request_id: requestId });
    return problemResponse(toldError(error), { language: languageOf(c.req.header("Accept-Language")), requestId });
  });
  return app;
}

const replayedHeader = (replayed: boolean): Record<string, string> =>
  replayed ? { "Idempotent-Replayed": "true" } : {};

/** A profile's account without the id that only the cloning of it needs. */
function visibleAccount(profile: Profile) {
  const { owner_user_id: _base, ...account } = templateOf(profile).header.account;
  return account;
}

function requireAvailable(profile: Profile): void {
  if (availableProfiles.includes(profile)) return;
  const profiles = availableProfiles.join(", ");
  throw invalidField("/demo_account_type", `Debe ser uno de estos: ${profiles}.`, `Must be one of these: ${profiles}.`);
}

/** The handle of the session named in the path; `current` is the one that the gateway found in the credential. */
async function requestedHandle(env: Env, id: string, credential: string | undefined): Promise<string> {
  if (id === "current") {
    if (!credential) throw new ProductError("session_required");
    return credential;
  }
  const handle = await handleOf(id, secretOf(env, "SESSION_SECRET"));
  if (!handle) throw new ProductError("session_not_found");
  return handle;
}

/** @returns whether the registry knows of the session's end, and so keeps what its visitor did after it */
async function convertEnded(env: Env, handle: string, event: ConversionEvent): Promise<boolean> {
  const registry = new Registry(env.REGISTRY);
  const audit = await registry.auditOf(handle).catch(() => undefined);
  if (!audit) return false;
  const { demo_account_type } = audit;
  const occurred_at = new Date(systemClock()).toISOString();
  await registry.hear({
    kind: "conversion",
    conversion: { id: crypto.randomUUID(), handle, demo_account_type, event, occurred_at },
  });
  return true;
}

/** 410 with the proof of erasure, for as long as the audit is kept. */
async function endedSession(env: Env, handle: string): Promise<ProductError> {
  const audit = await new Registry(env.REGISTRY).auditOf(handle).catch(() => undefined);
  if (!audit) return new ProductError("session_expired");
  return new ProductError("session_expired", {
    members: { receipt: await receiptOf(audit, secretOf(env, "SESSION_SECRET")) },
  });
}

async function statusDocument(env: Env, handle: string, status: SessionStatus) {
  const { clone, ...session } = describe(await sessionIdOf(handle, secretOf(env, "SESSION_SECRET")), status);
  return { ...session, progress: clone };
}

const describe = (sessionId: string, { state, clone, ...status }: SessionStatus) => ({
  session_id: sessionId,
  status: state,
  ...status,
  clone,
});
