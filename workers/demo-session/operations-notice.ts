import { systemClock } from "#shared/clock";
import { hmacSha256 } from "#shared/digest";
import { logError, logEvent } from "#shared/log";
import { withPatience } from "#shared/patience";
import { environmentOf, secretOf } from "../environment.ts";

/** What operations are told of at once. */
export type OperationsNotice =
  | { readonly event: "sweep_retries_exhausted"; readonly sessions: readonly string[] }
  | { readonly event: "sweep_failure_rate"; readonly failed: number; readonly total: number; readonly rate: number }
  | { readonly event: "sweep_impossible"; readonly error: string };

const ATTEMPTS = 3;
const PATIENCE_MS = 5_000;

/**
 * Sends a notice to the operations webhook, three times at most. `X-Signature: t=<unix seconds>,v1=<hmac>` is the
 * HMAC-SHA-256 of `<t>.<body>` under a key derived from INTERNAL_API_KEY, so that the receiver can refuse forged and old
 * ones. @returns whether it has arrived; false also when no webhook is configured
 */
export async function notifyOperations(env: Env, notice: OperationsNotice, pauseMs = 1_000): Promise<boolean> {
  const { OPS_WEBHOOK_URL: url } = environmentOf(env);
  logEvent("operations_notice", { notice: notice.event, configured: url !== "" });
  if (!url) return false;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const response = await withPatience(send(env, url, notice), PATIENCE_MS, "the operations webhook");
      await response.body?.cancel();
      if (response.ok) return true;
      throw new Error(`the operations webhook answered ${response.status}`);
    } catch (error) {
      logError("operations_notice_unsent", error, { attempt });
      if (attempt < ATTEMPTS) await scheduler.wait(pauseMs * attempt);
    }
  }
  return false;
}

async function send(env: Env, url: string, notice: OperationsNotice): Promise<Response> {
  const sentAtMs = systemClock();
  const body = JSON.stringify({ ...notice, sent_at: new Date(sentAtMs).toISOString() });
  const time = Math.floor(sentAtMs / 1000);
  const key = await webhookKeyOf(secretOf(env, "INTERNAL_API_KEY"));
  return fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Signature": `t=${time},v1=${await hmacSha256(key, `${time}.${body}`)}`,
    },
    body,
  });
}

/** What a receiver verifies with: HMAC-SHA-256 of "operations-webhook" under the internal key, in hexadecimal. */
export const webhookKeyOf = (internalKey: string): Promise<string> => hmacSha256(internalKey, "operations-webhook");
