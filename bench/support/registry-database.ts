import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { migrate } from "./bundle.ts";

/** What D1 says of the statements it has carried out. */
export interface Spent {
  statements: number;
  rowsRead: number;
  rowsWritten: number;
  /** Milliseconds that SQLite says its statements took, without the commit. */
  busyMs: number;
  /** Milliseconds from call to answer, with commit and transport: more than the database's own share. */
  callMs: number;
}

export interface RegistryDatabase {
  readonly database: D1Database;
  /** What was spent since it was last asked. */
  spent(): Spent;
  stop(): Promise<void>;
}

const nothing = (): Spent => ({ statements: 0, rowsRead: 0, rowsWritten: 0, busyMs: 0, callMs: 0 });

/** The registry's tables in a local D1, on disk, whose answers are added up. */
export async function startRegistry(): Promise<RegistryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "bakery-registry-"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default { fetch: () => new Response() }",
      log: new Log(LogLevel.ERROR),
      cf: false,
      compatibilityDate: "2026-11-01",
      d1Databases: ["REGISTRY"],
      d1Persist: folder,
    } as Parameters<typeof convertV4MiniflareOptions>[0]),
  );
  await miniflare.ready;
  const real = await miniflare.getD1Database("REGISTRY");
  await migrate(real);
  let spent = nothing();
  const add = <T extends D1Result>(result: T): T => {
    spent.statements += 1;
    spent.rowsRead += result.meta.rows_read;
    spent.rowsWritten += result.meta.rows_written;
    spent.busyMs += result.meta.duration;
    return result;
  };
  const timed = async <T>(call: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const answer = await call();
    spent.callMs += performance.now() - started;
    return answer;
  };
  return {
    database: counted(real, add, timed),
    spent: () => {
      const told = spent;
      spent = nothing();
      return told;
    },
    stop: async () => {
      await miniflare.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every way of asking as one whose answer says what it cost: bare rows do not. */
function counted(
  database: D1Database,
  add: <T extends D1Result>(result: T) => T,
  timed: <T>(call: () => Promise<T>) => Promise<T>,
): D1Database {
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      run: async () => add(await timed(() => statement.run())),
      all: async () => add(await timed(() => statement.all())),
      raw: async () =>
        add(await timed(() => statement.all<Record<string, unknown>>())).results.map((row) => Object.values(row)),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (text: string) => wrap(database.prepare(text)),
    batch: async (statements: D1PreparedStatement[]) =>
      (await timed(() => database.batch(statements.map((statement) => inner.get(statement)!)))).map(add),
  } as unknown as D1Database;
}
