import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { EndedSession } from "../../workers/demo-session/contract.ts";
import { NOTHING, query, remains, replacePorts } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { createSession, freshStub, send, stubOf, type TestSession } from "./support/session.ts";

const pathOf = ({ id }: TestSession, rest = "") => `/api/v1/demo-sessions/${id}${rest}`;
const extend = (session: TestSession) => send(pathOf(session, "/extend"), { method: "POST" });
const end = async (session: TestSession) => {
  const answer = await send(pathOf(session), { method: "DELETE" });
  expect(answer.status).toBe(200);
  return { answer, ended: EndedSession().parse(answer.json()) };
};
const expectEnded = async (session: TestSession) => {
  problem(await send(pathOf(session, "/status")), "session_expired");
  problem(await send(pathOf(session)), "session_expired");
  problem(await extend(session), "session_expired");
  problem(await session.send("/api/v1/tenants"), "session_expired");
  problem(await session.send("/api/v1/demo-sessions/current"), "session_expired");
};

describe("ending", () => {
  it("[F15] answers 200 each time, counts what it erased once, and takes the cookie back", async () => {
    const session = await createSession();
    const [first, second, third] = [await end(session), await end(session), await end(session)];
    const cloned = session.created.clone;
    expect(first.ended).toMatchObject({ already_deleted: false, session_id: session.id });
    expect(first.ended.records_deleted).toMatchObject({
      ...Object.fromEntries(cloned.services.map(({ service, records_cloned }) => [service, records_cloned])),
      total: cloned.total_records,
    });
    expect(first.answer.headers.get("Set-Cookie")).toMatch(/^__Host-demo_session=; .*Max-Age=0/);
    for (const { ended } of [second, third]) {
      expect(ended.already_deleted).toBe(true);
      expect(ended.records_deleted.total).toBe(0);
    }
    await expectEnded(session);
    expect(await remains(stubOf(session))).toEqual(NOTHING);
  });

  it("[T39] happens at the alarm too, and DELETE then says so", async () => {
    const session = await createSession();
    await replacePorts(stubOf(session), { now: () => Date.parse(session.created.expires_at) });
    expect(await runDurableObjectAlarm(stubOf(session))).toBe(true);
    expect(await remains(stubOf(session))).toEqual(NOTHING);
    await expectEnded(session);
    expect((await end(session)).ended.already_deleted).toBe(true);
  });

  it("[F12] [F17] [T18] is final: no request brings an ended session back, evicted or not", async () => {
    const session = await createSession();
    await end(session);
    for (let round = 0; round < 2; round++) {
      await expectEnded(session);
      expect(await remains(stubOf(session))).toEqual(NOTHING);
      await evictDurableObject(stubOf(session));
    }
    expect((await end(session)).ended.already_deleted).toBe(true);
    expect(await remains(stubOf(session))).toEqual(NOTHING);
  });

  it("[F11] [T18] is told by expires_at on each request even when the alarm never fires", async () => {
    const session = await createSession();
    const expiresAtMs = Date.parse(session.created.expires_at);
    await replacePorts(stubOf(session), { now: () => expiresAtMs - 1 });
    expect((await session.send("/api/v1/tenants")).status).toBe(200);
    await replacePorts(stubOf(session), { now: () => expiresAtMs });
    await expectEnded(session);
    expect((await remains(stubOf(session))).schema).not.toEqual([]);
  });

  it("[F12] waits when the alarm fires early, and is woken again in time", async () => {
    const session = await createSession();
    expect(await runDurableObjectAlarm(stubOf(session))).toBe(true);
    expect((await session.send("/api/v1/tenants")).status).toBe(200);
    expect((await remains(stubOf(session))).alarm).toBe(Date.parse(session.created.expires_at));
  });

  it.each(["DELETE", "the alarm"])(
    "[F35] [F37] works by %s on a session that an earlier deployment made",
    async (by) => {
      const session = await createSession();
      await query(stubOf(session), "UPDATE demo_session SET schema_hash = 'earlier'");
      await query(stubOf(session), "DROP TABLE model_performance_metrics");
      await evictDurableObject(stubOf(session));
      await expectEnded(session);
      await replacePorts(stubOf(session), { now: () => Date.parse(session.created.expires_at) });
      if (by === "DELETE") expect((await end(session)).ended.already_deleted).toBe(false);
      else expect(await runDurableObjectAlarm(stubOf(session))).toBe(true);
      expect(await remains(stubOf(session))).toEqual(NOTHING);
    },
  );

  it("[F24] leaves nothing when deletions, extensions and reads race", async () => {
    const session = await createSession();
    const calls = [() => end(session), () => extend(session), () => session.send("/api/v1/sales")];
    await Promise.all([...calls, ...calls, ...calls].map((call) => call()));
    expect(await remains(stubOf(session))).toEqual(NOTHING);
  });
});

describe("[T26] an object that holds no session", () => {
  it("is touched without writing anything", async () => {
    const stub = freshStub();
    expect(await stub.status()).toEqual({ ok: false, error: "session_expired" });
    expect(await stub.extend()).toEqual({ ok: false, error: "session_expired" });
    const response = await stub.fetch("https://session.internal/tenants");
    expect([response.status, await response.text()]).toEqual([410, expect.stringContaining("session_expired")]);
    expect(await remains(stub)).toEqual(NOTHING);
  });
});
