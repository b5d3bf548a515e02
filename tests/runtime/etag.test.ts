import { beforeAll, describe, expect, it } from "vitest";
import { addIngredient, type Bakery, openBakery } from "./support/call.ts";
import { type Readable, readable } from "./support/routes.ts";
import { JSON_TYPE, send } from "./support/session.ts";

let bakery: Bakery;
let found: Readable[];
beforeAll(async () => {
  bakery = await openBakery();
  found = await readable(bakery.session);
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  bakery.session.send(path, { headers, method });

/** They tell the instant at which they were made, so that no two answers are alike. */
const isDashboard = ({ endpoint }: Readable) => endpoint.tag === "dashboard";

describe("a read", () => {
  it("has a weak ETag, is private and must be asked for again", async () => {
    for (const { path } of found) {
      const { headers } = await get(path);
      expect(headers.get("ETag"), path).toMatch(/^W\/"[0-9a-f]+"$/);
      expect(headers.get("Cache-Control"), path).toBe("private, no-cache");
      expect(headers.get("Vary")?.split(/, */), path).toContain("Accept-Language");
    }
  });

  it("answers 304 without a body while it is as it was", async () => {
    for (const read of found.filter((one) => !isDashboard(one))) {
      const tag = (await get(read.path)).headers.get("ETag")!;
      for (const [method, given] of [
        ["GET", tag],
        ["GET", `"other", ${tag}`],
        ["HEAD", tag],
      ] as const) {
        const answer = await get(read.path, { "If-None-Match": given }, method);
        expect([answer.status, answer.text], `${method} ${read.path} ${given}`).toEqual([304, ""]);
        expect(answer.headers.get("ETag")).toBe(tag);
        expect(answer.headers.get("Cache-Control")).toBe("private, no-cache");
        expect(answer.headers.has("X-Request-Id")).toBe(true);
      }
      expect((await get(read.path, { "If-None-Match": 'W/"0"' })).status).toBe(200);
    }
  });

  it("answers the whole again after a write, with another ETag", async () => {
    const path = "/api/v1/inventory/ingredients?limit=100";
    const tag = (await get(path)).headers.get("ETag")!;
    await addIngredient(bakery);
    const answer = await get(path, { "If-None-Match": tag });
    expect([answer.status, answer.headers.get("ETag") === tag]).toEqual([200, false]);
  });

  it("that is refused has none, whatever is asked", async () => {
    const path = "/api/v1/orders/00000000-0000-4000-8000-000000000000";
    const answer = await get(path, { "If-None-Match": "*" });
    expect([answer.status, answer.headers.get("ETag")]).toEqual([404, null]);
  });

  it("of another session is never 304", async () => {
    const other = await openBakery();
    const path = "/api/v1/tenants";
    const tag = (await get(path)).headers.get("ETag")!;
    expect((await other.session.send(path, { headers: { "If-None-Match": tag } })).status).toBe(200);
  });
});

it("a write has no ETag and is carried out whatever is asked", async () => {
  const init = { method: "POST", headers: { ...JSON_TYPE, "If-None-Match": "*" }, body: "{}" };
  const answer = await bakery.session.send("/api/v1/orchestrator/runs", init);
  expect([answer.status, answer.headers.get("ETag"), answer.headers.get("Cache-Control")]).toEqual([
    201,
    null,
    "no-store",
  ]);
});

describe("every answer", () => {
  const asked: [method: string, path: string, status: number][] = [
    ["GET", "/health", 200],
    ["GET", "/ready", 200],
    ["GET", "/openapi.json", 200],
    ["HEAD", "/openapi.json", 200],
    ["GET", "/no-such-page", 404],
    ["GET", "/api/v1/demo-accounts", 200],
    ["POST", "/api/v1/demo-sessions", 415],
    ["GET", "/api/v1/orders", 401],
    ["DELETE", "/api/v1/demo-accounts", 403],
    ["PUT", "/api/v1/demo-accounts", 405],
    ["POST", "/demo/start", 415],
  ];

  it.each(asked)("of %s %s names the request and says how long it took", async (method, path, status) => {
    const body = method === "POST" ? "x=1" : null;
    const { headers, ...answer } = await send(path, { method, body });
    expect(answer.status).toBe(status);
    expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("Server-Timing")).toMatch(/^total;dur=[\d.]+/);
    if (headers.get("Content-Type")?.startsWith("application/problem+json") && method !== "HEAD") {
      expect(answer.json().request_id).toBe(headers.get("X-Request-Id"));
    }
  });

  it("inside a session does too, with the name that the caller gave", async () => {
    for (const [method, path] of [
      ["GET", "/api/v1/orders"],
      ["HEAD", "/api/v1/orders"],
      ["DELETE", "/api/v1/orders"],
      ["GET", "/api/v1/orders/x"],
      ["POST", "/api/v1/pos/sales"],
    ] as const) {
      const { headers } = await get(path, { "X-Request-Id": "from-a-test_1" }, method);
      expect(headers.get("X-Request-Id"), path).toBe("from-a-test_1");
      expect(headers.get("Server-Timing"), path).toMatch(/^total;dur=[\d.]+/);
    }
  });

  it.each(["a b", "<script>", "x".repeat(65), "ñ"])("takes no name such as %j", async (name) => {
    const { headers } = await get("/api/v1/orders", { "X-Request-Id": name });
    expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});
