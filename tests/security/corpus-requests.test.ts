import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#http/api";
import { lifecycleOperations } from "../../workers/demo-session/operations.ts";
import { hasParameters, reads } from "../runtime/support/routes.ts";
import { createVisitedSession, type TestSession } from "../runtime/support/session.ts";
import { type Case, sendAll } from "./support/cases.ts";
import { corpus } from "./support/corpus.ts";

/** The fixed corpus, as far as it stands in a path, a query or a header. */

let session: TestSession;
beforeAll(async () => {
  session = await createVisitedSession();
});

let sent = 0;
async function run(cases: readonly Case[], atLeast: number): Promise<void> {
  const tally = await sendAll(session, cases);
  sent += tally.sent;
  expect(tally.sent + tally.unsendable).toBeGreaterThanOrEqual(atLeast);
}

const get = (id: string, path: string, more: Partial<Case> = {}): Case => ({ id, method: "GET", path, ...more });
const lists = reads.filter((endpoint) => !hasParameters(endpoint));
const withId = endpoints.filter(hasParameters);
const turn = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

describe("a path", () => {
  it("[C7] [F17] names nothing unless its id is a row's", async () => {
    const cases = corpus.ids.flatMap((id, index) => {
      const fill = (path: string) => `/api/v1${path.replace(/\{\w+\}/, id)}`;
      const one = turn(withId, index);
      const another = turn(withId, index * 7 + 3);
      return [
        {
          id: `C7-${index}`,
          method: one.method.toUpperCase(),
          path: fill(one.path),
          ...(one.method === "post" && { body: "{}" }),
        },
        get(`C7-${index} read`, fill(turn(reads.filter(hasParameters), index).path)),
        get(`C7-${index} session`, fill("/demo-sessions/{id}/status")),
        {
          id: `C7-${index} another`,
          method: another.method.toUpperCase(),
          path: fill(another.path),
          ...(another.method === "post" && { body: "{}" }),
        },
      ];
    });
    await run(cases, 1000);
  });

  it("[C15] [T13] [T40] leads nowhere unless it is one of ours", async () => {
    const cases = corpus.paths.flatMap((path, index) =>
      ["GET", "POST", "DELETE"].map((method) => ({ id: `C15-${index} ${method}`, method, path })),
    );
    await run(cases, 300);
  });

  it("[C15] [T13] with an encoded backslash or line break leads where it seems to lead", async () => {
    const { tenantId } = session;
    const paths = [
      `/production/batches/x%5C..%5C..%5C..%5Ctenants%5C${tenantId}`,
      "/demo-sessions/x%5C..%5Ccurrent",
      "/demo-sessions/x%5C..%5C..%5Cdemo-accounts",
      "/orders/%5C..%5C..%5Cauth%5Cusers",
      "/demo-sessions/cur%0Arent",
      "/demo-sessions/cur%09rent/status",
      `/tenants/${tenantId.slice(0, 8)}%0D${tenantId.slice(8)}`,
    ];
    await run(
      paths.map((path) => get(`C15 ${path}`, `/api/v1${path}`, { expected: [404] })),
      paths.length,
    );
  });

  it("[C15] [T14] [T13] has its own methods and no other", async () => {
    const id = "00000000-0000-4000-8000-000000000000";
    const cases = [...endpoints, ...lifecycleOperations].flatMap((operation) => {
      const path = `/api/v1${operation.path.replace(/\{\w+\}/, id)}`;
      const own = [...endpoints, ...lifecycleOperations]
        .filter((other) => other.path === operation.path)
        .map(({ method }) => method.toUpperCase());
      return ["PUT", "PATCH", "DELETE", "OPTIONS", "POST", "GET"]
        .filter((method) => !own.includes(method))
        .map(
          (method): Case => ({ id: `C15 ${method} ${operation.path}`, method, path, expected: [401, 403, 404, 405] }),
        );
    });
    await run(cases, 250);
  });
});

describe("a query", () => {
  it("[C17] [T43] of a list is taken as declared or refused", async () => {
    await run(
      corpus.queries.map((query, index) => get(`C17-${index}`, `/api/v1${turn(lists, index).path}?${query}`)),
      500,
    );
  });

  it("[C8] [T20] never becomes SQL", async () => {
    const parameters = lists.flatMap(({ path, query }) =>
      Object.keys(query.shape).map((name) => [path, name] as const),
    );
    const cases = corpus.sql.flatMap((text, index) => [
      get(`C8-${index}`, `/api/v1/inventory/ingredients?q=${encodeURIComponent(text.slice(0, 80))}`),
      ...[0, 1].map((step) => {
        const [path, name] = turn(parameters, index * 2 + step);
        return get(`C8-${index} ${path} ${name}`, `/api/v1${path}?${name}=${encodeURIComponent(text)}`);
      }),
    ]);
    await run(cases, 900);
  });

  it("[C5] [C9] [T22] may search for any text", async () => {
    const searched = lists.filter(({ query }) => "q" in query.shape);
    const texts = [...corpus.unicode, ...corpus.markup, ...corpus.commands];
    const cases = texts.map((text, index) =>
      get(`C5-${index}`, `/api/v1${turn(searched, index).path}?q=${encodeURIComponent(text.toWellFormed())}`),
    );
    await run(cases, 800);
  });

  it("[C6] of days is taken only from the calendar", async () => {
    const dated = lists.flatMap(({ path, query }) =>
      Object.keys(query.shape)
        .filter((name) => /^(from|to)$|_(from|to)$|day/.test(name))
        .map((name) => [path, name] as const),
    );
    const cases = corpus.dates.map((date, index) => {
      const [path, name] = turn(dated, index);
      return get(`C6-${index}`, `/api/v1${path}?${name}=${encodeURIComponent(date.slice(0, 40))}`);
    });
    await run(cases, 140);
  });
});

describe("headers", () => {
  it("[C12] [T12] [T33] [T35] of any value break nothing", async () => {
    const cases = corpus.headers.flatMap(([name, value], index) => [
      get(`C12-${index} ${name}`, "/api/v1/sales?limit=1", { headers: { [name]: value } }),
      {
        id: `C12-${index} ${name} POST`,
        method: "POST",
        path: "/api/v1/orders",
        headers: { "Content-Type": "application/json", [name]: value },
        body: "{}",
        expected: [400, 401, 403, 404, 415],
      },
    ]);
    await run(cases, 650);
  });

  it("[C13] [T4] of cookies open a session only under the one name", async () => {
    const cases = corpus.cookies.map((cookie, index) =>
      get(`C13-${index}`, "/api/v1/tenants", {
        anonymous: true,
        headers: { Cookie: cookie.replaceAll("{token}", session.token) },
      }),
    );
    await run(cases, 60);
  });

  it("[C19] [T9] of other origins open nothing to them", async () => {
    const cases = corpus.origins.flatMap((origin, index) => [
      get(`C19-${index}`, "/api/v1/tenants", { headers: { Origin: origin, Referer: `${origin}/x` } }),
      get(`C19-${index} preflight`, "/api/v1/orders", {
        method: "OPTIONS",
        headers: {
          Origin: origin,
          "Access-Control-Request-Method": "POST",
          "Access-Control-Request-Headers": "x-demo-session-id",
        },
        expected: [405],
      }),
      {
        id: `C19-${index} write`,
        method: "POST",
        path: "/api/v1/orders",
        body: "{}",
        headers: { Origin: origin },
        expected: [400],
      },
    ]);
    await run(cases, 110);
  });
});

it("the corpus of requests holds at least 4,000 cases", () => {
  expect(sent).toBeGreaterThanOrEqual(4000);
});
