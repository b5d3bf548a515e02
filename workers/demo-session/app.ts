import { Hono } from "hono";
import { HANDLE_HEADER, REQUEST_ID_HEADER } from "#http/headers";
import { languageOf, problemResponse } from "#http/problem";
import { fieldErrors, readJson } from "#http/router";
import { systemClock } from "#shared/clock";
import { ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import type { Profile } from "#shared/vocabulary";
import type { SessionStatus } from "../../durable-objects/bakery-session/lifecycle.ts";
import { availableProfiles, templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { secretOf } from "../environment.ts";
import { CreateSessionInput, LoginInput } from "./contract.ts";
import { clearedSessionCookie, sessionCookie } from "./cookie.ts";
import { createSession } from "./create-session.ts";
import { receiptOf } from "./receipt.ts";
import { Registry } from "./registry/registry.ts";
import { handleOf, sessionIdOf } from "./session-id.ts";
import { sessionStub } from "./session-stub.ts";
import { signSessionToken } from "./session-token.ts";
import { unwrap } from "./unwrap.ts";

/** The lifecycle of sessions over HTTP; paths begin below `/api/v1`. */
export function createDemoSessionApp() {
  const app = new Hono<{ Bindings: Env }>();

  app.get("/demo-accounts", (c) => c.json({ data: availableProfiles.map(visibleAccount) }));

  app.post("/demo-sessions", async (c) => {
    const input = parseCreation(await readJson(c.req.raw));
    const caller = {
      address: c.req.header("CF-Connecting-IP"),
      language: languageOf(c.req.header("Accept-Language")),
      idempotencyKey: c.req.header("Idempotency-Key"),
    };
    const opened = await createSession(c.env, input, caller, (work) => c.executionCtx.waitUntil(work));
    const { credentials } = templateOf(input.demo_account_type).header.account;
    const { clone, ...session } = describe(opened.sessionId, opened.status);
    return c.json({ ...session, session_token: opened.token, credentials, clone }, 201, {
      "Set-Cookie": sessionCookie(opened.token, opened.lifetimeSeconds),
      ...(opened.replayed && { "Idempotent-Replayed": "true" }),
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
    return c.json(await statusDocument(c.env, handle, unwrap(await sessionStub(c.env, handle).extend())));
  });

  app.delete("/demo-sessions/:id", async (c) => {
    const handle = await requestedHandle(c.env, c.req.param("id"), c.req.header(HANDLE_HEADER));
    const report = await sessionStub(c.env, handle).end("deleted");
    const sessionId = await sessionIdOf(handle, secretOf(c.env, "SESSION_SECRET"));
    return c.json({ session_id: sessionId, status: "DESTROYED", ...report }, 200, {
      "Set-Cookie": clearedSessionCookie,
    });
  });

  app.post("/auth/login", async (c) => {
    const input = LoginInput.safeParse(await readJson(c.req.raw));
    if (!input.success) throw new ProductError("invalid_input", { fields: fieldErrors(input.error, "") });
    const handle = await requestedHandle(c.env, "current", c.req.header(HANDLE_HEADER));
    const { user, expires_at, longest_until } = unwrap(await sessionStub(c.env, handle).login(input.data));
    const now = systemClock();
    const until = Date.parse(longest_until);
    const token = await signSessionToken({ handle, userId: user.id }, secretOf(c.env, "SESSION_SECRET"), now, until);
    return c.json({ session_token: token, expires_at, user }, 200, {
      "Set-Cookie": sessionCookie(token, (until - now) / 1000),
    });
  });

  app.notFound(() => {
    throw new ProductError("not_found");
  });
  app.onError((error, c) => {
    const requestId = c.req.header(REQUEST_ID_HEADER) ?? crypto.randomUUID();
    if (!(error instanceof ProductError)) logError("unexpected_error", error, { request_id: requestId });
    return problemResponse(error, { language: languageOf(c.req.header("Accept-Language")), requestId });
  });
  return app;
}

/** A profile's account without the id that only the cloning of it needs. */
function visibleAccount(profile: Profile) {
  const { owner_user_id: _base, ...account } = templateOf(profile).header.account;
  return account;
}

function parseCreation(body: unknown): CreateSessionInput {
  const parsed = CreateSessionInput.safeParse(body);
  if (!parsed.success) throw new ProductError("invalid_input", { fields: fieldErrors(parsed.error, "") });
  if (!availableProfiles.includes(parsed.data.demo_account_type)) {
    throw new ProductError("invalid_input", {
      fields: [{ pointer: "/demo_account_type", detail: `must be one of ${availableProfiles.join(", ")}` }],
    });
  }
  return parsed.data;
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
