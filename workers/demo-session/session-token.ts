import { errors, jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import { lazily } from "#shared/lazily";
import { Uuid } from "#table/contract";
import type { Handle } from "./session-id.ts";

const ISSUER = "bakery-ia-demo";
const AUDIENCE = "bakery-ia-demo-session";
const TYPE = "demo-session+jwt";

/** What a session token says: whose session, and in whose place its bearer acts. */
export interface SessionToken {
  readonly handle: Handle;
  readonly userId: string;
}

const Claims = lazily(() =>
  z.object({ sub: z.string().regex(/^[0-9a-f]{64}$/), user_id: Uuid(), jti: z.string().min(1) }),
);

/** A JWT (RFC 7519, HS256) for one person of one session, good until `expiresAtMs`. The object still decides on every request. */
export const signSessionToken = (
  { handle, userId }: SessionToken,
  secret: string,
  nowMs: number,
  expiresAtMs: number,
): Promise<string> =>
  new SignJWT({ user_id: userId })
    .setProtectedHeader({ alg: "HS256", typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(handle)
    .setJti(crypto.randomUUID())
    .setIssuedAt(Math.floor(nowMs / 1000))
    .setExpirationTime(Math.ceil(expiresAtMs / 1000))
    .sign(keyOf(secret));

/**
 * The content of a genuine token.
 * @returns "expired" for one whose time has passed, `undefined` for anything that is not one of ours.
 */
export async function readSessionToken(
  token: string,
  secret: string,
  nowMs: number,
): Promise<SessionToken | "expired" | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TYPE,
      requiredClaims: ["sub", "user_id", "jti", "iat", "exp"],
      clockTolerance: 5,
      currentDate: new Date(nowMs),
    });
    const { sub, user_id } = Claims().parse(payload);
    return { handle: sub, userId: user_id };
  } catch (error) {
    return error instanceof errors.JWTExpired ? "expired" : undefined;
  }
}

/** Separates this use of the secret from every other. */
const keyOf = (secret: string) => new TextEncoder().encode(`session-token:${secret}`);
