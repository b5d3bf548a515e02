import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DevServer, startDevServer } from "./support/dev-server.ts";
import { handleOf, tablesOf } from "./support/state-files.ts";
import { until } from "./support/until.ts";

interface CreatedSession {
  readonly session_id: string;
  readonly virtual_tenant_id: string;
  readonly status: string;
  readonly clone: { readonly total_records: number };
}

const COOKIE = "__Host-demo_session";

const create = (origin: string) =>
  fetch(`${origin}/api/v1/demo-sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ demo_account_type: "professional" }),
  });

async function created(origin: string): Promise<CreatedSession> {
  const response = await create(origin);
  expect(response.status).toBe(201);
  return (await response.json()) as CreatedSession;
}

const statusOf = (origin: string, { session_id }: CreatedSession) =>
  fetch(`${origin}/api/v1/demo-sessions/${session_id}/status`);

const tablesLeft = (server: DevServer, { session_id }: CreatedSession) => tablesOf(server, handleOf(session_id));

const errorOf = async (response: Response) => [response.status, ((await response.json()) as { error: string }).error];

function expectReady(sessions: readonly CreatedSession[], count: number) {
  expect(sessions.map(({ status }) => status)).toEqual(Array(count).fill("READY"));
  expect(new Set(sessions.map(({ session_id }) => session_id)).size).toBe(count);
  expect(new Set(sessions.map(({ virtual_tenant_id }) => virtual_tenant_id)).size).toBe(count);
}

describe("a server as npm run dev starts it", () => {
  let server: DevServer;
  beforeAll(async () => {
    server = await startDevServer();
  });
  afterAll(() => server?.stop());

  it("makes 200 sessions in a row, all of them READY", async () => {
    const sessions: CreatedSession[] = [];
    for (let count = 0; count < 200; count++) sessions.push(await created(server.origin));
    expectReady(sessions, 200);
  });

  it("makes 20 sessions at once, all of them READY and each of them there", async () => {
    const sessions = await Promise.all(Array.from({ length: 20 }, () => created(server.origin)));
    expectReady(sessions, 20);
    const states = await Promise.all(sessions.map((session) => statusOf(server.origin, session)));
    expect(states.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  it("gives a cookie that only this host's pages carry and that opens the session it came with", async () => {
    const response = await create(server.origin);
    const session = (await response.json()) as CreatedSession;
    const [pair, ...attributes] = response.headers.getSetCookie()[0]!.split("; ");
    expect(pair).toMatch(new RegExp(`^${COOKIE}=[\\w-]+\\.[\\w-]+\\.[\\w-]+$`));
    expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=7200", "Path=/", "SameSite=Lax", "Secure"]);

    const current = `${server.origin}/api/v1/demo-sessions/current`;
    const own = await fetch(current, { headers: { Cookie: pair! } });
    expect(((await own.json()) as CreatedSession).session_id).toBe(session.session_id);
    expect(await errorOf(await fetch(current))).toEqual([401, "session_required"]);
    expect(await errorOf(await fetch(current, { headers: { Cookie: `${pair}x` } }))).toEqual([401, "invalid_session"]);
    const foreign = { Cookie: pair!, Origin: "https://elsewhere.example" };
    const refused = await fetch(`${current}/extend`, { method: "POST", headers: foreign });
    expect(await errorOf(refused)).toEqual([403, "cross_site_request"]);

    const ended = await fetch(current, { method: "DELETE", headers: { Cookie: pair! } });
    expect(ended.status).toBe(200);
    expect(ended.headers.getSetCookie()[0]).toMatch(new RegExp(`^${COOKIE}=; .*Max-Age=0`));
    expect(await errorOf(await fetch(current, { headers: { Cookie: pair! } }))).toEqual([410, "session_expired"]);
  });
});

describe("a server whose sessions last six seconds", () => {
  let server: DevServer;
  beforeAll(async () => {
    server = await startDevServer({ DEMO_SESSION_DURATION_MINUTES: "0.1" });
  });
  afterAll(() => server?.stop());

  it("ends a session by itself, erases its rows and says 410 from then on", async () => {
    const session = await created(server.origin);
    expect((await statusOf(server.origin, session)).status).toBe(200);
    expect(tablesLeft(server, session)).toContain("demo_session");

    // Nobody asks meanwhile: it is the alarm that erases.
    await until(() => tablesLeft(server, session).length === 0);
    expect(await errorOf(await statusOf(server.origin, session))).toEqual([410, "session_expired"]);
    expect(tablesLeft(server, session)).toEqual([]);
  });

  it("says 410 as soon as the time is up, and deleting what has ended is no error", async () => {
    const started = Date.now();
    const session = await created(server.origin);
    await until(async () => (await statusOf(server.origin, session)).status === 410);
    expect(Date.now() - started).toBeGreaterThanOrEqual(6000);
    const response = await fetch(`${server.origin}/api/v1/demo-sessions/${session.session_id}`, { method: "DELETE" });
    expect(response.status).toBe(200);
  });
});
