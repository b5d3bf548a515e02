import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { expect } from "@playwright/test";
import { PAYLOADS } from "./payloads.ts";

/** JSON Schema, as far as the API document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
}

interface Operation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export const apiDocument = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../docs/openapi.json"), "utf8"),
) as ApiDocument;

/** A schema behind its reference. */
export const resolved = (schema: Schema): Schema =>
  schema.$ref ? resolved(apiDocument.components.schemas[schema.$ref.split("/").at(-1)!]!) : schema;

export const isFreeText = ({ type, pattern, format, enum: values, const: only }: Schema): boolean =>
  [type].flat().includes("string") && !pattern && !format && !values && only === undefined;

/** A place of a body that takes whatever somebody types, such as `placeOrder lines[].notes`. */
interface TextField {
  readonly name: string;
  readonly maxLength: number;
}

/** Every text field that a visitor can fill in, as the API document declares them. */
export const TEXT_FIELDS: readonly TextField[] = Object.values(apiDocument.paths)
  .flatMap((operations) => Object.values(operations))
  .filter(({ security }) => !security?.some((names) => "internalKey" in names || "serviceToken" in names))
  .flatMap(({ operationId, requestBody }) => {
    const schema = requestBody?.content["application/json"]?.schema;
    return schema ? textsIn(schema, operationId, " ") : [];
  });

function textsIn(schema: Schema, path: string, separator: string): TextField[] {
  const { properties, items, anyOf, allOf, oneOf, ...own } = resolved(schema);
  return [
    ...(isFreeText(own) ? [{ name: path, maxLength: own.maxLength ?? Number.POSITIVE_INFINITY }] : []),
    ...Object.entries(properties ?? {}).flatMap(([name, child]) => textsIn(child, `${path}${separator}${name}`, ".")),
    ...(items ? textsIn(items, `${path}[]`, ".") : []),
    ...[anyOf, allOf, oneOf].flatMap((choices) => choices?.flatMap((each) => textsIn(each, path, separator)) ?? []),
  ];
}

/** Where short texts go one by one; what is longer takes as many at once as it holds. */
const ALONE_UP_TO = 60;

/** Texts for a field that together carry every payload which fits into it. */
function textsFor({ name, maxLength }: TextField): string[] {
  const fitting = PAYLOADS.filter((payload) => payload.length <= maxLength);
  if (maxLength <= ALONE_UP_TO || name.includes("[]")) return fitting;
  const bunches: string[] = [];
  for (const payload of fitting) {
    const longer = `${bunches.at(-1)}\n${payload}`;
    if (bunches.length > 0 && longer.length <= maxLength) bunches[bunches.length - 1] = longer;
    else bunches.push(payload);
  }
  return bunches;
}

/** A stranger who fills fields with payloads until every field has had all of them. */
export class Stranger {
  readonly #waiting: Map<string, string[]>;
  readonly #request: APIRequestContext;

  /** @param fields those that are to be filled, by name; @throws for one that the document does not know */
  constructor(request: APIRequestContext, fields: readonly string[]) {
    this.#request = request;
    this.#waiting = new Map(
      fields.map((name) => {
        const field = TEXT_FIELDS.find((each) => each.name === name);
        if (!field) throw new Error(`no text field: ${name}`);
        return [name, textsFor(field)];
      }),
    );
  }

  /** Whether a field has not had all of its texts. */
  has(name: string): boolean {
    return this.#queue(name).length > 0;
  }

  /** The next text of a field; nothing when it has had all. */
  next(name: string): string | undefined {
    return this.#queue(name).shift();
  }

  /** Writes, and expects to be allowed to. */
  async write<T = { id: string }>(path: string, body: object = {}): Promise<T> {
    const answer = await this.#request.post(`/api/v1${path}`, { data: body });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }

  /** The rows of a list. */
  async read<T>(path: string): Promise<T[]> {
    return (await this.one<{ data: T[] }>(path)).data;
  }

  async one<T>(path: string): Promise<T> {
    const answer = await this.#request.get(`/api/v1${path}`);
    expect(answer.ok(), path).toBe(true);
    return answer.json();
  }

  #queue(name: string): string[] {
    const queue = this.#waiting.get(name);
    if (!queue) throw new Error(`not among the fields to fill: ${name}`);
    return queue;
  }

  /** Fields that have not had everything. */
  get unfinished(): string[] {
    return [...this.#waiting].filter(([, queue]) => queue.length > 0).map(([name]) => name);
  }
}
