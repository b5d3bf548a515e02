import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { SessionLifecycle } from "../../durable-objects/bakery-session/lifecycle.ts";
import { createDemoSessionApp } from "../../workers/demo-session/app.ts";
import { sweep } from "../../workers/demo-session/sweep.ts";
import { createAtEntrypoint } from "./support/creation.ts";
import { type FaultMode, Faults, faultyD1, faultyRegistry, faultyStorage } from "./support/faults.ts";
import { checkInvariants, untilQuiet } from "./support/invariants.ts";
import { NOTHING, query, remains } from "./support/object.ts";
import { registered, registry } from "./support/registry.ts";
import { env, freshStub, JSON_TYPE, stubOf } from "./support/session.ts";
import { createTiny, tinyRequest, tinyTemplate } from "./support/tiny.ts";

type Stub = DurableObjectStub<BakerySession>;
type Work = (lifecycle: SessionLifecycle) => Promise<unknown>;

const MINUTE_MS = 60_000;
const atTheEnd = () => Date.now() + 31 * MINUTE_MS;
/** When every extension is used up as well. */
const longAfter = () => Date.now() + 500 * MINUTE_MS;

/** Runs something in an object whose storage and whose registry fail as told; afterwards nothing fails any more. */
const underFaults = (stub: Stub, faults: Faults, work: Work, now: () => number = Date.now): Promise<void> =>
  runInDurableObject(stub, async (instance: BakerySession, { storage }) => {
    const ports = {
      ...instance.lifecycle.ports,
      templateOf: tinyTemplate,
      derive: () => {},
      now,
      registry: faultyRegistry(registry, faults),
    };
    const lifecycle = new SessionLifecycle(stub.id.toString(), faultyStorage(storage, faults), ports);
    Object.assign(instance, { lifecycle });
    await work(lifecycle).catch(() => {});
    await lifecycle.upkeep.settle().catch(() => {});
    faults.repair();
  });

const cases: Record<string, { work: Work; now?: () => number; fresh?: true; prepare?: Work }> = {
  create: { work: (lifecycle) => lifecycle.create(tinyRequest()), fresh: true },
  extend: { work: (lifecycle) => lifecycle.extend() },
  end: { work: (lifecycle) => lifecycle.end("deleted") },
  "the alarm at the end": { work: (lifecycle) => lifecycle.alarm(), now: atTheEnd },
  "an early alarm": {
    work: (lifecycle) => lifecycle.alarm(),
    prepare: (lifecycle) => lifecycle.convert("cta_clicked"),
  },
  sweep: { work: (lifecycle) => lifecycle.sweep(), now: atTheEnd },
  withdraw: {
    work: async (lifecycle) => {
      await lifecycle.create(tinyRequest());
      await lifecycle.withdraw();
    },
    fresh: true,
  },
  conversion: { work: (lifecycle) => lifecycle.convert("tour_completed") },
};

/** How often a fault of each kind was injected, told at the end. */
const injected: Record<string, number> = {};

async function nthFailure(name: string, mode: FaultMode, persistent: boolean): Promise<void> {
  const { work, now, fresh, prepare } = cases[name]!;
  for (let n = 1; ; n++) {
    const about = `${name}, ${mode} ${n}${persistent ? " and every later one" : ""}`;
    const stub = fresh ? freshStub() : await createTiny();
    if (prepare) await runInDurableObject(stub, (instance: BakerySession) => prepare(instance.lifecycle));
    const faults = new Faults(n, { mode, persistent });
    await underFaults(stub, faults, work, now);
    if (!faults.reached) return expect(n, `${name}: points of failure`).toBeGreaterThan(1);
    injected[`${name} ${mode}${persistent ? " persistent" : ""}`] = n;
    // With storage dead for good nothing can be written, not even the alarm; the platform's own retry is next.
    if (!persistent) await checkInvariants(stub, about);
    await runInDurableObject(stub, (instance: BakerySession) => instance.lifecycle.alarm());
    await checkInvariants(stub, `${about}, then the alarm`);
    await untilQuiet(stub, longAfter);
    await checkInvariants(stub, `${about}, at last`);
    expect(await remains(stub), `${about}, at last`).toEqual(NOTHING);
    const [session] = await registered("SELECT state FROM sessions WHERE handle = ?", stub.id.toString());
    if (session) expect(session.state, about).toBe("DESTROYED");
  }
}

