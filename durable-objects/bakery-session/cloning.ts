import { derivedTables, domains } from "#domain";
import { cloneDomains, schemaOf } from "#seeding/clone-domains";
import { cloneSession } from "#seeding/clone-table";
import { SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { sessionTime } from "#seeding/session-time";
import { sessionTables } from "#session/schema";
import type { Language, Profile } from "#shared/vocabulary";
import type { CreatedMessage } from "../../workers/demo-session/registry/messages.ts";
import type { LifecyclePorts } from "./lifecycle.ts";
import type { ObjectDatabase } from "./object-database.ts";
import type { SessionRow } from "./session-record.ts";

/** What a session is created with. Instants and durations are milliseconds. */
export interface CreateSession {
  readonly profile: Profile;
  readonly virtualTenantId: string;
  readonly language: Language;
  readonly createdAtMs: number;
  readonly durationMs: number;
  readonly extensionsMaximum: number;
}

/**
 * Makes the tables and clones the profile into them, inside the caller's transaction. What is derived from the rows is
 * computed when somebody first looks at them.
 * @throws RequiredDomainError
 */
export function cloneProfile(database: ObjectDatabase, request: CreateSession, ports: LifecyclePorts): SessionRow {
  const started = ports.stopwatch();
  const template = ports.templateOf(request.profile);
  const tenants = { baseRoot: template.header.baseRoot, virtualRoot: request.virtualTenantId };
  const session = cloneSession(tenants, sessionTime(request.createdAtMs));
  const report = cloneDomains(database, domains, template, session, ports.stopwatch);
  database.execute(schemaOf([...derivedTables, ...sessionTables]));
  const row: SessionRow = {
    id: crypto.randomUUID(),
    root_tenant_id: request.virtualTenantId,
    demo_account_type: request.profile,
    language: request.language,
    state: report.every(({ status }) => status === "completed") ? "READY" : "PARTIAL",
    schema_hash: SESSION_SCHEMA_HASH,
    created_at: new Date(request.createdAtMs).toISOString(),
    expires_at: new Date(request.createdAtMs + request.durationMs).toISOString(),
    ended_at: null,
    extensions_used: 0,
    extensions_maximum: request.extensionsMaximum,
    duration_ms: request.durationMs,
    clone_duration_ms: 0,
    clone_report: report,
    derived_at: null,
    cloned_bytes: 0,
    rows_added: 0,
  };
  return { ...row, clone_duration_ms: Math.round(ports.stopwatch() - started), cloned_bytes: database.bytes };
}

export function createdMessage(handle: string, row: SessionRow, database: ObjectDatabase): CreatedMessage {
  const tenants = database.select<{ id: string }>('SELECT id FROM "tenants"');
  return {
    kind: "created",
    handle,
    profile: row.demo_account_type,
    state: row.state,
    created_at: row.created_at,
    expires_at: row.expires_at,
    creation_duration_ms: row.clone_duration_ms,
    clone_duration_ms: row.clone_duration_ms,
    total_records: recordsOf(row),
    clone_report: JSON.stringify(row.clone_report),
    tenants: tenants.map(({ id }) => ({ tenant_id: id, is_root: id === row.root_tenant_id })),
  };
}

export const recordsOf = (row: SessionRow): number =>
  row.clone_report.reduce((sum, { records_cloned }) => sum + records_cloned, 0);
