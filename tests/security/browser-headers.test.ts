import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#http/api";
import { pathWith } from "../runtime/support/routes.ts";
import { createSession, JSON_TYPE, ORIGIN, PROFILE, send, type TestSession } from "../runtime/support/session.ts";
import { corpus } from "./support/corpus.ts";
import { currentState, leaveStateToTheSuite } from "./support/oracles.ts";

/** What a visitor's browser would do for another site: writes with the cookie, reads across origins, frames. */

leaveStateToTheSuite();
let session: TestSession;
beforeAll(async () => {
  session = await createSession();
});

describe("[T8] a write with the cookie", () => {
  const METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  const TYPES = [
    undefined,
    "application/json",
    "application/json; charset=utf-8",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; application/json",
    "application/octet-stream",
  ];
  const SITES = [undefined, "same-origin", "same-site", "cross-site", "none", "nonsense"];
  const ORIGINS = [undefined, ORIGIN, "null", "https://evil.example", "https://sub.demo.example"];
  const WRITE = "/api/v1/inventory/adjustments";

  /** Whether a request says that it comes from our own pages, as a browser would say it. */
  const isOwn = (site: string | undefined, origin: string | undefined) =>
    site === undefined ? origin === undefined || origin === ORIGIN : site === "same-origin";

  it("is taken from our own pages alone: 1,200 requests, and what is refused changes nothing", async () => {
    const lots = (await session.send("/api/v1/inventory/stock?limit=100")).json<{
      data: { ingredient_id: string; quantity: number }[];
    }>();
    const [most] = lots.data.toSorted((left, right) => right.quantity - left.quantity);
    const body = JSON.stringify({ ingredient_id: most!.ingredient_id, quantity_change: -0.001, reason: "breakage" });
    let state = await currentState(session.handle);
    let [sent, taken] = [0, 0];
    for (const method of METHODS) {
      for (const type of TYPES) {
        for (const site of SITES) {
          for (const origin of ORIGINS) {
            const headers = {
              ...session.credentials.cookie,
              ...(type && { "Content-Type": type }),
              ...(site && { "Sec-Fetch-Site": site }),
              ...(origin && { Origin: origin }),
            };
            const about = JSON.stringify([method, type, site, origin]);
            const { status, text } = await send(WRITE, { method, headers, body: new TextEncoder().encode(body) });
            const after = await currentState(session.handle);
            sent++;
            const right = method === "POST" && type?.startsWith("application/json") && isOwn(site, origin);
            if (right) expect([200, 201], `${about} ${text}`).toContain(status);
            else {
              expect(status, about).toBeGreaterThanOrEqual(400);
              expect(after, about).toBe(state);
            }
            if (method !== "OPTIONS" && !isOwn(site, origin)) expect(status, about).toBe(403);
            if (status < 300) taken++;
            state = after;
          }
        }
      }
    }
    expect(sent).toBe(1200);
    expect(taken).toBe(2 * 7);
  });

  it("that ends or extends the session, or takes another's place, is refused to other sites too", async () => {
    const paths = [
      ["DELETE", "/api/v1/demo-sessions/current"],
      ["POST", "/api/v1/demo-sessions/current/extend"],
      ["POST", "/api/v1/auth/login"],
    ] as const;
    for (const [method, path] of paths) {
      for (const headers of [
        { "Sec-Fetch-Site": "cross-site" },
        { "Sec-Fetch-Site": "same-site" },
        { Origin: "https://evil.example" },
        { Origin: "null" },
      ]) {
        const answer = await send(path, {
          method,
          headers: { ...session.credentials.cookie, ...headers } as Record<string, string>,
        });
        expect(answer.status, answer.text).toBe(403);
      }
    }
    expect((await session.send("/api/v1/tenants")).status).toBe(200);
  });

  it("[T4] no other site can plant a session: neither a form nor a script of another origin gets a cookie", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    for (const from of [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.example" },
      { Origin: "null" },
    ]) {
      const answer = await send("/demo/start", {
        method: "POST",
        headers: { ...form, ...from } as Record<string, string>,
        body: `demo_account_type=${PROFILE}`,
      });
      expect([answer.status, answer.headers.get("Set-Cookie")], JSON.stringify(from)).toEqual([403, null]);
    }
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const answer = await send("/api/v1/demo-sessions", {
        method: "POST",
        headers: { "Content-Type": type, Origin: "https://evil.example" },
        body: `{"demo_account_type":"${PROFILE}"}`,
      });
      expect([answer.status, answer.headers.get("Set-Cookie")], type).toEqual([415, null]);
    }
    const own = await send("/demo/start", {
      method: "POST",
      headers: { ...form, Origin: ORIGIN },
      body: `demo_account_type=${PROFILE}`,
    });
    expect([own.status, own.headers.get("Location")]).toEqual([303, "/app"]);
    expect(own.headers.get("Set-Cookie")).toMatch(/^__Host-demo_session=eyJ/);
    const got = await send(`/demo/start?demo_account_type=${PROFILE}`);
    expect([got.status, got.headers.get("Set-Cookie")]).toEqual([404, null]);
  });
});

