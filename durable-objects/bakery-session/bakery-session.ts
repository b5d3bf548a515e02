import { DurableObject } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/durable-sqlite";
import { RequiredDomainError } from "#seeding/clone-domains";
import { systemClock } from "#shared/clock";
import type { SessionDatabase } from "#shared/context";
import { type ErrorCode, ProductError } from "#shared/errors";
import { Registry } from "../../workers/demo-session/registry/registry.ts";
import { deriveFromClone } from "./derive.ts";
import type { EndReason, EndReport } from "./ending.ts";
import { answerInSession } from "./http.ts";
import { type CreateSession, SessionLifecycle, type SessionStatus } from "./lifecycle.ts";
import { type Credentials, type LoggedIn, login } from "./login.ts";
import { ObjectDatabase } from "./object-database.ts";
import { templateOf } from "./templates.ts";

/** The refusals that cross RPC, where errors lose their class. */
const TOLD = ["session_expired", "extension_limit_reached", "invalid_credentials"] as const satisfies ErrorCode[];

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: "seed_failed" | (typeof TOLD)[number] };

/** One demo session: its own SQLite with all domains' tables, and the alarm that deletes it. */
export class BakerySession extends DurableObject<Env> {
  readonly lifecycle = new SessionLifecycle(
    this.ctx.id.toString(),
    this.ctx.storage,
    new ObjectDatabase(this.ctx.storage),
    {
      now: systemClock,
      stopwatch: () => performance.now(),
      templateOf,
      registry: new Registry(this.env.REGISTRY),
      afterClone: (session) => deriveFromClone(this.database, session),
    },
  );
  // SAFETY: Drizzle's type for this driver names Cloudflare's storage, which domains do not know.
  readonly database = drizzle(this.ctx.storage) as unknown as SessionDatabase;

  create(request: CreateSession): Promise<Outcome<SessionStatus>> {
    return outcome(() => this.lifecycle.create(request));
  }

  status(): Promise<Outcome<SessionStatus>> {
    return outcome(async () => this.lifecycle.status());
  }

  extend(): Promise<Outcome<SessionStatus>> {
    return outcome(() => this.lifecycle.extend());
  }

  /** Whose place the visitor takes with these credentials. */
  login(credentials: Credentials): Promise<Outcome<LoggedIn>> {
    return outcome(() => login(credentials, this.lifecycle, this.database));
  }

  end(reason: EndReason): Promise<EndReport> {
    return this.lifecycle.end(reason);
  }

  /** Called once the registry has a place for this session; what it does not hear now, the alarm tells it. */
  report(): Promise<void> {
    return this.lifecycle.report();
  }

  /** Called when the registry has no place for this session. */
  withdraw(): Promise<void> {
    return this.lifecycle.withdraw();
  }

  override fetch(request: Request): Promise<Response> {
    return answerInSession(request, this.lifecycle, this.database);
  }

  override alarm(): Promise<void> {
    return this.lifecycle.alarm();
  }
}

async function outcome<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof RequiredDomainError) return { ok: false, error: "seed_failed" };
    const told = TOLD.find((code) => error instanceof ProductError && error.code === code);
    if (told) return { ok: false, error: told };
    throw error;
  }
}
