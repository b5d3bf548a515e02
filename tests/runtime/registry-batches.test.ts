import { describe, expect, it } from "vitest";
import type { RegistryMessage } from "../../workers/demo-session/registry/messages.ts";
import { Registry } from "../../workers/demo-session/registry/registry.ts";
import { checkInvariants, untilQuiet } from "./support/invariants.ts";
import { NOTHING, query, remains, replacePorts } from "./support/object.ts";
import { registered, registry, registryDump } from "./support/registry.ts";
import { createSession, env, freshStub, stubOf } from "./support/session.ts";
import { settled } from "./support/settled.ts";

const YEAR_MS = 366 * 86_400_000;

/** D1 whose batches hold one statement more, at `place`, which breaks a constraint: no session is without a handle. */
const breakingAt = (place: number): { readonly database: D1Database; readonly batches: () => number } => {
  let batches = 0;
  const database = new Proxy(env.REGISTRY, {
    get: (target, name) => {
      if (name !== "batch") {
        const value = Reflect.get(target, name, target) as unknown;
        return typeof value === "function" ? value.bind(target) : value;
      }
      return (statements: D1PreparedStatement[]) => {
        batches += 1;
        const breaks = target.prepare("INSERT INTO sessions (handle) VALUES (NULL)");
        return target.batch(statements.toSpliced(Math.min(place, statements.length), 0, breaks));
      };
    },
  });
  return { database, batches: () => batches };
};

const created = (handle: string): RegistryMessage => ({
  kind: "created",
  handle,
  profile: "enterprise",
  state: "READY",
  created_at: new Date().toISOString(),
  expires_at: new Date(Date.now() + 1_800_000).toISOString(),
  creation_duration_ms: 100,
  clone_duration_ms: 50,
  total_records: 3,
  clone_report: "[]",
  tenants: [1, 2, 3].map((number) => ({ tenant_id: `${handle.slice(0, 32)}-${number}`, is_root: number === 1 })),
});

const ended = (handle: string): RegistryMessage => ({
  kind: "ended",
  audit: {
    handle,
    virtual_tenant_id: `${handle.slice(0, 32)}-1`,
    demo_account_type: "enterprise",
    session_created_at: new Date().toISOString(),
    started_at: new Date().toISOString(),
    completed_at: new Date().toISOString(),
    duration_ms: 1,
    total_records_deleted: 3,
    service_results: "{}",
    reason: "deleted",
    status: "SUCCESS",
    retry_count: 0,
    error: null,
  },
});

const newHandle = () => freshStub().id.toString();

/** Each batch of the registry, what stands in it before, and what shows that it was carried out. */
const BATCHES: Record<
  string,
  {
    places: number;
    prepare: (handle: string) => Promise<unknown>;
    run: (on: Registry, handle: string) => Promise<void>;
  }
> = {
  "hears of a creation": {
    places: 5,
    prepare: async () => {},
    run: (on, handle) => on.hear(created(handle)),
  },
  "hears of an end": {
    places: 4,
    prepare: (handle) => registry.hear(created(handle)),
    run: (on, handle) => on.hear(ended(handle)),
  },
  "forgets what is old": {
    places: 6,
    prepare: async (handle) => {
      await registry.hear(created(handle));
      await registry.hear(ended(handle));
    },
    run: (on) => on.forgetPseudonyms(Date.now() + YEAR_MS),
  },
};

describe.each(Object.entries(BATCHES))("[F9] the registry that %s", (_name, { places, prepare, run }) => {
  it.each(Array.from({ length: places }, (_, place) => place))(
    "does all of it or nothing when a constraint is broken at place %i, and it can be repeated",
    async (place) => {
      const handle = newHandle();
      await prepare(handle);
      const before = await registryDump();
      const { database, batches } = breakingAt(place);
      await expect(run(new Registry(database), handle)).rejects.toThrow();
      expect(batches()).toBe(1);
      expect(await registryDump()).toBe(before);

      await run(registry, handle);
      const after = await registryDump();
      expect(after).not.toBe(before);
      await run(registry, handle);
      expect(await registryDump()).toBe(after);
    },
  );
});

it("[F9] [F6] an end whose batch breaks waits in the object, and is heard once when nothing breaks any more", async () => {
  const session = await createSession();
  const stub = stubOf(session);
  await settled(stub);
  await replacePorts(stub, { registry: new Registry(breakingAt(1).database) });
  await stub.end("deleted");
  expect((await query(stub, "SELECT count(*) AS rows FROM outbox"))[0]!.rows).toBe(1);
  expect(await registered("SELECT state FROM sessions WHERE handle = ?", session.handle)).toEqual([{ state: "READY" }]);
  await checkInvariants(stub, "a batch that breaks");

  await replacePorts(stub, { registry });
  await untilQuiet(stub, () => Date.now() + 60_000);
  expect(await remains(stub)).toEqual(NOTHING);
  expect(await registered("SELECT reason FROM demo_cleanup_audit WHERE handle = ?", session.handle)).toEqual([
    { reason: "deleted" },
  ]);
});
