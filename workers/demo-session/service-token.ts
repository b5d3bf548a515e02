import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import { demoRestriction } from "#session/operation-policy";
import { systemClock } from "#shared/clock";
import { ProductError } from "#shared/errors";
import { lazily } from "#shared/lazily";
import { secretOf } from "../environment.ts";
import { SESSION_COOKIE } from "./cookie.ts";
import { readSessionToken } from "./session-token.ts";

const ISSUER = "bakery-ia-demo";
const AUDIENCE = "bakery-ia-demo-services";
const TYPE = "service+jwt";
const LIFETIME_SECONDS = 5 * 60;

const Claims = lazily(() =>
  z.object({
    typ: z.literal("service"),
    service: z.string().min(1),
    sub: z.string().min(1),
    jti: z.string().min(1),
  }),
);

/** A JWT (RFC 7519, HS256) for one service, good for five minutes. */
export async function signServiceToken(service: string, secret: string, nowMs: number) {
  const issuedAt = Math.floor(nowMs / 1000);
  const token = await new SignJWT({ typ: "service", service })
    .setProtectedHeader({ alg: "HS256", typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(service)
    .setJti(crypto.randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .sign(keyOf(secret));
  return { token, token_type: "Bearer" as const, expires_in: LIFETIME_SECONDS, service };
}

/** The service whose genuine, unexpired token this is; `undefined` for anything else. */
export const readServiceToken = (token: string, secret: string, nowMs: number): Promise<string | undefined> =>
  jwtVerify(token, keyOf(secret), {
    algorithms: ["HS256"],
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: TYPE,
    requiredClaims: ["sub", "service", "jti", "iat", "exp"],
    maxTokenAge: LIFETIME_SECONDS,
    clockTolerance: 5,
    currentDate: new Date(nowMs),
  })
    .then(({ payload }) => Claims().parse(payload).service)
    .catch(() => undefined);

/**
 * Lets pass who has a service token.
 * @throws ProductError service_token_required, demo_restriction for the credential of a demo's visitor
 */
export const requireServiceToken = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  const secret = secretOf(c.env, "SESSION_SECRET");
  const authorization = c.req.header("Authorization");
  const token = authorization && /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token && (await readServiceToken(token, secret, systemClock()))) return next();
  const visitor =
    token === undefined
      ? c.req.header("X-Demo-Session-Id") || getCookie(c, SESSION_COOKIE)
      : await readSessionToken(token, secret, systemClock());
  if (!visitor) throw new ProductError("service_token_required");
  throw demoRestriction(`${c.req.method} ${c.req.routePath.replaceAll(/:(\w+)/g, "{$1}")}`);
});

/** Separates this use of the secret from every other. */
const keyOf = (secret: string) => new TextEncoder().encode(`service-token:${secret}`);
