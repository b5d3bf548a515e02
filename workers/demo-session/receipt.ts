import { hmacSha256 } from "#shared/digest";
import type { cleanupAudit } from "./registry/schema.ts";

/** Proof that a session was erased: what there was, when and why it went, and our signature over it. */
export async function receiptOf(audit: typeof cleanupAudit.$inferSelect, secret: string) {
  const receipt = {
    session: audit.handle,
    created_at: audit.session_created_at,
    destroyed_at: audit.completed_at,
    reason: audit.reason,
    records_deleted: {
      ...(JSON.parse(audit.service_results) as Record<string, number>),
      total: audit.total_records_deleted,
    },
  };
  return { ...receipt, signature: await hmacSha256(secret, `receipt:${JSON.stringify(receipt)}`) };
}
