import type { CreatedMessage } from "../workers/demo-session/registry/messages.ts";
import { Registry } from "../workers/demo-session/registry/registry.ts";
import { seededRandom, waits } from "./support/queue.ts";
import { type RegistryDatabase, type Spent, startRegistry } from "./support/registry-database.ts";
import { type Benchmark, table } from "./support/report.ts";

const CAPS = { active: 1e9, perDay: 1e9, perAddressTenMinutes: 1e9, perAddressDay: 1e9 };
const SESSION_MS = 30 * 60_000;
const DAY_MS = 24 * 3_600_000;
const SAMPLES = 40;
/** Sessions of the last day that the registry holds when it is asked for one more. */
const SIZES = [0, 10_000, 100_000];
const BATCH = 100;
/** Sessions a day, and how much busier its busiest hour is than its mean. */
const RATES = [10_000, 100_000, 300_000, 1_000_000];
const PEAK = 3;
/** Nobody knows how evenly people come: as in a Poisson process, each for themselves. */
const SIMULATED_SECONDS = 1_800;

interface Design {
  readonly name: string;
  /** Milliseconds of one database for each session, in the pieces in which they are asked for. */
  readonly jobsMs: (sessionsADay: number) => readonly number[];
  readonly databases: number;
}

/** What a session asks of the registry, and up to which rate one database answers. */
export const registryWrites: Benchmark = {
  name: "registry-writes",
  about:
    "The registry's own statements on a local D1: a place reserved, a creation heard, an end heard, with more and more " +
    "sessions of the same day behind them; then a queue in front of one single-threaded database, with the measured " +
    `times of whole calls, in an hour ${PEAK} times as busy as the day's mean. A local call waits for no replica and ` +
    "crosses no network, so the times say where the design bends, not how fast production is.",
  async run() {
    const registry = await startRegistry();
    try {
      const measured = [];
      for (const size of SIZES) measured.push(await measure(registry, size));
      const batched = await measureBatch(registry);
      const [small, , large] = measured as [Measured, Measured, Measured];
      const perRowMs = (large.reserve.busyMs - small.reserve.busyMs) / (SIZES[2]! - SIZES[0]!);
      const writesMs = small.created.callMs + small.ended.callMs;
      const designs: Design[] = [
        {
          name: "as built: caps counted over the day's rows",
          jobsMs: (rate) => [small.reserve.callMs + perRowMs * rate, small.created.callMs, small.ended.callMs],
          databases: 1,
        },
        {
          name: "caps from counters",
          jobsMs: () => [small.reserve.callMs, small.created.callMs, small.ended.callMs],
          databases: 1,
        },
        {
          name: `counters, messages in batches of ${BATCH}`,
          jobsMs: () => [small.reserve.callMs, batched.callMs],
          databases: 1,
        },
        {
          name: "the same over four databases",
          jobsMs: () => [small.reserve.callMs, batched.callMs],
          databases: 4,
        },
      ];
      return {
        tables: [
          spentTable(measured, batched),
          `The calls of one session take ${(small.reserve.callMs + writesMs).toFixed(2)} ms; each session of the last day adds ${(perRowMs * 1000).toFixed(3)} µs to a reservation.`,
          queueTable(designs),
        ],
        ratios: [
          {
            label: "rows written by D1 for a session",
            value: small.reserve.rowsWritten + small.created.rowsWritten + small.ended.rowsWritten,
            decimals: 1,
          },
          {
            label: "sessions a day at which one database is busy all the time in the peak hour, caps from counters",
            value: (1000 / (small.reserve.callMs + writesMs) / PEAK) * 86_400,
            decimals: 0,
          },
        ],
      };
    } finally {
      await registry.stop();
    }
  },
};

interface Measured {
  readonly size: number;
  readonly reserve: Spent;
  readonly created: Spent;
  readonly ended: Spent;
}

/** Means of a session's three messages with so many others of the day in the registry. */
async function measure(source: RegistryDatabase, size: number): Promise<Measured> {
  const registry = new Registry(source.database);
  await fill(source, size);
  const handles = Array.from({ length: SAMPLES }, () => crypto.randomUUID().replaceAll("-", "").repeat(2));
  const each = async (act: (handle: string) => Promise<unknown>): Promise<Spent> => {
    source.spent();
    for (const handle of handles) await act(handle);
    const { statements, rowsRead, rowsWritten, busyMs, callMs } = source.spent();
    return {
      statements: statements / SAMPLES,
      rowsRead: rowsRead / SAMPLES,
      rowsWritten: rowsWritten / SAMPLES,
      busyMs: busyMs / SAMPLES,
      callMs: callMs / SAMPLES,
    };
  };
  return {
    size,
    reserve: await each((handle) => registry.reserve(reservationOf(handle), CAPS)),
    created: await each((handle) => registry.hear(createdOf(handle))),
    ended: await each((handle) => registry.hear({ kind: "ended", audit: auditOf(handle) })),
  };
}

