import { Hono } from "hono";
import { HANDLE_HEADER, REQUEST_ID_HEADER } from "#http/headers";
import { languageOf, problemResponse } from "#http/problem";
import { fieldErrors, readJson } from "#http/router";
import { transformId } from "#seeding/transform-id";
import { MINUTE_MS } from "#shared/business-calendar";
import { systemClock } from "#shared/clock";
import { type ErrorCode, ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import type { Outcome } from "../../durable-objects/bakery-session/bakery-session.ts";
import type { SessionStatus } from "../../durable-objects/bakery-session/lifecycle.ts";
import { availableProfiles, templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { environmentOf, secretOf } from "../environment.ts";
import { CreateSessionInput } from "./contract.ts";
import { clearedSessionCookie, sessionCookie } from "./cookie.ts";
import { handleOf, sessionIdOf } from "./session-id.ts";
import { newSessionStub, sessionStub } from "./session-stub.ts";
import { signSessionToken } from "./session-token.ts";

/** The lifecycle of sessions over HTTP; paths begin below `/api/v1`. */
export function createDemoSessionApp() {
  const app = new Hono<{ Bindings: Env }>();

  app.get("/demo-accounts", (c) =>
    c.json({ data: availableProfiles.map((profile) => templateOf(profile).header.account) }),
  );

  app.post("/demo-sessions", async (c) => {
    const input = parseCreation(await readJson(c.req.raw));
    const { sessionId, token, status, lifetimeSeconds } = await createSession(
      c.env,
      input,
      languageOf(c.req.header("Accept-Language")),
    );
    const { account } = templateOf(input.demo_account_type).header;
    const { clone, ...session } = describe(sessionId, status);
    return c.json({ ...session, session_token: token, credentials: account.credentials, clone }, 201, {
      "Set-Cookie": sessionCookie(token, lifetimeSeconds),
    });
  });

  app.get("/demo-sessions/:id/:part{status}?", async (c) => {
    const handle = await requestedHandle(c.env, c.req.param("id"), c.req.header(HANDLE_HEADER));
    return c.json(await statusDocument(c.env, handle, unwrap(await sessionStub(c.env, handle).status())));
  });

  app.post("/demo-sessions/:id/extend", async (c) => {
    const handle = await requestedHandle(c.env, c.req.param("id"), c.req.header(HANDLE_HEADER));
    return c.json(await statusDocument(c.env, handle, unwrap(await sessionStub(c.env, handle).extend())));
  });

  app.delete("/demo-sessions/:id", async (c) => {
    const handle = await requestedHandle(c.env, c.req.param("id"), c.req.header(HANDLE_HEADER));
    const report = await sessionStub(c.env, handle).end();
    const sessionId = await sessionIdOf(handle, secretOf(c.env, "SESSION_SECRET"));
    return c.json({ session_id: sessionId, status: "DESTROYED", ...report }, 200, {
      "Set-Cookie": clearedSessionCookie,
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

/** A new object, cloned and READY. @throws ProductError seed_failed, not_configured */
async function createSession(env: Env, input: CreateSessionInput, language: ReturnType<typeof languageOf>) {
  const { DEMO_SESSION_DURATION_MINUTES, DEMO_SESSION_MAX_EXTENSIONS } = environmentOf(env);
  const secret = secretOf(env, "SESSION_SECRET");
  const virtualTenantId = crypto.randomUUID();
  const stub = newSessionStub(env);
  const createdAtMs = systemClock();
  const durationMs = DEMO_SESSION_DURATION_MINUTES * MINUTE_MS;
  const status = unwrap(
    await stub.create({
      profile: input.demo_account_type,
      virtualTenantId,
      language,
      createdAtMs,
      durationMs: Math.max(1, Math.round(durationMs)),
      extensionsMaximum: DEMO_SESSION_MAX_EXTENSIONS,
    }),
  );
  const handle = stub.id.toString();
  const lifetimeMs = durationMs * (1 + DEMO_SESSION_MAX_EXTENSIONS);
  const userId = transformId(templateOf(input.demo_account_type).header.account.owner_user_id, virtualTenantId);
  const [sessionId, token] = await Promise.all([
    sessionIdOf(handle, secret),
    signSessionToken({ handle, userId }, secret, createdAtMs, createdAtMs + lifetimeMs),
  ]);
  return { sessionId, token, status, lifetimeSeconds: lifetimeMs / 1000 };
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

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProductError(
    outcome.error satisfies ErrorCode,
    outcome.error === "seed_failed" ? { headers: { "Retry-After": "5" } } : {},
  );
}
