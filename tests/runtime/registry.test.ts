import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { DAY_MS } from "#shared/business-calendar";
import { networkOf } from "../../workers/demo-session/address.ts";
import { REGISTRY_COLUMNS } from "../../workers/demo-session/registry/columns.ts";
import type { CreatedMessage, RegistryMessage } from "../../workers/demo-session/registry/messages.ts";
import * as schema from "../../workers/demo-session/registry/schema.ts";
import { createAtEntrypoint } from "./support/creation.ts";
import { NOTHING, query, remains, replacePorts } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { registered, registry, registryDump } from "./support/registry.ts";
import { asService } from "./support/service.ts";
import { createSession, env, JSON_TYPE, send, stubOf, type TestSession } from "./support/session.ts";
import { settled } from "./support/settled.ts";

/** A creation with variables of the test's own, at the entrypoint that answers it. */
const create = (
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
  body: Record<string, unknown> = { demo_account_type: "professional" },
) => createAtEntrypoint({ variables, headers, body });

/** Room for creations from any address, so that a test meets the limit that it is about. */
const WIDE = {
  CREATION_LIMITER: { limit: async () => ({ success: true }) },
  DEMO_MAX_SESSIONS_PER_ADDRESS_TEN_MINUTES: "1000",
  DEMO_MAX_SESSIONS_PER_ADDRESS_DAY: "1000",
};
let lastAddress = 0;
const newAddress = () => `198.51.${lastAddress >> 8}.${lastAddress++ & 255}`;
const from = (address: string) => ({ "CF-Connecting-IP": address });

describe("the registry's columns", () => {
  const tables = Object.values(schema).filter((value) => is(value, SQLiteTable)) as SQLiteTable[];

  it("are all listed with their class and how long they stay", () => {
    const declared = Object.fromEntries(
      tables.map((table) => [getTableName(table), Object.keys(getTableColumns(table)).sort()]),
    );
    const listed = Object.fromEntries(
      Object.entries(REGISTRY_COLUMNS).map(([name, columns]) => [name, Object.keys(columns).sort()]),
    );
    expect(listed).toEqual(declared);
  });

  it("are those that the migrations make", async () => {
    for (const table of tables) {
      const columns = await registered(`SELECT name FROM pragma_table_info('${getTableName(table)}') ORDER BY name`);
      expect(columns.map(({ name }) => name)).toEqual(Object.keys(getTableColumns(table)).sort());
    }
  });
});

