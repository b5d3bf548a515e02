import { z } from "zod";
import { OPERATION_POLICY } from "#session/operation-policy";
import { ERRORS, type ErrorCode } from "#shared/errors";
import type { OperationDocument } from "./endpoint.ts";

type Json = Record<string, unknown>;

/** The JSON Schema (2020-12, as OpenAPI 3.1 has it) of a contract; defaults make a field optional for those who send it. */
const schemaOf = (contract: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(contract, { io, unrepresentable: "any" }) as Json;
  return schema;
};

/** The product's API as an OpenAPI 3.1 document, from the declarations that answer it. */
export function openApiDocument(operations: readonly OperationDocument[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Bakery-IA demo",
      version,
      description:
        "A private, working copy of a Spanish bakery's ERP that deletes itself. Create a session, then use its credential on every other operation.",
      license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" },
    },
    servers: [{ url: "/api/v1" }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [{ sessionId: [] }, { sessionToken: [] }, { sessionCookie: [] }],
    paths,
    components: {
      securitySchemes: {
        sessionId: { type: "apiKey", in: "header", name: "X-Demo-Session-Id" },
        sessionToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        sessionCookie: { type: "apiKey", in: "cookie", name: "__Host-demo_session" },
        internalKey: { type: "apiKey", in: "header", name: "X-Internal-API-Key" },
      },
      schemas: { Problem: PROBLEM },
      responses: { Problem: PROBLEM_RESPONSE },
    },
  };
}

/** RFC 9457, with the product's own members. */
const PROBLEM: Json = {
  type: "object",
  required: ["type", "title", "status", "detail", "instance", "error", "message", "request_id"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    instance: { type: "string" },
    error: { type: "string", enum: Object.keys(ERRORS) },
    message: { type: "string" },
    request_id: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "detail"],
        properties: { pointer: { type: "string" }, detail: { type: "string" } },
      },
    },
  },
  additionalProperties: true,
};

const PROBLEM_RESPONSE: Json = {
  description: "What went wrong (RFC 9457)",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function describeOperation(operation: OperationDocument): Json {
  const parameters = [
    ...parametersOf(operation.params, "path"),
    ...parametersOf(operation.query, "query"),
    ...(operation.security ? [] : [TENANT_PARAMETER]),
    ...(operation.method === "post" ? [IDEMPOTENCY_PARAMETER] : []),
  ];
  const roles = OPERATION_POLICY[operation.operationId];
  return {
    operationId: operation.operationId,
    summary: operation.summary,
    tags: [operation.tag],
    ...(roles && { description: `Permitted to: ${roles.join(", ")}.` }),
    ...(operation.security && { security: operation.security.map((scheme) => ({ [scheme]: [] })) }),
    ...(parameters.length > 0 && { parameters }),
    ...(operation.body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(operation.body, "input") } } },
    }),
    responses: {
      [operation.status]: {
        description: operation.summary,
        content: { "application/json": { schema: schemaOf(operation.response, "output") } },
      },
      ...(operation.method === "get" && !operation.security
        ? { "304": { description: "Not modified since the given ETag" } }
        : {}),
      ...Object.fromEntries(
        errorStatuses(operation).map((status) => [status, { $ref: "#/components/responses/Problem" }]),
      ),
    },
  };
}

const TENANT_PARAMETER: Json = {
  name: "tenant_id",
  in: "query",
  description: "In a chain, the bakery to work in; the root when left out",
  schema: { type: "string", format: "uuid" },
};

const IDEMPOTENCY_PARAMETER: Json = {
  name: "Idempotency-Key",
  in: "header",
  description: "Makes the request safe to repeat: the same key and body get the same answer",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

function parametersOf(contract: z.ZodObject, place: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = schemaOf(contract, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

/** The statuses an operation may refuse with, from the errors of its kind. */
function errorStatuses({ method, params, body, security }: OperationDocument): string[] {
  const codes: ErrorCode[] = ["invalid_input", "internal_error"];
  if (!security || security.length > 0) codes.push("session_required", "session_expired", "ambiguous_session");
  if (!security || Object.keys(params.shape).length > 0) codes.push("not_found");
  if (method !== "get")
    codes.push(
      "role_forbidden",
      "illegal_transition",
      "payload_too_large",
      "unsupported_media_type",
      "idempotency_mismatch",
    );
  if (body) codes.push("malformed_json");
  return [...new Set(codes.map((code) => String(ERRORS[code].status)))].sort();
}
