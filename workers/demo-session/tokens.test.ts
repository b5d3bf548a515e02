import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { readServiceToken, signServiceToken } from "./service-token.ts";
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
