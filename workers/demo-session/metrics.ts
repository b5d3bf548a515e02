import { type SQL, sql } from "drizzle-orm";
import { PROFILES } from "#shared/vocabulary";
import type { Registry } from "./registry/registry.ts";
import { cleanupAudit, sessions } from "./registry/schema.ts";
import { activeSessions, pendingCleanup } from "./registry/statistics.ts";

export const METRICS_CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Upper bounds in seconds: creation takes milliseconds here, and the limits of document 002 are among them. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 7, 10, 12, 15, 20, 30, 60];

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [suffix: string, labels: Labels, value: number];

/**
 * The metrics of document 002 in Prometheus' text format, from the registry alone: a scrape wakes no session. Counters
 * count rows, which are kept; label values come from closed lists.
 */
export async function metricsText(registry: Registry, nowMs: number): Promise<string> {
  const now = new Date(nowMs).toISOString();
  const services = sql`${sessions}, json_each(clone_report)`;
  const service = sql`value ->> 'service'`;
  const [created, deleted, errors, creation, cloning, cleanup, active, pending] = await Promise.all([
    counts(registry, { tier: TIER, status: sql`clone_state` }, sql`${sessions} WHERE clone_state IS NOT NULL`),
    counts(registry, { tier: TIER, status: sql`status` }, sql`${cleanupAudit} WHERE reason <> 'refused'`),
    counts(
      registry,
      { tier: TIER, service, error_type: sql`coalesce(value ->> 'error', 'unknown')` },
      sql`${services} WHERE value ->> 'status' = 'failed'`,
    ),
    histogram(
      registry,
      { tier: TIER },
      sql`creation_duration_ms`,
      sql`${sessions} WHERE creation_duration_ms IS NOT NULL`,
    ),
    histogram(
      registry,
      { tier: TIER, service },
      sql`value ->> 'duration_ms'`,
      sql`${services} WHERE value ->> 'status' = 'completed'`,
    ),
    histogram(registry, { tier: TIER }, sql`duration_ms`, sql`${cleanupAudit}`),
    activeSessions(registry, now),
    pendingCleanup(registry, now),
  ]);
  const activeOf = (tier: string) => active.find((row) => row.tier === tier)?.count ?? 0;
  return [
    metric("demo_sessions_created_total", "counter", "Total number of demo sessions created", created),
    metric("demo_sessions_deleted_total", "counter", "Total number of demo sessions deleted", deleted),
    metric("demo_cloning_errors_total", "counter", "Total number of cloning errors", errors),
    metric("demo_session_creation_duration_seconds", "histogram", "Duration of demo session creation", creation),
    metric("demo_service_clone_duration_seconds", "histogram", "Duration of individual service cloning", cloning),
    metric("demo_session_cleanup_duration_seconds", "histogram", "Duration of demo session cleanup", cleanup),
    metric(
      "demo_sessions_active",
      "gauge",
      "Number of currently active demo sessions",
      PROFILES.map((tier) => ["", { tier }, activeOf(tier)]),
    ),
    metric("demo_sessions_pending_cleanup", "gauge", "Number of demo sessions pending cleanup", [
      ["", {}, pending?.count ?? 0],
    ]),
  ].join("");
}

const TIER = sql`demo_account_type`;

type Grouping = Readonly<Record<string, SQL>>;
type Row = Record<string, string | number>;

const labelled = (labels: Grouping): SQL =>
  sql.join(
    Object.entries(labels).map(([name, value]) => sql`${value} AS ${sql.identifier(`label_${name}`)}`),
    sql`, `,
  );
const positions = (labels: Grouping) =>
  sql.raw(
    Object.keys(labels)
      .map((_, index) => index + 1)
      .join(", "),
  );
const labelsOf = (labels: Grouping, row: Row): Labels =>
  Object.fromEntries(Object.keys(labels).map((name) => [name, String(row[`label_${name}`])]));

async function counts(registry: Registry, labels: Grouping, from: SQL): Promise<Sample[]> {
  const rows = await registry.db.all<Row>(
    sql`SELECT ${labelled(labels)}, count(*) AS count FROM ${from} GROUP BY ${positions(labels)} ORDER BY ${positions(labels)}`,
  );
  return rows.map((row) => ["", labelsOf(labels, row), Number(row.count)]);
}

async function histogram(registry: Registry, labels: Grouping, milliseconds: SQL, from: SQL): Promise<Sample[]> {
  const buckets = BUCKETS.map(
    (bound, index) =>
      sql`sum(${milliseconds} <= ${sql.raw(String(bound * 1000))}) AS ${sql.identifier(`bucket_${index}`)}`,
  );
  const rows = await registry.db.all<Row>(sql`
    SELECT ${labelled(labels)}, count(*) AS count, total(${milliseconds}) AS total, ${sql.join(buckets, sql`, `)}
    FROM ${from} GROUP BY ${positions(labels)} ORDER BY ${positions(labels)}`);
  return rows.flatMap((row) => {
    const own = labelsOf(labels, row);
    return [
      ...BUCKETS.map(
        (bound, index): Sample => ["_bucket", { ...own, le: String(bound) }, Number(row[`bucket_${index}`])],
      ),
      ["_bucket", { ...own, le: "+Inf" }, Number(row.count)],
      ["_sum", own, Number(row.total) / 1000],
      ["_count", own, Number(row.count)],
    ] satisfies Sample[];
  });
}

function metric(
  name: string,
  type: "counter" | "gauge" | "histogram",
  help: string,
  samples: readonly Sample[],
): string {
  const lines = samples.map(([suffix, labels, value]) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
    return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ""].join("\n");
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
