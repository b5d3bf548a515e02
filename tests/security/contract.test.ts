import { beforeAll, describe, expect, it } from "vitest";
import { apiDocument, expectDocumented, operationOf, operations } from "../runtime/support/document.ts";
import { KEY, serviceToken } from "../runtime/support/service.ts";
import { type Answer, createSession, JSON_TYPE, send, type TestSession } from "../runtime/support/session.ts";

/**
 * What must hold of every operation of the API document, those of services and of operations included: an answer is
 * never a fault of ours and always what the document says (status, type, headers, body), whatever is wrong with the request.
 */

type Operation = (typeof operations)[number];
type Kind = "visitor" | "service" | "key" | "nobody";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let session: TestSession;
let ended: TestSession;
let token: string;
beforeAll(async () => {
  [session, ended, token] = [await createSession(), await createSession(), await serviceToken()];
  expect((await ended.send("/api/v1/demo-sessions/current", { method: "DELETE" })).status).toBe(200);
});

/** Whom the document lets in. */
function kindOf({ operation }: Operation): Kind {
  if (operation.security?.length === 0) return "nobody";
  const [first] = operation.security ?? [{}];
  if ("internalKey" in (first ?? {})) return "key";
  return "serviceToken" in (first ?? {}) ? "service" : "visitor";
}

const credentials = (): Record<Exclude<Kind, "nobody">, Record<string, string>> => ({
  visitor: session.credentials.header,
  service: { Authorization: `Bearer ${token}` },
  key: KEY,
});

const headersOf = (operation: Operation, of: TestSession = session): Record<string, string> => {
  const kind = kindOf(operation);
  if (kind === "nobody") return {};
  return kind === "visitor" ? of.credentials.header : credentials()[kind];
};

/** A path with something in the place of each parameter; sessions are named by the credential, services by a name. */
const pathOf = ({ path }: Operation, id = UNKNOWN): string => {
  const below = path
    .replace("/demo-sessions/{id}", "/demo-sessions/current")
    .replace("{service}", "inventory")
    .replaceAll(/\{\w+\}/g, id);
  return path.startsWith("/services/") ? below : `/api/v1${below}`;
};

const exampleOf = ({ operation }: Operation): unknown => operation.requestBody?.content["application/json"].example;

