import { sql } from "drizzle-orm";
import { Registry } from "../../../workers/demo-session/registry/registry.ts";
import { env } from "./session.ts";

export const registry = new Registry(env.REGISTRY);

/** Rows of a query over the registry. */
export const registered = async (statement: string, ...bindings: (string | number | null)[]) =>
  (
    await env.REGISTRY.prepare(statement)
      .bind(...bindings)
      .all<Record<string, string | number | null>>()
  ).results;

/** Every row of every table of the registry, as one text to search in. */
export async function registryDump(): Promise<string> {
  const tables = await registry.db.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 3) <> '_cf' AND substr(name, 1, 6) <> 'sqlite'`,
  );
  const dumps = await Promise.all(tables.map(({ name }) => registered(`SELECT * FROM "${name}"`)));
  return JSON.stringify(Object.fromEntries(tables.map(({ name }, index) => [name, dumps[index]])));
}