describe.each(Object.keys(cases))("[F4] [F5] [F6] [F8] [F42] %s survives a failure at every point", (name) => {
  it.each([
    ["before", false],
    ["after", false],
    ["before", true],
  ] as const)("%s it is done (every later one too: %s)", (mode, persistent) => nthFailure(name, mode, persistent));
});

describe("[F48] a deletion job", () => {
  it.each(["before", "after"] as const)(
    "is resumed after a failure at every point, %s it is done",
    async (mode) => {
      let n = 0;
      for (let reached = true; reached; ) {
        n += 1;
        const stub = await createTiny();
        const [tenant] = await query(stub, "SELECT root_tenant_id AS id FROM demo_session");
        const tenantId = tenant!.id as string;
        const expected = await runInDurableObject(stub, (instance: BakerySession) =>
          instance.lifecycle.upkeep.jobs.preview([tenantId]).map(({ service_name, counts }) => [service_name, counts]),
        );
        const faults = new Faults(n, { mode });
        let jobId: string | undefined;
        await underFaults(stub, faults, async (lifecycle) => {
          jobId = (await lifecycle.erasure.begin([tenantId])).job_id;
          await lifecycle.alarm();
        });
        reached = faults.reached;
        await checkInvariants(stub, `job ${mode} ${n}`);
        const job = await runInDurableObject(stub, async (instance: BakerySession) => {
          const id = jobId ?? instance.lifecycle.upkeep.jobs.findByTenant(tenantId);
          // Nothing was begun, so nothing may have been erased.
          if (!id) return undefined;
          instance.lifecycle.ports = { ...instance.lifecycle.ports, now: () => Date.now() + 5 * MINUTE_MS };
          await instance.lifecycle.alarm();
          return instance.lifecycle.upkeep.jobs.describe(id);
        });
        if (job) {
          expect(job.status, `${mode} ${n}`).toBe("completed");
          expect(job.services.map(({ service_name, deleted_counts }) => [service_name, deleted_counts])).toEqual(
            expected,
          );
        } else {
          expect((await query(stub, "SELECT count(*) AS rows FROM tenants"))[0]!.rows).toBe(1);
        }
        await untilQuiet(stub, longAfter);
        expect(await remains(stub)).toEqual(NOTHING);
      }
      injected[`deletion job ${mode}`] = n - 1;
      expect(n).toBeGreaterThan(50);
    },
    240_000,
  );

  it("that can never be carried out is given up, says where, and leaves that service whole", async () => {
    const stub = await createTiny();
    const tenantId = (await query(stub, "SELECT root_tenant_id AS id FROM demo_session"))[0]!.id as string;
    await query(stub, "CREATE TRIGGER refuse BEFORE DELETE ON users BEGIN SELECT RAISE(ABORT, 'no'); END");
    let minutes = 0;
    const job = await runInDurableObject(stub, async (instance: BakerySession) => {
      const { job_id } = await instance.lifecycle.erasure.begin([tenantId]);
      instance.lifecycle.ports = { ...instance.lifecycle.ports, now: () => Date.now() + minutes * MINUTE_MS };
      for (; minutes < 10; minutes++) await instance.lifecycle.alarm();
      return instance.lifecycle.upkeep.jobs.describe(job_id)!;
    });
    expect(job.status).toBe("failed");
    expect(job.services.filter(({ success }) => !success)).toEqual([
      { tenant_id: tenantId, service_name: "auth", success: false, deleted_counts: {}, errors: ["deletion_failed"] },
    ]);
    expect((await query(stub, "SELECT count(*) AS rows FROM users"))[0]!.rows).toBeGreaterThan(0);
    expect(await registered("SELECT state FROM deletion_jobs WHERE id = ?", job.job_id)).toEqual([{ state: "failed" }]);
  });
});

