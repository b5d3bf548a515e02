import { Hono } from "hono";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { ProductError } from "#shared/errors";
import { readServiceToken, requireServiceToken, signServiceToken } from "./service-token.ts";
import { readSessionToken, signSessionToken } from "./session-token.ts";

const SECRET = "a-secret-of-sufficient-length-0123456789";
const NOW = Date.parse("2026-11-21T12:00:00.400Z");
const SESSION = { handle: "0123456789abcdef".repeat(4), userId: "6f9619ff-8b86-d011-b42d-00c04fc964ff" };

const decode = (part: string) => JSON.parse(atob(part.replaceAll("-", "+").replaceAll("_", "/")));
const partsOf = (token: string) =>
  token.split(".").slice(0, 2).map(decode) as [Record<string, unknown>, Record<string, unknown>];
const sign = (key: string, header: Record<string, unknown>, claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg: "HS256", ...header }).sign(new TextEncoder().encode(key));
const without = (claims: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

describe("[T17] a session token", () => {
  const issue = () => signSessionToken(SESSION, SECRET, NOW, NOW + 60_000);
  const read = (token: string, atMs = NOW, secret = SECRET) => readSessionToken(token, secret, atMs);

  it("says whose session it is, who acts, and until when", async () => {
    const [header, claims] = partsOf(await issue());
    expect(header).toEqual({ alg: "HS256", typ: "demo-session+jwt" });
    expect(claims).toEqual({
      iss: "bakery-ia-demo",
      aud: "bakery-ia-demo-session",
      sub: SESSION.handle,
      user_id: SESSION.userId,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat: Math.floor(NOW / 1000),
      exp: Math.ceil((NOW + 60_000) / 1000),
    });
    expect(await read(await issue())).toEqual(SESSION);
  });

  it("is good until its end and five seconds, and then says so", async () => {
    const token = await issue();
    const end = Math.ceil((NOW + 60_000) / 1000) * 1000;
    expect(await read(token, end + 4_000)).toEqual(SESSION);
    expect(await read(token, end + 6_000)).toBe("expired");
    expect(await read(token, end + 6_000, `${SECRET}x`)).toBeUndefined();
  });

  it("is none of ours with anything else in it", async () => {
    const [header, claims] = partsOf(await issue());
    const key = `session-token:${SECRET}`;
    expect(await read(await sign(key, header, claims))).toEqual(SESSION);
    const others = [
      await sign(SECRET, header, claims),
      await sign(`service-token:${SECRET}`, header, claims),
      await sign(key, { ...header, typ: "service+jwt" }, claims),
      await sign(key, { alg: "HS256" }, claims),
      await sign(key, { ...header, alg: "HS512" }, claims),
      await sign(key, header, { ...claims, iss: "x" }),
      await sign(key, header, { ...claims, aud: "bakery-ia-demo-services" }),
      await sign(key, header, { ...claims, sub: SESSION.handle.slice(1) }),
      await sign(key, header, { ...claims, sub: `${SESSION.handle}0` }),
      await sign(key, header, { ...claims, sub: `x${SESSION.handle}` }),
      await sign(key, header, { ...claims, user_id: "x" }),
      await sign(key, header, { ...claims, jti: "" }),
      ...(await Promise.all(Object.keys(claims).map((name) => sign(key, header, without(claims, name))))),
      "",
      "x.y.z",
    ];
    for (const [index, token] of others.entries()) expect(await read(token), String(index)).toBeUndefined();
  });
});

describe("[T17] a service token", () => {
  const issue = async () => (await signServiceToken("gdpr-desk", SECRET, NOW)).token;
  const read = (token: string, atMs = NOW, secret = SECRET) => readServiceToken(token, secret, atMs);

  it("says which service it is for, for five minutes", async () => {
    const answer = await signServiceToken("gdpr-desk", SECRET, NOW);
    expect(answer).toMatchObject({ token_type: "Bearer", expires_in: 300, service: "gdpr-desk" });
    const [header, claims] = partsOf(answer.token);
    expect(header).toEqual({ alg: "HS256", typ: "service+jwt" });
    expect(claims).toEqual({
      typ: "service",
      service: "gdpr-desk",
      iss: "bakery-ia-demo",
      aud: "bakery-ia-demo-services",
      sub: "gdpr-desk",
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat: Math.floor(NOW / 1000),
      exp: Math.floor(NOW / 1000) + 300,
    });
    expect(await read(answer.token)).toBe("gdpr-desk");
    expect(await read(answer.token, NOW + 304_000)).toBe("gdpr-desk");
    expect(await read(answer.token, NOW + 306_000)).toBeUndefined();
    expect(await read(answer.token, NOW, `${SECRET}x`)).toBeUndefined();
  });

  it("is none of ours with anything else in it, and never older than five minutes", async () => {
    const [header, claims] = partsOf(await issue());
    const key = `service-token:${SECRET}`;
    expect(await read(await sign(key, header, claims))).toBe("gdpr-desk");
    const others = [
      await sign(SECRET, header, claims),
      await sign(`session-token:${SECRET}`, header, claims),
      await sign(key, { ...header, typ: "demo-session+jwt" }, claims),
      await sign(key, { alg: "HS256" }, claims),
      await sign(key, { ...header, alg: "HS512" }, claims),
      await sign(key, header, { ...claims, iss: "x" }),
      await sign(key, header, { ...claims, aud: "bakery-ia-demo-session" }),
      await sign(key, header, { ...claims, typ: "user" }),
      await sign(key, header, { ...claims, service: "" }),
      await sign(key, header, { ...claims, sub: "" }),
      await sign(key, header, { ...claims, jti: "" }),
      await sign(key, header, { ...claims, iat: Math.floor(NOW / 1000) - 400, exp: Math.floor(NOW / 1000) + 9_000 }),
      ...(await Promise.all(Object.keys(claims).map((name) => sign(key, header, without(claims, name))))),
      "",
    ];
    for (const [index, token] of others.entries()) expect(await read(token), String(index)).toBeUndefined();
  });
});

describe("[T17] [T13] what services alone may do", () => {
  const app = new Hono<{ Bindings: Env }>();
  app.get("/tenants/:id/export", requireServiceToken, (c) => c.text("done"));
  app.onError((error) => {
    if (!(error instanceof ProductError)) throw error;
    return Response.json({ code: error.code, ...error.options.members }, { status: error.status });
  });
  const ask = async (headers: Record<string, string>) => {
    const env = { SESSION_SECRET: SECRET } as unknown as Env;
    const response = await app.request("/tenants/x/export", { headers }, env);
    return response.status === 200 ? await response.text() : ((await response.json()) as { code: string }).code;
  };
  const service = async () => (await signServiceToken("gdpr-desk", SECRET, Date.now())).token;
  const visitor = () => signSessionToken(SESSION, SECRET, Date.now(), Date.now() + 60_000);

  it("is done for a service token, however its scheme is written", async () => {
    for (const scheme of ["Bearer ", "bearer ", "BEARER    "]) {
      expect(await ask({ Authorization: scheme + (await service()) })).toBe("done");
    }
  });

  it("is restricted for whoever has a session, and says so in the words of the document", async () => {
    const credentials = [
      { Authorization: `Bearer ${await visitor()}` },
      { "X-Demo-Session-Id": "any" },
      { Cookie: "__Host-demo_session=any" },
    ];
    for (const headers of credentials) expect(await ask(headers as Record<string, string>)).toBe("demo_restriction");
    const env = { SESSION_SECRET: SECRET } as unknown as Env;
    const response = await app.request("/tenants/x/export", { headers: { "X-Demo-Session-Id": "any" } }, env);
    expect(await response.json()).toMatchObject({ operation: "GET /tenants/{id}/export" });
  });

  it("needs a service token from everybody else", async () => {
    const token = await service();
    const refused = [
      "",
      token,
      `Bearer${token}`,
      `Basic ${token}`,
      `x Bearer ${token}`,
      `Bearer ${token} x`,
      "Bearer",
      "Bearer x",
      `Bearer ${token}x`,
    ];
    expect(await ask({})).toBe("service_token_required");
    for (const Authorization of refused)
      expect(await ask({ Authorization }), Authorization).toBe("service_token_required");
    // A token that is neither's is nobody's, whatever else comes along.
    expect(await ask({ Authorization: "Bearer x", "X-Demo-Session-Id": "any" })).toBe("service_token_required");
  });

  it("is not configured without a proper secret", async () => {
    const response = await app.request("/tenants/x/export", {}, { SESSION_SECRET: "short" } as unknown as Env);
    expect(response.status).toBe(503);
  });
});
