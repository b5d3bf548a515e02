import { listDurableObjectIds } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { problem } from "./support/problem.ts";
import { createSession, env, send, sessionOf, type TestSession } from "./support/session.ts";
import { expired, forge, forgeries } from "./support/tokens.ts";

const READ = "/api/v1/tenants";
const statusPath = (id: string) => `/api/v1/demo-sessions/${encodeURIComponent(id)}/status`;
const hex = (length: number) => [...crypto.getRandomValues(new Uint8Array(length / 2))].map(toHex).join("");
const toHex = (byte: number) => byte.toString(16).padStart(2, "0");

let session: TestSession;
let other: TestSession;
beforeAll(async () => {
  [session, other] = [await createSession(), await createSession()];
});

describe("without a credential", () => {
  it.each([READ, "/api/v1/demo-sessions/current", "/api/v1/no-such-thing", "/api/tenants"])(
    "%s is 401",
    async (path) => {
      problem(await send(path), "session_required");
    },
  );

  it("an empty credential is none", async () => {
    problem(await send(READ, { headers: { "X-Demo-Session-Id": "" } }), "session_required");
    problem(await send(READ, { headers: { Cookie: "__Host-demo_session=; theme=dark" } }), "session_required");
  });
});

describe("a session id that is not one of ours", () => {
  const malformed: Record<string, (session: TestSession) => string> = {
    "is a word": () => "current-session",
    "is the handle alone": ({ handle }) => handle,
    "is the handle with the prefix": ({ handle }) => `demo_${handle}`,
    "lacks its prefix": ({ id }) => id.slice(5),
    "is in capitals": ({ id }) => `demo_${id.slice(5).toUpperCase()}`,
    "is one digit short": ({ id }) => id.slice(0, -1),
    "is one digit long": ({ id }) => `${id}0`,
    "is said twice": ({ id }) => `${id}${id}`,
    "is a list": ({ id }) => `${id}, ${id}`,
    "has a random MAC": ({ handle }) => `demo_${handle}${hex(64)}`,
    "has a random handle": ({ id }) => `demo_${hex(64)}${id.slice(-64)}`,
    "is random": () => `demo_${hex(128)}`,
    "has the MAC of another session": ({ handle }) => `demo_${handle}${other.id.slice(-64)}`,
  };

  it.each(Object.entries(malformed))("is refused when it %s", async (_case, make) => {
    const id = make(session);
    problem(await send(READ, { headers: { "X-Demo-Session-Id": id } }), "invalid_session");
    for (const method of ["GET", "DELETE"]) {
      problem(await send(`/api/v1/demo-sessions/${encodeURIComponent(id)}`, { method }), "session_not_found");
    }
    problem(await send(statusPath(id)), "session_not_found");
    problem(
      await send(`/api/v1/demo-sessions/${encodeURIComponent(id)}/extend`, { method: "POST" }),
      "session_not_found",
    );
  });

  it("[T1] is refused with any one digit changed, and no object is touched", async () => {
    const before = (await listDurableObjectIds(env.BAKERY_SESSION)).map(String).sort();
    for (const position of randomPositions(40)) {
      const digit = session.id[position]!;
      for (const changed of "0123456789abcdef".replace(digit, "")) {
        const id = session.id.slice(0, position) + changed + session.id.slice(position + 1);
        const answer = await send(READ, { headers: { "X-Demo-Session-Id": id } });
        expect([answer.status, id]).toEqual([401, id]);
      }
      const id = session.id.slice(0, position) + (digit === "0" ? "1" : "0") + session.id.slice(position + 1);
      problem(await send(statusPath(id)), "session_not_found");
    }
    expect((await listDurableObjectIds(env.BAKERY_SESSION)).map(String).sort()).toEqual(before);
  });

  /** Different places in the 128 digits after `demo_`. */
  function randomPositions(count: number): number[] {
    const places = Array.from({ length: 128 }, (_, index) => 5 + index);
    return places.sort(() => crypto.getRandomValues(new Uint8Array(1))[0]! - 127.5).slice(0, count);
  }
});