describe("[F10] an alarm that fails", () => {
  it.each(Array.from({ length: 12 }, (_, index) => index + 1))("%i times in a row still ends erased", async (times) => {
    const stub = await createTiny();
    await runInDurableObject(stub, async (instance: BakerySession, { storage }) => {
      let failures = 0;
      const failing = new Proxy(storage, {
        get: (target, name) => {
          const value = Reflect.get(target, name, target) as unknown;
          if (name !== "transactionSync") return typeof value === "function" ? value.bind(target) : value;
          return (work: () => unknown) => {
            if (++failures <= times) throw new Error("this object is broken");
            return target.transactionSync(work);
          };
        },
      });
      let now = Date.now() + 31 * MINUTE_MS;
      const ports = { ...instance.lifecycle.ports, now: () => now };
      Object.assign(instance, { lifecycle: new SessionLifecycle(stub.id.toString(), failing, ports) });
      for (let ring = 0; ring < times; ring++) {
        await storage.deleteAlarm();
        await instance.lifecycle.alarm();
        const next = await storage.getAlarm();
        expect(next, `after failure ${ring + 1}`).not.toBeNull();
        expect(next! - now).toBeLessThanOrEqual(5 * MINUTE_MS);
        now = next!;
      }
      await instance.lifecycle.alarm();
    });
    expect(await remains(stub)).toEqual(NOTHING);
    expect(
      await registered("SELECT reason, retry_count FROM demo_cleanup_audit WHERE handle = ?", stub.id.toString()),
    ).toEqual([{ reason: "expired", retry_count: times }]);
  });
});

describe("[F4] [F6] a registry that is down", () => {
  it("never stops a prospect, and hears everything once it is back", async () => {
    const stub = freshStub();
    const down = new Faults(1, { persistent: true });
    await runInDurableObject(stub, async (instance: BakerySession) => {
      instance.lifecycle.ports = {
        ...instance.lifecycle.ports,
        templateOf: tinyTemplate,
        derive: () => {},
        registry: faultyRegistry(registry, down),
      };
      const { lifecycle } = instance;
      await lifecycle.create(tinyRequest());
      await lifecycle.upkeep.report();
      expect((await lifecycle.extend()).extensions_used).toBe(1);
      await lifecycle.convert("cta_clicked");
      const ended = await lifecycle.end("deleted");
      expect(ended.already_deleted).toBe(false);
    });
    const handle = stub.id.toString();
    await checkInvariants(stub, "down");
    expect(await registered("SELECT * FROM sessions WHERE handle = ?", handle)).toEqual([]);
    expect((await query(stub, "SELECT count(*) AS rows FROM outbox"))[0]!.rows).toBe(4);
    down.repair();
    await untilQuiet(stub, longAfter);
    expect(await remains(stub)).toEqual(NOTHING);
    expect(
      await registered("SELECT state, extensions_used, end_reason FROM sessions WHERE handle = ?", handle),
    ).toEqual([{ state: "DESTROYED", extensions_used: 1, end_reason: "deleted" }]);
    expect(await registered("SELECT event FROM conversions WHERE handle = ?", handle)).toEqual([
      { event: "cta_clicked" },
    ]);
  });

  it("[F7] and hangs is asked again later: five seconds are enough for anybody", async () => {
    const stubs = await Promise.all([1, 2].map(() => createTiny()));
    await Promise.all(
      stubs.map(async (stub, index) => {
        const started = Date.now();
        const work: Work = (lifecycle) => (index === 0 ? lifecycle.end("deleted") : lifecycle.convert("cta_clicked"));
        const faults = new Faults(1, { mode: "hang", persistent: true });
        await runInDurableObject(stub, async (instance: BakerySession) => {
          instance.lifecycle.ports = { ...instance.lifecycle.ports, registry: faultyRegistry(registry, faults) };
          await work(instance.lifecycle);
          if (index === 1) expect(Date.now() - started).toBeLessThan(4_000);
          await instance.lifecycle.upkeep.report();
        });
        expect(Date.now() - started).toBeLessThan(14_000);
        await checkInvariants(stub, "hanging");
        faults.repair();
        await untilQuiet(stub, longAfter);
        expect(await remains(stub)).toEqual(NOTHING);
      }),
    );
  });
});

