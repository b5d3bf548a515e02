import { DurableObject } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/durable-sqlite";
import type { IdempotentRequest } from "#http/idempotency";
import { RequiredDomainError } from "#seeding/clone-domains";
import { systemClock } from "#shared/clock";
import type { SessionDatabase } from "#shared/context";
import { type ErrorCode, ProductError } from "#shared/errors";
import type { ConversionEvent } from "#shared/vocabulary";
import { Registry } from "../../workers/demo-session/registry/registry.ts";
import { environmentOf } from "../../workers/environment.ts";
import type { CreateSession } from "./cloning.ts";
import { deriveFromClone, deriveFromWrite } from "./derive.ts";
import type { EndReason, EndReport } from "./ending.ts";
import { answerInSession } from "./http.ts";
import { SessionLifecycle, type SessionStatus, type SweepOutcome } from "./lifecycle.ts";
import { Live } from "./live.ts";
import { type Credentials, type LoggedIn, login } from "./login.ts";
import { type Answered, once } from "./once.ts";
import { answerService, type ServiceCall } from "./service.ts";
import { toldError } from "./storage-full.ts";
import { templateOf } from "./templates.ts";
import { WrittenTables } from "./written-tables.ts";

/** The refusals that cross RPC, where errors lose their class. */
const TOLD = [
  "session_expired",
  "extension_limit_reached",
  "invalid_credentials",
  "idempotency_mismatch",
  "not_found",
  "conflict",
  "quota_exceeded",
] as const satisfies ErrorCode[];

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: (typeof TOLD)[number] }
  | { readonly ok: false; readonly error: "seed_failed"; readonly service: string };

/** One demo session: its own SQLite with all domains' tables, and the alarm that deletes it. */
export class BakerySession extends DurableObject<Env> {
  readonly live = new Live(this.ctx);
  readonly written = new WrittenTables();
  readonly lifecycle = new SessionLifecycle(this.ctx.id.toString(), this.ctx.storage, {
    now: systemClock,
    stopwatch: () => performance.now(),
    templateOf,
    registry: new Registry(this.env.REGISTRY),
    derive: (session) => deriveFromClone(this.database, session, environmentOf(this.env)),
    afterWrite: (context) => deriveFromWrite(context, environmentOf(this.env)),
    quota: () => {
      const { DEMO_MAX_ROWS_ADDED: rows, DEMO_MAX_BYTES_ADDED: bytes } = environmentOf(this.env);
      return { rows, bytes };
    },
    listeners: this.live,
  });
  // SAFETY: Drizzle's type for this driver names Cloudflare's storage, which domains do not know.
  readonly database = drizzle(this.ctx.storage, { logger: this.written }) as unknown as SessionDatabase;

  create(request: CreateSession): Promise<Outcome<SessionStatus>> {
    return outcome(() => this.lifecycle.create(request));
  }

  /** Called once the registry has a place for this session. */
  confirm(creationDurationMs: number): Promise<void> {
    return this.lifecycle.confirm(creationDurationMs);
  }

  /** Called when the registry has no place for this session. */
  withdraw(): Promise<void> {
    return this.lifecycle.withdraw();
  }

  status(): Promise<Outcome<SessionStatus>> {
    return outcome(async () => this.lifecycle.status());
  }

  extend(request?: IdempotentRequest): Promise<Outcome<Answered<SessionStatus>>> {
    return outcome(() => once(request, this.lifecycle, this.database, () => this.lifecycle.extend()));
  }

  /** Whose place the visitor takes with these credentials. */
  login(credentials: Credentials, request?: IdempotentRequest): Promise<Outcome<Answered<LoggedIn>>> {
    const { lifecycle, database } = this;
    return outcome(() => once(request, lifecycle, database, () => login(credentials, lifecycle, database)));
  }

  convert(event: ConversionEvent, request?: IdempotentRequest): Promise<Outcome<Answered<void>>> {
    return outcome(() => once(request, this.lifecycle, this.database, () => this.lifecycle.convert(event)));
  }

  /** What services ask of a session, answered as JSON: RPC has no type for what is only known at run time. */
  serve(call: ServiceCall): Promise<Outcome<string>> {
    return outcome(async () => JSON.stringify(await answerService(call, this.lifecycle, this.database)));
  }

  end(reason: EndReason): Promise<EndReport> {
    return this.lifecycle.end(reason);
  }

  sweep(): Promise<SweepOutcome> {
    return this.lifecycle.sweep();
  }

  override fetch(request: Request): Promise<Response> {
    return answerInSession(request, this);
  }

  override webSocketMessage(socket: WebSocket): void {
    this.live.refuse(socket);
  }

  override webSocketClose(socket: WebSocket): void {
    this.live.leave(socket);
  }

  override alarm(): Promise<void> {
    return this.lifecycle.alarm();
  }
}

async function outcome<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof RequiredDomainError) {
      return { ok: false, error: "seed_failed", service: error.reports.at(-1)?.service ?? "tenant" };
    }
    const known = toldError(error);
    const told = TOLD.find((code) => known instanceof ProductError && known.code === code);
    if (told) return { ok: false, error: told };
    throw error;
  }
}
