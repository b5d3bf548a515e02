import * as z from "zod";
import { OPERATION_POLICY } from "#session/operation-policy";
import { ERRORS, type ErrorCode } from "#shared/errors";
import type { OperationDocument } from "./endpoint.ts";
import { HEADERS, PARAMETERS, PROBLEM, problemResponses, SECURITY_SCHEMES } from "./openapi-components.ts";
import { REQUEST_EXAMPLES, TAGS } from "./openapi-texts.ts";

type Json = Record<string, unknown>;

const DESCRIPTION = `A private, working copy of a Spanish bakery's ERP that deletes itself.

Open a bakery with \`POST /demo-sessions\`, then send its credential with every other operation: the session id in
\`X-Demo-Session-Id\`, or its token as \`Authorization: Bearer\`; browsers have the cookie. Two credentials that disagree are refused.

Everybody reads; what each role may write stands with each operation. What no demo may do is refused with \`demo_restriction\`.
Lists answer \`data\` and \`next_cursor\`; send it back as \`cursor\` to read on. Errors are problem documents (RFC 9457) with a
stable \`error\` code, in Spanish or English by \`Accept-Language\`. Money is in cents of a euro without VAT unless its name says
otherwise; instants are UTC, days are those of Europe/Madrid.`;

/** The product's API as an OpenAPI 3.1 document, from the declarations that answer it. */
export function openApiDocument(operations: readonly OperationDocument[], version: string): Json {
  const schemas = new NamedSchemas();
  const schemes = new Set(operations.flatMap(({ security }) => security ?? SESSION_CREDENTIALS));
  const statuses = new Set(operations.flatMap(errorStatuses));
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation, schemas) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Bakery-IA demo",
      version,
      description: DESCRIPTION,
      license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" },
    },
    servers: [{ url: "/api/v1", description: "Where this document comes from" }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name, description: TAGS[name] ?? name })),
    security: SESSION_CREDENTIALS.map((scheme) => ({ [scheme]: [] })),
    paths,
    components: {
      securitySchemes: Object.fromEntries(
        Object.entries(SECURITY_SCHEMES).filter(([name]) => schemes.has(name as never)),
      ),
      parameters: PARAMETERS,
      headers: HEADERS,
      schemas: { Problem: PROBLEM, ...schemas.all() },
      responses: problemResponses(statuses),
    },
  };
}

const SESSION_CREDENTIALS = ["sessionId", "sessionToken", "sessionCookie"] as const;

/** Schemas that have a name of their own, each told once. */
class NamedSchemas {
  readonly #found = new Map<string, Json>();

  /** The JSON Schema (2020-12, as OpenAPI 3.1 has it) of a contract; defaults make a field optional for those who send it. */
  of(contract: z.ZodType, io: "input" | "output"): Json {
    const {
      $schema: _dialect,
      $defs = {},
      ...schema
    } = z.toJSONSchema(contract, { io, unrepresentable: "any" }) as Json;
    for (const [name, definition] of Object.entries($defs as Record<string, Json>)) {
      this.#add(publicName(name), withPublicNames(definition));
    }
    return withPublicNames(schema);
  }

