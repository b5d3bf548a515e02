import { eq } from "drizzle-orm";
import { idempotencyKeys } from "#session/schema";
import type { DomainContext } from "#shared/context";
import { sha256 } from "#shared/digest";
import { invalidField, ProductError } from "#shared/errors";
import { addRow } from "#table/rows";

/** A POST that may be repeated safely (draft-ietf-httpapi-idempotency-key-header): its key and what was asked. */
export interface IdempotentRequest {
  readonly key: string;
  readonly hash: string;
}

/**
 * @param shortest the fewest characters that a key may have
 * @throws ProductError invalid_input when a key is not `shortest` to 255 visible ASCII characters
 */
export function requireKeyForm(key: string, shortest: number): void {
  if (/^[\x21-\x7e]{1,255}$/.test(key) && key.length >= shortest) return;
  throw invalidField(
    "header/Idempotency-Key",
    `Debe tener de ${shortest} a 255 caracteres ASCII visibles.`,
    `Must be ${shortest} to 255 visible ASCII characters.`,
  );
}

/**
 * The request's `Idempotency-Key`, with a hash of everything that makes it this request and no other.
 * @throws ProductError invalid_input when the key is not 1 to 255 visible ASCII characters
 */
export async function idempotencyOf(request: Request, body: string): Promise<IdempotentRequest | undefined> {
  const key = request.headers.get("Idempotency-Key");
  if (key === null) return undefined;
  requireKeyForm(key, 1);
  const asked = `${request.method} ${request.url} ${request.headers.get("X-Tenant-Id") ?? ""}\n${body}`;
  return { key, hash: await sha256(asked) };
}

/** What an answer is remembered with. */
export type Memory = Pick<DomainContext, "db" | "tenantId" | "now">;

interface RememberedAnswer {
  readonly status: number;
  readonly body: string;
}

/** The answer given before to the same request. @throws ProductError idempotency_mismatch when the key was another's */
export function earlierAnswer(
  { db }: Pick<Memory, "db">,
  { key, hash }: IdempotentRequest,
): RememberedAnswer | undefined {
  const stored = db.select().from(idempotencyKeys.rows).where(eq(idempotencyKeys.rows.id, key)).get();
  if (!stored) return undefined;
  if (stored.request_hash !== hash) throw new ProductError("idempotency_mismatch");
  return { status: stored.status, body: stored.response };
}

/** Remembers a success. A failure is not remembered: the same request may succeed later. */
export function rememberAnswer(
  memory: Memory,
  { key, hash }: IdempotentRequest,
  { status, body }: RememberedAnswer,
): void {
  addRow(memory, idempotencyKeys, {
    id: key,
    tenant_id: memory.tenantId,
    request_hash: hash,
    status,
    response: body,
    created_at: new Date(memory.now()).toISOString(),
  });
}
