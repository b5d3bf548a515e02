import { runInDurableObject } from "cloudflare:test";
import { env as bindings, exports as entrypoints } from "cloudflare:workers";
import type { Parsed } from "#shared/lazily";
import type { BakerySession } from "../../../durable-objects/bakery-session/bakery-session.ts";
import type { CreatedSession } from "../../../workers/demo-session/contract.ts";
import { SESSION_COOKIE } from "../../../workers/demo-session/cookie.ts";
import { watched } from "../../security/support/oracles.ts";
import { settled } from "./settled.ts";

/** Everything goes through the real gateway, as a browser's request would. */
// SAFETY: `wrangler types` does not know the main module of a test.
const gateway = (entrypoints as unknown as { default: Fetcher }).default;

// SAFETY: wrangler.toml binds this namespace to the class; the generated type leaves the class out.
export const env = bindings as unknown as Omit<Env, "BAKERY_SESSION"> & {
  BAKERY_SESSION: DurableObjectNamespace<BakerySession>;
};

export const ORIGIN = "https://demo.example";
export const JSON_TYPE = { "Content-Type": "application/json" };

/** An answer whose body has been read: an unread body keeps its object from being evicted. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  json<T = Record<string, unknown>>(): T;
}

/** A request to the gateway, under the oracles of every suite; `path` begins with a slash. */
export const send = (path: string, init: RequestInit = {}): Promise<Answer> =>
  watched(path, init, () => answerOf(path, init));

/** The same for operations and services, who may see every session. */
export async function answerOf(path: string, init: RequestInit): Promise<Answer> {
  const response = await gateway.fetch(`${ORIGIN}${path}`, { redirect: "manual", ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
}

/** A request with a JSON body. */
export const sendJson = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  send(path, { method, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });

type Headed = Record<string, string>;

/** A live session and the ways to speak as its visitor. */
export interface TestSession {
  readonly id: string;
  readonly handle: string;
  readonly tenantId: string;
  readonly token: string;
  readonly created: Parsed<typeof CreatedSession>;
  readonly answer: Answer;
  /** The headers of each of the three credentials. */
  readonly credentials: Readonly<Record<"header" | "bearer" | "cookie", Headed>>;
  /** Sends with the session id in its header. */
  send(path: string, init?: RequestInit & { headers?: Headed }): Promise<Answer>;
}

export const PROFILE = "professional";

/** A new session, made at the public endpoint. */
export async function createSession(body: Record<string, unknown> = {}): Promise<TestSession> {
  const answer = await sendJson("POST", "/api/v1/demo-sessions", { demo_account_type: PROFILE, ...body });
  if (answer.status !== 201) throw new Error(`no session was made: ${answer.text}`);
  const created = answer.json<Parsed<typeof CreatedSession>>();
  // What the object tells the registry after the answer would otherwise change its rows in the middle of a test.
  await settled(stubOf({ handle: created.session_id.slice("demo_".length, "demo_".length + 64) }));
  return {
    ...sessionOf(created.session_id, created.session_token),
    tenantId: created.virtual_tenant_id,
    created,
    answer,
  };
}

/** The same, looked at once as every reader does: what is derived from its rows is there. */
export async function createVisitedSession(body: Record<string, unknown> = {}): Promise<TestSession> {
  const session = await createSession(body);
  await look(stubOf(session));
  return session;
}

export const look = (stub: DurableObjectStub<BakerySession>): Promise<void> =>
  runInDurableObject(stub, (instance: BakerySession) => instance.lifecycle.bringUpToDate());

/** The ways to speak to a session that is known by its id and its token. */
export function sessionOf(id: string, token: string) {
  const credentials = {
    header: { "X-Demo-Session-Id": id },
    bearer: { Authorization: `Bearer ${token}` },
    cookie: { Cookie: `${SESSION_COOKIE}=${token}` },
  };
  return {
    id,
    token,
    credentials,
    handle: id.slice("demo_".length, "demo_".length + 64),
    send: (path: string, init: RequestInit & { headers?: Headed } = {}) =>
      send(path, { ...init, headers: { ...credentials.header, ...init.headers } }),
  };
}

/** The object behind a session. Get a new one after the object was evicted or reset. */
export const stubOf = ({ handle }: { readonly handle: string }): DurableObjectStub<BakerySession> =>
  env.BAKERY_SESSION.get(env.BAKERY_SESSION.idFromString(handle));

/** An object that nobody has spoken to yet. */
export const freshStub = (): DurableObjectStub<BakerySession> =>
  env.BAKERY_SESSION.get(env.BAKERY_SESSION.newUniqueId());
