import { createExecutionContext, listDurableObjectIds } from "cloudflare:test";
import { SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createDemoSessionApp } from "../../workers/demo-session/app.ts";
import { signServiceToken } from "../../workers/demo-session/service-token.ts";
import { createGateway } from "../../workers/gateway/app.ts";
import { problem } from "../runtime/support/problem.ts";
import {
  createSession,
  env,
  JSON_TYPE,
  ORIGIN,
  PROFILE,
  send,
  sendJson,
  sessionOf,
  type TestSession,
} from "../runtime/support/session.ts";
import { claimsOf } from "../runtime/support/tokens.ts";

/** [C14] Tokens and keys: nothing but what we signed, for what we signed it, as long as we said. */

const READ = "/api/v1/tenants";
let session: TestSession;
let service: string;
let tenantPath: string;
beforeAll(async () => {
  session = await createSession();
  const answer = await sendJson(
    "POST",
    "/api/v1/internal/service-tokens",
    { service: "auth" },
    { "X-Internal-API-Key": env.INTERNAL_API_KEY },
  );
  service = answer.json<{ token: string }>().token;
  tenantPath = `/api/v1/tenants/${session.tenantId}/deletion-preview`;
});

const base64url = (value: unknown) => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
};
const partsOf = (token: string) => token.split(".") as [head: string, claims: string, mac: string];
const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(atob(partsOf(token)[1].replaceAll("-", "+").replaceAll("_", "/")));
const now = () => Math.floor(Date.now() / 1000);

interface Kind {
  readonly prefix: string;
  readonly type: string;
}
const KINDS = {
  session: { prefix: "session-token", type: "demo-session+jwt" },
  service: { prefix: "service-token", type: "service+jwt" },
};

async function sign(
  claims: Record<string, unknown>,
  { prefix, type }: Kind,
  change: { header?: Record<string, unknown>; secret?: string } = {},
) {
  const header = { alg: "HS256", typ: type, ...change.header } as { alg: string };
  return new SignJWT(claims)
    .setProtectedHeader(header)
    .sign(new TextEncoder().encode(change.secret ?? `${prefix}:${env.SESSION_SECRET}`));
}

