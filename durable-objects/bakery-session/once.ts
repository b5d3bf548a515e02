import { earlierAnswer, type IdempotentRequest, rememberAnswer } from "#http/idempotency";
import type { SessionDatabase } from "#shared/context";
import type { SessionLifecycle } from "./lifecycle.ts";

export interface Answered<T> {
  readonly value: T;
  /** Whether it is the answer to an earlier request with the same key. */
  readonly replayed: boolean;
}

/**
 * Does what a request asks, once for each key; without a key each time. `run` may wait, so that the same request can
 * arrive meanwhile: it is carried out too, and the first answer is kept.
 * @throws ProductError idempotency_mismatch, session_expired
 */
export async function once<T>(
  request: IdempotentRequest | undefined,
  lifecycle: SessionLifecycle,
  db: SessionDatabase,
  run: () => Promise<T>,
): Promise<Answered<T>> {
  if (!request) return { value: await run(), replayed: false };
  const memory = { db, tenantId: lifecycle.live().root_tenant_id, now: lifecycle.ports.now };
  const earlier = earlierAnswer(memory, request);
  if (earlier) return { value: JSON.parse(earlier.body) as T, replayed: true };
  const value = await run();
  if (!earlierAnswer(memory, request)) {
    rememberAnswer(memory, request, { status: 200, body: JSON.stringify(value ?? null) });
  }
  return { value, replayed: false };
}
