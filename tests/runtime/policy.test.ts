import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#http/api";
import { ACTOR_HEADER } from "#http/headers";
import { OPERATION_POLICY } from "#session/operation-policy";
import { ROLES, type Role } from "#shared/vocabulary";
import { lifecycleOperations } from "../../workers/demo-session/operations.ts";
import { problem } from "./support/problem.ts";
import { row, rows, unchanged } from "./support/production-calls.ts";
import { pathWith, type Readable, readable } from "./support/routes.ts";
import { type Answer, createSession, JSON_TYPE, send, stubOf, type TestSession } from "./support/session.ts";
import { forge } from "./support/tokens.ts";

type Endpoint = (typeof endpoints)[number];
type Headers = Record<string, string>;

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
/** A body that no contract takes: what is permitted goes as far as being read, and nothing is written. */
const UNWANTED = JSON.stringify({ no_such_field: 1 });

const permitted = Object.keys(OPERATION_POLICY);
const writes = endpoints.filter(({ method }) => method !== "get");
const refusedWrites = writes.filter(({ refused }) => refused);
const permittedWrites = writes.filter(({ refused }) => !refused);
const label = ({ method, path }: Endpoint) => `${method.toUpperCase()} ${path}`;
const somePath = (endpoint: Endpoint) => pathWith(endpoint, UNKNOWN_ID);

let session: TestSession;
let found: Readable[];
let member: string;
let token: Headers;
beforeAll(async () => {
  session = await createSession();
  found = await readable(session);
  // One person takes every role in turn: no profile has people of all of them.
  member = (await row(session, "SELECT user_id FROM tenant_members WHERE role <> 'owner' LIMIT 1")).user_id as string;
  token = { Authorization: `Bearer ${await forge(session, { claims: { user_id: member } })}` };
});

const become = (role: Role) => rows(session, "UPDATE tenant_members SET role = ? WHERE user_id = ?", role, member);