/** Sends, and holds the answer against the document. */
async function ask(
  operation: Operation,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer> {
  const answer = await send(path, {
    method: operation.method,
    headers: body === undefined ? headers : { ...JSON_TYPE, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(answer.status, `${operation.operation.operationId}: ${answer.text}`).toBeLessThan(500);
  expectDocumented(operation.method, path, answer);
  return answer;
}

const each = (chosen: readonly Operation[]) =>
  chosen.map((operation) => [operation.operation.operationId, operation] as const);
const closed = operations.filter((operation) => kindOf(operation) !== "nobody");
const withBody = operations.filter(({ operation }) => operation.requestBody);

it("the document closes all but two operations to those who bring nothing", () => {
  expect(operations.length - closed.length).toBe(2);
  expect(new Set(operations.map(kindOf))).toEqual(new Set(["visitor", "service", "key", "nobody"]));
});

describe.each(each(closed))("%s", (_id, operation) => {
  // A visitor who tries what services may do is told that no demo may do it.
  const refusals = kindOf(operation) === "service" ? [401, 403] : [401];

  it("[T13] [T19] is refused without a credential, and with a credential of another kind", async () => {
    const path = pathOf(operation);
    expect((await ask(operation, path, {}, exampleOf(operation))).status).toBe(401);
    for (const [kind, headers] of Object.entries(credentials())) {
      if (kind === kindOf(operation)) continue;
      expect(refusals, kind).toContain((await ask(operation, path, headers, exampleOf(operation))).status);
    }
  });

  it("[T1] [T17] is refused with a credential that is forged", async () => {
    const forged: Record<string, string>[] = [
      { "X-Demo-Session-Id": `${session.id.slice(0, -1)}${session.id.endsWith("0") ? "1" : "0"}` },
      { Authorization: `Bearer ${session.token.slice(0, -4)}AAAA` },
      { Authorization: `Bearer ${token.slice(0, -4)}AAAA` },
      { "X-Internal-API-Key": `${KEY["X-Internal-API-Key"]}x` },
    ];
    for (const headers of forged) {
      expect(refusals).toContain((await ask(operation, pathOf(operation), headers, exampleOf(operation))).status);
    }
  });
});

describe.each(each(withBody))("%s", (_id, operation) => {
  const schema = operation.operation.requestBody!.content["application/json"].schema as { required?: string[] };

  it("[C3] [C11] refuses a body with a field too many, each field missing, and what is no object", async () => {
    const example = exampleOf(operation) as Record<string, unknown>;
    const { [schema.required?.[0] ?? ""]: _left, ...incomplete } = example;
    const bodies: unknown[] = [{ ...example, no_such_field: 1 }, [], null, "text", 1];
    if (schema.required?.length) bodies.push(incomplete, {});
    for (const body of bodies) {
      const answer = await ask(operation, pathOf(operation), headersOf(operation), body);
      const expected = operation.operation["x-refused"] ? [403] : [400, 404];
      expect(expected, `${JSON.stringify(body)}: ${answer.text}`).toContain(answer.status);
      // What names nothing in its path may be refused for that first.
      if (answer.status === 404) expect(operation.path).toContain("{");
    }
  });
});

/** What may still be said of a session that has ended: that it should end, and that somebody would like to have more. */
const AFTER_THE_END: Readonly<Record<string, number>> = { endSession: 200, recordConversion: 202 };

describe.each(each(operations.filter((operation) => kindOf(operation) === "visitor")))("%s", (id, operation) => {
  it("[T18] [F17] is refused as ended when its session has, with each credential", async () => {
    for (const headers of Object.values(ended.credentials)) {
      const answer = await ask(operation, pathOf(operation), headers, exampleOf(operation));
      if (operation.operation["x-refused"]) expect([403, 410]).toContain(answer.status);
      else expect(answer.status, answer.text).toBe(AFTER_THE_END[id] ?? 410);
    }
  });
});

describe.each(each(operations.filter(({ path }) => path.includes("{"))))("%s", (_id, operation) => {
  it("[T11] [C7] is 404 for an id that is nobody's, another session's or of another kind", async () => {
    if (operation.path.startsWith("/demo-sessions/")) return;
    const ids = [UNKNOWN, ended.tenantId, "x"];
    if (kindOf(operation) === "visitor") ids.push((await createSession()).tenantId);
    for (const id of ids) {
      const answer = await ask(operation, pathOf(operation, id), headersOf(operation), exampleOf(operation));
      const expected = operation.operation["x-refused"] ? [403, 404] : [400, 404, 410];
      expect(expected, `${id}: ${answer.text}`).toContain(answer.status);
    }
  });
});

describe.each(Object.entries(apiDocument.paths))("%s", (path, item) => {
  const declared = Object.keys(item).map((method) => method.toUpperCase());

  it(`[C15] has ${declared.join(", ")} and no other method`, async () => {
    const here = operations.filter((one) => one.path === path);
    const operation = here.find((one) => kindOf(one) === "visitor") ?? here[0]!;
    for (const other of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      // A name such as `stats` stands where another path has an id.
      if (operationOf(other, pathOf(operation))) continue;
      const answer = await send(pathOf(operation), { method: other, headers: headersOf(operation) });
      const about = `${other} ${path}: ${answer.status} ${answer.text}`;
      expect(answer.headers.get("Content-Type"), about).toMatch(/^application\/problem\+json/);
      // What visitors may never do is told as that (decision 0003).
      if (answer.status === 403) {
        expect(answer.json().error, about).toBe("demo_restriction");
        continue;
      }
      expect(answer.status, about).toBe(405);
      const allowed = answer.headers.get("Allow")!.split(", ");
      expect(allowed, about).toEqual(expect.arrayContaining(declared));
      expect(allowed, about).not.toContain(other);
    }
  });
});
