import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { openApiJson } from "../../../workers/gateway/openapi.ts";
import { type Answer, JSON_TYPE, send } from "./session.ts";

interface Content {
  readonly schema: object;
  readonly example?: unknown;
}
interface Response {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, Content>>;
}
export interface Operation {
  readonly operationId: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: { readonly "application/json": Content } };
  readonly responses: Readonly<Record<string, Response>>;
  readonly "x-refused"?: true;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { additionalProperties?: boolean }>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

/** The API document as the gateway serves it. */
export const apiDocument = JSON.parse(openApiJson()) as Document;

export const operations = Object.entries(apiDocument.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
for (const word of ["openapi", "info", "servers", "tags", "security", "paths", "components"]) ajv.addKeyword(word);
// Callers must bear members they do not know; the tests do not.
ajv.addSchema(
  {
    ...apiDocument,
    components: { ...apiDocument.components, schemas: closedProblem(apiDocument.components.schemas) },
  },
  "document",
);

function closedProblem(schemas: Document["components"]["schemas"]) {
  return { ...schemas, Problem: { ...schemas.Problem, additionalProperties: false } };
}

const compiled = new Map<string, ValidateFunction>();

function validatorAt(pointer: string): ValidateFunction {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` });
  compiled.set(pointer, known);
  return known;
}

const step = (name: string) => `/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`;

/** The operation that the document declares for a request below `/api/v1`; a path without parameters comes first. */
export function operationOf(method: string, url: string) {
  const path = new URL(url, "https://demo.example").pathname.replace(/^\/api\/v1/, "");
  return operations
    .filter((operation) => operation.method === method)
    .sort((left, right) => left.path.split("{").length - right.path.split("{").length)
    .find((operation) => new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path));
}

/** What in a value breaks the schema at a place of the document. */
export function breaches(pointer: string, value: unknown): string[] {
  const validate = validatorAt(pointer);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

/** Expects an answer to be exactly what the document says of its operation. @returns the operation's id */
export function expectDocumented(method: string, url: string, answer: Answer): string {
  const found = operationOf(method, url);
  if (!found) throw new Error(`the document has no ${method} ${url}`);
  const { operation, path } = found;
  const about = `${operation.operationId} ${answer.status}: ${answer.text.slice(0, 600)}`;
  const declared = operation.responses[answer.status];
  if (!declared) throw new Error(`undocumented status: ${about}`);
  const response = declared.$ref
    ? apiDocument.components.responses[declared.$ref.replace("#/components/responses/", "")]!
    : declared;
  const at = declared.$ref?.slice(1) ?? `/paths${step(path)}/${method.toLowerCase()}/responses/${answer.status}`;
  for (const header of ["X-Request-Id", "Server-Timing"]) expect(answer.headers.has(header), about).toBe(true);
  const told = Object.keys(response.headers ?? {});
  for (const header of ["ETag", "Set-Cookie", "Idempotent-Replayed", "Retry-After", "WWW-Authenticate", "Location"]) {
    if (answer.headers.has(header)) expect(told, about).toContain(header);
  }
  for (const header of ["WWW-Authenticate", "Location"]) {
    if (told.includes(header)) expect(answer.headers.has(header), `${header} ${about}`).toBe(true);
  }
  const [type] = Object.keys(response.content ?? {});
  if (!type) {
    expect(answer.text, about).toBe("");
    return operation.operationId;
  }
  expect(answer.headers.get("Content-Type")?.split(";")[0], about).toBe(type);
  expect(breaches(`${at}/content${step(type)}/schema`, answer.json()), about).toEqual([]);
  return operation.operationId;
}

/** Sends below `/api/v1` and expects the answer that the document promises. */
export async function documented(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const answer = await send(`/api/v1${path}`, {
    method,
    headers: body === undefined ? headers : { ...JSON_TYPE, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expectDocumented(method, path, answer);
  return answer;
}
