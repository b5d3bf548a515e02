import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { timing } from "hono/timing";
import { Hono } from "hono/tiny";
import { REQUEST_ID_HEADER } from "#http/headers";
import { languageOf, problemResponse } from "#http/problem";
import { ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import { sessionStub } from "../demo-session/session-stub.ts";
import { environmentOf, secretOf } from "../environment.ts";
import { toldError } from "../platform-errors.ts";
import { forwardedRequest, relayedResponse, serviceRequest } from "./forward.ts";
import { accessLog } from "./middleware/access-log.ts";
import { requirePermittedOperation } from "./middleware/policy.ts";
import { SECURITY_HEADERS } from "./middleware/security-headers.ts";
import { type Credential, findSession } from "./middleware/session.ts";
import { openApiJson } from "./openapi.ts";
import { canonicalPath, isEarlierCreation, isLifecyclePath, isServicePath } from "./paths.ts";
import { startFromForm } from "./start.ts";

export interface GatewayEnvironment {
  Bindings: Env;
  Variables: {
    requestId: string;
    credential?: Credential;
    /** Of an answer that is a page, and may load what the same page may when it is asked for. */
    contentPolicy?: string | undefined;
  };
}

const BODY_LIMIT_BYTES = 64 * 1024;
const CREATION_LIMIT_BYTES = 8 * 1024;

/** The public edge: the order of its middleware and where each path leads, nothing else. */
export function createGateway() {
  const app = new Hono<GatewayEnvironment>();

  app.use(requestId({ headerName: REQUEST_ID_HEADER, limitLength: 64 }));
  app.use(tellRequestId);
  app.use(accessLog);
  app.use(timing({ total: true, crossOrigin: false }));
  app.use(keepContentPolicy);
  app.use(secureHeaders(SECURITY_HEADERS));

  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/ready", (c) => {
    environmentOf(c.env);
    secretOf(c.env, "SESSION_SECRET");
    return c.json({ status: "ready" });
  });
  app.get("/openapi.json", () => new Response(openApiJson(), { headers: { "Content-Type": "application/json" } }));

  app.use("/demo/*", limitBody(CREATION_LIMIT_BYTES));
  app.post("/demo/start", startFromForm);

  app.use("/api/*", async (c, next) => {
    const creation = c.req.method === "POST" && canonicalPath(c.req.path) === "/demo-sessions";
    return limitBody(creation ? CREATION_LIMIT_BYTES : BODY_LIMIT_BYTES)(c, next);
  });
  app.use("/api/*", async (c, next) => {
    const path = canonicalPath(c.req.path);
    return path && isServicePath(c.req.method, path) ? relayToService(c, path) : next();
  });
  app.use("/services/*", limitBody(BODY_LIMIT_BYTES));
  app.all("/services/*", (c) => relayToService(c, c.req.path));
  app.get("/metrics", (c) => relayToService(c, c.req.path));

  app.use("/api/*", findSession, requirePermittedOperation);
  app.all("/api/*", async (c) => {
    const path = canonicalPath(c.req.path)!;
    const credential = c.get("credential");
    const request = forwardedRequest(c.req.raw, path, c.get("requestId"), credential);
    if (isLifecyclePath(path)) {
      const response = await c.env.DEMO_SESSIONS.fetch(request);
      return relayedResponse(
        response,
        isEarlierCreation(c.req.path) && response.status === 201 ? 200 : response.status,
      );
    }
    if (!credential) throw new ProductError("session_required");
    const response = await sessionStub(c.env, credential.handle).fetch(request);
    return relayedResponse(response, response.status);
  });

  // Answered, not thrown: what is thrown here passes by the middleware that puts the security headers on.
  app.notFound((c) => problemTo(c, new ProductError("not_found")));
  app.onError((error, c) => {
    if (!(error instanceof ProductError)) logError("unexpected_error", error, { request_id: c.get("requestId") });
    return problemTo(c, error);
  });
  return app;
}

const problemTo = (c: Context<GatewayEnvironment>, error: unknown): Response =>
  problemResponse(toldError(error), {
    language: languageOf(c.req.header("Accept-Language")),
    requestId: c.get("requestId"),
  });

async function relayToService(c: Context<GatewayEnvironment>, path: string): Promise<Response> {
  const response = await c.env.DEMO_SESSIONS.fetch(serviceRequest(c.req.raw, path, c.get("requestId")));
  return relayedResponse(response, response.status);
}

/** On every answer: the library's own way reaches only those that Hono builds. */
const tellRequestId = createMiddleware<GatewayEnvironment>(async (c, next) => {
  await next();
  c.res.headers.set(REQUEST_ID_HEADER, c.get("requestId"));
});

/** What the library puts on every answer lets it load nothing. */
const keepContentPolicy = createMiddleware<GatewayEnvironment>(async (c, next) => {
  await next();
  const policy = c.get("contentPolicy");
  if (policy) c.res.headers.set("Content-Security-Policy", policy);
});

const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ProductError("payload_too_large", { members: { maximum_bytes: maxSize } });
    },
  });
