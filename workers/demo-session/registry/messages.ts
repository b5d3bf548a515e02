import type { Profile } from "#shared/vocabulary";
import type { Handle } from "../session-id.ts";
import type { cleanupAudit, conversions, deletionJobs } from "./schema.ts";

/** What a session's object tells the registry. Hearing any of it twice changes nothing. */
export type RegistryMessage = CreatedMessage | ExtendedMessage | EndedMessage | ConversionMessage | DeletionJobMessage;

export interface CreatedMessage {
  readonly kind: "created";
  readonly handle: Handle;
  readonly profile: Profile;
  readonly state: string;
  readonly created_at: string;
  readonly expires_at: string;
  /** From the request to the answer, as the worker measured it; a clock stands still inside one event of an object. */
  readonly creation_duration_ms: number;
  readonly clone_duration_ms: number;
  readonly total_records: number;
  readonly clone_report: string;
  readonly tenants: readonly { readonly tenant_id: string; readonly is_root: boolean }[];
}

export interface ExtendedMessage {
  readonly kind: "extended";
  readonly handle: Handle;
  readonly expires_at: string;
  readonly extensions_used: number;
}

/** The audit row of a session's end. */
export interface EndedMessage {
  readonly kind: "ended";
  readonly audit: typeof cleanupAudit.$inferInsert;
}

export interface ConversionMessage {
  readonly kind: "conversion";
  readonly conversion: typeof conversions.$inferInsert;
}

/** Told when the erasure of a tenant begins and when it is done. */
export interface DeletionJobMessage {
  readonly kind: "deletion_job";
  readonly job: typeof deletionJobs.$inferInsert;
}
