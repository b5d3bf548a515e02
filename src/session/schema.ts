import * as z from "zod";
import { lazily, type Parsed } from "#shared/lazily";
import { LANGUAGES, PROFILES, ROLES } from "#shared/vocabulary";
import { choice, id, instant, integer, json, optional, reference, string, tenantId } from "#table/field";
import { table } from "#table/table";

/** States of a demo session (SPEC §10). EXPIRED and DESTROYED are what a caller is told when nothing is left. */
export const SESSION_STATES = [
  "PENDING",
  "CLONING",
  "READY",
  "PARTIAL",
  "FAILED",
  "EXPIRED",
  "DESTROYING",
  "DESTROYED",
] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What became of one domain's clone (SPEC §4). */
export const ServiceReport = lazily(() =>
  z.strictObject({
    service: z.string().max(40),
    status: z.enum(["completed", "failed"]),
    records_cloned: z.int(),
    duration_ms: z.number(),
    details: z.record(z.string(), z.int()).optional().describe("Rows by table"),
    error: z.string().max(200).optional(),
  }),
);
export type ServiceReport = Parsed<typeof ServiceReport>;

/** The one row that says what this object is a copy of and until when. */
export const demoSession = table("session.demo_session", {
  id: id(),
  root_tenant_id: tenantId(),
  demo_account_type: choice(PROFILES),
  language: choice(LANGUAGES),
  state: choice(SESSION_STATES),
  schema_hash: string(64),
  created_at: instant(),
  expires_at: instant(),
  ended_at: optional(instant()),
  extensions_used: integer({ min: 0 }),
  extensions_maximum: integer({ min: 0 }),
  /** What the session was given at its creation and is given again by each extension. */
  duration_ms: integer({ min: 1 }),
  clone_duration_ms: integer({ min: 0 }),
  clone_report: json(() => z.array(ServiceReport())),
  /** When what is computed from the rows was computed first; not yet until somebody looks. */
  derived_at: optional(instant()),
  /** Size of the database once it was cloned and derived, and what the visitor has added since: quotas count from here. */
  cloned_bytes: integer({ min: 0 }),
  rows_added: integer({ min: 0 }),
});

/** What was changed in this session: one row a write, by the shared `write` helper. */
export const activity = table("session.activity", {
  id: id(),
  tenant_id: tenantId(),
  /** 1, 2, 3 … in the order of the writes. */
  sequence: integer({ min: 1 }),
  operation: string(60),
  entity: string(80),
  entity_id: id(),
  actor_user_id: id(),
  actor_name: string(120),
  actor_role: choice(ROLES),
  before: optional(json(() => z.record(z.string(), z.unknown()))),
  after: optional(json(() => z.record(z.string(), z.unknown()))),
  request_id: string(64),
  created_at: instant(),
});

/** Answers already given, so that the same request repeated is not carried out twice. */
export const idempotencyKeys = table("session.idempotency_keys", {
  id: string(300),
  tenant_id: tenantId(),
  request_hash: string(64),
  status: integer(),
  response: string(1_000_000),
  created_at: instant(),
});

/** What the registry has not yet heard. A row stays until it has (SPEC §12). */
export const outbox = table("session.outbox", {
  id: string(60),
  message: string(100_000),
  attempts: integer({ min: 0 }),
  next_attempt_at: instant(),
});

export const JOB_STATES = ["pending", "in_progress", "completed", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Erasure of one tenant (SPEC §13): what is to be done, so that it is resumed after whatever interrupts it. */
export const deletionJobs = table("session.deletion_jobs", {
  id: id(),
  tenant_id: tenantId(),
  state: choice(JOB_STATES),
  attempts: integer({ min: 0 }),
  next_attempt_at: optional(instant()),
  created_at: instant(),
  completed_at: optional(instant()),
});

/** One transaction of a job: the rows of one service. */
export const deletionSteps = table("session.deletion_steps", {
  /** The job's id and the step's place in it. */
  id: string(60),
  job_id: reference("session.deletion_jobs"),
  tenant_id: tenantId(),
  position: integer({ min: 0 }),
  service: string(40),
  state: choice(["pending", "completed", "failed"]),
  /** Rows by table. */
  deleted_counts: json(() => z.record(z.string(), z.int())),
  error: optional(string(200)),
});

export const sessionTables = [demoSession, activity, idempotencyKeys, outbox, deletionJobs, deletionSteps];
