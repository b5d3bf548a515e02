import { requireKeyForm } from "#http/idempotency";
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
import { addressPseudonyms, networkOf } from "./address.ts";
import type { CreateSessionInput } from "./contract.ts";
import { Registry } from "./registry/registry.ts";
import type { Refusal } from "./registry/reserve.ts";
import { type Handle, sessionIdOf } from "./session-id.ts";
import { newSessionStub, sessionStub } from "./session-stub.ts";
import { signSessionToken } from "./session-token.ts";
import { Turns } from "./turns.ts";
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

/** What a creation goes on with once its turn has come. */
interface Creation {
  readonly env: Env;
  readonly input: CreateSessionInput;
  readonly caller: Caller;
  readonly idempotency: { readonly keyHash: string; readonly requestHash: string } | undefined;
  readonly askedAtMs: number;
  readonly background: (work: Promise<unknown>) => void;
}

/**
 * A new session, or the one that the same request made before. Few are made at a time; the others wait their turn.
 * @throws ProductError seed_failed, not_configured, too_many_sessions, capacity_reached, registry_unavailable,
 * idempotency_mismatch, request_in_progress
 */
export async function createSession(
  env: Env,
  input: CreateSessionInput,
  caller: Caller,
  background: (work: Promise<unknown>) => void,
): Promise<OpenedSession> {
  const { DEMO_CREATIONS_AT_ONCE: atOnce } = environmentOf(env);
  const askedAtMs = systemClock();
  const idempotency = await idempotencyOf(caller, input, secretOf(env, "SESSION_SECRET"));
  if (idempotency) {
    const earlier = await earlierSession(env, new Registry(env.REGISTRY), idempotency, askedAtMs);
    if (earlier) return earlier;
  }
  await requireRoom(env, caller.address);
  const creation = { env, input, caller, idempotency, askedAtMs, background };
  const work = turnsOf(atOnce).take(() => makeSession(creation));
  // Carried to its end even if the caller leaves: a turn has to end.
  background(work.catch(() => {}));
  return work;
}

const turns = new Map<number, Turns>();

/** The turns of this isolate. */
function turnsOf(atOnce: number): Turns {
  const found = turns.get(atOnce) ?? new Turns(atOnce);
  turns.set(atOnce, found);
  return found;
}

/**
 * A new object, cloned and READY. The clone and the registry's reservation run side by side, so that the caps cost no
 * time; when there is no place, the clone is undone.
 */
async function makeSession(creation: Creation): Promise<OpenedSession> {
  const { env, input, caller, idempotency, askedAtMs, background } = creation;
  const settings = environmentOf(env);
  const secret = secretOf(env, "SESSION_SECRET");
  const registry = new Registry(env.REGISTRY);
  const createdAtMs = systemClock();
  const durationMs = Math.max(1, Math.round(settings.DEMO_SESSION_DURATION_MINUTES * MINUTE_MS));
  const stub = newSessionStub(env);
  const handle = stub.id.toString();
  const [created, reserved] = await Promise.allSettled([
    stub.create({
      profile: input.demo_account_type,
      virtualTenantId: crypto.randomUUID(),
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
        address: await addressPseudonyms(caller.address, secret, createdAtMs),
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

  const release = (failed?: string) =>
    background(registry.release(handle, createdAtMs, failed).catch((error) => logError("registry_unheard", error)));
  if (reserved.status === "rejected" || reserved.value) {
    // Without a place nothing may stay; should this fail too, the object's own alarm tells the registry of it.
    await stub.withdraw().catch((error) => logError("withdrawal_failed", error));
    if (reserved.status === "fulfilled") throw refusal(reserved.value!);
    // The place may have been taken although the answer was lost.
    release();
    logError("registry_unavailable", reserved.reason);
    throw new ProductError("registry_unavailable", { headers: { "Retry-After": "30" } });
  }
  if (created.status === "rejected") {
    logError("clone_failed", created.reason);
    await stub.withdraw().catch((error) => logError("withdrawal_failed", error));
    release("unknown");
    throw new ProductError("seed_failed", { headers: { "Retry-After": "5" } });
  }
  if (!created.value.ok && created.value.error === "seed_failed") release(created.value.service);
  const status = unwrap(created.value);
  background(stub.confirm(systemClock() - askedAtMs));
  return opened(handle, status, secret, false);
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
  requireKeyForm(idempotencyKey, 8);
  const keyHash = await hmacSha256(secret, `idempotency:${address ?? ""}:${idempotencyKey}`);
  return { keyHash, requestHash: await sha256(JSON.stringify(input)) };
}

/** A creation that has not become a session within this time never will. */
const STALE_CREATION_MS = 30_000;

/** The session that the same request made before, while it lives. */
async function earlierSession(
  env: Env,
  registry: Registry,
  { keyHash, requestHash }: { keyHash: string; requestHash: string },
  nowMs: number,
): Promise<OpenedSession | undefined> {
  const found = await registry.findByIdempotencyKey(keyHash).catch(() => undefined);
  if (!found) return undefined;
  if (found.request_hash !== requestHash) throw new ProductError("idempotency_mismatch");
  const status = await sessionStub(env, found.handle).status();
  if (status.ok) return opened(found.handle, status.value, secretOf(env, "SESSION_SECRET"), true);
  if (found.state !== "CLONING") throw new ProductError("session_expired");
  if (nowMs - Date.parse(found.created_at) < STALE_CREATION_MS) {
    throw new ProductError("request_in_progress", { headers: { "Retry-After": "1" } });
  }
  await registry.release(found.handle, nowMs);
  return undefined;
}

/**
 * The first gate, at the edge: creations of one address network in a minute. Without an address, as on a developer's
 * machine, there is none. @throws ProductError too_many_sessions; when the limiter is down creation is closed
 */
async function requireRoom(env: Env, address: string | undefined): Promise<void> {
  if (!address) return;
  let success: boolean;
  try {
    ({ success } = await env.CREATION_LIMITER.limit({ key: networkOf(address) }));
  } catch (error) {
    logError("limiter_unavailable", error);
    throw new ProductError("capacity_reached", { headers: { "Retry-After": "60" } });
  }
  if (!success) throw tooMany("address-minute", 60);
}

/** Caps tell when to come back (RFC 9110 §10.2.3) and what they are (draft-ietf-httpapi-ratelimit-headers). */
function refusal(reason: Refusal): ProductError {
  switch (reason) {
    case "address_ten_minutes":
      return tooMany("address-10-minutes", 600);
    case "address_day":
      return tooMany("address-day", 3600);
    case "active_cap":
      return new ProductError("capacity_reached", { headers: { "Retry-After": "300" } });
    case "daily_cap":
      return new ProductError("capacity_reached", { headers: { "Retry-After": "3600" } });
    case "duplicate":
      return new ProductError("request_in_progress", { headers: { "Retry-After": "1" } });
  }
}

const tooMany = (window: string, seconds: number) =>
  new ProductError("too_many_sessions", {
    headers: { "Retry-After": String(seconds), RateLimit: `"${window}";r=0;t=${seconds}` },
  });
