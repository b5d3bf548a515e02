import { systemClock } from "#shared/clock";
import { logError, logEvent } from "#shared/log";
import { withPatience } from "#shared/patience";
import type { SweepOutcome } from "../../durable-objects/bakery-session/lifecycle.ts";
import { environmentOf } from "../environment.ts";
import { notifyOperations } from "./operations-notice.ts";
import { Registry } from "./registry/registry.ts";
import type { sessions } from "./registry/schema.ts";
import { sessionStub } from "./session-stub.ts";

type Overdue = typeof sessions.$inferSelect;

export interface SweepReport {
  readonly found: number;
  readonly erased: number;
  /** Objects that held nothing any more; their end is recorded now. */
  readonly already_gone: number;
  /** Sessions that were extended without the registry having heard; it has now. */
  readonly alive: number;
  /** Erased, but the registry does not know yet. */
  readonly unheard: number;
  readonly failed: number;
  /** Sessions that have failed too often and are left to people. */
  readonly given_up: number;
  /** Whether there may be more than one sweep takes. */
  readonly more: boolean;
}

const BATCH = 100;
/** An invocation may make a thousand requests to objects and to D1. */
const BATCHES = 8;
const PATIENCE_MS = 15_000;
const NOTICE_ABOVE = 0.05;

/**
 * The net under the alarms (document 002): sessions whose time was up for an hour and that are not known to be erased.
 * Sweeps may overlap: erasing twice is no error and an attempt counts once.
 */
export async function sweep(
  env: Env,
  erase: (handle: string) => Promise<SweepOutcome> = eraser(env),
): Promise<SweepReport> {
  const registry = new Registry(env.REGISTRY);
  try {
    return await sweepOverdue(env, registry, erase);
  } catch (error) {
    logError("sweep_impossible", error);
    await notifyOperations(env, { event: "sweep_impossible", error: "the registry does not answer" });
    throw error;
  }
}

const eraser = (env: Env) => (handle: string) => sessionStub(env, handle).sweep();

async function sweepOverdue(env: Env, registry: Registry, erase: (handle: string) => Promise<SweepOutcome>) {
  const { DEMO_SWEEP_ATTEMPTS: attempts } = environmentOf(env);
  const now = systemClock();
  await registry.forgetPseudonyms(now);
  const overdue = await registry.overdueSessions(now, attempts, BATCH * BATCHES);
  const outcomes: (SweepOutcome | "failed" | "given_up")[] = [];
  const givenUp: string[] = [];
  for (let start = 0; start < overdue.length; start += BATCH) {
    const batch = overdue.slice(start, start + BATCH);
    outcomes.push(
      ...(await Promise.all(batch.map((session) => sweepOne(registry, session, erase, attempts, givenUp)))),
    );
  }
  const count = (...kinds: string[]) => outcomes.filter((outcome) => kinds.includes(outcome)).length;
  const report: SweepReport = {
    found: overdue.length,
    erased: count("erased"),
    already_gone: count("empty"),
    alive: count("alive"),
    unheard: count("unheard"),
    failed: count("failed", "given_up"),
    given_up: count("given_up"),
    more: overdue.length === BATCH * BATCHES,
  };
  logEvent("sweep", { ...report });
  if (givenUp.length > 0) await notifyOperations(env, { event: "sweep_retries_exhausted", sessions: givenUp });
  const rate = report.failed / Math.max(1, report.found);
  if (rate > NOTICE_ABOVE) {
    await notifyOperations(env, { event: "sweep_failure_rate", failed: report.failed, total: report.found, rate });
  }
  return report;
}

async function sweepOne(
  registry: Registry,
  session: Overdue,
  erase: (handle: string) => Promise<SweepOutcome>,
  attempts: number,
  givenUp: string[],
): Promise<SweepOutcome | "failed" | "given_up"> {
  try {
    const outcome = await withPatience(erase(session.handle), PATIENCE_MS, "a session's object");
    if (outcome === "empty") await recordGone(registry, session);
    return outcome;
  } catch (error) {
    logError("sweep_failed", error, { attempts: session.sweep_attempts + 1 });
    const last = await registry.sweepFailed(session, attempts);
    if (last) givenUp.push(session.handle);
    return last ? "given_up" : "failed";
  }
}

/** An object without a session has nothing to tell, so its end is recorded here; a true audit row stays if there is one. */
async function recordGone(registry: Registry, session: Overdue): Promise<void> {
  const now = new Date(systemClock()).toISOString();
  await registry.hear({
    kind: "ended",
    audit: {
      handle: session.handle,
      virtual_tenant_id: (await registry.rootTenantOf(session.handle)) ?? "none",
      demo_account_type: session.demo_account_type,
      session_created_at: session.created_at,
      started_at: now,
      completed_at: now,
      duration_ms: 0,
      total_records_deleted: 0,
      service_results: "{}",
      reason: "swept",
      status: "SUCCESS",
      retry_count: session.sweep_attempts,
      error: null,
    },
  });
}