/** The same creations and ends, but so many of them in one call: what a queue would hand over. */
async function measureBatch(source: RegistryDatabase): Promise<Spent> {
  const { database } = source;
  const now = new Date().toISOString();
  const handles = Array.from({ length: BATCH }, () => crypto.randomUUID().replaceAll("-", "").repeat(2));
  const registry = new Registry(database);
  for (const handle of handles) await registry.reserve(reservationOf(handle), CAPS);
  source.spent();
  await database.batch(
    handles.flatMap((handle) => [
      database
        .prepare("UPDATE sessions SET state = 'READY', clone_state = 'READY', total_records = 4469 WHERE handle = ?")
        .bind(handle),
      database.prepare("INSERT INTO session_tenants VALUES (?, ?, 1)").bind(crypto.randomUUID(), handle),
    ]),
  );
  await database.batch(
    handles.flatMap((handle) => [
      database
        .prepare("UPDATE sessions SET state = 'DESTROYED', ended_at = ?, end_reason = 'expired' WHERE handle = ?")
        .bind(now, handle),
      database.prepare("DELETE FROM session_tenants WHERE handle = ?").bind(handle),
    ]),
  );
  const { statements, rowsRead, rowsWritten, busyMs, callMs } = source.spent();
  return {
    statements: statements / BATCH,
    rowsRead: rowsRead / BATCH,
    rowsWritten: rowsWritten / BATCH,
    busyMs: busyMs / BATCH,
    callMs: callMs / BATCH,
  };
}

/** Sessions spread evenly over the last day, of which those of the last half hour are alive. */
async function fill({ database, spent }: RegistryDatabase, size: number): Promise<void> {
  const now = Date.now();
  await database.batch([
    database.prepare("DELETE FROM sessions"),
    database
      .prepare(
        `INSERT INTO sessions (handle, demo_account_type, state, created_at, expires_at, extensions_used)
         WITH RECURSIVE one(n) AS (SELECT 1 WHERE ?1 > 0 UNION ALL SELECT n + 1 FROM one WHERE n < ?1),
         at(ms) AS (SELECT CAST(?2 - n * ?3 / ?1 AS INTEGER) FROM one)
         SELECT hex(randomblob(32)), 'professional', iif(ms > ?2 - ?4, 'READY', 'DESTROYED'),
           strftime('%Y-%m-%dT%H:%M:%fZ', ms / 1000.0, 'unixepoch'),
           strftime('%Y-%m-%dT%H:%M:%fZ', (ms + ?4) / 1000.0, 'unixepoch'), 0 FROM at`,
      )
      .bind(size, now, DAY_MS, SESSION_MS),
  ]);
  spent();
}

const reservationOf = (handle: string) => ({
  handle,
  profile: "professional" as const,
  createdAtMs: Date.now(),
  expiresAtMs: Date.now() + SESSION_MS,
  address: null,
  idempotency: null,
});

const createdOf = (handle: string): CreatedMessage => ({
  kind: "created",
  handle,
  profile: "professional",
  state: "READY",
  created_at: new Date().toISOString(),
  expires_at: new Date(Date.now() + SESSION_MS).toISOString(),
  creation_duration_ms: 50,
  clone_duration_ms: 40,
  total_records: 4469,
  clone_report: "[]",
  tenants: [{ tenant_id: crypto.randomUUID(), is_root: true }],
});

const auditOf = (handle: string) => ({
  handle,
  virtual_tenant_id: crypto.randomUUID(),
  demo_account_type: "professional" as const,
  session_created_at: new Date().toISOString(),
  started_at: new Date().toISOString(),
  completed_at: new Date().toISOString(),
  duration_ms: 10,
  total_records_deleted: 4469,
  service_results: "{}",
  reason: "expired" as const,
  status: "SUCCESS" as const,
  retry_count: 0,
  error: null,
});

function spentTable(measured: readonly Measured[], batched: Spent): string {
  const row = (name: string, { statements, rowsRead, rowsWritten, busyMs, callMs }: Spent) => [
    name,
    statements.toFixed(1),
    Math.round(rowsRead),
    rowsWritten.toFixed(1),
    busyMs.toFixed(3),
    callMs.toFixed(2),
  ];
  return table(
    ["mean for one session", "statements", "rows read", "rows written", "ms of SQLite", "ms of the call"],
    [
      ...measured.flatMap(({ size, reserve, created, ended }) => [
        row(`reserve, ${size} sessions that day`, reserve),
        row(`created, ${size} sessions that day`, created),
        row(`ended, ${size} sessions that day`, ended),
      ]),
      row(`created and ended, in batches of ${BATCH}`, batched),
    ],
  );
}

function queueTable(designs: readonly Design[]): string {
  const cells = ({ jobsMs, databases }: Design, rate: number) => {
    const perSecond = (rate / 86_400) * PEAK;
    const found = waits(jobsMs(rate), perSecond / databases, SIMULATED_SECONDS, seededRandom(20261121));
    return found ? `${found.p50.toFixed(1)} / ${found.p99.toFixed(1)}` : "never catches up";
  };
  return table(
    ["wait in ms, p50 / p99, at sessions a day", ...RATES.map(String)],
    designs.map((design) => [design.name, ...RATES.map((rate) => cells(design, rate))]),
  );
}
