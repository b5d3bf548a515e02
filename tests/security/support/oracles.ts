import { runInDurableObject } from "cloudflare:test";
import { env as bindings } from "cloudflare:workers";
import { afterAll, expect } from "vitest";
import { transformId } from "#seeding/transform-id";
import { PROFILES, type Profile } from "#shared/vocabulary";
import { availableProfiles, templateOf } from "../../../durable-objects/bakery-session/templates.ts";
import { installQuiet } from "./quiet.ts";
import { keepSecret, secretsIn } from "./secrets.ts";

/**
 * Four things that hold in every suite, whatever it tests:
 *
 * - **canary**: every id that a session was cloned with is its own (XOR with its random tenant), so each is a canary of
 *   its domain; none may stand in the answer to another session, in a log line or in the registry;
 * - **secrets**: no session id, token, e-mail, address or secret in anything that is logged or kept in the registry;
 * - **outbound**: nothing is fetched (both in `quiet.ts`);
 * - **state**: a refused write leaves every row of its session as it was.
 */

// SAFETY: wrangler.toml binds these; the types of a test's environment leave them out.
const env = bindings as unknown as {
  readonly BAKERY_SESSION: DurableObjectNamespace;
  readonly REGISTRY: D1Database;
  readonly SESSION_SECRET: string;
  readonly INTERNAL_API_KEY: string;
};

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const uuidsIn = (text: string): Iterable<string> => new Set(text.match(UUIDS));

// ---------------------------------------------------------------------------------------------- canary

interface Canary {
  readonly handle: string;
  readonly domain: string;
}

/** Whose each id is. A session of which more than this are open in one file is not traced: no test needs it. */
const MAXIMUM_TRACED = 64;
const canaries = new Map<string, Canary>();
const traced = new Set<string>();
const baseIds = new Map<Profile, readonly (readonly [id: string, domain: string])[]>();

function baseIdsOf(profile: Profile) {
  const known = baseIds.get(profile);
  if (known) return known;
  const template = templateOf(profile);
  const found = new Map<string, string>();
  for (const [path, { rows }] of Object.entries(template.header.tables)) {
    if (!rows) continue;
    for (const id of uuidsIn(new TextDecoder("latin1").decode(template.copyBytes(rows)))) {
      if (!found.has(id)) found.set(id, path.split(".")[0]!);
    }
  }
  baseIds.set(profile, [...found]);
  return [...found];
}

/** Makes every id of a session that was just created a canary of its domain. */
function plantCanaries(created: { session_id: string; virtual_tenant_id: string; demo_account_type: Profile }): void {
  const handle = handleIn(created.session_id);
  if (!handle || traced.has(handle) || traced.size >= MAXIMUM_TRACED) return;
  if (!availableProfiles.includes(created.demo_account_type)) return;
  traced.add(handle);
  canaries.set(created.virtual_tenant_id, { handle, domain: "tenant" });
  for (const [id, domain] of baseIdsOf(created.demo_account_type)) {
    canaries.set(transformId(id, created.virtual_tenant_id), { handle, domain });
  }
}

/** Canaries of other sessions in a text, but for those that the request itself named. */
export const foreignCanaries = (text: string, handle: string | undefined, named = ""): string[] =>
  [...uuidsIn(text)].filter((id) => {
    const canary = canaries.get(id);
    return canary !== undefined && canary.handle !== handle && !named.includes(id);
  });

/** Ids of rows of any session in a text. */
export const canariesIn = (text: string): string[] => [...uuidsIn(text)].filter((id) => canaries.has(id));

// ----------------------------------------------------------------------------------------------- state

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];
/** Requests on the way, by session: where two overlap nobody can say which of them wrote. */
const underWay = new Map<string, number>();

const inObject = <T>(handle: string, run: (sql: SqlStorage, instance: object) => T): Promise<T> =>
  runInDurableObject(
    env.BAKERY_SESSION.get(env.BAKERY_SESSION.idFromString(handle)),
    (instance: object, { storage }: DurableObjectState) => run(storage.sql, instance),
  );

const TABLES = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'
  AND name <> 'outbox' ORDER BY name`;

/** A digest of every row of a session, and of its schema; what waits for the registry is sent while others ask. */
export async function stateOf(handle: string): Promise<string> {
  const text = await inObject(handle, (sql) =>
    sql
      .exec<{ name: string }>(TABLES)
      .toArray()
      .map(({ name }) => {
        const columns = sql.exec<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`).toArray();
        const row = columns.map((column) => `quote("${column.name}")`).join(" || '|' || ");
        const { rows } = sql
          .exec<{ rows: string | null }>(`SELECT group_concat(${row}, ';') AS rows FROM "${name}"`)
          .one();
        return `${name}\n${rows}`;
      })
      .join("\n"),
  );
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const instances = new WeakMap<object, number>();
let instanceCount = 0;

