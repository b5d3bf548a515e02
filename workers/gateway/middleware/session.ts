import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { systemClock } from "#shared/clock";
import { ProductError } from "#shared/errors";
import { SESSION_COOKIE } from "../../demo-session/cookie.ts";
import { handleOf } from "../../demo-session/session-id.ts";
import { readSessionToken } from "../../demo-session/session-token.ts";
import { secretOf } from "../../environment.ts";
import type { GatewayEnvironment } from "../app.ts";
import { canonicalPath } from "../paths.ts";
import { requireOwnSite } from "./own-site.ts";

/** A verified credential: whose session, who acts (the owner when the credential names nobody), and how it came. */
export interface Credential {
  readonly handle: string;
  readonly userId?: string;
  readonly source: "header" | "bearer" | "cookie";
}

/**
 * Finds the session in `X-Demo-Session-Id`, `Authorization: Bearer` or the cookie.
 * @throws ProductError invalid_session for a malformed or forged one, session_expired for a token whose time has
 * passed, ambiguous_session when two disagree, cross_site_request when a cookie came from another site
 */
export const findSession = createMiddleware<GatewayEnvironment>(async (c, next) => {
  if (isOpenToAll(c.req.method, canonicalPath(c.req.path) ?? "")) return next();
  const sources: [Credential["source"], string | undefined][] = [
    ["header", c.req.header("X-Demo-Session-Id")],
    ["bearer", bearerToken(c.req.header("Authorization"))],
    ["cookie", getCookie(c, SESSION_COOKIE)],
  ];
  const given = sources.filter((source): source is [Credential["source"], string] => Boolean(source[1]));
  const found = await Promise.all(given.map(([source, value]) => verify(c.env, source, value)));
  if (new Set(found.map(({ handle }) => handle)).size > 1) throw new ProductError("ambiguous_session");
  const credential = found.find(({ userId }) => userId) ?? found[0];
  if (credential) {
    // A page of any site may open a socket with the visitor's cookie and read what it says: no other origin keeps it out.
    const unsafe = !SAFE_METHODS.includes(c.req.method) || c.req.header("Upgrade") !== undefined;
    if (unsafe && found.every(({ source }) => source === "cookie")) requireOwnSite(c.req.raw);
    c.set("credential", credential);
  }
  await next();
});

/** Whoever comes with a cookie of another day must still be able to look around and to open a bakery. */
const isOpenToAll = (method: string, path: string): boolean =>
  path === "/demo-accounts" || (path === "/demo-sessions" && method === "POST");

function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (!token) throw new ProductError("invalid_session");
  return token;
}

async function verify(env: Env, source: Credential["source"], value: string): Promise<Credential> {
  const secret = secretOf(env, "SESSION_SECRET");
  if (source === "header") {
    const handle = await handleOf(value, secret);
    if (!handle) throw new ProductError("invalid_session");
    return { handle, source };
  }
  const token = await readSessionToken(value, secret, systemClock());
  if (token === "expired") throw new ProductError("session_expired");
  if (!token) throw new ProductError("invalid_session");
  return { ...token, source };
}

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];
