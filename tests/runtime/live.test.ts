import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { CHANGE_SEQUENCE_HEADER, CHANGED_RESOURCES_HEADER } from "#http/changes";
import { addIngredient, addStock, type Bakery, openBakery } from "./support/call.ts";
import { EVERY_WRITE } from "./support/every-write.ts";
import { handshake, listen } from "./support/listen.ts";
import { replacePorts } from "./support/object.ts";
import { type Readable, readable } from "./support/routes.ts";
import { withKey } from "./support/service.ts";
import { createSession, ORIGIN, send, stubOf, type TestSession } from "./support/session.ts";

const asBrowser = ({ credentials }: TestSession) => ({ ...credentials.cookie, Origin: ORIGIN });
const socketsOf = (session: TestSession) =>
  runInDurableObject(stubOf(session), (_instance, state) => state.getWebSockets().length);

async function adjust(bakery: Bakery) {
  const ingredient_id = await addIngredient(bakery);
  await addStock(bakery, ingredient_id, 10, { unit: "kg" });
  return bakery.post("/inventory/adjustments", { ingredient_id, quantity_change: -2, reason: "breakage" });
}

describe("a session's live socket", () => {
  it("tells everybody in the session what a write has changed, and nobody else", async () => {
    const [bakery, stranger] = [await openBakery(), await createSession()];
    const own = await listen(asBrowser(bakery.session));
    const other = await listen(bakery.session.credentials.bearer, "/api/live");
    const foreign = await listen(stranger.credentials.header);

    const answer = await adjust(bakery);

    const message = {
      type: "invalidate",
      sequence: 1,
      keys: ["activity", "dashboard", "inventory", "production", "recipes"],
    };
    expect(await own.next()).toEqual({ ...message, keys: expect.arrayContaining(message.keys) });
    expect(await other.next()).toEqual(own.heard[0]);
    expect(own.heard[0]).toMatchObject({ keys: answer.headers.get(CHANGED_RESOURCES_HEADER)?.split(", ") });
    expect(answer.headers.get(CHANGE_SEQUENCE_HEADER)).toBe("1");

    foreign.say("ping");
    expect(await foreign.next()).toBe("pong");
    expect(foreign.heard).toEqual([]);
  });

  it("says nothing of a write that was refused or only repeated", async () => {
    const bakery = await openBakery();
    const listener = await listen(asBrowser(bakery.session));
    const ingredient_id = await addIngredient(bakery);
    await bakery.refused("insufficient_stock", "/inventory/adjustments", {
      ingredient_id,
      quantity_change: -2,
      reason: "breakage",
    });
    await addStock(bakery, ingredient_id, 10, { unit: "kg" });
    const body = JSON.stringify({ ingredient_id, quantity_change: -2, reason: "breakage" });
    const headers = { "Content-Type": "application/json", "Idempotency-Key": "told-once" };
    for (const replayed of [null, "true"]) {
      const answer = await bakery.session.send("/api/v1/inventory/adjustments", { method: "POST", headers, body });
      expect([answer.status, answer.headers.get("Idempotent-Replayed")]).toEqual([201, replayed]);
      expect(answer.headers.has(CHANGED_RESOURCES_HEADER)).toBe(replayed === null);
    }
    listener.say("ping");
    expect([await listener.next(), await listener.next()]).toEqual([listener.heard[0], "pong"]);
    expect(listener.heard).toHaveLength(1);
  });

  it("[F18] goes on hearing after its object was evicted, and is answered pings without waking it", async () => {
    const bakery = await openBakery();
    const listener = await listen(asBrowser(bakery.session));
    await evictDurableObject(stubOf(bakery.session), { webSockets: "hibernate" });
    listener.say("ping");
    expect(await listener.next()).toBe("pong");
    await adjust(bakery);
    expect(await listener.next()).toMatchObject({ type: "invalidate", sequence: 1 });
  });

  it("tells of more time, and of what services do past the verbs", async () => {
    const session = await createSession();
    const listener = await listen(asBrowser(session));
    await session.send("/api/v1/demo-sessions/current/extend", { method: "POST" });
    expect(await listener.next()).toEqual({ type: "invalidate", keys: ["demo-sessions"] });
    const clone = await withKey("/services/tenant/internal/demo/clone", {
      method: "POST",
      body: { session_id: session.id, virtual_tenant_id: session.tenantId },
    });
    expect(clone.status, clone.text).toBeLessThan(300);
    expect(await listener.next()).toMatchObject({ type: "invalidate", keys: expect.arrayContaining(["tenants"]) });
  });

  it.each(["deleted", "expired"])("tells of the end and closes when the session is %s", async (how) => {
    const session = await createSession();
    const listener = await listen(asBrowser(session));
    if (how === "deleted") await session.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    else {
      await replacePorts(stubOf(session), { now: () => Date.parse(session.created.expires_at) });
      await runDurableObjectAlarm(stubOf(session));
    }
    expect(await listener.closed).toEqual({ code: 4410, reason: "session_expired" });
    expect(listener.heard).toEqual([{ type: "ended" }]);
    expect((await handshake(asBrowser(session))).response.status).toBe(410);
  });

  it("lets go of whoever talks", async () => {
    const session = await createSession();
    for (const words of ["hello", "x".repeat(100_000)]) {
      const listener = await listen(asBrowser(session));
      listener.say(words);
      expect(await listener.closed).toEqual({ code: 4400, reason: "not_listening" });
    }
  });

  it("has room for eight, and for another when one has gone", async () => {
    const session = await createSession();
    const listeners = [];
    for (let place = 0; place < 8; place++) listeners.push(await listen(asBrowser(session)));
    const { response, text } = await handshake(asBrowser(session));
    expect([response.status, JSON.parse(text).error]).toEqual([429, "too_many_connections"]);
    expect(response.headers.get("Retry-After")).toBe("30");
    listeners[0]!.leave();
    await listeners[0]!.closed;
    await expect.poll(() => socketsOf(session), { timeout: 30_000 }).toBe(7);
    expect((await handshake(asBrowser(session))).response.status).toBe(101);
  });

  it("[T8] [T9] is opened only from the product's own pages, where the cookie is the credential", async () => {
    const session = await createSession();
    const attempts: [status: number, headers: Record<string, string>][] = [
      [403, { ...session.credentials.cookie, Origin: "https://elsewhere.example" }],
      [403, { ...session.credentials.cookie, Origin: ORIGIN, "Sec-Fetch-Site": "cross-site" }],
      [403, { ...session.credentials.cookie, Origin: "null" }],
      [401, { Origin: ORIGIN }],
      [401, { "X-Demo-Session-Id": `${session.id.slice(0, -1)}${session.id.endsWith("0") ? "1" : "0"}` }],
      [101, { ...session.credentials.cookie, "Sec-Fetch-Site": "same-origin" }],
    ];
    for (const [status, headers] of attempts) {
      const { response } = await handshake(headers);
      expect(response.status, JSON.stringify(Object.keys(headers))).toBe(status);
    }
    const plain = await send("/api/v1/live", { headers: session.credentials.header });
    expect([plain.status, plain.json().error]).toEqual([426, "upgrade_required"]);
    expect(plain.headers.get("Upgrade")).toBe("websocket");
  });
});

