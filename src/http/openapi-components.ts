import { demoRestriction } from "#session/operation-policy";
import { ERRORS, type ErrorCode, type ErrorOptions, invalidField, ProductError } from "#shared/errors";
import { lazily } from "#shared/lazily";
import { problemDocument } from "./problem.ts";

/** The parts of the API document that operations share. */
type Json = Record<string, unknown>;

export const SECURITY_SCHEMES: Json = {
  sessionId: {
    type: "apiKey",
    in: "header",
    name: "X-Demo-Session-Id",
    description: "`session_id` of the created session; whoever sends it acts as the owner",
  },
  sessionToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "`session_token` of the created session or of a login: acts as the person it was made for",
  },
  sessionCookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-demo_session",
    description: "The token as a cookie, which browsers are given; writes must come from the product's own pages",
  },
  internalKey: { type: "apiKey", in: "header", name: "X-Internal-API-Key", description: "For operations alone" },
  serviceToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "For the services of the product alone",
  },
};

export const PARAMETERS = {
  TenantId: {
    name: "tenant_id",
    in: "query",
    description: "In a chain, the bakery to work in; the root when left out",
    schema: { type: "string", format: "uuid" },
  },
  TenantIdHeader: {
    name: "X-Tenant-Id",
    in: "header",
    description: "The same as `tenant_id`, which comes first",
    schema: { type: "string", format: "uuid" },
  },
  SessionOfPerson: {
    name: "X-Demo-Session-Id",
    in: "header",
    required: true,
    description: "The session that the person belongs to: the registry knows bakeries, and no people",
    schema: { type: "string" },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    description: "`ETag` of an earlier answer: 304 without a body while it is still right",
    schema: { type: "string" },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description: "Makes the request safe to repeat: the same key and body get the same answer",
    schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
  },
  AcceptLanguage: {
    name: "Accept-Language",
    in: "header",
    description: "Spanish (`es`) unless English (`en`) is preferred",
    schema: { type: "string" },
    example: "es",
  },
} as const satisfies Record<string, Json>;

export const HEADERS = {
  "X-Request-Id": { description: "Names this request in every log", schema: { type: "string" } },
  "Server-Timing": { description: "What took how long, in milliseconds", schema: { type: "string" } },
  ETag: { description: "Weak validator for `If-None-Match`", schema: { type: "string" } },
  "Idempotent-Replayed": {
    description: "`true` when the answer is that of an earlier request with the same key",
    schema: { type: "string", enum: ["true"] },
  },
  "Set-Cookie": { description: "`__Host-demo_session`, for browsers", schema: { type: "string" } },
  "X-Changed-Resources": {
    description: "First parts of the paths whose answers may be otherwise now, separated by commas; not on a replay",
    schema: { type: "string" },
    example: "activity, alerts, dashboard, inventory",
  },
  "X-Change-Sequence": { description: "The write's number in `/activity`", schema: { type: "string" } },
  "WWW-Authenticate": {
    description: "The credential that is missing or wrong (RFC 9110 §11.6.1)",
    schema: { type: "string" },
    example: 'Bearer realm="demo-session"',
  },
  Location: {
    description: "Where the job that was begun tells how far it is",
    schema: { type: "string", format: "uri-reference" },
  },
  "Retry-After": { description: "Seconds to wait before asking again", schema: { type: "string" } },
} as const satisfies Record<string, Json>;

const texts = { type: "array", items: { type: "string" } };

