import { DurableObject } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/durable-sqlite";
import { RequiredDomainError } from "#seeding/clone-domains";
import { systemClock } from "#shared/clock";
import type { SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import { answerInSession } from "./http.ts";
import { type CreateSession, type EndReport, SessionLifecycle, type SessionStatus } from "./lifecycle.ts";
import { ObjectDatabase } from "./object-database.ts";
import { templateOf } from "./templates.ts";

/** A result that crosses RPC, where errors lose their class. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: "seed_failed" | "session_expired" | "extension_limit_reached" };

/** One demo session: its own SQLite with all domains' tables, and the alarm that deletes it. */
export class BakerySession extends DurableObject<Env> {
  readonly lifecycle = new SessionLifecycle(this.ctx.storage, new ObjectDatabase(this.ctx.storage), {
    now: systemClock,
    stopwatch: () => performance.now(),
    templateOf,
  });
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

  end(): Promise<EndReport> {
    return this.lifecycle.end();
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
    if (
      error instanceof ProductError &&
      (error.code === "session_expired" || error.code === "extension_limit_reached")
    ) {
      return { ok: false, error: error.code };
    }
    throw error;
  }
}
