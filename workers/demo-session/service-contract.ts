import * as z from "zod";
import { JOB_STATES } from "#session/schema";
import { lazily } from "#shared/lazily";
import { CONVERSION_EVENTS, PROFILES, ROLES } from "#shared/vocabulary";
import { Instant, Uuid } from "#table/contract";

/** What operations and services are told (SPEC §13 to §15). */
const Counts = lazily(() => z.record(z.string(), z.int()));
const Service = lazily(() => z.string().describe("A domain of the product"));

export const SweepReport = lazily(() =>
  z.strictObject({
    found: z.int(),
    erased: z.int(),
    already_gone: z.int(),
    alive: z.int(),
    unheard: z.int(),
    failed: z.int(),
    given_up: z.int(),
    more: z.boolean(),
  }),
);

const Numbers = lazily(() => z.strictObject({ active: z.int(), created: z.int(), ended: z.int(), failed: z.int() }));
const Durations = lazily(() => z.strictObject({ p50: z.number(), p95: z.number() }).nullable());
export const Statistics = lazily(() =>
  Numbers().extend({
    pending_cleanup: z.int(),
    by_profile: z.record(z.enum(PROFILES), Numbers()),
    by_status: Counts(),
    durations_ms: z.strictObject({ creation: Durations(), cleanup: Durations(), stay: Durations() }),
    conversions: z.record(z.enum(CONVERSION_EVENTS), z.int()),
  }),
);

export const ServiceTokenInput = lazily(() =>
  z.strictObject({
    service: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,39}$/)
      .describe("Who asks, for the log"),
  }),
);
export const ServiceToken = lazily(() =>
  z.strictObject({
    token: z.string(),
    token_type: z.literal("Bearer"),
    expires_in: z.int().describe("Seconds"),
    service: z.string(),
  }),
);

export const DeletionPreview = lazily(() =>
  z.strictObject({
    tenant_id: Uuid(),
    tenants: z.array(Uuid()).describe("The bakery and the shops that are erased with it"),
    services: z.array(z.strictObject({ tenant_id: Uuid(), service_name: Service(), counts: Counts(), total: z.int() })),
    total: z.int(),
    not_removed: z.array(z.string()).describe("What erasure does not reach, and when it goes"),
  }),
);

export const ServiceDeletion = lazily(() =>
  z.strictObject({
    tenant_id: Uuid(),
    service_name: Service(),
    success: z.boolean(),
    deleted_counts: Counts(),
    errors: z.array(z.string()),
  }),
);

export const DeletionJob = lazily(() =>
  z.strictObject({
    job_id: Uuid(),
    tenant_id: Uuid(),
    status: z.enum(JOB_STATES),
    created_at: Instant(),
    completed_at: Instant().nullable(),
    total_deleted: z.int(),
    services: z.array(ServiceDeletion()),
  }),
);

const Member = lazily(() => z.looseObject({ user_id: Uuid(), role: z.enum(ROLES) }));
export const Admins = lazily(() => z.strictObject({ data: z.array(Member()) }));
export const TransferInput = lazily(() => z.strictObject({ new_owner_id: Uuid() }));
export const Transfer = lazily(() => z.strictObject({ owner: Member(), former_owner: Member() }));
export const RemovedMemberships = lazily(() =>
  z.strictObject({
    user_id: Uuid(),
    deleted_counts: z.strictObject({ tenant_members: z.int() }),
  }),
);

export const ExportForm = lazily(() => z.strictObject({ form: z.enum(["canonical", "live"]).default("canonical") }));
export const ServiceExport = lazily(() =>
  z.strictObject({
    service: Service(),
    virtual_tenant_id: Uuid(),
    demo_account_type: z.enum(PROFILES),
    form: z.enum(["canonical", "live"]),
    tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  }),
);
export const TenantExport = lazily(() =>
  z.strictObject({
    tenant_id: Uuid(),
    exported_at: Instant(),
    services: z.array(ServiceExport()),
  }),
);

export const ExistsQuery = lazily(() =>
  z.strictObject({
    entity_type: z.string().max(60).describe("A table of the service, in the singular or the plural"),
    id: z.string().max(60),
    tenant_id: Uuid(),
  }),
);
export const Exists = lazily(() => z.strictObject({ exists: z.literal(true) }));

/** Document 001 also sends a profile and the instant of the session; the session itself knows them. */
export const CloneInput = lazily(() =>
  z.strictObject({
    virtual_tenant_id: Uuid(),
    base_tenant_id: Uuid().optional(),
    parent_tenant_id: Uuid().optional(),
    demo_account_type: z.enum(PROFILES).optional(),
    session_id: z.string().max(200).optional(),
    session_created_at: Instant().optional(),
  }),
);
export const ServiceClone = lazily(() =>
  z.strictObject({
    service: Service(),
    status: z.literal("completed"),
    virtual_tenant_id: Uuid(),
    records_cloned: z.int(),
    duration_ms: z.number(),
    details: Counts(),
  }),
);

export const DeletedDemoData = lazily(() =>
  z.strictObject({
    service: Service(),
    status: z.literal("deleted"),
    virtual_tenant_id: Uuid(),
    records_deleted: z.record(z.string(), z.int()).describe("Rows by table, and their total"),
    duration_ms: z.number(),
  }),
);

export const TriggerInput = lazily(() => z.strictObject({ tenant_id: Uuid() }));
export const Triggered = lazily(() =>
  z.looseObject({ service: Service(), trigger: z.string(), virtual_tenant_id: Uuid() }),
);
