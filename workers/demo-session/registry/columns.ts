/**
 * Every column of the registry: what class of data it is and how long it stays. A test refuses a column that is not
 * listed here, so that nothing personal enters D1 unnoticed: D1 keeps its own history of thirty days.
 *
 * The sweep keeps these times: what stays for a day or while the session lives is emptied then, and after twelve months
 * a pseudonym is replaced by chance, so that only numbers remain.
 */
type DataClass = "pseudonym" | "operational";
type Retention = "24 hours" | "life of the session" | "12 months" | "unlimited";

const operational = { class: "operational", retention: "unlimited" } as const;
const pseudonym = { class: "pseudonym", retention: "12 months" } as const;
const mapped = { class: "pseudonym", retention: "life of the session" } as const;

export const REGISTRY_COLUMNS: Readonly<
  Record<string, Readonly<Record<string, { class: DataClass; retention: Retention }>>>
> = {
  sessions: {
    handle: pseudonym,
    demo_account_type: operational,
    state: operational,
    created_at: operational,
    expires_at: operational,
    extensions_used: operational,
    address_pseudonym: { class: "pseudonym", retention: "24 hours" },
    idempotency_hash: { class: "pseudonym", retention: "24 hours" },
    request_hash: { class: "pseudonym", retention: "24 hours" },
    clone_state: operational,
    creation_duration_ms: operational,
    clone_duration_ms: operational,
    total_records: operational,
    clone_report: operational,
    sweep_attempts: operational,
    ended_at: operational,
    end_reason: operational,
  },
  session_tenants: { tenant_id: mapped, handle: mapped, is_root: mapped },
  demo_cleanup_audit: {
    handle: pseudonym,
    virtual_tenant_id: pseudonym,
    demo_account_type: operational,
    session_created_at: operational,
    started_at: operational,
    completed_at: operational,
    duration_ms: operational,
    total_records_deleted: operational,
    service_results: operational,
    reason: operational,
    status: operational,
    retry_count: operational,
    error: operational,
  },
  deletion_jobs: {
    id: operational,
    handle: pseudonym,
    tenant_id: pseudonym,
    state: operational,
    created_at: operational,
    completed_at: operational,
    service_results: operational,
  },
  conversions: {
    id: operational,
    handle: pseudonym,
    demo_account_type: operational,
    event: operational,
    occurred_at: operational,
  },
};
