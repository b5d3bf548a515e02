import { createScheduledController, evictDurableObject, runInDurableObject } from "cloudflare:test";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hmacSha256 } from "#shared/digest";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { webhookKeyOf } from "../../workers/demo-session/operations-notice.ts";
import { SweepReport } from "../../workers/demo-session/service-contract.ts";
import { sweep } from "../../workers/demo-session/sweep.ts";
import worker from "../../workers/gateway/index.ts";
import { NOTHING, remains, replacePorts } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { registered } from "./support/registry.ts";
import { bodyOf, withKey } from "./support/service.ts";
import { createSession, env, freshStub, stubOf, type TestSession } from "./support/session.ts";
import { settled } from "./support/settled.ts";
import { createTiny } from "./support/tiny.ts";

const HOUR_MS = 3_600_000;
const twoHoursAgo = () => new Date(Date.now() - 2 * HOUR_MS).toISOString();
const stateOf = async (handle: string) => (await registered("SELECT * FROM sessions WHERE handle = ?", handle))[0]!;
const auditOf = (handle: string) => registered("SELECT * FROM demo_cleanup_audit WHERE handle = ?", handle);
const withVariables = (variables: Record<string, unknown>) => ({ ...env, ...variables }) as unknown as Env;

/** A session whose alarm never came: two hours late, in its object and in the registry. */
async function overdue(): Promise<TestSession> {
  const session = await createSession();
  await settled(stubOf(session));
  await expireInStorage(stubOf(session));
  await registered("UPDATE sessions SET expires_at = ? WHERE handle = ?", twoHoursAgo(), session.handle);
  return session;
}

/** Not by moving the instance's clock: that would be forgotten when the runtime evicts an idle object. */
const expireInStorage = (stub: DurableObjectStub<BakerySession>): Promise<void> =>
  runInDurableObject(stub, ({ lifecycle: { upkeep } }: BakerySession) => {
    upkeep.record.update(upkeep.record.read()!, { expires_at: twoHoursAgo() });
  });

beforeEach(() => registered("UPDATE sessions SET state = 'DESTROYED' WHERE state IN ('READY', 'PARTIAL', 'CLONING')"));
afterEach(() => vi.restoreAllMocks());

