import { signal } from "@preact/signals";
import createClient from "openapi-fetch";
import { language } from "../i18n/language.ts";
import type { Change } from "./freshen.ts";
import type { WRITES } from "./operations.ts";
import { problemOf } from "./problem.ts";
import type { operations, paths } from "./schema.d.ts";

/** In a chain, the bakery whose rows are shown; the whole session's root while it is undefined. */
export const tenantId = signal<string | undefined>(undefined);

const client = createClient<paths>({ baseUrl: "/api/v1" });
client.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", language.peek());
    const tenant = tenantId.peek();
    if (tenant) request.headers.set("X-Tenant-Id", tenant);
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
});

type Json<R> = R extends { content: { "application/json": infer A } } ? A : never;

/** Paths that can be read. */
export type ReadPath = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: unknown } } } ? P : never;
}[keyof paths];
/** What a path answers. */
export type Answer<P extends ReadPath> = paths[P] extends { get: { responses: { 200: infer R } } } ? Json<R> : never;
/** A row of the list that a path answers. */
export type Row<P extends ReadPath> = Answer<P> extends { data: (infer R)[] } ? R : never;
/** Paths that answer a list. */
export type ListPath = { [P in ReadPath]: Answer<P> extends { data: unknown[] } ? P : never }[ReadPath];

export interface ReadParameters {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
}

/** @throws Problem */
export async function read<P extends ReadPath>(path: P, params: ReadParameters = {}): Promise<Answer<P>> {
  const { data } = await client.GET(path as never, { params } as never);
  return data as Answer<P>;
}

export type WriteOperation = keyof typeof WRITES & keyof operations;
export type WriteBody<O extends WriteOperation> = operations[O] extends {
  requestBody: { content: { "application/json": infer B } };
}
  ? B
  : undefined;
export type WriteAnswer<O extends WriteOperation> = operations[O] extends { responses: infer R }
  ? Json<R[keyof R & (200 | 201)]>
  : never;

/** What a write answers, and what it made old where it says so. */
export interface Written<O extends WriteOperation> {
  readonly answer: WriteAnswer<O>;
  readonly change: Change | undefined;
}

/** @throws Problem */
export async function send<O extends WriteOperation>(
  path: string,
  params: { readonly path?: Readonly<Record<string, string>>; readonly key: string },
  body: unknown,
): Promise<Written<O>> {
  const { data, response } = await client.POST(
    path as never,
    { params: { path: params.path }, body, headers: { "Idempotency-Key": params.key } } as never,
  );
  return { answer: data as WriteAnswer<O>, change: changeIn(response.headers) };
}

function changeIn(headers: Headers): Change | undefined {
  const keys = headers.get("X-Changed-Resources");
  return keys === null ? undefined : { keys: keys.split(", "), sequence: Number(headers.get("X-Change-Sequence")) };
}

/** Ends the session now. @throws Problem */
export async function endSession(): Promise<void> {
  await client.DELETE("/demo-sessions/{id}", { params: { path: { id: "current" } } });
}
