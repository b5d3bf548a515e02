import { createExecutionContext, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { SessionLifecycle } from "../../durable-objects/bakery-session/lifecycle.ts";
import { createDemoSessionApp } from "../../workers/demo-session/app.ts";
import { createGateway } from "../../workers/gateway/app.ts";
import { expectDocumented } from "./support/document.ts";
import { NOTHING, remains, replacePorts } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { unchanged } from "./support/production-calls.ts";
import { type Answer, createSession, env, ORIGIN, sendJson, stubOf, type TestSession } from "./support/session.ts";

let session: TestSession;
beforeAll(async () => {
  session = await createSession();
});

describe.each([
  ["that is overloaded", { overloaded: true, retryable: true }, "10"],
  ["that was started anew", { durableObjectReset: true, retryable: true }, "1"],
  ["that could not be reached", { retryable: true }, "1"],
])("[F20] an object %s", (_name, marks, retryAfter) => {
  let calls = 0;
  const failing = new Proxy(env.BAKERY_SESSION, {
    get: (namespace, name) => {
      if (name === "get") {
        const fail = async () => {
          calls += 1;
          throw Object.assign(new Error("Durable Object is overloaded."), { remote: true, ...marks });
        };
        return () =>
          new Proxy({ id: namespace.newUniqueId() }, { get: (stub, key) => (key === "id" ? stub.id : fail) });
      }
      const value = Reflect.get(namespace, name, namespace) as unknown;
      return typeof value === "function" ? value.bind(namespace) : value;
    },
  });
  const pressed = { ...env, BAKERY_SESSION: failing } as unknown as Env;

  const answered = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
  };

  it("is answered 503 with the time to wait, for reads and writes, and asked once alone", async () => {
    const gateway = createGateway();
    for (const [method, path] of [
      ["GET", "/api/v1/orders"],
      ["POST", "/api/v1/pos/sales"],
    ] as const) {
      calls = 0;
      const init = { method, headers: { ...session.credentials.header, "Content-Type": "application/json" } };
      const request = new Request(`${ORIGIN}${path}`, { ...init, ...(method === "POST" && { body: "{}" }) });
      const answer = await answered(await gateway.fetch(request, pressed, createExecutionContext()));
      problem(answer, "session_busy", path);
      expect(answer.headers.get("Retry-After")).toBe(retryAfter);
      expectDocumented(method, path, answer);
      expect(calls).toBe(1);
    }
  });

  it("is told of in the same way where sessions themselves are asked after", async () => {
    const app = createDemoSessionApp();
    calls = 0;
    const request = new Request(`https://session.internal/demo-sessions/${session.id}/status`);
    const answer = await answered(await app.fetch(request, pressed, createExecutionContext()));
    problem(answer, "session_busy");
    expect([answer.headers.get("Retry-After"), calls]).toEqual([retryAfter, 1]);
  });
});

describe("[F45] a storage that is full", () => {
  const full = () => new Error("database or disk is full: SQLITE_FULL");

  it.each([
    ["as the platform tells it", full],
    ["as a query builder tells it", () => new Error("Failed query: insert into …", { cause: full() })],
  ])("refuses writes %s, undoes them, and goes on reading", async (_name, error) => {
    const one = await createSession();
    const [lot] = (await one.send("/api/v1/inventory/stock?limit=1")).json<{ data: { ingredient_id: string }[] }>()
      .data;
    const adjust = () =>
      sendJson(
        "POST",
        "/api/v1/inventory/adjustments",
        { ingredient_id: lot!.ingredient_id, quantity_change: 1, reason: "count_correction" },
        one.credentials.header,
      );
    await replacePorts(stubOf(one), {
      afterWrite: () => {
        throw error();
      },
    });
    const answer = await unchanged(one, adjust);
    problem(answer, "quota_exceeded");
    expectDocumented("POST", "/inventory/adjustments", answer);
    expect((await one.send("/api/v1/inventory/stock")).status).toBe(200);
    const ended = await one.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    expect(ended.status).toBe(200);
    expect(await remains(stubOf(one))).toEqual(NOTHING);
  });

  it("refuses to extend, and ends when there is room again", async () => {
    const one = await createSession();
    const path = "/api/v1/demo-sessions/current";
    await runInDurableObject(stubOf(one), (instance: BakerySession, { storage }) => {
      const { lifecycle } = instance;
      const without = new Proxy(storage, {
        get: (target, name) => {
          const value = Reflect.get(target, name, target) as unknown;
          if (name === "transactionSync") {
            return () => {
              throw full();
            };
          }
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
      Object.assign(instance, { lifecycle: new SessionLifecycle(one.handle, without, lifecycle.ports) });
    });
    problem(await unchanged(one, () => one.send(`${path}/extend`, { method: "POST" })), "quota_exceeded");
    expect((await one.send(`${path}/status`)).status).toBe(200);
    await runInDurableObject(stubOf(one), (instance: BakerySession, { storage }) => {
      Object.assign(instance, { lifecycle: new SessionLifecycle(one.handle, storage, instance.lifecycle.ports) });
    });
    expect((await one.send(path, { method: "DELETE" })).status).toBe(200);
    expect(await remains(stubOf(one))).toEqual(NOTHING);
  });
});