describe("the sweep", () => {
  it("[F11] erases what its alarm has not, and tells the registry why", async () => {
    const sessions = [await overdue(), await overdue()];
    const alive = await createSession();
    const report = bodyOf(await withKey("/api/v1/demo-sessions/cleanup/run", { method: "POST" }), SweepReport());
    expect(report).toEqual({
      found: 2,
      erased: 2,
      already_gone: 0,
      alive: 0,
      unheard: 0,
      failed: 0,
      given_up: 0,
      more: false,
    });
    for (const session of sessions) {
      expect(await remains(stubOf(session))).toEqual(NOTHING);
      expect(await stateOf(session.handle)).toMatchObject({ state: "DESTROYED", end_reason: "swept" });
      expect(await auditOf(session.handle)).toMatchObject([
        { reason: "swept", status: "SUCCESS", total_records_deleted: session.created.clone.total_records },
      ]);
      problem(await session.send("/api/v1/tenants"), "session_expired");
    }
    expect((await alive.send("/api/v1/tenants")).status).toBe(200);
  });

  it("is what the hourly trigger runs", async () => {
    const session = await overdue();
    await worker.scheduled(createScheduledController({ cron: "0 * * * *" }), env as unknown as Env);
    expect(await remains(stubOf(session))).toEqual(NOTHING);
    expect(await auditOf(session.handle)).toMatchObject([{ reason: "swept" }]);
  });

  it("leaves a session alone that was extended without the registry having heard, and tells it", async () => {
    const session = await createSession();
    await settled(stubOf(session));
    await replacePorts(stubOf(session), { registry: { hear: () => Promise.reject(new Error("down")) } });
    await session.send(`/api/v1/demo-sessions/${session.id}/extend`, { method: "POST" });
    await settled(stubOf(session));
    await evictDurableObject(stubOf(session));
    await registered("UPDATE sessions SET expires_at = ? WHERE handle = ?", twoHoursAgo(), session.handle);
    expect(await sweep(withVariables({}))).toMatchObject({ found: 1, alive: 1, erased: 0 });
    expect((await session.send("/api/v1/tenants")).status).toBe(200);
    const { expires_at, extensions_used } = await stateOf(session.handle);
    expect([extensions_used, Date.parse(expires_at as string)]).toEqual([
      1,
      Date.parse(session.created.expires_at) + 1_800_000,
    ]);
  });

  it("[F47] records a session whose object holds nothing, or never came to be", async () => {
    const session = await overdue();
    await runInDurableObject(stubOf(session), (instance: BakerySession) => instance.lifecycle.upkeep.vanish());
    const never = freshStub().id.toString();
    await registered(
      "INSERT INTO sessions (handle, demo_account_type, state, created_at, expires_at, extensions_used) VALUES (?, 'professional', 'CLONING', ?, ?, 0)",
      never,
      twoHoursAgo(),
      twoHoursAgo(),
    );
    expect(await sweep(withVariables({}))).toMatchObject({ found: 2, already_gone: 2, failed: 0 });
    expect(await auditOf(session.handle)).toMatchObject([
      { reason: "swept", total_records_deleted: 0, virtual_tenant_id: session.tenantId },
    ]);
    expect(await auditOf(never)).toMatchObject([{ reason: "swept", virtual_tenant_id: "none" }]);
    expect(await sweep(withVariables({}))).toMatchObject({ found: 0 });
  });

  it("[F38] does no harm when several overlap", async () => {
    const sessions = [await overdue(), await overdue(), await overdue()];
    const reports = await Promise.all([1, 2, 3].map(() => sweep(withVariables({}))));
    expect(reports.every(({ failed }) => failed === 0)).toBe(true);
    for (const { handle, created } of sessions) {
      expect(await auditOf(handle)).toMatchObject([{ total_records_deleted: created.clone.total_records }]);
    }
  });

  it("[F39] erases a thousand sessions whose alarms never came, in as many rounds as it takes", async () => {
    const handles: string[] = [];
    while (handles.length < 1_000) {
      const stubs = await Promise.all(Array.from({ length: 50 }, () => createTiny()));
      await Promise.all(stubs.map(expireInStorage));
      handles.push(...stubs.map(({ id }) => id.toString()));
    }
    await registered("UPDATE sessions SET expires_at = ? WHERE state = 'READY'", twoHoursAgo());
    const first = await sweep(withVariables({}));
    expect(first).toMatchObject({ found: 800, erased: 800, failed: 0, more: true });
    expect(await sweep(withVariables({}))).toMatchObject({ found: 200, erased: 200, failed: 0, more: false });
    const [audits] = await registered(
      "SELECT count(*) AS rows FROM demo_cleanup_audit WHERE reason = 'swept' AND handle IN (SELECT value FROM json_each(?))",
      JSON.stringify(handles),
    );
    expect(audits!.rows).toBe(1_000);
    for (const handle of handles) expect(await remains(stubOf({ handle }))).toEqual(NOTHING);
  }, 300_000);
});

