import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { DevServer } from "./dev-server.ts";

type Row = Record<string, string | number | null>;

const OBJECTS = "v3/do/bakery-ia-demo-edge-BakerySession";
const REGISTRY = "v3/d1/miniflare-D1DatabaseObject";

/** What the files of one database say, looked at in a copy so that the runtime is left alone. */
function read(file: string, statement: string): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "bakery-copy-"));
  try {
    for (const suffix of ["", "-wal"]) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, join(folder, `copy${suffix}`));
    }
    const database = new DatabaseSync(join(folder, "copy"));
    const rows = database.prepare(statement).all() as Row[];
    database.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The product's tables in the file of one object, by the object's id. */
export const tablesOf = ({ stateFolder }: DevServer, handle: string): string[] =>
  read(
    join(stateFolder, OBJECTS, `${handle}.sqlite`),
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).map(({ name }) => name as string);

/** The ids of all objects that have ever stored something. */
export const objectsOf = ({ stateFolder }: DevServer): string[] =>
  readdirSync(join(stateFolder, OBJECTS))
    .filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name))
    .map((name) => name.slice(0, 64));

/** Rows of the registry, which is one D1 database. */
export function registryOf({ stateFolder }: DevServer, statement: string): Row[] {
  const folder = join(stateFolder, REGISTRY);
  const [name] = readdirSync(folder).filter((file) => /^[0-9a-f]{64}\.sqlite$/.test(file));
  return read(join(folder, name!), statement);
}

/** The id of a session's object: what stands between the prefix and the signature of its id. */
export const handleOf = (sessionId: string): string => sessionId.slice("demo_".length, "demo_".length + 64);