/** RFC 9457, with the product's own members. */
export const PROBLEM: Json = {
  type: "object",
  description: "What went wrong (RFC 9457). Members after `request_id` stand where they help.",
  required: ["type", "title", "status", "detail", "instance", "error", "message", "request_id"],
  properties: {
    type: { type: "string", format: "uri-reference", description: "Where the error is explained" },
    title: { type: "string", description: "The error in the caller's language" },
    status: { type: "integer", minimum: 400, maximum: 599 },
    detail: { type: "string", description: "What happened here, in the caller's language" },
    instance: { type: "string", format: "uri-reference" },
    error: { type: "string", enum: Object.keys(ERRORS), description: "Stable code" },
    message: { type: "string", description: "The same as `detail`" },
    request_id: { type: "string", description: "To name in a report" },
    errors: {
      type: "array",
      description: "Each field that is wrong",
      items: {
        type: "object",
        required: ["pointer", "detail"],
        properties: {
          pointer: { type: "string", description: "JSON pointer into the body, or `query/name`, `header/name`" },
          detail: { type: "string" },
        },
        additionalProperties: false,
      },
    },
    operation: { type: "string", description: "What was refused" },
    allowed: { ...texts, description: "What may be done instead: operations, methods or states" },
    role: { type: "string", description: "The role one acts in" },
    allowed_roles: { ...texts, description: "Roles that may" },
    from: { type: "string", description: "The state it is in" },
    to: { type: "string", description: "The state that was wanted" },
    missing: {
      type: "array",
      description: "What there is not enough of",
      items: { type: "object", properties: { missing_quantity: { type: "number" } }, additionalProperties: true },
    },
    equipment: {
      type: "array",
      description: "Machines that are not operational",
      items: {
        type: "object",
        properties: { id: { type: "string" }, name: { type: "string" }, status: { type: "string" } },
        additionalProperties: false,
      },
    },
    lot_number: { type: "string", description: "The lot number that is in use" },
    actual_quantity: { type: "number" },
    planned_quantity: { type: "number" },
    limit: { type: "number", description: "The most there may be" },
    limit_cents: { type: "integer", description: "The most that one may approve" },
    total_cents: { type: "integer" },
    maximum_bytes: { type: "integer" },
    receipt: {
      type: "object",
      description: "Proof of what was erased, when and why, with a signature",
      additionalProperties: true,
    },
  },
  additionalProperties: true,
};

const EXAMPLE_REQUEST = "0c8f6a3e-7d0b-4f0e-9b1c-5a5f2f6c1d2e";

/** What some errors say beside their title. */
const examples = lazily<Partial<Record<ErrorCode, ErrorOptions>>>(() => ({
  demo_restriction: demoRestriction("DELETE /inventory/ingredients/{id}").options,
  role_forbidden: {
    members: { operation: "receiveDelivery", role: "sales", allowed_roles: ["owner", "admin", "warehouse"] },
  },
  invalid_input: invalidField("/lines/0/quantity", "Debe ser 0,001 como mínimo.", "Must be at least 0.001.").options,
  illegal_transition: { members: { from: "COMPLETED", to: "IN_PROGRESS", allowed: [] } },
  method_not_allowed: { members: { allowed: ["GET", "HEAD"] } },
}));

/** One response for each of the statuses, with an example of every error that has it. */
export function problemResponses(statuses: ReadonlySet<number>): Json {
  const codes = Object.keys(ERRORS) as ErrorCode[];
  return Object.fromEntries(
    [...statuses].sort().map((status) => [
      `Problem${status}`,
      problemOf(
        status,
        codes.filter((code) => ERRORS[code].status === status),
      ),
    ]),
  );
}

const RETRIED = [429, 503];

const problemOf = (status: number, codes: readonly ErrorCode[]): Json => ({
  description: codes.map((code) => `\`${code}\`: ${ERRORS[code].en}`).join("; "),
  headers: Object.fromEntries(
    [
      "X-Request-Id",
      "Server-Timing",
      ...(RETRIED.includes(status) ? ["Retry-After"] : []),
      ...(status === 401 ? ["WWW-Authenticate"] : []),
    ].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  ),
  content: {
    "application/problem+json": {
      schema: { $ref: "#/components/schemas/Problem" },
      examples: Object.fromEntries(
        codes.map((code) => [
          code,
          {
            summary: ERRORS[code].en,
            value: problemDocument(new ProductError(code, examples()[code]), {
              language: "es",
              requestId: EXAMPLE_REQUEST,
            }),
          },
        ]),
      ),
    },
  },
});