describe("a session that cannot be swept", () => {
  const failing =
    (...handles: string[]) =>
    async (handle: string) => {
      if (handles.includes(handle)) throw new Error("this object is broken");
      return stubOf({ handle }).sweep();
    };

  it("[F39] is tried three times, marked and left to people, while the others are erased", async () => {
    const [poison, ...others] = [await overdue(), await overdue(), await overdue()];
    const erase = failing(poison!.handle);
    const environment = withVariables({});
    expect(await sweep(environment, erase)).toMatchObject({ found: 3, erased: 2, failed: 1, given_up: 0 });
    expect(await sweep(environment, erase)).toMatchObject({ found: 1, failed: 1, given_up: 0 });
    expect(await sweep(environment, erase)).toMatchObject({ found: 1, failed: 1, given_up: 1 });
    expect(await sweep(environment, erase)).toMatchObject({ found: 0 });
    expect(await stateOf(poison!.handle)).toMatchObject({ state: "FAILED", sweep_attempts: 3, ended_at: null });
    for (const { handle } of others) expect(await auditOf(handle)).toHaveLength(1);

    const path = "/api/v1/demo-sessions/cleanup/run?include_failed=true";
    expect(bodyOf(await withKey(path, { method: "POST" }), SweepReport())).toMatchObject({ found: 1, erased: 1 });
    expect(await auditOf(poison!.handle)).toMatchObject([
      { reason: "swept", total_records_deleted: poison!.created.clone.total_records },
    ]);
  });

  it("counts one attempt when two sweeps fail on it together", async () => {
    const poison = await overdue();
    await Promise.all([1, 2, 3].map(() => sweep(withVariables({}), failing(poison.handle))));
    expect((await stateOf(poison.handle)).sweep_attempts).toBe(1);
  });

  it("is told to operations, signed, three times if need be", async () => {
    const url = "https://ops.example/hooks/demo";
    const received: { body: string; signature: string }[] = [];
    let refusals = 2;
    vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
      expect(String(input)).toBe(url);
      if (refusals-- > 0) return new Response("later", { status: 500 });
      received.push({ body: String(init!.body), signature: new Headers(init!.headers).get("X-Signature")! });
      return new Response("ok");
    });
    const poison = await overdue();
    const environment = withVariables({ OPS_WEBHOOK_URL: url, DEMO_SWEEP_ATTEMPTS: "1" });
    expect(await sweep(environment, failing(poison.handle))).toMatchObject({ given_up: 1 });
    expect(received.map(({ body }) => JSON.parse(body))).toMatchObject([
      { event: "sweep_retries_exhausted", sessions: [poison.handle] },
      { event: "sweep_failure_rate", failed: 1, total: 1, rate: 1 },
    ]);
    for (const { body, signature } of received) {
      const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature)!;
      expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(60);
      expect(mac).toBe(await hmacSha256(await webhookKeyOf(env.INTERNAL_API_KEY), `${time}.${body}`));
      expect(body).not.toContain(poison.id);
    }
  });

  it("is no reason for a notice while no more than one in twenty fails, and the notice is no reason to fail", async () => {
    const calls = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("unreachable"));
    const url = { OPS_WEBHOOK_URL: "https://ops.example/", DEMO_SWEEP_ATTEMPTS: "9" };
    const stubs = await Promise.all(Array.from({ length: 20 }, () => createTiny()));
    const handles = stubs.map(({ id }) => id.toString());
    await registered(
      "UPDATE sessions SET expires_at = ? WHERE handle IN (SELECT value FROM json_each(?))",
      twoHoursAgo(),
      JSON.stringify(handles),
    );
    const erased = async (handle: string) =>
      handle === handles[0] ? Promise.reject(new Error("broken")) : ("erased" as const);
    expect(await sweep(withVariables(url), erased)).toMatchObject({ found: 20, failed: 1 });
    expect(calls).not.toHaveBeenCalled();
    const two = async (handle: string) =>
      handles.slice(0, 2).includes(handle) ? Promise.reject(new Error("broken")) : ("erased" as const);
    expect(await sweep(withVariables(url), two)).toMatchObject({ found: 20, failed: 2 });
    expect(calls).toHaveBeenCalledTimes(3);
  });
});

describe("[T39] what the sweep forgets", () => {
  it("are pseudonyms of addresses and keys after a day, and handles and tenants after a year, but no count", async () => {
    const insert = (handle: string, daysAgo: number) =>
      registered(
        `INSERT INTO sessions (handle, demo_account_type, state, clone_state, created_at, expires_at, ended_at, extensions_used, address_pseudonym, idempotency_hash, request_hash)
         VALUES (?1, 'professional', 'DESTROYED', 'READY', ?2, ?2, ?2, 0, 'a', ?1, 'r')`,
        handle,
        new Date(Date.now() - daysAgo * 24 * HOUR_MS).toISOString(),
      );
    await insert("young", 0.9);
    await insert("old", 1.1);
    await insert("ancient", 366);
    await registered("DELETE FROM conversions");
    await registered(
      "INSERT INTO conversions VALUES ('c', 'ancient', 'professional', 'cta_clicked', '2020-01-01T00:00:00.000Z')",
    );
    await registered(
      "INSERT INTO deletion_jobs VALUES ('j', 'ancient', 't', 'completed', '2020-01-01T00:00:00.000Z', NULL, '[1]')",
    );
    const count = async () => (await registered("SELECT count(*) AS rows FROM sessions"))[0]!.rows;
    const before = await count();
    await sweep(withVariables({}));
    await sweep(withVariables({}));
    expect(await stateOf("young")).toMatchObject({
      address_pseudonym: "a",
      idempotency_hash: "young",
      request_hash: "r",
    });
    expect(await stateOf("old")).toMatchObject({ address_pseudonym: null, idempotency_hash: null, request_hash: null });
    expect(await stateOf("ancient").catch(() => undefined)).toBeUndefined();
    expect(await count()).toBe(before);
    expect(await registered("SELECT handle FROM conversions")).toEqual([
      { handle: expect.stringMatching(/^forgotten-[0-9a-f]{32}$/) },
    ]);
    expect(await registered("SELECT handle, tenant_id, service_results FROM deletion_jobs WHERE id = 'j'")).toEqual([
      {
        handle: expect.stringContaining("forgotten-"),
        tenant_id: expect.stringContaining("forgotten-"),
        service_results: "[]",
      },
    ]);
  });
});