describe("what a write says it has changed", () => {
  let bakery: Bakery;
  let reads: Readable[];
  beforeAll(async () => {
    bakery = await openBakery();
    reads = await readable(bakery.session);
  });
  /** What every read answers, by its path. */
  const everything = async () =>
    new Map(
      await Promise.all(reads.map(async ({ path }) => [path, steady((await bakery.session.send(path)).text)] as const)),
    );
  const lifecycle = ["login", "extendSession", "recordConversion"];
  const writes = Object.entries(EVERY_WRITE).filter(([name]) => !lifecycle.includes(name));

  it.each(writes)("%s names every resource that now answers otherwise", async (_operation, request) => {
    const { path, body } = await request(bakery);
    const before = await everything();
    const answer = await bakery.post(path, body);
    expect([200, 201], answer.text).toContain(answer.status);
    const told = answer.headers.get(CHANGED_RESOURCES_HEADER)!.split(", ");
    const changed = [...(await everything())].filter(([read, text]) => before.get(read) !== text);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.map(([read]) => read).filter((read) => !told.includes(read.split("/")[3]!))).toEqual([]);
  });
});

/** An answer without what moves by itself. */
const steady = (text: string): string => text.replaceAll(/"(?:generated_at|as_of|minutes_\w+|now)":[^,}]+/g, "");