describe("the registry", () => {
  it("[T3] [T39] holds no capability, no e-mail, no address, no key and nothing that a visitor typed", async () => {
    const key = "a-key-that-nobody-else-uses-0123456789";
    const address = "203.0.113.77";
    const made = await create(
      WIDE,
      { ...from(address), "Idempotency-Key": key },
      {
        demo_account_type: "professional",
        email: "visitante@example.com",
        ip_address: "192.0.2.99",
      },
    );
    expect(made.code).toBe(201);
    const session = await createSession({ email: "otra@example.com" });
    const note = "una nota del visitante";
    await session.send("/api/v1/conversions", {
      method: "POST",
      headers: JSON_TYPE,
      body: '{"event":"signup_requested"}',
    });
    await settled(stubOf(session));
    await asService(`/services/inventory/tenant/${session.tenantId}`, { method: "DELETE" });
    await session.send("/api/v1/demo-sessions/current", { method: "DELETE" });

    const dump = await registryDump();
    for (const handle of [made.handle!, session.handle]) expect(dump).toContain(handle);
    const secrets = [
      made.session_id,
      session.id,
      session.id.slice(69),
      session.token,
      key,
      address,
      "192.0.2.99",
      note,
    ];
    for (const secret of [...secrets, env.SESSION_SECRET, env.INTERNAL_API_KEY])
      expect(dump.includes(secret), secret).toBe(false);
    expect(dump).not.toMatch(/@|eyJ|demo_[0-9a-f]{64}|\b(?:\d{1,3}\.){3}\d{1,3}\b|María|Panader/i);
  });

  it("[F8] hears every message once, however often and late it is told", async () => {
    const handle = "f".repeat(64);
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    const created: CreatedMessage = {
      kind: "created",
      handle,
      profile: "professional",
      state: "READY",
      created_at: at(0),
      expires_at: at(30),
      creation_duration_ms: 40,
      clone_duration_ms: 30,
      total_records: 10,
      clone_report: "[]",
      tenants: [{ tenant_id: "t", is_root: true }],
    };
    const audit = {
      handle,
      virtual_tenant_id: "t",
      demo_account_type: "professional",
      session_created_at: at(0),
      started_at: at(5),
      completed_at: at(5),
      duration_ms: 1,
      total_records_deleted: 10,
      service_results: "{}",
      reason: "deleted",
      status: "SUCCESS",
      retry_count: 0,
      error: null,
    };
    const job = { id: "job", handle, tenant_id: "t", created_at: at(1), completed_at: null, service_results: "[]" };
    const messages: RegistryMessage[] = [
      created,
      { kind: "extended", handle, expires_at: at(60), extensions_used: 1 },
      {
        kind: "conversion",
        conversion: { id: "c1", handle, demo_account_type: "professional", event: "cta_clicked", occurred_at: at(2) },
      },
      {
        kind: "conversion",
        conversion: { id: "c2", handle, demo_account_type: "professional", event: "cta_clicked", occurred_at: at(3) },
      },
      { kind: "extended", handle, expires_at: at(90), extensions_used: 2 },
      { kind: "deletion_job", job: { ...job, state: "pending" } },
      { kind: "deletion_job", job: { ...job, state: "completed", completed_at: at(4) } },
      { kind: "ended", audit },
    ];
    const rows = async () => ({
      sessions: await registered("SELECT * FROM sessions WHERE handle = ?", handle),
      tenants: await registered("SELECT * FROM session_tenants WHERE handle = ?", handle),
      audits: await registered("SELECT * FROM demo_cleanup_audit WHERE handle = ?", handle),
      jobs: await registered("SELECT * FROM deletion_jobs WHERE handle = ?", handle),
      conversions: await registered("SELECT * FROM conversions WHERE handle = ?", handle),
    });
    for (const message of messages) await registry.hear(message);
    const once = await rows();
    expect(once).toMatchObject({
      sessions: [
        { state: "DESTROYED", clone_state: "READY", expires_at: at(90), extensions_used: 2, end_reason: "deleted" },
      ],
      tenants: [],
      audits: [{ total_records_deleted: 10 }],
      jobs: [{ state: "completed" }],
      conversions: [{ id: "c1" }],
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...messages), { maxLength: 8 }), async (again) => {
        for (const message of again) await registry.hear(message);
        expect(await rows()).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });
});

describe("[T25] [T42] hard caps", () => {
  beforeEach(() => registered("DELETE FROM sessions"));
  const alive = async () =>
    (await registered("SELECT count(*) AS rows FROM sessions WHERE state IN ('CLONING', 'READY', 'PARTIAL')"))[0]!.rows;

  it.each([
    ["DEMO_MAX_ACTIVE_SESSIONS", "300"],
    ["DEMO_MAX_SESSIONS_PER_DAY", "3600"],
  ])(
    "%s is kept exactly by thirty creations at once, and whoever is refused leaves nothing",
    async (name, retryAfter) => {
      const made = await Promise.all(Array.from({ length: 30 }, () => create({ [name]: "7" })));
      expect(made.filter(({ code }) => code === 201)).toHaveLength(7);
      for (const { code, error, headers } of made.filter(({ code }) => code !== 201)) {
        expect([code, error, headers.get("Retry-After")]).toEqual([503, "capacity_reached", retryAfter]);
      }
      expect(await alive()).toBe(7);
      expect((await registered("SELECT count(*) AS rows FROM sessions"))[0]!.rows).toBe(7);
    },
  );

  it("of active sessions gives way when one ends", async () => {
    const one = await create({ DEMO_MAX_ACTIVE_SESSIONS: "1" });
    expect((await create({ DEMO_MAX_ACTIVE_SESSIONS: "1" })).code).toBe(503);
    await stubOf({ handle: one.handle! }).end("deleted");
    expect((await create({ DEMO_MAX_ACTIVE_SESSIONS: "1" })).code).toBe(201);
  });

  it.each([
    ["DEMO_MAX_SESSIONS_PER_ADDRESS_TEN_MINUTES", "600", '"address-10-minutes";r=0;t=600'],
    ["DEMO_MAX_SESSIONS_PER_ADDRESS_DAY", "3600", '"address-day";r=0;t=3600'],
  ])("%s counts by network, and says when to come back", async (name, retryAfter, limit) => {
    const [address, variables] = [newAddress(), { ...WIDE, [name]: "2" }];
    const made = await Promise.all(Array.from({ length: 6 }, () => create(variables, from(address))));
    expect(made.filter(({ code }) => code === 201)).toHaveLength(2);
    const refused = made.find(({ code }) => code !== 201)!;
    expect([refused.code, refused.error]).toEqual([429, "too_many_sessions"]);
    expect([refused.headers.get("Retry-After"), refused.headers.get("RateLimit")]).toEqual([retryAfter, limit]);
    expect((await create(variables, from(`::ffff:${address}`))).code).toBe(429);
    expect((await create(variables, from(newAddress()))).code).toBe(201);
    expect((await create(variables)).code).toBe(201);
  });

  it("[T27] do not forget an address at midnight", async () => {
    const variables = { ...WIDE, DEMO_MAX_SESSIONS_PER_ADDRESS_DAY: "1" };
    const address = newAddress();
    const midnight = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
    vi.useFakeTimers({ toFake: ["Date"], now: midnight - 60_000 });
    try {
      expect((await create(variables, from(address))).code).toBe(201);
      vi.setSystemTime(midnight + 60_000);
      expect((await create(variables, from(address))).code).toBe(429);
      vi.setSystemTime(midnight + DAY_MS);
      expect((await create(variables, from(address))).code).toBe(201);
    } finally {
      vi.useRealTimers();
    }
    const told = await registered("SELECT DISTINCT address_pseudonym FROM sessions");
    expect(told).toHaveLength(2);
    for (const { address_pseudonym } of told) expect(address_pseudonym).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the first gate", () => {
  it("lets five creations of a network in a minute pass", async () => {
    const address = newAddress();
    const codes: number[] = [];
    for (let count = 0; count < 7; count++) {
      const { code } = await create({ ...WIDE, CREATION_LIMITER: env.CREATION_LIMITER }, from(address));
      codes.push(code);
    }
    expect(codes).toEqual([201, 201, 201, 201, 201, 429, 429]);
  });

  it("[F46] closes creation when it is down, and leaves reading open", async () => {
    const session = await createSession();
    const limiter = { limit: () => Promise.reject(new Error("the limiter is down")) };
    const refused = await create({ CREATION_LIMITER: limiter }, from(newAddress()));
    expect([refused.code, refused.error, refused.headers.get("Retry-After")]).toEqual([503, "capacity_reached", "60"]);
    expect((await session.send("/api/v1/tenants", { headers: from(newAddress()) })).status).toBe(200);
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:203.0.113.7", "203.0.113.7"],
    ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
    ["::ffff:cb00:7107", "203.0.113.7"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["2001:0DB8:0000:0000:ffff:1:2:3", "2001:db8:0:0"],
    ["2001:db8:0:0:abcd::", "2001:db8:0:0"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
  ])("takes %s for the network %s", (address, network) => expect(networkOf(address)).toBe(network));
});

describe("an address of the machine itself", () => {
  it.each(["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])(
    "%s is nobody's: a developer is not limited",
    async (address) => {
      const closed = {
        CREATION_LIMITER: { limit: async () => ({ success: false }) },
        DEMO_MAX_SESSIONS_PER_ADDRESS_DAY: "0",
      };
      expect((await create(closed, from(address))).code).toBe(201);
      expect((await create(closed, from("127.0.0.1, 203.0.113.8"))).code).not.toBe(500);
    },
  );
});

describe("a creation with an idempotency key", () => {
  const key = () => ({ "Idempotency-Key": crypto.randomUUID() });

  it("[F21] makes one session, however often it is sent", async () => {
    const headers = key();
    const first = await create({}, headers);
    const second = await create({}, headers);
    expect([first.code, second.code, second.session_id]).toEqual([201, 201, first.session_id]);
    expect(second.headers.get("Idempotent-Replayed")).toBe("true");
    expect(first.headers.get("Idempotent-Replayed")).toBeNull();
  });

  it("[F21] [T42] makes one session when sent at once, too", async () => {
    const headers = key();
    const made = await Promise.all(Array.from({ length: 10 }, () => create({}, headers)));
    expect(made.filter(({ code }) => code === 201)).not.toHaveLength(0);
    expect(new Set(made.filter(({ code }) => code === 201).map(({ session_id }) => session_id)).size).toBe(1);
    for (const { code, error } of made.filter(({ code }) => code !== 201))
      expect([code, error]).toEqual([409, "request_in_progress"]);
  });

  it("[F22] [T41] is another's when anything else is asked with it, or somebody else asks", async () => {
    const headers = key();
    const first = await create(WIDE, { ...headers, ...from(newAddress()) });
    const other = await create(WIDE, { ...headers, ...from(newAddress()) });
    expect([other.code, other.session_id === first.session_id]).toEqual([201, false]);
    await create({}, headers);
    const different = await create({}, headers, { demo_account_type: "professional", email: "a@example.com" });
    expect([different.code, different.error]).toEqual([422, "idempotency_mismatch"]);
  });

  it("[F23] makes a new session once the one it made has ended", async () => {
    const headers = key();
    const first = await create({}, headers);
    await stubOf({ handle: first.handle! }).end("deleted");
    const second = await create({}, headers);
    expect([second.code, second.session_id === first.session_id]).toEqual([201, false]);
  });

  it.each(["", "short", "has a space in it", "x".repeat(256)])("refuses %j as a key", async (bad) => {
    const refused = await create({}, { "Idempotency-Key": bad });
    expect([refused.code, refused.error]).toEqual([400, "invalid_input"]);
  });
});

describe("[T24] what a visitor may add", () => {
  const adjust = async (session: TestSession) => {
    const [row] = await query(stubOf(session), "SELECT id FROM ingredients WHERE product_type = 'INGREDIENT' LIMIT 1");
    return send("/api/v1/inventory/adjustments", {
      method: "POST",
      headers: { ...session.credentials.header, ...JSON_TYPE },
      body: JSON.stringify({ ingredient_id: row!.id, quantity_change: 1, reason: "count_correction" }),
    });
  };
  const rowsAdded = async (session: TestSession) =>
    Number((await query(stubOf(session), "SELECT rows_added FROM demo_session"))[0]!.rows_added);

  it("is bounded in rows: what goes beyond is undone, and reading and ending go on", async () => {
    const session = await createSession();
    expect(await rowsAdded(session)).toBe(0);
    await replacePorts(stubOf(session), { quota: () => ({ rows: 20, bytes: 5_000_000 }) });
    let accepted = 0;
    let added = 0;
    let answer = await adjust(session);
    for (; answer.status === 201 && accepted < 20; answer = await adjust(session)) {
      accepted += 1;
      added = await rowsAdded(session);
    }
    const told = problem(answer, "quota_exceeded");
    expect(told).toMatchObject({ maximum_rows: 20, maximum_bytes: 5_000_000 });
    expect(accepted).toBeGreaterThan(1);
    expect(added).toBeLessThanOrEqual(20);
    expect(await rowsAdded(session)).toBe(added);
    const [activity] = await query(stubOf(session), "SELECT count(*) AS rows FROM activity");
    expect(activity!.rows).toBe(accepted);
    expect((await session.send("/api/v1/inventory/stock")).status).toBe(200);
    expect((await session.send("/api/v1/demo-sessions/current", { method: "DELETE" })).status).toBe(200);
  });

  it("is bounded in bytes, counted from what the clone took", async () => {
    const session = await createSession();
    await replacePorts(stubOf(session), { quota: () => ({ rows: 2_000, bytes: 100_000 }) });
    expect((await adjust(session)).status).toBe(201);
    await query(stubOf(session), "CREATE TABLE ballast AS SELECT hex(zeroblob(100000)) AS bytes");
    problem(await adjust(session), "quota_exceeded");
  });
});

describe("the proof of erasure", () => {
  it("is told for an ended session: what there was, when and why it went, signed", async () => {
    const session = await createSession();
    await session.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    const told = problem(await send(`/api/v1/demo-sessions/${session.id}`), "session_expired") as unknown as {
      receipt: Record<string, unknown> & { records_deleted: Record<string, number> };
    };
    expect(told.receipt).toMatchObject({
      session: session.handle,
      created_at: session.created.created_at,
      reason: "deleted",
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(told.receipt.records_deleted.total).toBe(session.created.clone.total_records);
    expect(await remains(stubOf(session))).toEqual(NOTHING);
  });
});

it("sessions can be kept in one jurisdiction, where the platform knows any", async () => {
  const asked: string[] = [];
  const namespace = {
    jurisdiction: (name: string) => {
      asked.push(name);
      return env.BAKERY_SESSION;
    },
  };
  expect((await create({ DEMO_JURISDICTION: "eu", BAKERY_SESSION: namespace })).code).toBe(201);
  expect(new Set(asked)).toEqual(new Set(["eu"]));
  expect((await create({ DEMO_JURISDICTION: "atlantis" })).error).toBe("not_configured");
});
