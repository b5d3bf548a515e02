import { getPath } from "hono/utils/url";
import type { output, ZodError, ZodType } from "zod";
import { requirePermission } from "#session/operation-policy";
import type { DomainContext } from "#shared/context";
import { type FieldError, invalidField, ProductError } from "#shared/errors";
import type { Endpoint } from "./endpoint.ts";
import { tagged } from "./entity-tag.ts";
import { earlierAnswer, idempotencyOf, rememberAnswer } from "./idempotency.ts";
import { issueInWords, UNKNOWN_FIELD } from "./input-issue.ts";
import { OperationTable } from "./operations.ts";

/** Answers a request in the context that is made for it. @throws ProductError what is refused, and what goes wrong */
export type Router = (request: Request, context: () => DomainContext) => Promise<Response>;

/** What a request asks of an operation. */
interface Asked {
  readonly endpoint: Endpoint;
  readonly params: Record<string, string>;
  readonly request: Request;
  readonly context: () => DomainContext;
}

/** A router to the given operations, each with its own inputs parsed strictly. */
export function createRouter(endpoints: readonly Endpoint[]): Router {
  const operations = new OperationTable(endpoints);
  return async (request, context) => {
    const path = getPath(request);
    const found = operations.match(request.method, path);
    if (!found) {
      context();
      throw operations.refusalOf(request.method, path);
    }
    const asked = { endpoint: found.operation, params: found.params, request, context };
    return found.operation.method === "get" ? answerRead(asked) : answerWrite(asked);
  };
}

function answerRead({ endpoint, params, request, context: contextOf }: Asked): Promise<Response> {
  const context = contextOf();
  const input = { params: parsePath(endpoint, params), query: parseQuery(endpoint, request.url), body: undefined };
  context.bringUpToDate();
  const body = JSON.stringify(endpoint.run(context, input as never));
  return tagged(request, body, {
    status: endpoint.status,
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": "private, no-cache",
      Vary: "Accept-Language",
    },
  });
}

/** Role, input, then everything in one synchronous stretch: nothing can come between a write and its remembered answer. */
async function answerWrite({ endpoint, params, request, context: contextOf }: Asked): Promise<Response> {
  // The body is read first: a refusal must not leave it half sent.
  const text = await request.text();
  requirePermission(endpoint.operationId, contextOf().actor.role);
  requireJson(request, text);
  const repeatable = await idempotencyOf(request, text);

  const context = contextOf();
  const earlier = repeatable && earlierAnswer(context, repeatable);
  if (earlier) return written(earlier.status, earlier.body, { "Idempotent-Replayed": "true" });
  const input = {
    params: parsePath(endpoint, params),
    query: parseQuery(endpoint, request.url),
    body: endpoint.body ? parseInput(endpoint.body, parseJson(text), "") : undefined,
  };
  const { status } = endpoint;
  const body = JSON.stringify(endpoint.run(context, input as never));
  if (repeatable) rememberAnswer(context, repeatable, { status, body });
  return written(status, body);
}

const written = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers },
  });

/** Parameters that choose the tenant are read where the context is made; they belong to no operation. */
const TENANT_PARAMETER = "tenant_id";

function parseQuery(endpoint: Endpoint, url: string) {
  // Without a prototype: in a plain object the name `__proto__` would be swallowed instead of refused.
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of new URL(url).searchParams) {
    if (name === TENANT_PARAMETER) continue;
    if (Object.hasOwn(query, name)) throw invalidField(`query/${name}`, "Está dos veces.", "Is given twice.");
    query[name] = value;
  }
  return parseInput(endpoint.query, query, "query");
}

/** A path parameter that cannot be an id names nothing that exists. */
function parsePath(endpoint: Endpoint, params: Record<string, string>) {
  const parsed = endpoint.params.safeParse(params);
  if (!parsed.success) throw new ProductError("not_found");
  return parsed.data;
}

/** What a contract makes of an input. @throws ProductError invalid_input, pointing at what is wrong */
export function parseInput<T extends ZodType>(contract: T, value: unknown, place: string): output<T> {
  const parsed = contract.safeParse(value);
  if (!parsed.success) throw new ProductError("invalid_input", { fields: fieldErrors(parsed.error, value, place) });
  return parsed.data;
}

/** What a contract found wrong with a value, as pointers into the body or `query/name`. */
const fieldErrors = (error: ZodError, value: unknown, place: string): FieldError[] =>
  error.issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[]) => [place, ...path.map(String)].join("/") || "/";
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: at([...issue.path, key]), detail: UNKNOWN_FIELD }))
      : [{ pointer: at(issue.path), detail: issueInWords(issue, valueAt(value, issue.path)) }];
  });

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/** A JSON body as its contract has it. @throws ProductError invalid_input, unsupported_media_type, malformed_json */
export const parseBody = async <T extends ZodType>(contract: T, request: Request): Promise<output<T>> =>
  parseInput(contract, await readJson(request), "");

/** A JSON body. @throws ProductError unsupported_media_type, malformed_json */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  requireJson(request, text);
  return parseJson(text);
}

/** A write without a body may leave its type out. @throws ProductError unsupported_media_type */
function requireJson(request: Request, text: string): void {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" && (text !== "" || type !== undefined)) {
    throw new ProductError("unsupported_media_type");
  }
}

/** @throws ProductError malformed_json */
function parseJson(text: string): unknown {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    throw new ProductError("malformed_json");
  }
}
