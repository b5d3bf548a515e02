import { describe, expect, it } from "vitest";
import { CreatedSession } from "../../workers/demo-session/contract.ts";
import { problem } from "./support/problem.ts";
import { createSession, JSON_TYPE, PROFILE, send, sendJson } from "./support/session.ts";

const CREATE = "/api/v1/demo-sessions";
/** A creation that is valid but for its size: spaces are nothing to JSON. */
const creationOf = (bytes: number) => {
  const body = JSON.stringify({ demo_account_type: PROFILE });
  return body + " ".repeat(bytes - body.length);
};
/** The same bytes without a Content-Length, as a chunked request has none. */
const streamed = (text: string) =>
  new ReadableStream({
    start(controller) {
      const bytes = new TextEncoder().encode(text);
      for (let from = 0; from < bytes.length; from += 4096) controller.enqueue(bytes.slice(from, from + 4096));
      controller.close();
    },
  });
const forms = { "with its length": (text: string) => text, "in chunks": streamed };
const creationPaths = [CREATE, "/api/demo-sessions", "/api/demo/sessions", "/api/demo/session/create"];

describe.each(Object.entries(forms))("[T23] [F28] a body sent %s", (_form, bodyOf) => {
  it("may have 8 KB when it asks for a session, and not one byte more", async () => {
    const post = (path: string, bytes: number) =>
      send(path, { method: "POST", headers: JSON_TYPE, body: bodyOf(creationOf(bytes)) });
    expect((await post(CREATE, 8 * 1024)).status).toBe(201);
    for (const path of creationPaths) {
      expect(problem(await post(path, 8 * 1024 + 1), "payload_too_large", path).maximum_bytes).toBe(8 * 1024);
    }
  });

  it("may have 64 KB elsewhere, and not one byte more, whatever it holds and whoever sends it", async () => {
    const session = await createSession();
    const path = "/api/v1/sales";
    const put = (bytes: number) =>
      session.send(path, { method: "PUT", headers: JSON_TYPE, body: bodyOf(" ".repeat(bytes)) });
    problem(await put(64 * 1024), "method_not_allowed");
    expect(problem(await put(64 * 1024 + 1), "payload_too_large").maximum_bytes).toBe(64 * 1024);
    const anonymous = await send(path, { method: "POST", headers: JSON_TYPE, body: bodyOf(" ".repeat(70_000)) });
    problem(anonymous, "payload_too_large");
  });
});

describe("asking for a session", () => {
  it.each([
    ["", "invalid_input"],
    ["{", "malformed_json"],
    ['{"demo_account_type": professional}', "malformed_json"],
    ["\u0000", "malformed_json"],
    ["null", "invalid_input"],
    ["[]", "invalid_input"],
    ['"professional"', "invalid_input"],
    ["42", "invalid_input"],
    ["{}", "invalid_input"],
  ] as const)("with the body %j is %s", async (body, code) => {
    problem(await send(CREATE, { method: "POST", headers: JSON_TYPE, body }), code);
  });

  it.each([
    ["/nope", { nope: 1 }],
    ["/__proto__", JSON.parse('{"__proto__": {"polluted": true}}')],
    ["/demo_account_type", { demo_account_type: "galactic" }],
    ["/demo_account_type", { demo_account_type: "Professional" }],
    ["/demo_account_type", { demo_account_type: ["professional"] }],
    ["/demo_account_type", { demo_account_type: "constructor" }],
    ["/email", { email: "not an address" }],
    ["/email", { email: `${"a".repeat(250)}@b.es` }],
    ["/subscription_tier", { subscription_tier: "free" }],
    ["/ip_address", { ip_address: "1".repeat(65) }],
  ])("points at %s when that is what is wrong", async (pointer, change) => {
    const body = `{"demo_account_type":"professional",${JSON.stringify(change).slice(1)}`;
    const { errors } = problem(await send(CREATE, { method: "POST", headers: JSON_TYPE, body }), "invalid_input");
    expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it("says which profiles there are when it is asked for another", async () => {
    const { errors } = problem(await sendJson("POST", CREATE, { demo_account_type: "galactic" }), "invalid_input");
    expect(errors?.[0]?.detail).toContain(PROFILE);
  });

  it.each([undefined, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"])(
    "as %s is 415",
    async (type) => {
      const body = new TextEncoder().encode(JSON.stringify({ demo_account_type: PROFILE }));
      const headers: Record<string, string> = type ? { "Content-Type": type } : {};
      problem(await send(CREATE, { method: "POST", headers, body }), "unsupported_media_type");
    },
  );

  it("takes everything that the contract has, and keeps none of what identifies the visitor", async () => {
    const { answer, created } = await createSession({
      email: "visitante@example.com",
      subscription_tier: "professional",
      ip_address: "203.0.113.7",
    });
    expect(created.status).toBe("READY");
    expect(answer.text).not.toMatch(/visitante|203\.0\.113/);
  });
});

describe("another method", () => {
  it.each([
    ["/demo-accounts", ["GET", "HEAD"]],
    ["/demo-sessions", ["POST"]],
    ["/demo-sessions/current", ["DELETE", "GET", "HEAD"]],
    ["/demo-sessions/current/status", ["GET", "HEAD"]],
    ["/demo-sessions/current/extend", ["POST"]],
  ])("than those of %s is 405 and names %j", async (path, methods) => {
    for (const method of ["GET", "PUT", "PATCH"].filter((name) => !methods.includes(name))) {
      const answer = await send(`/api/v1${path}`, { method });
      problem(answer, "method_not_allowed", method);
      expect(answer.headers.get("Allow")?.split(", ").sort(), method).toEqual(methods);
    }
  });
});

describe("the earlier paths", () => {
  it.each([
    ["/api/v1/demo-sessions", 201],
    ["/api/demo-sessions", 201],
    ["/api/demo/sessions", 201],
    ["/api/v1/demo/sessions", 201],
    ["/api/demo/session/create", 200],
    ["/api/v1/demo/session/create", 200],
  ])("POST %s makes a session and answers %i", async (path, status) => {
    const answer = await sendJson("POST", path, { demo_account_type: PROFILE });
    expect(answer.status).toBe(status);
    const { session_id } = CreatedSession().parse(answer.json());
    for (const prefix of ["/api/v1/demo-sessions", "/api/demo/sessions", "/api/demo/session"]) {
      for (const rest of ["", "/status"]) expect((await send(`${prefix}/${session_id}${rest}`)).status).toBe(200);
    }
    expect((await send(`/api/demo/session/${session_id}/extend`, { method: "POST" })).status).toBe(200);
    expect((await send(`/api/demo/sessions/${session_id}`, { method: "DELETE" })).status).toBe(200);
  });

  it("tell of the same accounts", async () => {
    const { data } = (await send("/api/v1/demo-accounts")).json<{ data: { demo_account_type: string }[] }>();
    expect(data.map(({ demo_account_type }) => demo_account_type)).toContain(PROFILE);
    for (const path of ["/api/demo/accounts", "/api/demo-accounts", "/api/v1/demo/accounts"]) {
      expect((await send(path)).json()).toEqual({ data });
    }
  });

  it("that are nearly right are not found", async () => {
    for (const path of [
      "/api/demo",
      "/api/demo/account",
      "/api/demo/sessionsx",
      "/apix/v1/demo-accounts",
      "/demo-accounts",
    ]) {
      expect([401, 404], path).toContain((await send(path)).status);
    }
  });
});