describe("a token", () => {
  it("made by the test's own hand is accepted, so that the refusals below mean something", async () => {
    const { credentials } = sessionOf(session.id, await forge(session, {}));
    expect((await send(READ, { headers: credentials.bearer })).status).toBe(200);
    expect((await send(READ, { headers: credentials.cookie })).status).toBe(200);
  });

  it.each(Object.entries(forgeries))("%s is refused as bearer and as cookie", async (_case, make) => {
    const { credentials } = sessionOf(session.id, await make(session));
    problem(await send(READ, { headers: credentials.bearer }), "invalid_session");
    problem(await send(READ, { headers: credentials.cookie }), "invalid_session");
    problem(await send("/api/v1/demo-sessions/current", { headers: credentials.bearer }), "invalid_session");
  });

  it("whose time has passed says that the session has ended", async () => {
    const { credentials } = sessionOf(session.id, await expired(session));
    problem(await send(READ, { headers: credentials.bearer }), "session_expired");
    problem(await send(READ, { headers: credentials.cookie }), "session_expired");
  });

  it("that names a person of another session opens nothing", async () => {
    const [owner] = (await other.send("/api/v1/auth/users")).json<{ data: { id: string }[] }>().data;
    const { credentials } = sessionOf(session.id, await forge(session, { claims: { user_id: owner!.id } }));
    problem(await send(READ, { headers: credentials.bearer }), "invalid_session");
  });

  it.each(["Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Bearer a b", "token"])(
    "sent as %j is refused",
    async (value) => {
      problem(await send(READ, { headers: { Authorization: value } }), "invalid_session");
    },
  );
});

describe("[T12] two credentials", () => {
  const pairs = [
    ["header", "bearer"],
    ["header", "cookie"],
    ["bearer", "cookie"],
  ] as const;

  it.each(pairs)("%s and %s that agree open the session", async (first, second) => {
    const headers = { ...session.credentials[first], ...session.credentials[second] };
    expect((await send(READ, { headers })).status).toBe(200);
  });

  it.each(pairs)("%s and %s that disagree are ambiguous, whichever is whose", async (first, second) => {
    for (const [one, two] of [
      [session, other],
      [other, session],
    ] as const) {
      const headers = { ...one.credentials[first], ...two.credentials[second] };
      problem(await send(READ, { headers }), "ambiguous_session");
      problem(await send("/api/v1/demo-sessions/current", { method: "DELETE", headers }), "ambiguous_session");
    }
  });

  it("of which one is forged are refused", async () => {
    const headers = {
      ...session.credentials.header,
      ...sessionOf("", await forgeries["signed with another secret"]!(session)).credentials.bearer,
    };
    problem(await send(READ, { headers }), "invalid_session");
  });

  it("cannot be joined by a header that only the gateway may set", async () => {
    const headers = { "X-Session-Handle": session.handle, "X-Session-Actor": session.created.virtual_tenant_id };
    problem(await send(READ, { headers }), "session_required");
    problem(await send("/api/v1/demo-sessions/current", { headers }), "session_required");
    expect((await session.send(READ, { headers })).status).toBe(200);
  });
});

describe("[T8] a cookie", () => {
  const EXTEND = "/api/v1/demo-sessions/current/extend";
  const foreign = [
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "none" },
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site", Origin: "https://demo.example" },
  ];

  it.each(foreign)("cannot be used to write from another site (%j)", async (from) => {
    const headers = { ...session.credentials.cookie, ...from } as Record<string, string>;
    problem(await send(EXTEND, { method: "POST", headers }), "cross_site_request");
    problem(await send("/api/v1/demo-sessions/current", { method: "DELETE", headers }), "cross_site_request");
    expect((await send(READ, { headers })).status).toBe(200);
  });

  it("does not weaken a credential that no other site can send", async () => {
    const headers = { ...session.credentials.header, ...session.credentials.cookie, "Sec-Fetch-Site": "cross-site" };
    expect((await send("/api/v1/demo-sessions/current/status", { headers })).status).toBe(200);
  });
});

it("[T18] every credential of an ended session is 410", async () => {
  const ended = await createSession();
  await ended.send("/api/v1/demo-sessions/current", { method: "DELETE" });
  for (const headers of Object.values(ended.credentials)) problem(await send(READ, { headers }), "session_expired");
});