/** The two places where the policy is enforced: the public edge, and the object that the edge forwards to. */
const PLACES = {
  "at the gateway": (path: string, init: RequestInit) =>
    send(path, { ...init, headers: { ...(init.headers as Headers), ...token } }),
  "inside the object": async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await stubOf(session).fetch(path.replace("/api/v1", "https://session.internal"), {
      ...init,
      headers: { ...(init.headers as Headers), [ACTOR_HEADER]: member },
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
  },
} as const;
const places = Object.entries(PLACES);
type Place = (typeof PLACES)[keyof typeof PLACES];

const SAID = {
  es: "Esta operación no está permitida en cuentas demo",
  en: "This operation is not permitted in demo accounts",
} as const;

/** The body of document 000, in both languages. */
async function isRestricted(ask: Place, method: string, path: string, operation: string): Promise<void> {
  for (const language of ["es", "en"] as const) {
    const answer = await ask(path, { method, headers: { "Accept-Language": language } });
    const document = problem(answer, "demo_restriction", `${method} ${path}`);
    expect(document.message.startsWith(SAID[language]), document.message).toBe(true);
    expect(document).toMatchObject({ error: "demo_restriction", operation, allowed: permitted });
    expect(answer.headers.get("Content-Language")).toBe(language);
  }
}

/** What is refused goes by its path; the erasure of a bakery, which services may ask for, by theirs. */
const operationAt = (template: string, method: string, place: string): string =>
  method === "DELETE" && template === "/tenants/{id}" && place === "at the gateway"
    ? "DELETE /tenants/{tenant}"
    : `${method} ${template}`;

describe("the table", () => {
  it("lists every write that there is, and there is every write that it lists", () => {
    const declared = [...lifecycleOperations, ...permittedWrites]
      .filter(({ method, security }) => method !== "get" && (!security || security.includes("sessionId")))
      // What a visitor may always do with the session itself, in whatever place.
      .filter(({ tag }) => tag !== "session")
      .map(({ operationId }) => operationId);
    expect(declared.sort()).toEqual([...permitted].sort());
    expect(refusedWrites.filter(({ operationId }) => permitted.includes(operationId))).toEqual([]);
  });

  it("lets the owner and the administrator do everything, and each role what SPEC §10 says", () => {
    const mayDo = (role: Role) => permitted.filter((operation) => OPERATION_POLICY[operation]!.includes(role)).sort();
    const everybody = ["login", "acknowledgeAlert", "resolveAlert"];
    const batches = ["createBatch", "startBatch", "advanceBatch", "completeBatch", "holdBatch"];
    const expected: Record<Role, string[]> = {
      owner: permitted,
      admin: permitted,
      production_manager: [...everybody, ...batches, "recordQualityCheck", "runOrchestration"],
      baker: [...everybody, ...batches, "recordQualityCheck"],
      quality_control: [...everybody, "recordQualityCheck"],
      warehouse: [...everybody, "adjustStock", "receiveDelivery"],
      procurement: [...everybody, "createPurchaseOrder", "approvePurchaseOrder", "rejectPurchaseOrder"],
      sales: [...everybody, "sellAtPointOfSale", "placeOrder", "changeOrderStatus"],
      logistics: everybody,
      maintenance: everybody,
    };
    for (const role of ROLES) expect(mayDo(role), role).toEqual([...expected[role]].sort());
  });
});

describe.each(places)("%s", (place, ask) => {
  describe.each(ROLES)("as %s", (role) => {
    it("every read is permitted", async () => {
      await become(role);
      for (const { path } of found) expect((await ask(path, {})).status, path).toBe(200);
    });

    it("[T14] each write is permitted or refused as the table says, and a refusal changes nothing", async () => {
      await become(role);
      await unchanged(session, async () => {
        for (const endpoint of permittedWrites) {
          const init = { method: "POST", headers: JSON_TYPE, body: UNWANTED };
          const answer = await ask(somePath(endpoint), init);
          const roles = OPERATION_POLICY[endpoint.operationId]!;
          if (roles.includes(role)) {
            expect(["invalid_input", "not_found"], answer.text).toContain(answer.json().error);
          } else {
            const { operationId: operation } = endpoint;
            expect(problem(answer, "role_forbidden")).toMatchObject({ operation, role, allowed_roles: roles });
          }
        }
      });
    });

    it("generating forecasts and training models is no demo's", async () => {
      await become(role);
      await unchanged(session, async () => {
        for (const endpoint of refusedWrites) {
          await isRestricted(ask, "POST", somePath(endpoint), endpoint.operationId);
        }
      });
    });
  });

  it("[T14] what nobody declared is refused as decision 0003 says", async () => {
    await become("admin");
    const paths = [...new Set(endpoints.map(({ path }) => path))];
    await unchanged(session, async () => {
      for (const template of paths) {
        const path = `/api/v1${template.replace(/\{\w+\}/, UNKNOWN_ID)}`;
        const known = place === "at the gateway" ? [...endpoints, ...lifecycleOperations] : endpoints;
        const own = known.filter((operation) => operation.path === template);
        const methods = own.map(({ method }) => method.toUpperCase());
        const allowed = methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
        for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
          if (own.some((operation) => !operation.security && operation.method.toUpperCase() === method)) continue;
          const changesAccount = /^\/(tenants|auth)\b/.test(template) && ["PUT", "PATCH"].includes(method);
          if (method === "DELETE" || method === "POST" || changesAccount) {
            await isRestricted(ask, method, path, operationAt(template, method, place));
          } else {
            const answer = await ask(path, { method });
            expect(problem(answer, "method_not_allowed", `${method} ${path}`)).toMatchObject({ allowed });
            expect(answer.headers.get("Allow")).toBe(allowed.join(", "));
          }
        }
      }
    });
  });

  it("a path that nobody has is 404 whatever the method", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      problem(await ask("/api/v1/no-such-thing", { method }), "not_found", method);
    }
  });

  it("HEAD is a read, and nothing else", async () => {
    for (const { path } of found) expect((await ask(path, { method: "HEAD" })).status, path).toBe(200);
    const answer = await ask("/api/v1/pos/sales", { method: "HEAD" });
    expect([answer.status, answer.headers.get("Allow"), answer.text]).toEqual([405, "POST", ""]);
  });
});

describe("without a session", () => {
  it.each(endpoints.map((endpoint) => [label(endpoint), endpoint] as const))("%s is 401", async (_label, endpoint) => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const isErasure = method === "DELETE" && endpoint.path === "/tenants/{id}";
      problem(
        await send(somePath(endpoint), { method }),
        isErasure ? "service_token_required" : "session_required",
        method,
      );
    }
  });

  it("the object itself knows nobody who is not of the bakery", async () => {
    for (const actor of [UNKNOWN_ID, "x", "' OR 1=1 --"]) {
      const response = await stubOf(session).fetch("https://session.internal/orders", {
        headers: { [ACTOR_HEADER]: actor },
      });
      expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([401, "invalid_session"]);
    }
  });
});

describe("the paths of sessions themselves", () => {
  it.each([
    ["DELETE", "/demo-accounts", "demo_restriction"],
    ["POST", "/demo-accounts", "demo_restriction"],
    ["PUT", "/demo-accounts", "method_not_allowed"],
    ["GET", "/demo-sessions", "method_not_allowed"],
    ["DELETE", "/demo-sessions", "demo_restriction"],
    ["PUT", "/demo-sessions/current", "method_not_allowed"],
    ["PATCH", "/demo-sessions/current", "method_not_allowed"],
    ["POST", "/demo-sessions/current", "demo_restriction"],
    ["GET", "/demo-sessions/current/extend", "method_not_allowed"],
    ["DELETE", "/demo-sessions/current/extend", "demo_restriction"],
    ["GET", "/auth/login", "method_not_allowed"],
    ["PUT", "/auth/login", "demo_restriction"],
    ["DELETE", "/auth/login", "demo_restriction"],
  ] as const)("%s %s is %s", async (method, path, error) => {
    problem(await session.send(`/api/v1${path}`, { method }), error);
  });
});
