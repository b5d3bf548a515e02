import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { replacePorts } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { rows } from "./support/production-calls.ts";
import { createSession, send, sendJson, stubOf, type TestSession } from "./support/session.ts";

const [SECOND_MS, MINUTE_MS, HOUR_MS] = [1_000, 60_000, 3_600_000];

/** Moves the clock of the object alone; the gateway keeps the true time. */
const skew = (session: TestSession, milliseconds: number) =>
  replacePorts(stubOf(session), { now: () => Date.now() + milliseconds });

const statusOf = (session: TestSession) =>
  session
    .send("/api/v1/demo-sessions/current")
    .then((answer) => answer.json<{ seconds_left: number; expires_at: string; extensions_left: number }>());

const adjust = async (session: TestSession) => {
  const { data } = (await session.send("/api/v1/inventory/stock?limit=1")).json<{
    data: { ingredient_id: string }[];
  }>();
  const body = { ingredient_id: data[0]!.ingredient_id, quantity_change: 1, reason: "count_correction" };
  return sendJson("POST", "/api/v1/inventory/adjustments", body, session.credentials.header);
};

describe("[F31] clocks that differ", () => {
  it.each([-5 * MINUTE_MS, -5 * SECOND_MS, 5 * SECOND_MS, 5 * MINUTE_MS])(
    "by %i ms between gateway and object refuse no credential, and the object's decides what is left",
    async (milliseconds) => {
      const session = await createSession();
      await skew(session, milliseconds);
      for (const headers of Object.values(session.credentials)) {
        expect((await send("/api/v1/orders?limit=1", { headers })).status).toBe(200);
      }
      const { seconds_left, expires_at } = await statusOf(session);
      const left = (Date.parse(expires_at) - Date.now() - milliseconds) / 1_000;
      expect(Math.abs(seconds_left - left)).toBeLessThan(3);
      expect((await adjust(session)).status).toBe(201);
    },
  );

  it.each([0, 5 * SECOND_MS, 5 * MINUTE_MS])(
    "end a session when the object's is %i ms past its end: not before, and then for every request",
    async (late) => {
      const session = await createSession();
      const show = (instant: number) => replacePorts(stubOf(session), { now: () => instant });
      const endsAt = Date.parse(session.created.expires_at);
      await show(endsAt - 1);
      expect((await session.send("/api/v1/orders?limit=1")).status).toBe(200);
      await show(endsAt + late);
      for (const [method, path] of [
        ["GET", "/orders"],
        ["GET", "/demo-sessions/current"],
        ["POST", "/demo-sessions/current/extend"],
        ["POST", "/pos/sales"],
      ] as const) {
        problem(await session.send(`/api/v1${path}`, { method }), "session_expired", path);
      }
    },
  );

  it.each([-5 * MINUTE_MS, 5 * MINUTE_MS])(
    "by %i ms change nothing of how long an extension lasts",
    async (milliseconds) => {
      const session = await createSession();
      await skew(session, milliseconds);
      const extended = await session.send("/api/v1/demo-sessions/current/extend", { method: "POST" });
      expect(Date.parse(extended.json<{ expires_at: string }>().expires_at)).toBe(
        Date.parse(session.created.expires_at) + 30 * MINUTE_MS,
      );
    },
  );
});

describe("[F34] a clock that jumps back an hour", () => {
  it("never makes a session longer than its extensions allow, before or after an eviction", async () => {
    const session = await createSession();
    const [createdAt, firstEnd] = [Date.parse(session.created.created_at), Date.parse(session.created.expires_at)];
    const extend = () => session.send("/api/v1/demo-sessions/current/extend", { method: "POST" });
    expect((await extend()).status).toBe(200);
    await skew(session, -HOUR_MS);
    expect((await extend()).status).toBe(200);
    await evictDurableObject(stubOf(session));
    await skew(session, -HOUR_MS);
    expect((await extend()).status).toBe(200);
    problem(await extend(), "extension_limit_reached");
    const { expires_at, extensions_left } = await statusOf(session);
    expect([Date.parse(expires_at) - createdAt, extensions_left]).toEqual([4 * (firstEnd - createdAt), 0]);
  });

  it("leaves the order of what was done as it was", async () => {
    const session = await createSession();
    expect((await adjust(session)).status).toBe(201);
    await skew(session, -HOUR_MS);
    expect((await adjust(session)).status).toBe(201);
    await skew(session, 0);
    expect((await adjust(session)).status).toBe(201);
    const written = await rows(session, "SELECT sequence, id, created_at FROM activity ORDER BY sequence");
    expect(written.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(new Set(written.map(({ id }) => id)).size).toBe(3);
    expect(Date.parse(written[1]!.created_at as string)).toBeLessThan(Date.parse(written[0]!.created_at as string));
    const told = (await session.send("/api/v1/activity")).json<{ data: { sequence: number }[] }>().data;
    expect(told.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
  });
});