/**
 * As long as this text is the same, nothing was written: which connection to the database it is, how many rows it has
 * changed (those of transactions that were undone included), and how many tables there are.
 */
export const writtenUntilNow = (handle: string): Promise<string> =>
  inObject(handle, (sql, instance) => {
    if (!instances.has(instance)) instances.set(instance, ++instanceCount);
    const { changes, tables } = sql
      .exec<{ changes: number; tables: number }>(
        "SELECT total_changes() AS changes, (SELECT count(*) FROM sqlite_master) AS tables",
      )
      .one();
    return `${instances.get(instance)} ${changes} ${tables}`;
  });

const knownStates = new Map<string, { readonly written: string; readonly state: string }>();

/** The same digest, computed only when something was written since it was last asked for. */
export async function currentState(handle: string): Promise<string> {
  const written = await writtenUntilNow(handle);
  const known = knownStates.get(handle);
  if (known?.written === written) return known.state;
  const state = await stateOf(handle);
  knownStates.set(handle, { written, state });
  return state;
}

const handleIn = (text: string | null | undefined) => /demo_([0-9a-f]{64})[0-9a-f]{64}/.exec(text ?? "")?.[1];

/** The session that a request speaks for, as far as its credentials can be read without checking them. */
function handleOf(path: string, headers: Headers): string | undefined {
  const id = headers.get("X-Demo-Session-Id") ?? path;
  const [, claims] = /eyJ[\w-]+\.([\w-]+)\./.exec(`${headers.get("Authorization")} ${headers.get("Cookie")}`) ?? [];
  if (handleIn(id)) return handleIn(id);
  try {
    const { sub } = JSON.parse(atob(claims!.replaceAll("-", "+").replaceAll("_", "/"))) as { sub: string };
    return /^[0-9a-f]{64}$/.test(sub) ? sub : undefined;
  } catch {
    return undefined;
  }
}

// ---------------------------------------------------------------------------------------------- watching

interface Watched {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

let checksState = true;

/** For suites that compare states themselves, over many requests at once. */
export const leaveStateToTheSuite = (): void => {
  checksState = false;
};

/** Sends a request under the oracles. */
export async function watched<T extends Watched>(path: string, init: RequestInit, run: () => Promise<T>): Promise<T> {
  const headers = headersOf(init);
  const handle = headers && handleOf(path, headers);
  const writes = !SAFE_METHODS.includes(init.method ?? "GET");
  const others = handle ? (underWay.get(handle) ?? 0) : 0;
  if (handle) underWay.set(handle, others + 1);
  try {
    const compares = checksState && writes && handle !== undefined && traced.has(handle) && others === 0;
    const before = compares ? await currentState(handle) : undefined;
    const answer = await run();
    if (before && answer.status >= 400 && underWay.get(handle!) === 1) {
      expect(await currentState(handle!), `${init.method} ${path} was refused and changed rows`).toBe(before);
    }
    const created = plantWhereCreated(answer);
    const told = `${answer.text} ${JSON.stringify([...answer.headers])}`;
    const named = `${decoded(path)} ${typeof init.body === "string" ? init.body : ""}`;
    expect(
      foreignCanaries(told, created ?? handle, named),
      `${init.method ?? "GET"} ${path} tells of another session`,
    ).toEqual([]);
    return answer;
  } finally {
    if (handle) underWay.set(handle, underWay.get(handle)! - 1);
  }
}

function headersOf({ headers }: RequestInit): Headers | undefined {
  try {
    return new Headers(headers);
  } catch {
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @returns the handle of the session that this answer opened, if it did. */
function plantWhereCreated({ status, text }: Watched): string | undefined {
  if ((status !== 201 && status !== 200) || !text.startsWith('{"session_id":"demo_')) return undefined;
  const created = JSON.parse(text) as Parameters<typeof plantCanaries>[0];
  if (PROFILES.includes(created.demo_account_type)) plantCanaries(created);
  return handleIn(created.session_id);
}

/** Every row of the registry, as text. */
export async function registryText(): Promise<string> {
  const { results } = await env.REGISTRY.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ name: string }>();
  const tables = await Promise.all(
    results.map(async ({ name }) => (await env.REGISTRY.prepare(`SELECT * FROM "${name}"`).all()).results),
  );
  return JSON.stringify(tables);
}

/** The registry is the index of sessions and of their tenants; it holds no other id, and nothing that is secret. */
export async function expectSilentRegistry(): Promise<void> {
  const text = await registryText();
  expect(secretsIn(text), "in the registry").toEqual([]);
  const told = canariesIn(text).filter((id) => canaries.get(id)!.domain !== "tenant");
  expect(told, "rows of a session in the registry").toEqual([]);
}

/** Watches over a test file from its setup on. */
export function installOracles(): void {
  keepSecret("the session secret", env.SESSION_SECRET);
  keepSecret("the internal key", env.INTERNAL_API_KEY);
  installQuiet(canariesIn);
  afterAll(expectSilentRegistry);
}
