import { createExecutionContext, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { createDemoSessionApp } from "../../workers/demo-session/app.ts";
import { signServiceToken } from "../../workers/demo-session/service-token.ts";
import { createAtEntrypoint } from "./support/creation.ts";
import { Faults, faultyD1 } from "./support/faults.ts";
import { registered } from "./support/registry.ts";
import { env, stubOf } from "./support/session.ts";
import { settled } from "./support/settled.ts";

const app = createDemoSessionApp();

/** A creation with a key, with variables of the test's own. */
async function create(key: string, variables: Record<string, unknown> = {}) {
  const { code, error, headers, handle } = await createAtEntrypoint({ variables, headers: { "Idempotency-Key": key } });
  return { code, error, retryAfter: headers.get("Retry-After"), handle };
}

const rowOf = async (handle: string) => (await registered("SELECT * FROM sessions WHERE handle = ?", handle))[0]!;
const agoMs = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

/** A creation of which the registry's half is done and the object's is not: it was cut off in between. */
async function cutOff(state: string, createdAt: string): Promise<{ key: string; handle: string }> {
  const key = crypto.randomUUID();
  const { code, handle } = await create(key);
  expect(code).toBe(201);
  await settled(stubOf({ handle: handle! }));
  await runInDurableObject(stubOf({ handle: handle! }), (instance: BakerySession) =>
    instance.lifecycle.upkeep.vanish(),
  );
  await registered("UPDATE sessions SET state = ?, created_at = ? WHERE handle = ?", state, createdAt, handle!);
  return { key, handle: handle! };
}

type Remote = (...given: unknown[]) => unknown;

/** Session objects of which this one method fails. */
const failing = (...names: string[]) =>
  new Proxy(env.BAKERY_SESSION, {
    get: (namespace, member) => {
      const value = Reflect.get(namespace, member, namespace) as unknown;
      if (member !== "get") return typeof value === "function" ? value.bind(namespace) : value;
      return (id: DurableObjectId) =>
        new Proxy(namespace.get(id), {
          get: (stub, method) => {
            if (names.includes(String(method))) return () => Promise.reject(new Error("this object is broken"));
            if (method === "id") return stub.id;
            // A method of a remote object is no function of ours: it can be called and nothing else.
            return (...given: unknown[]) => (stub as unknown as Record<string | symbol, Remote>)[method]!(...given);
          },
        });
    },
  });

describe("[F5] [F21] a creation that was cut off before its bakery was made", () => {
  it("is told to wait while it may still be going on", async () => {
    const { key, handle } = await cutOff("CLONING", agoMs(10_000));
    expect(await create(key)).toMatchObject({ code: 409, error: "request_in_progress", retryAfter: "1" });
    expect(await rowOf(handle)).toMatchObject({ state: "CLONING" });
  });

  it("is made anew under the same key once it cannot be going on any more, and gives its place back", async () => {
    const { key, handle } = await cutOff("CLONING", agoMs(31_000));
    const again = await create(key);
    expect(again.code).toBe(201);
    expect(again.handle).not.toBe(handle);
    expect(await rowOf(handle)).toMatchObject({ state: "FAILED", end_reason: "not_created", idempotency_hash: null });
    expect((await create(key)).handle).toBe(again.handle);
  });
});

it("[F23] [F47] a key whose session is gone, without the registry having heard, is told that it has ended", async () => {
  const { key } = await cutOff("READY", agoMs(31_000));
  expect(await create(key)).toMatchObject({ code: 410, error: "session_expired" });
});

describe("[F1] an object that cannot be reached while its bakery is made", () => {
  it.each([
    ["gives its place back", ["create"]],
    ["gives its place back, even if it cannot be reached to be undone either", ["create", "withdraw"]],
  ])("%s, and the same key makes one later", async (_name, methods) => {
    const key = crypto.randomUUID();
    const before = await registered("SELECT handle FROM sessions WHERE state = 'FAILED'");
    expect(await create(key, { BAKERY_SESSION: failing(...methods) })).toMatchObject({
      code: 503,
      error: "seed_failed",
      retryAfter: "5",
    });
    const failed = await registered("SELECT handle, clone_report FROM sessions WHERE state = 'FAILED'");
    expect(failed).toHaveLength(before.length + 1);
    expect((await create(key)).code).toBe(201);
  });
});

it("[F4] a registry that stays down while a place is given back makes nothing worse", async () => {
  const key = crypto.randomUUID();
  const down = new Faults(2, { persistent: true });
  const broken = { REGISTRY: faultyD1(env.REGISTRY, down), BAKERY_SESSION: failing("withdraw") };
  expect(await create(key, broken)).toMatchObject({ code: 503, error: "registry_unavailable", retryAfter: "30" });
  expect(down.reached).toBe(true);
  expect((await create(key)).code).toBe(201);
});

it("[F7] a service that names a tenant is told to come back while the registry is down", async () => {
  const { token } = await signServiceToken("tests", env.SESSION_SECRET, Date.now());
  const response = await app.fetch(
    new Request(`https://session.internal/tenants/${crypto.randomUUID()}/deletion-preview`, {
      headers: { Authorization: `Bearer ${token}` },
    }),
    { ...env, REGISTRY: faultyD1(env.REGISTRY, new Faults(1, { persistent: true })) } as unknown as Env,
    createExecutionContext(),
  );
  expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "30"]);
  expect(((await response.json()) as { error: string }).error).toBe("registry_unavailable");
});