/** HMAC over exactly these bytes, which no library would write. */
async function signRaw(head: string, claims: string, { prefix }: Kind, hash = "SHA-256"): Promise<string> {
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(`${prefix}:${env.SESSION_SECRET}`),
    { name: "HMAC", hash },
    false,
    ["sign"],
  );
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${head}.${claims}`));
  return `${head}.${claims}.${btoa(String.fromCharCode(...new Uint8Array(mac)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")}`;
}

/** Every forgery of a genuine token, by what is wrong with it. */
async function forgeriesOf(token: string, kind: Kind): Promise<[string, string][]> {
  const claims = claimsIn(token);
  const [head, body, mac] = partsOf(token);
  const found: [string, string][] = [];
  const add = (name: string, forged: string) => found.push([name, forged]);

  for (const alg of [
    "none",
    "None",
    "NONE",
    "nOnE",
    "",
    "HS256 ",
    "hs256",
    "HS1",
    "HS384",
    "HS512",
    "RS256",
    "RS512",
    "ES256",
    "PS256",
    "EdDSA",
    "A128KW",
    "dir",
    "null",
    "HS256,none",
  ]) {
    add(`algorithm ${alg}, unsigned`, `${base64url({ alg, typ: kind.type })}.${body}.`);
    add(`algorithm ${alg}, with our signature`, `${base64url({ alg, typ: kind.type })}.${body}.${mac}`);
  }
  for (const alg of [null, 0, true, [], ["HS256"], {}])
    add(`algorithm ${JSON.stringify(alg)}`, `${base64url({ alg, typ: kind.type })}.${body}.${mac}`);
  add("no algorithm", await signRaw(base64url({ typ: kind.type }), body, kind));
  add("signed with HS512", await signRaw(base64url({ alg: "HS512", typ: kind.type }), body, kind, "SHA-512"));
  add("HS512 said to be HS256", await signRaw(head, body, kind, "SHA-512"));
  for (const typ of [
    undefined,
    "",
    "JWT",
    "jwt",
    "at+jwt",
    "demo-session",
    `${kind.type} `,
    `x${kind.type}`,
    Object.values(KINDS).find((other) => other.type !== kind.type)!.type,
  ]) {
    add(`type ${typ}`, await signRaw(base64url({ alg: "HS256", ...(typ !== undefined && { typ }) }), body, kind));
  }
  for (const crit of [["exp"], ["b64"], ["x"], [], "exp", ["http://x"]])
    add(
      `critical ${JSON.stringify(crit)}`,
      await signRaw(base64url({ alg: "HS256", typ: kind.type, crit }), body, kind),
    );
  add(
    "unencoded payload",
    await signRaw(base64url({ alg: "HS256", typ: kind.type, b64: false, crit: ["b64"] }), body, kind),
  );
  add("compressed", await signRaw(base64url({ alg: "HS256", typ: kind.type, zip: "DEF", crit: ["zip"] }), body, kind));
  const keys = [
    "",
    "x",
    "null",
    env.SESSION_SECRET,
    env.INTERNAL_API_KEY,
    `${kind.prefix}:`,
    kind.prefix,
    `${kind.prefix}:undefined`,
    `${kind.prefix}:null`,
    ...Object.values(KINDS)
      .filter((other) => other.prefix !== kind.prefix)
      .map((other) => `${other.prefix}:${env.SESSION_SECRET}`),
    `session-id:${env.SESSION_SECRET}`,
    `receipt:${env.SESSION_SECRET}`,
    env.SESSION_SECRET.slice(0, -1),
    `${env.SESSION_SECRET} `,
    env.SESSION_SECRET.toUpperCase(),
  ];
  for (const secret of keys.filter((key) => key !== ""))
    add(`key ${keys.indexOf(secret)}`, await sign(claims, kind, { secret }));
  for (const header of [
    { kid: "../../dev/null" },
    { kid: "' OR 1=1 --" },
    { jku: "https://evil.example/jwks" },
    { x5u: "https://evil.example" },
    { jwk: { kty: "oct", k: base64url("x") } },
    { x5c: ["x"] },
  ]) {
    add(
      `${Object.keys(header)[0]} with a key of its own`,
      await sign(claims, kind, { header, secret: "x".repeat(32) }),
    );
  }
  for (const name of Object.keys(claims)) {
    const { [name]: _left, ...rest } = claims;
    // `typ` among the claims is the service token's own; the session token has none.
    add(`without ${name}`, await sign(rest, kind));
    for (const value of [null, "", ...(name === "iat" ? [] : [0]), [], {}, true])
      add(`${name} is ${JSON.stringify(value)}`, await signRaw(head, base64url({ ...claims, [name]: value }), kind));
  }
  for (const exp of [now() - 6, now() - 3600, 0, -1]) add(`expired ${exp}`, await sign({ ...claims, exp }, kind));
  for (const nbf of [now() + 60, now() + 1e9]) add(`not before ${nbf}`, await sign({ ...claims, nbf }, kind));
  for (const aud of [
    "bakery-ia-demo",
    "x",
    ["x"],
    kind.prefix === "session-token" ? "bakery-ia-demo-services" : "bakery-ia-demo-session",
  ])
    add(`audience ${aud}`, await sign({ ...claims, aud }, kind));
  for (const iss of ["bakery-ia", "https://evil.example", "BAKERY-IA-DEMO"])
    add(`issuer ${iss}`, await sign({ ...claims, iss }, kind));
  add("claims that are a list", await signRaw(head, base64url([claims]), kind));
  add("claims that are a text", await signRaw(head, base64url('"x"'), kind));
  add("claims that are null", await signRaw(head, base64url("null"), kind));
  add("claims that are no JSON", await signRaw(head, base64url("{"), kind));
  add("empty claims", await signRaw(head, "", kind));
  add("empty header", await signRaw("", body, kind));
  for (const cut of [1, 5, 20]) add(`signature short of ${cut}`, token.slice(0, -cut));
  for (const text of [
    "",
    ".",
    "..",
    "...",
    "a.b.c",
    `${head}.${body}`,
    `${head}..${mac}`,
    `.${body}.${mac}`,
    `${token}.x`,
    `${head}.${body}.${mac}.${mac}.${mac}`,
    `${token}${token}`,
    token.replaceAll(".", "%2e"),
    token.toUpperCase(),
    `${head}.${body}.${"A".repeat(43)}`,
    `${mac}.${body}.${head}`,
    "null",
    "undefined",
    "x".repeat(4000),
  ])
    add(`text ${text.slice(0, 10)}…`, text);
  for (const position of [0, 10, 20, 30, 40]) {
    const digit = mac[position]!;
    add(
      `signature changed at ${position}`,
      `${head}.${body}.${mac.slice(0, position)}${digit === "A" ? "B" : "A"}${mac.slice(position + 1)}`,
    );
  }
  return found;
}

describe("[C14] [T17] forged tokens", () => {
  const accepted = async (path: string, forged: string): Promise<number> =>
    (await send(path, { headers: { Authorization: `Bearer ${forged}` } })).status;

  it("the genuine ones are accepted, so that a refusal means something", async () => {
    expect(await accepted(READ, session.token)).toBe(200);
    expect(await accepted(tenantPath, service)).toBe(200);
    expect(await accepted(READ, await sign(claimsOf(session), KINDS.session))).toBe(200);
    expect(await accepted(tenantPath, await sign(claimsIn(service), KINDS.service))).toBe(200);
  });

  it("of a session: at least 150, and none is accepted, as bearer or as cookie", async () => {
    const forgeries = await forgeriesOf(session.token, KINDS.session);
    expect(new Set(forgeries.map(([, forged]) => forged)).size).toBeGreaterThanOrEqual(150);
    for (const [name, forged] of forgeries) {
      expect([401, 410], name).toContain(await accepted(READ, forged));
      // Cookies are percent-decoded: this one is the genuine token, written otherwise.
      if (forged.includes("%2e")) continue;
      const { status } = await send(READ, { headers: { Cookie: `__Host-demo_session=${forged}` } });
      expect([401, 410], name).toContain(status);
    }
  });

  it("of a service: at least 150, and none is accepted", async () => {
    const forgeries = await forgeriesOf(service, KINDS.service);
    expect(new Set(forgeries.map(([, forged]) => forged)).size).toBeGreaterThanOrEqual(150);
    for (const [name, forged] of forgeries) expect(await accepted(tenantPath, forged), name).toBe(401);
  });

  it("a service token lives five minutes, however long it says", async () => {
    const later = { ...claimsIn(service), iat: now() - 400, exp: now() + 1e6 };
    expect(await accepted(tenantPath, await sign(later, KINDS.service))).toBe(401);
    const { token } = await signServiceToken("auth", env.SESSION_SECRET, Date.now() - 306_000);
    expect(await accepted(tenantPath, token)).toBe(401);
  });
});

describe("[T17] [T13] each credential opens what it is for, and nothing else", () => {
  const internal = () => ({ "X-Internal-API-Key": env.INTERNAL_API_KEY });
  const places: readonly (readonly [method: string, path: () => string, right: "key" | "service" | "visitor"])[] = [
    ["GET", () => "/metrics", "key"],
    ["GET", () => "/api/v1/demo-sessions/stats", "key"],
    ["POST", () => "/api/v1/demo-sessions/cleanup/run", "key"],
    ["POST", () => "/api/v1/internal/service-tokens", "key"],
    ["GET", () => `/services/inventory/internal/demo/export/${session.tenantId}`, "key"],
    ["POST", () => "/services/inventory/internal/demo/clone", "key"],
    ["DELETE", () => `/services/inventory/internal/demo/tenant/${session.tenantId}`, "key"],
    ["GET", () => tenantPath, "service"],
    ["DELETE", () => `/api/v1/tenants/${session.tenantId}`, "service"],
    ["POST", () => `/api/v1/tenants/${session.tenantId}/transfer-ownership`, "service"],
    ["GET", () => `/api/v1/tenants/${session.tenantId}/admins`, "service"],
    ["GET", () => `/api/v1/tenants/${session.tenantId}/export`, "service"],
    ["DELETE", () => `/api/v1/tenants/user/${session.tenantId}/memberships`, "service"],
    ["GET", () => `/api/v1/deletion-jobs/${session.tenantId}`, "service"],
    ["GET", () => "/api/v1/inventory/stock", "visitor"],
    ["GET", () => "/api/v1/demo-sessions/current", "visitor"],
    ["POST", () => "/api/v1/orders", "visitor"],
  ];
  const credentials = (): [string, "key" | "service" | "visitor" | "none", Record<string, string>][] => [
    ["nothing", "none", {}],
    ["an empty key", "none", { "X-Internal-API-Key": "" }],
    ["another key", "none", { "X-Internal-API-Key": "another-key-of-sufficient-length-0123456789" }],
    ["the key in Authorization", "none", { Authorization: `Bearer ${env.INTERNAL_API_KEY}` }],
    ["the session secret as key", "none", { "X-Internal-API-Key": env.SESSION_SECRET }],
    ["the key", "key", internal()],
    ["a service token", "service", { Authorization: `Bearer ${service}` }],
    ["a service token as key", "none", { "X-Internal-API-Key": service }],
    ["a service token as session id", "none", { "X-Demo-Session-Id": service }],
    ["a service token as cookie", "none", { Cookie: `__Host-demo_session=${service}` }],
    ["a session id", "visitor", session.credentials.header],
    ["a session token", "visitor", session.credentials.bearer],
    ["a session cookie", "visitor", { ...session.credentials.cookie, "Sec-Fetch-Site": "same-origin" }],
    ["a session id as bearer", "none", { Authorization: `Bearer ${session.id}` }],
    ["a session id as key", "none", { "X-Internal-API-Key": session.id }],
  ];

  it("every endpoint of every kind with every credential of another kind is refused", async () => {
    let refused = 0;
    for (const [method, path, right] of places) {
      for (const [name, kind, headers] of credentials()) {
        if (kind === right) continue;
        const { status, text } = await send(path(), { method, headers });
        expect([401, 403], `${method} ${path()} with ${name}: ${text}`).toContain(status);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(200);
    expect((await session.send(READ)).status).toBe(200);
  });

  it("[T13] no spelling of an internal path is open without the key, by whatever method", async () => {
    const paths = [
      "/metrics",
      "/api/v1/internal/service-tokens",
      "/api/v1/demo-sessions/stats",
      "/services/inventory/internal/demo/clone",
    ];
    const spellings: ((path: string) => string)[] = [
      (path) => path,
      (path) => `${path}/`,
      (path) => `/${path}`,
      (path) => path.toUpperCase(),
      (path) => `${path};x=1`,
      (path) => `${path}%20`,
      (path) => `${path}%00`,
      (path) => path.replace("internal", "%69nternal"),
      (path) => path.replaceAll("/", "%2f").replace("%2f", "/"),
      (path) => path.replaceAll("/", "%5C").replace("%5C", "/"),
      (path) => path.replaceAll("/", "//"),
      (path) => `/x/..${path}`,
      (path) => `/api/v1/demo-sessions/x%5C..%5C..${path.replace("/api/v1", "")}`,
      (path) => `/api/v1/x%2f..${path.replace("/api/v1", "")}`,
      (path) => `/api/v1${path}`,
      (path) => `/api${path.replace("/api/v1", "")}`,
      (path) => `${path}?key=${env.INTERNAL_API_KEY}`,
    ];
    const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    for (const path of paths) {
      for (const spell of spellings) {
        for (const method of methods) {
          for (const headers of [
            {},
            session.credentials.header,
            { "X-HTTP-Method-Override": "GET", "X-Original-URL": path },
          ]) {
            const { status } = await send(spell(path), { method, headers: headers as Record<string, string> });
            expect([401, 403, 404, 405], `${method} ${spell(path)}`).toContain(status);
          }
        }
      }
    }
  });
});

describe("[T19] [F43] secrets", () => {
  const STRONG = "a-secret-of-sufficient-length-0123456789-abcdef";
  const weak = [undefined, "", " ", "x", "null", "undefined", "changeme", "x".repeat(31), 0, false, null, []];
  const call = async (path: string, bindings: Record<string, unknown>, init: RequestInit = {}) => {
    const app = path.startsWith("/api") ? createGateway() : createDemoSessionApp();
    const response = await app.fetch(
      new Request(`${ORIGIN}${path}`, init),
      { ...env, ...bindings } as never,
      createExecutionContext(),
    );
    return { status: response.status, text: await response.text() };
  };

  it.each(weak)("an internal key that is %j opens nothing, not even to itself", async (INTERNAL_API_KEY) => {
    for (const given of [undefined, "", String(INTERNAL_API_KEY), "undefined", "null"]) {
      const headers: Record<string, string> = given === undefined ? {} : { "X-Internal-API-Key": given };
      expect((await call("/metrics", { INTERNAL_API_KEY }, { headers })).status).toBe(503);
      expect((await call("/demo-sessions/stats", { INTERNAL_API_KEY }, { headers })).status).toBe(503);
    }
  });

  it.each(weak)("a session secret that is %j opens no session and makes none", async (SESSION_SECRET) => {
    const objects = (await listDurableObjectIds(env.BAKERY_SESSION)).length;
    expect((await call(READ, { SESSION_SECRET }, { headers: session.credentials.header })).status).toBe(503);
    expect((await call(READ, { SESSION_SECRET }, { headers: session.credentials.bearer })).status).toBe(503);
    const creation = { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ demo_account_type: PROFILE }) };
    expect((await call("/demo-sessions", { SESSION_SECRET }, creation)).status).toBe(503);
    expect((await listDurableObjectIds(env.BAKERY_SESSION)).length).toBe(objects);
  });

  it("a session secret that was changed opens none of the sessions before", async () => {
    for (const headers of Object.values(session.credentials)) {
      expect((await call(READ, { SESSION_SECRET: STRONG }, { headers })).status).toBe(401);
    }
  });

  it("an internal key may be changed while the one before still works, and only then", async () => {
    const with_ = (key: string, bindings: Record<string, unknown>) =>
      call("/metrics", bindings, { headers: { "X-Internal-API-Key": key } });
    const previous = { INTERNAL_API_KEY: STRONG, INTERNAL_API_KEY_PREVIOUS: env.INTERNAL_API_KEY };
    expect((await with_(STRONG, previous)).status).toBe(200);
    expect((await with_(env.INTERNAL_API_KEY, previous)).status).toBe(200);
    expect((await with_("x".repeat(40), previous)).status).toBe(401);
    expect((await with_(env.INTERNAL_API_KEY, { INTERNAL_API_KEY: STRONG })).status).toBe(401);
    expect((await with_("short", { INTERNAL_API_KEY: STRONG, INTERNAL_API_KEY_PREVIOUS: "short" })).status).toBe(503);
    expect((await with_("", { INTERNAL_API_KEY: STRONG, INTERNAL_API_KEY_PREVIOUS: "" })).status).toBe(401);
  });

  it("a refusal for want of a secret names the setting and tells no value", async () => {
    const { text } = await call("/metrics", { INTERNAL_API_KEY: "too-short-and-not-to-be-told" });
    expect(text).toContain("INTERNAL_API_KEY");
    expect(text).not.toContain("not-to-be-told");
  });
});

describe("[T2] no credential in an address", () => {
  it.each(["session_id", "token", "access_token", "X-Demo-Session-Id", "key"])("?%s= opens nothing", async (name) => {
    for (const value of [session.id, session.token, env.INTERNAL_API_KEY]) {
      problem(await send(`${READ}?${name}=${encodeURIComponent(value)}`), "session_required");
    }
  });

  it("no operation takes one in its query", async () => {
    const text = (await send("/openapi.json")).text;
    expect(text).not.toMatch(/"name":"[^"]*(token|secret|api_?key|password)[^"]*","in":"(query|path)"/i);
  });
});

describe("[T18] a token after the end", () => {
  it("is 410 on every way in, extended or not", async () => {
    const ended = await createSession();
    await ended.send("/api/v1/demo-sessions/current/extend", { method: "POST" });
    await ended.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    for (const headers of Object.values(ended.credentials)) problem(await send(READ, { headers }), "session_expired");
    const again = sessionOf(ended.id, await sign(claimsOf(ended), KINDS.session));
    problem(await send(READ, { headers: again.credentials.bearer }), "session_expired");
  });
});
