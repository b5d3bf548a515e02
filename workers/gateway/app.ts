import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { ACTOR_HEADER, HANDLE_HEADER, REQUEST_ID_HEADER } from "#http/headers";
import { languageOf, problemResponse } from "#http/problem";
import { ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import { sessionStub } from "../demo-session/session-stub.ts";
import { environmentOf, secretOf } from "../environment.ts";
import { accessLog } from "./middleware/access-log.ts";
import { type Credential, findSession } from "./middleware/session.ts";
import { canonicalPath, isEarlierCreation } from "./paths.ts";

export interface GatewayEnvironment {
  Bindings: Env;
  Variables: { requestId: string; credential?: Credential };
}

const BODY_LIMIT_BYTES = 64 * 1024;
const CREATION_LIMIT_BYTES = 8 * 1024;

/** The public edge: the order of its middleware and where each path leads, nothing else. */
export function createGateway() {
  const app = new Hono<GatewayEnvironment>();

  app.use(requestId({ headerName: REQUEST_ID_HEADER, limitLength: 64 }));
  app.use(accessLog);
  app.use(secureHeaders(HEADERS));

  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/ready", (c) => {
    environmentOf(c.env);
    secretOf(c.env, "SESSION_SECRET");
    return c.json({ status: "ready" });
  });

  app.use("/api/*", async (c, next) => {
    const creation = c.req.method === "POST" && canonicalPath(c.req.path) === "/demo-sessions";
    return limitBody(creation ? CREATION_LIMIT_BYTES : BODY_LIMIT_BYTES)(c, next);
  });
  app.use("/api/*", findSession);
  app.all("/api/*", async (c) => {
    const path = canonicalPath(c.req.path);
    if (path === undefined) throw new ProductError("not_found");
    if (/^\/demo-(accounts|sessions)(\/|$)/.test(path)) {
      const response = await c.env.DEMO_SESSIONS.fetch(
        forwarded(c.req.raw, path, c.get("requestId"), c.get("credential")),
      );
      return relayed(response, isEarlierCreation(c.req.path) && response.status === 201 ? 200 : response.status);
    }
    const credential = c.get("credential");
    if (!credential) throw new ProductError("session_required");
    const response = await sessionStub(c.env, credential.handle).fetch(
      forwarded(c.req.raw, path, c.get("requestId"), credential),
    );
    return relayed(response, response.status);
  });

  app.notFound(() => {
    throw new ProductError("not_found");
  });
  app.onError((error, c) => {
    if (!(error instanceof ProductError)) logError("unexpected_error", error, { request_id: c.get("requestId") });
    return problemResponse(error, {
      language: languageOf(c.req.header("Accept-Language")),
      requestId: c.get("requestId"),
    });
  });
  return app;
}

const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ProductError("payload_too_large", { members: { maximum_bytes: maxSize } });
    },
  });

/** The request for an inner application: its own path, and of the credential only what was verified. */
function forwarded(request: Request, path: string, id: string, credential: Credential | undefined): Request {
  const headers = new Headers(request.headers);
  for (const name of ["Authorization", "Cookie", "X-Demo-Session-Id", ACTOR_HEADER, HANDLE_HEADER])
    headers.delete(name);
  headers.set(REQUEST_ID_HEADER, id);
  if (credential) headers.set(HANDLE_HEADER, credential.handle);
  if (credential?.userId) headers.set(ACTOR_HEADER, credential.userId);
  const { search } = new URL(request.url);
  return new Request(`https://session.internal${path}${search}`, {
    method: request.method,
    headers,
    body: request.body,
  });
}

/** An inner answer that the edge may still put headers on. */
const relayed = (response: Response, status: number): Response =>
  new Response(response.body, { status, headers: response.headers });

const HEADERS: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
  },
  strictTransportSecurity: "max-age=31536000; includeSubDomains",
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  crossOriginResourcePolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
};
