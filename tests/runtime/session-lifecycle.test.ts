import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { CreatedSession, SessionStatus } from "../../workers/demo-session/contract.ts";
import { remains } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { clonedDomains } from "./support/routes.ts";
import { createSession, send, stubOf, type TestSession } from "./support/session.ts";
import { settled } from "./support/settled.ts";

const MINUTE_MS = 60_000;
const pathOf = ({ id }: TestSession, rest = "") => `/api/v1/demo-sessions/${id}${rest}`;
const extend = (session: TestSession) => send(pathOf(session, "/extend"), { method: "POST" });

describe("a session that was just created", () => {
  it("is READY, with all eleven services completed in the order of their phases", async () => {
    const { created, answer } = await createSession();
    expect(answer.status).toBe(201);
    expect(created.status).toBe("READY");
    expect(created.clone.services.map(({ service }) => service)).toEqual(clonedDomains.map(({ name }) => name));
    expect(created.clone.services.map(({ status }) => status)).toEqual(Array(11).fill("completed"));
    const phases = created.clone.services.map(
      ({ service }) => clonedDomains.find(({ name }) => name === service)?.clonePhase,
    );
    expect(phases).toEqual([...phases].sort());
    const records = created.clone.services.reduce((sum, { records_cloned }) => sum + records_cloned, 0);
    expect(created.clone.total_records).toBe(records);
  });

  it("is described as the contract of the API says, credentials included", async () => {
    const { answer } = await createSession();
    expect(() => CreatedSession().parse(answer.json())).not.toThrow();
  });

  it("lasts thirty minutes and can be extended three times", async () => {
    const { created } = await createSession();
    expect(Date.parse(created.expires_at) - Date.parse(created.created_at)).toBe(30 * MINUTE_MS);
    expect(created).toMatchObject({ extensions_used: 0, extensions_left: 3 });
  });

  it("[T4] sets a cookie that only this host's pages over HTTPS can send, and no script can read", async () => {
    const { answer, token } = await createSession();
    const [pair, ...attributes] = answer.headers.get("Set-Cookie")!.split("; ");
    expect(pair).toBe(`__Host-demo_session=${token}`);
    expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=7200", "Path=/", "SameSite=Lax", "Secure"]);
  });

  it.each(["header", "bearer", "cookie"] as const)("opens to its %s", async (kind) => {
    const session = await createSession();
    const headers = session.credentials[kind];
    const read = await send("/api/v1/tenants", { headers });
    expect(read.status).toBe(200);
    expect(read.json<{ data: { id: string }[] }>().data.map(({ id }) => id)).toContain(session.tenantId);
    for (const path of ["/api/v1/demo-sessions/current", "/api/v1/demo-sessions/current/status"]) {
      const current = await send(path, { headers });
      expect(current.status).toBe(200);
      expect(SessionStatus().parse(current.json()).session_id).toBe(session.id);
    }
  });

  it("tells its state to whoever holds its id, with the report of its clone", async () => {
    const session = await createSession();
    for (const rest of ["", "/status"]) {
      const status = SessionStatus().parse((await send(pathOf(session, rest))).json());
      expect(status).toMatchObject({ status: "READY", session_id: session.id, progress: session.created.clone });
      expect(status.seconds_left).toBeGreaterThan(29 * 60);
      expect(status.seconds_left).toBeLessThanOrEqual(30 * 60);
    }
  });

  it("sets its alarm to the instant at which it expires", async () => {
    const session = await createSession();
    await settled(stubOf(session));
    expect((await remains(stubOf(session))).alarm).toBe(Date.parse(session.created.expires_at));
  });

  it("[F18] is the same after its object was evicted", async () => {
    const session = await createSession();
    await evictDurableObject(stubOf(session));
    expect(SessionStatus().parse((await send(pathOf(session))).json()).progress).toEqual(session.created.clone);
  });
});

describe("extending", () => {
  it.each([false, true])(
    "gives thirty minutes three times and then no more (evicted in between: %s)",
    async (evicted) => {
      const session = await createSession();
      for (const used of [1, 2, 3]) {
        if (evicted) await evictDurableObject(stubOf(session));
        const answer = await extend(session);
        expect(answer.status).toBe(200);
        const status = SessionStatus().parse(answer.json());
        expect(status).toMatchObject({ extensions_used: used, extensions_left: 3 - used });
        const expected = Date.parse(session.created.expires_at) + used * 30 * MINUTE_MS;
        expect(Date.parse(status.expires_at)).toBe(expected);
        await settled(stubOf(session));
        expect((await remains(stubOf(session))).alarm).toBe(expected);
      }
      problem(await extend(session), "extension_limit_reached");
    },
  );

  it("works on the current session of a cookie", async () => {
    const { credentials } = await createSession();
    const path = "/api/v1/demo-sessions/current/extend";
    const answer = await send(path, {
      method: "POST",
      headers: { ...credentials.cookie, "Sec-Fetch-Site": "same-origin" },
    });
    expect(SessionStatus().parse(answer.json()).extensions_used).toBe(1);
  });
});
