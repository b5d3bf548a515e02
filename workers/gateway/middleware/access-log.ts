import { createMiddleware } from "hono/factory";
import { sha256 } from "#shared/digest";
import { logEvent } from "#shared/log";
import type { GatewayEnvironment } from "../app.ts";

/** One line a request. Paths can hold session ids, so only their first segments are told, and of a session its hash. */
export const accessLog = createMiddleware<GatewayEnvironment>(async (c, next) => {
  const started = performance.now();
  await next();
  const handle = c.get("credential")?.handle;
  logEvent("request", {
    request_id: c.get("requestId"),
    method: c.req.method,
    route: routeOf(c.req.path),
    status: c.res.status,
    duration_ms: Math.round(performance.now() - started),
    session: handle && (await shortHash(handle)),
  });
});

const SAFE_SEGMENT = /^[a-z][a-z0-9.-]{0,30}$/;

/** The path with everything that could be an id or a visitor's text as `*`. */
export const routeOf = (path: string): string =>
  path
    .split("/")
    .slice(0, 7)
    .map((segment) => (segment === "" || SAFE_SEGMENT.test(segment) ? segment : "*"))
    .join("/");

const shortHash = async (handle: string): Promise<string> => (await sha256(handle)).slice(0, 12);
