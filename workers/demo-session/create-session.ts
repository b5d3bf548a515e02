import { transformId } from "#seeding/transform-id";
import { MINUTE_MS } from "#shared/business-calendar";
import { systemClock } from "#shared/clock";
import { hmacSha256, sha256 } from "#shared/digest";
import { ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import type { Language } from "#shared/vocabulary";
import type { SessionStatus } from "../../durable-objects/bakery-session/lifecycle.ts";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { environmentOf, secretOf } from "../environment.ts";
import { addressPseudonym } from "./address.ts";
import type { CreateSessionInput } from "./contract.ts";
import { type Refusal, Registry } from "./registry/registry.ts";
import { type Handle, sessionIdOf } from "./session-id.ts";
import { newSessionStub, sessionStub } from "./session-stub.ts";
import { signSessionToken } from "./session-token.ts";
import { unwrap } from "./unwrap.ts";

/** Who asks for a session, as far as that matters: where from, in which language, and whether it may be asked again. */
export interface Caller {
  readonly address: string | undefined;
  readonly language: Language;
  readonly idempotencyKey: string | undefined;
}

export interface OpenedSession {
  readonly sessionId: string;
  readonly token: string;
  readonly status: SessionStatus;
  readonly lifetimeSeconds: number;
  readonly replayed: boolean;
}

/**
 * A new object, cloned and READY. The clone and the registry's reservation run side by side, so that the caps cost no
 * time; when there is no place, the clone is undone.
 * @throws ProductError seed_failed, not_configured, too_many_sessions, capacity_reached, registry_unavailable,
 * idempotency_mismatch, request_in_progress
 */
export async function createSession(
  env: Env,
  input: CreateSessionInput,
  caller: Caller,
  background: (work: Promise<unknown>) => void,
): Promise<OpenedSession> {
  const settings = environmentOf(env);
  const secret = secretOf(env, "SESSION_SECRET");
  const registry = new Registry(env.REGISTRY);
  const createdAtMs = systemClock();
  const durationMs = Math.max(1, Math.round(settings.DEMO_SESSION_DURATION_MINUTES * MINUTE_MS));
  const idempotency = await idempotencyOf(caller, input, secret);
  if (idempotency) {
    const earlier = await earlierSession(env, registry, idempotency);
    if (earlier) return earlier;
  }

  const stub = newSessionStub(env);
  const handle = stub.id.toString();
  const virtualTenantId = crypto.randomUUID();
  const [created, reserved] = await Promise.allSettled([
    stub.create({
      profile: input.demo_account_type,
      virtualTenantId,
      language: caller.language,
      createdAtMs,
      durationMs,
      extensionsMaximum: settings.DEMO_SESSION_MAX_EXTENSIONS,
    }),
    registry.reserve(
      {
        handle,
        profile: input.demo_account_type,
        createdAtMs,
        expiresAtMs: createdAtMs + durationMs,
        addressPseudonym: await addressPseudonym(caller.address, secret, createdAtMs),
        idempotency: idempotency ?? null,
      },
      {
        active: settings.DEMO_MAX_ACTIVE_SESSIONS,
        perDay: settings.DEMO_MAX_SESSIONS_PER_DAY,
        perAddressTenMinutes: settings.DEMO_MAX_SESSIONS_PER_ADDRESS_TEN_MINUTES,
        perAddressDay: settings.DEMO_MAX_SESSIONS_PER_ADDRESS_DAY,
      },
    ),
  ]);

  if (reserved.status === "rejected" || reserved.value) {
    if (created.status === "fulfilled" && created.value.ok) await stub.withdraw();
    if (reserved.status === "fulfilled") throw refusal(reserved.value!);
    logError("registry_unavailable", reserved.reason);
    throw new ProductError("registry_unavailable", { headers: { "Retry-After": "30" } });
  }
  if (created.status === "rejected" || !created.value.ok) {
    background(registry.release(handle).catch((error) => logError("registry_unheard", error)));
    if (created.status === "rejected") logError("clone_failed", created.reason);
    throw new ProductError("seed_failed", { headers: { "Retry-After": "5" } });
  }
  background(stub.report());
  return opened(handle, created.value.value, secret, false);
}

/** The credential and the token of a session, for the owner of its bakery. */
async function opened(
  handle: Handle,
  status: SessionStatus,
  secret: string,
  replayed: boolean,
): Promise<OpenedSession> {
  const { owner_user_id } = templateOf(status.demo_account_type).header.account;
  const now = systemClock();
  const durationMs = (Date.parse(status.expires_at) - Date.parse(status.created_at)) / (1 + status.extensions_used);
  const untilMs = Date.parse(status.expires_at) + status.extensions_left * durationMs;
  const userId = transformId(owner_user_id, status.virtual_tenant_id);
  const [sessionId, token] = await Promise.all([
    sessionIdOf(handle, secret),
    signSessionToken({ handle, userId }, secret, now, untilMs),
  ]);
  return { sessionId, token, status, lifetimeSeconds: (untilMs - now) / 1000, replayed };
}

/** Only hashes of the key and of the request are kept; the key is long enough that nobody guesses another's. */
async function idempotencyOf({ idempotencyKey, address }: Caller, input: CreateSessionInput, secret: string) {
  if (idempotencyKey === undefined) return undefined;
  if (!/^[\x21-\x7e]{8,255}$/.test(idempotencyKey)) {
    throw new ProductError("invalid_input", {
      fields: [{ pointer: "header/Idempotency-Key", detail: "must be 8 to 255 visible ASCII characters" }],
    });
  }
  const keyHash = await hmacSha256(secret, `idempotency:${address ?? ""}:${idempotencyKey}`);
  return { keyHash, requestHash: await sha256(JSON.stringify(input)) };
}

/** The session that the same request made before, while it lives. */
async function earlierSession(
  env: Env,
  registry: Registry,
  { keyHash, requestHash }: { keyHash: string; requestHash: string },
): Promise<OpenedSession | undefined> {
  const found = await registry.findByIdempotencyKey(keyHash).catch(() => undefined);
  if (!found) return undefined;
  if (found.request_hash !== requestHash) throw new ProductError("idempotency_mismatch");
  const status = await sessionStub(env, found.handle).status();
  if (!status.ok) {
    if (found.state === "CLONING") throw new ProductError("request_in_progress", { headers: { "Retry-After": "1" } });
    throw new ProductError("session_expired");
  }
  return opened(found.handle, unwrap(status), secretOf(env, "SESSION_SECRET"), true);
}

/** Caps tell when to come back (RFC 9110 §10.2.3) and what they are (draft-ietf-httpapi-ratelimit-headers). */
function refusal(reason: Refusal): ProductError {
  switch (reason) {
    case "address_ten_minutes":
      return new ProductError("too_many_sessions", {
        headers: { "Retry-After": "600", RateLimit: '"address-10-minutes";r=0;t=600' },
      });
    case "address_day":
      return new ProductError("too_many_sessions", {
        headers: { "Retry-After": "3600", RateLimit: '"address-day";r=0;t=3600' },
      });
    case "active_cap":
      return new ProductError("capacity_reached", { headers: { "Retry-After": "300" } });
    case "daily_cap":
      return new ProductError("capacity_reached", { headers: { "Retry-After": "3600" } });
    case "duplicate":
      return new ProductError("request_in_progress", { headers: { "Retry-After": "1" } });
  }
}
