import { runInDurableObject } from "cloudflare:test";
import type { BakerySession } from "../../../durable-objects/bakery-session/bakery-session.ts";
import type { LifecyclePorts } from "../../../durable-objects/bakery-session/lifecycle.ts";

type Stub = DurableObjectStub<BakerySession>;
export type SqlRow = Record<string, string | number | null>;

/** Rows of a query over a session's own database. */
export const query = (stub: Stub, statement: string, ...bindings: (string | number | null)[]): Promise<SqlRow[]> =>
  runInDurableObject(stub, (_instance, state) => state.storage.sql.exec<SqlRow>(statement, ...bindings).toArray());

/** Every row of every table of ours, by table. */
export const dump = (stub: Stub): Promise<Record<string, SqlRow[]>> =>
  runInDurableObject(stub, (_instance, { storage }) => {
    const names = storage.sql
      .exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
      )
      .toArray();
    return Object.fromEntries(
      names.map(({ name }) => [name, storage.sql.exec<SqlRow>(`SELECT * FROM "${name}"`).toArray()]),
    );
  });

/** What is left in an object: everything in its schema, and its alarm. */
export const remains = (stub: Stub): Promise<{ schema: string[]; alarm: number | null }> =>
  runInDurableObject(stub, async (_instance, { storage }) => ({
    schema: storage.sql
      .exec<{ name: string }>("SELECT name FROM sqlite_master")
      .toArray()
      .map(({ name }) => name),
    alarm: await storage.getAlarm(),
  }));

export const NOTHING = { schema: [], alarm: null };

/** Replaces single members of what a living object needs of the world; undone when it is evicted. */
export const replacePorts = (stub: Stub, ports: Partial<LifecyclePorts>): Promise<void> =>
  runInDurableObject(stub, (instance: BakerySession) => {
    instance.lifecycle.ports = { ...instance.lifecycle.ports, ...ports };
  });