describe("[F4] [F5] [F8] creation through the worker", () => {
  const app = createDemoSessionApp();

  const createWith = (faults: Faults, key: string) =>
    createAtEntrypoint({
      variables: { REGISTRY: faultyD1(env.REGISTRY, faults) },
      headers: { "Idempotency-Key": key },
    });

  it.each(["before", "after", "hang"] as const)(
    "fails cleanly when the registry fails %s, and the same request succeeds later",
    async (mode) => {
      for (let n = 1; ; n++) {
        const key = crypto.randomUUID();
        const faults = new Faults(n, { mode });
        const before = await registered("SELECT handle FROM sessions WHERE state IN ('READY', 'PARTIAL')");
        const first = await createWith(faults, key);
        if (first.code !== 201) {
          expect([first.code, first.error]).toEqual([503, "registry_unavailable"]);
          const after = await registered("SELECT handle FROM sessions WHERE state IN ('READY', 'PARTIAL')");
          expect(after).toEqual(before);
        }
        const second = await createWith(new Faults(0), key);
        expect(second.code, `${mode} ${n}: ${second.error}`).toBe(201);
        if (first.session_id) expect(second.session_id).toBe(first.session_id);
        if (!faults.reached) return expect(n).toBeGreaterThan(2);
        injected[`creation ${mode}`] = n;
      }
    },
  );

  it("leaves nothing of a session that had no place", async () => {
    const count = async () => (await registered("SELECT count(*) AS rows FROM sessions"))[0]!.rows;
    const before = await count();
    const full = { ...env, DEMO_MAX_ACTIVE_SESSIONS: "0" } as unknown as Env;
    const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} } as unknown as ExecutionContext;
    const request = new Request("https://session.internal/demo-sessions", {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify({ demo_account_type: "professional" }),
    });
    const response = await app.fetch(request, full, context);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "300"]);
    expect(((await response.json()) as { error: string }).error).toBe("capacity_reached");
    expect(await count()).toBe(before);
  });
});

describe("[F40] a sweep during which the registry fails", () => {
  it("is carried on by the next one, whatever failed", async () => {
    for (let n = 1; ; n++) {
      const stubs = await Promise.all([1, 2].map(() => createTiny({ now: longAfter })));
      const handles = stubs.map(({ id }) => id.toString());
      await registered(
        "UPDATE sessions SET expires_at = '2020-01-01T00:00:00.000Z' WHERE handle IN (SELECT value FROM json_each(?))",
        JSON.stringify(handles),
      );
      const faults = new Faults(n);
      await sweep({ ...env, REGISTRY: faultyD1(env.REGISTRY, faults) } as unknown as Env).catch(() => {});
      for (const stub of stubs) await checkInvariants(stub, `sweep ${n}`);
      await sweep(env as unknown as Env);
      for (const handle of handles) {
        expect(await remains(stubOf({ handle }))).toEqual(NOTHING);
        expect(await registered("SELECT state FROM sessions WHERE handle = ?", handle)).toEqual([
          { state: "DESTROYED" },
        ]);
      }
      if (!faults.reached) return expect(n).toBeGreaterThan(2);
      injected.sweep = n;
    }
  });
});

it("says how many faults were injected", () => {
  const total = Object.values(injected).reduce((sum, count) => sum + count, 0);
  console.log(`injected faults: ${total}`, JSON.stringify(injected));
  expect(total).toBeGreaterThan(500);
});
