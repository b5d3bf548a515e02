import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#http/api";
import { ERRORS } from "#shared/errors";
import { leaksNothing, problem } from "./support/problem.ts";
import { hasParameters, pathedReads, pathWith, type Readable, readable, seededReads } from "./support/routes.ts";
import { type Answer, createSession, send, type TestSession } from "./support/session.ts";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
const somePath = (endpoint: (typeof endpoints)[number]) => pathWith(endpoint, UNKNOWN_ID);
const label = ({ method, path }: (typeof endpoints)[number]) => `${method.toUpperCase()} ${path}`;
const all = endpoints.map((endpoint) => [label(endpoint), endpoint] as const);
const allReads = pathedReads.map((endpoint) => [label(endpoint), endpoint] as const);
const withParameters = allReads.filter(([, endpoint]) => hasParameters(endpoint));

let session: TestSession;
let other: TestSession;
let found: Readable[];
beforeAll(async () => {
  [session, other] = [await createSession(), await createSession()];
  found = await readable(session);
});
const pathOf = (endpoint: (typeof endpoints)[number]) => found.find((read) => read.endpoint === endpoint)!.path;

describe("the routes", () => {
  it("have one operation id each, and no method and path twice", () => {
    expect(new Set(endpoints.map(({ operationId }) => operationId)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map(label)).size).toBe(endpoints.length);
  });

  it("can all be read in a fresh session of the professional profile", () => {
    expect(found.map(({ endpoint }) => endpoint.path)).toEqual(pathedReads.map(({ path }) => path));
  });
});

describe.each(allReads)("%s", (_label, endpoint) => {
  it("[T16] answers what its contract says, in both spellings of its path", async () => {
    const path = pathOf(endpoint);
    const answer = await session.send(path);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.headers.get("Content-Type")).toMatch(/^application\/json\b/);
    expect(answer.headers.get("Cache-Control")).toContain("private");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(() => endpoint.response.parse(answer.json())).not.toThrow();
    expect(endpoint.response.parse(answer.json())).toEqual(answer.json());
    leaksNothing(answer);
    const earlier = await session.send(path.replace("/api/v1/", "/api/"));
    expect(earlier.status).toBe(200);
    expect(withoutClock(earlier)).toEqual(withoutClock(answer));
  });

  it("shows rows where the session has some", async () => {
    const { data } = (await session.send(pathOf(endpoint))).json<{ data?: unknown[] }>();
    if (data && seededReads.includes(endpoint)) expect(data.length).toBeGreaterThan(0);
  });

  it("answers every credential alike", async () => {
    const expected = withoutClock(await session.send(pathOf(endpoint)));
    for (const headers of Object.values(session.credentials)) {
      expect(withoutClock(await send(pathOf(endpoint), { headers }))).toEqual(expected);
    }
  });

  it("answers HEAD without a body", async () => {
    const answer = await session.send(pathOf(endpoint), { method: "HEAD" });
    expect([answer.status, answer.text]).toEqual([200, ""]);
  });

  it("refuses what it does not know, and says where", async () => {
    const path = pathOf(endpoint);
    const cases: [string, string][] = [
      ["no_such_field=1", "query/no_such_field"],
      ["constructor=1", "query/constructor"],
      ["__proto__=1", "query/__proto__"],
      ["limit=101", "query/limit"],
      ["limit=0", "query/limit"],
      ["limit=many", "query/limit"],
      ["cursor=garbage", "query/cursor"],
      ["cursor=%F0%9F%8D%9E", "query/cursor"],
      [`cursor=${btoa('["name",{},"x"]')}`, "query/cursor"],
      ["sort=no_such_column", "query/sort"],
      ["sort=id;DROP%20TABLE%20tenants", "query/sort"],
      ["no_such_field=1&no_such_field=2", "query/no_such_field"],
    ];
    for (const [query, pointer] of cases) {
      const { errors } = problem(await session.send(`${path}?${query}`), "invalid_input", query);
      expect(
        errors?.map((error) => error.pointer),
        query,
      ).toEqual([pointer]);
    }
  });

  it("[T11] hides every tenant that is not of the session", async () => {
    for (const tenant of [other.tenantId, UNKNOWN_ID, "x", "' OR 1=1 --"]) {
      problem(await session.send(`${pathOf(endpoint)}?tenant_id=${encodeURIComponent(tenant)}`), "not_found", tenant);
      problem(await session.send(pathOf(endpoint), { headers: { "X-Tenant-Id": tenant } }), "not_found", tenant);
    }
    const own = await session.send(`${pathOf(endpoint)}?tenant_id=${session.tenantId}`);
    expect(withoutClock(own)).toEqual(withoutClock(await session.send(pathOf(endpoint))));
  });
});