  all(): Json {
    return Object.fromEntries([...this.#found].sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  #add(name: string, schema: Json): void {
    const known = this.#found.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two schemas are named ${name}`);
    this.#found.set(name, schema);
  }
}

/** A schema that refers to itself has no name: the only one is that of any JSON value. */
const publicName = (name: string): string => (name.startsWith("__schema") ? "Json" : name);

const withPublicNames = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && typeof value === "string"
      ? `#/components/schemas/${publicName(value.replace("#/$defs/", ""))}`
      : value,
  );

function describeOperation(operation: OperationDocument, schemas: NamedSchemas): Json {
  const { method, params, query, body, security, refused } = operation;
  const parameters = [
    ...parametersOf(params, "path", schemas),
    ...parametersOf(query, "query", schemas),
    ...(security ? [] : [shared("TenantId"), shared("TenantIdHeader")]),
    ...(operation.namesSession ? [shared("SessionOfPerson")] : []),
    ...(method === "get" && !security ? [shared("IfNoneMatch")] : []),
    ...(isRepeatable(operation) ? [shared("IdempotencyKey")] : []),
    shared("AcceptLanguage"),
  ];
  const roles = OPERATION_POLICY[operation.operationId];
  const example = REQUEST_EXAMPLES[operation.operationId];
  return {
    operationId: operation.operationId,
    summary: operation.summary,
    tags: [operation.tag],
    ...(refused && { description: "No demo may do this: it is always refused.", "x-refused": true }),
    ...(operation.description && { description: operation.description }),
    ...(roles && { description: `Permitted to: ${roles.join(", ")}.` }),
    ...(security && { security: security.map((scheme) => ({ [scheme]: [] })) }),
    parameters,
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemas.of(body, "input"), ...(example ? { example } : {}) } },
      },
    }),
    responses: {
      ...(!refused && { [operation.status]: successOf(operation, schemas) }),
      ...(method === "get" && !security && { "304": NOT_MODIFIED }),
      ...Object.fromEntries(
        errorStatuses(operation).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

/** Every POST of a visitor takes an idempotency key; services repeat theirs as they like. */
const isRepeatable = ({ method, security, refused }: OperationDocument): boolean =>
  method === "post" && !refused && !isForServices(security);

/** Writes to a bakery's own rows say what they made old. */
const writesRows = ({ method, security, refused }: OperationDocument): boolean =>
  method === "post" && !refused && !security;

const isForServices = (security: OperationDocument["security"]): boolean =>
  security?.some((scheme) => scheme === "internalKey" || scheme === "serviceToken") ?? false;

const shared = (name: keyof typeof PARAMETERS): Json => ({ $ref: `#/components/parameters/${name}` });

const headers = (...names: (keyof typeof HEADERS)[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const NOT_MODIFIED: Json = {
  description: "Not modified since the given ETag",
  headers: headers("X-Request-Id", "Server-Timing", "ETag"),
};

const SWITCHING: Json = { description: "The connection is a WebSocket from here on", headers: headers("X-Request-Id") };

const SETS_COOKIE = ["createSession", "login", "endSession"];

function successOf(operation: OperationDocument, schemas: NamedSchemas) {
  const { method, operationId, summary, response, security, status } = operation;
  if (status === 101) return SWITCHING;
  return {
    description: summary,
    headers: headers(
      "X-Request-Id",
      "Server-Timing",
      ...(method === "get" && !security ? (["ETag"] as const) : []),
      ...(isRepeatable(operation) ? (["Idempotent-Replayed"] as const) : []),
      ...(operation.beginsJob ? (["Location"] as const) : []),
      ...(SETS_COOKIE.includes(operationId) ? (["Set-Cookie"] as const) : []),
      ...(writesRows(operation) ? (["X-Changed-Resources", "X-Change-Sequence"] as const) : []),
    ),
    content: { "application/json": { schema: schemas.of(response, "output") } },
  };
}

function parametersOf(contract: z.ZodObject, place: "path" | "query", schemas: NamedSchemas): Json[] {
  const { properties = {}, required = [] } = schemas.of(contract, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    description: description ?? "Its id, as a list tells it",
    schema,
  }));
}

/** The statuses an operation may refuse with, from the errors of its kind. */
function errorStatuses(operation: OperationDocument): number[] {
  const { operationId, method, params, body, security, refused, status } = operation;
  const codes: ErrorCode[] = ["invalid_input", "internal_error", "not_configured"];
  const isOpen = security?.length === 0;
  if (!isOpen) codes.push("session_required", "session_expired");
  if (!security || Object.keys(params.shape).length > 0) codes.push("not_found");
  if (method !== "get") codes.push("cross_site_request", "payload_too_large");
  // What services may do is told to a visitor who tries it as what no demo may do.
  if (security?.includes("serviceToken")) codes.push("demo_restriction");
  if (isRepeatable(operation)) codes.push("idempotency_mismatch", "request_in_progress");
  if (method === "post" && !refused) codes.push("unsupported_media_type");
  if (isForServices(security) && method !== "get") codes.push("conflict");
  if (operationId === "createSession") codes.push("too_many_sessions", "session_expired");
  if (body) codes.push("malformed_json");
  if (status === 101) codes.push("upgrade_required", "cross_site_request", "too_many_connections");
  return [...new Set(codes.map((code) => ERRORS[code].status))].sort();
}