describe("[T9] across origins", () => {
  it("nothing may be read, with whatever credential, and no preflight is granted", async () => {
    for (const origin of corpus.origins) {
      for (const method of ["GET", "POST", "OPTIONS"]) {
        const headers = {
          Origin: origin,
          "Access-Control-Request-Method": "POST",
          "Access-Control-Request-Headers": "content-type",
          ...session.credentials.cookie,
        };
        const answer = await send("/api/v1/tenants", { method, headers });
        for (const name of answer.headers.keys()) expect(name, origin).not.toMatch(/^access-control-/i);
      }
    }
  });

  it("a preflight with a header list of 64 KB costs nothing", async () => {
    const headers = { Origin: "https://evil.example", "Access-Control-Request-Headers": "x,".repeat(32_000) };
    const times = [];
    for (let round = 0; round < 5; round++) {
      const started = performance.now();
      expect((await send("/api/v1/tenants", { method: "OPTIONS", headers })).status).toBe(401);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe("[T31] the Host header", () => {
  it("is repeated in no answer and leads nowhere else", async () => {
    for (const host of corpus.hosts) {
      const answer = await send("/api/v1/tenants", {
        headers: { ...session.credentials.header, Host: host, "X-Forwarded-Host": host, Forwarded: `host=${host}` },
      });
      expect(answer.status).toBe(200);
      if (host.length > 4) expect(`${answer.text}${JSON.stringify([...answer.headers])}`).not.toContain(host);
      const started = await send("/demo/start", {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-Host": host },
        body: "demo_account_type=nothing",
      });
      expect([started.status, started.headers.get("Location")], host).toEqual([400, null]);
      if (host.length > 4) expect(`${started.text}${JSON.stringify([...started.headers])}`).not.toContain(host);
    }
  });
});

describe("[T32] the way after a start", () => {
  it("is one of ours, whatever was asked for", async () => {
    for (const text of [
      ...corpus.commands,
      "//evil.example",
      "https://evil.example",
      "\\\\evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ]) {
      const body = new URLSearchParams({
        demo_account_type: text.toWellFormed(),
        next: text.toWellFormed(),
      }).toString();
      const answer = await send("/demo/start", {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body,
      });
      expect([answer.status, answer.headers.get("Location"), answer.headers.get("Set-Cookie")], text).toEqual([
        400,
        null,
        null,
      ]);
    }
  });
});

describe("every answer", () => {
  const UNKNOWN = "00000000-0000-4000-8000-000000000000";
  const requests = (): (readonly [string, string, RequestInit])[] => [
    ...endpoints.flatMap((endpoint) => {
      const path = pathWith(endpoint, UNKNOWN);
      const method = endpoint.method.toUpperCase();
      return [
        [`${method} ${endpoint.path}`, path, { method, headers: session.credentials.header }] as const,
        [`${method} ${endpoint.path} anonymous`, path, { method }] as const,
        [`PUT ${endpoint.path}`, path, { method: "PUT", headers: session.credentials.header }] as const,
      ];
    }),
    ...[
      "/health",
      "/ready",
      "/openapi.json",
      "/metrics",
      "/nothing",
      "/",
      "/api",
      "/api/v1/nothing",
      "/services/x",
      "/demo/start",
      "/api/v1/demo-accounts",
      "/api/v1/demo-sessions/stats",
      "/api/v1/internal/service-tokens",
    ].flatMap((path) =>
      ["GET", "HEAD", "POST", "DELETE", "OPTIONS"].map((method) => [`${method} ${path}`, path, { method }] as const),
    ),
    ["too large", "/api/v1/orders", { method: "POST", headers: JSON_TYPE, body: " ".repeat(70_000) }],
    ["not JSON", "/api/v1/demo-sessions", { method: "POST", headers: JSON_TYPE, body: "{" }],
    [
      "created",
      "/api/v1/demo-sessions",
      { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ demo_account_type: PROFILE }) },
    ],
  ];

  it("[T6] [T7] [T28] [T51] [T48] carries every header that protects the browser, errors included", async () => {
    for (const [about, path, init] of requests()) {
      const { headers, status } = await send(path, init);
      const policy = headers.get("Content-Security-Policy") ?? "";
      for (const directive of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ]) {
        expect(policy, `${about} ${status}`).toContain(directive);
      }
      expect(policy, about).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("X-Content-Type-Options"), about).toBe("nosniff");
      expect(headers.get("X-Frame-Options"), about).toBe("DENY");
      expect(headers.get("Referrer-Policy"), about).toBe("no-referrer");
      expect(headers.get("Strict-Transport-Security"), about).toBe("max-age=31536000; includeSubDomains");
      expect(headers.get("Cross-Origin-Resource-Policy"), about).toBe("same-origin");
      expect(headers.get("Cross-Origin-Opener-Policy"), about).toBe("same-origin");
      expect(headers.get("X-Powered-By"), about).toBeNull();
      expect(headers.get("Server") ?? "", about).not.toMatch(/\d/);
      if (path.startsWith("/api") && path !== "/api/v1/demo-accounts") {
        expect(headers.get("Cache-Control"), `${about} ${status}`).toMatch(/no-store|private/);
      }
    }
  });

  it("[T4] sets one cookie, bound to this host and out of reach of scripts, and takes it back the same way", async () => {
    const own = await createSession();
    const ended = await own.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    for (const answer of [own.answer, ended]) {
      const cookies = answer.headers.getSetCookie();
      expect(cookies).toHaveLength(1);
      const [pair, ...attributes] = cookies[0]!.split("; ");
      expect(pair).toMatch(/^__Host-demo_session=/);
      expect(attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]));
      expect(cookies[0]).not.toMatch(/Domain=/i);
    }
    expect(ended.headers.get("Set-Cookie")).toContain("Max-Age=0");
  });

  it("[T47] that ends a session tells the browser to forget it", async () => {
    const own = await createSession();
    const ended = await own.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    expect(ended.headers.get("Clear-Site-Data")).toBe('"cache", "cookies", "storage"');
  });

  it("[T28] of one session has an ETag that another's has not", async () => {
    const other = await createSession();
    const [mine, theirs] = [await session.send("/api/v1/tenants"), await other.send("/api/v1/tenants")];
    expect(mine.headers.get("ETag")).not.toBe(theirs.headers.get("ETag"));
    const stale = await other.send("/api/v1/tenants", { headers: { "If-None-Match": mine.headers.get("ETag")! } });
    expect(stale.status).toBe(200);
  });
});