describe.each(withParameters)("%s", (_label, endpoint) => {
  it("is 404 for an id that names nothing here", async () => {
    problem(await session.send(pathWith(endpoint, UNKNOWN_ID)), "not_found");
    problem(await other.send(pathOf(endpoint)), "not_found");
  });

  it("is 404 for a text that cannot be an id", async () => {
    for (const id of ["x", "1", UNKNOWN_ID.slice(1), `${UNKNOWN_ID}0`, "%27%20OR%201%3D1", "%00", "..%2F..", "ñ"]) {
      problem(await session.send(pathWith(endpoint, id)), "not_found", id);
    }
  });
});

describe.each(all)("%s", (_label, endpoint) => {
  it("is 401 without a session, in the language that was asked for", async () => {
    const spoken = { es: "es-ES,es;q=0.9,en;q=0.8", en: "en-GB,en;q=0.9" } as const;
    for (const [language, header] of Object.entries(spoken) as ["es" | "en", string][]) {
      const method = endpoint.method.toUpperCase();
      const answer = await send(somePath(endpoint), { method, headers: { "Accept-Language": header } });
      expect(problem(answer, "session_required").title).toBe(ERRORS.session_required[language]);
      expect(answer.headers.get("Content-Language")).toBe(language);
    }
  });

  it("[C15] names the methods that it has when it is asked for another", async () => {
    const own = endpoints.filter(({ path }) => path === endpoint.path).map(({ method }) => method.toUpperCase());
    // Changing an account or a bakery is refused as what it is: no demo may do it (SPEC §10).
    const isAccount = /^\/(tenants|auth)\b/.test(endpoint.path);
    for (const method of isAccount ? ["OPTIONS"] : ["PUT", "PATCH", "OPTIONS"]) {
      const answer = await session.send(somePath(endpoint), { method, headers: { "Accept-Language": "en" } });
      expect(problem(answer, "method_not_allowed", method).title).toBe(ERRORS.method_not_allowed.en);
      const allowed = answer.headers.get("Allow")!.split(", ");
      expect(allowed).toEqual(expect.arrayContaining(own));
      expect(allowed).not.toContain(method);
    }
  });

  it.skipIf(endpoint.refused)(
    "tells its errors in Spanish unless another language is asked for, inside the session too",
    async () => {
      const path = `${somePath(endpoint)}?tenant_id=${UNKNOWN_ID}`;
      const method = endpoint.method.toUpperCase();
      for (const [header, language] of [
        ["", "es"],
        ["fr,de;q=0.5", "es"],
        ["en;q=0.3,es;q=0.2", "en"],
        ["en;q=0,es", "es"],
      ] as const) {
        const answer = await session.send(path, { method, headers: { "Accept-Language": header } });
        expect(problem(answer, "not_found").title, header).toBe(ERRORS.not_found[language]);
        expect(answer.headers.get("Content-Language"), header).toBe(language);
      }
    },
  );
});

it("a path that no domain has is 404", async () => {
  for (const path of ["/api/v1/no-such-thing", "/api/v1/", "/api/v1/tenants/", "/api/v2/tenants", "/api/v1//tenants"]) {
    problem(await session.send(path), "not_found", path);
  }
});

/** An answer as it is, without the instant at which it was made. */
function withoutClock(answer: Answer): unknown {
  const { generated_at: _now, ...document } = answer.json();
  return document;
}
