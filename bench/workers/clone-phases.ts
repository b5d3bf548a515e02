import { DurableObject } from "cloudflare:workers";
import { derivedTables, domains } from "#domain";
import { cloneDomains, type TransactionalDatabase } from "#seeding/clone-domains";
import { cloneSession, type SqlValue } from "#seeding/clone-table";
import { sessionTime } from "#seeding/session-time";
import { sessionTables } from "#session/schema";
import type { Profile } from "#shared/vocabulary";
import type { Table } from "#table/table";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";

/** What one clone cost inside the object: milliseconds of a clock that ticks in whole ones, so only means tell. */
export interface ClonePhases {
  /** Making the tables. */
  readonly schema: number;
  /** Copying the template's bytes, overwriting what moves and spelling out the statement. */
  readonly patch: number;
  /** Running the INSERT statements. */
  readonly insert: number;
  /** Committing, until the rows are on disk. */
  readonly commit: number;
  readonly rows: number;
  /** As the cursors count them, index entries included. */
  readonly rowsWritten: number;
  readonly tables: Readonly<Record<string, TablePhase>>;
}

interface TablePhase {
  readonly insert: number;
  readonly rowsWritten: number;
  readonly rows: number;
}

interface MeasuredRequest {
  readonly schema: string;
  /** Statements before and after the rows come in. */
  readonly before: string;
  readonly after: string;
}

/** A session's object that clones with the schema it is handed and says how long each part took. */
export class MeasuredSession extends DurableObject {
  override async fetch(request: Request): Promise<Response> {
    const profile = new URL(request.url).pathname.slice(1) as Profile;
    const { schema, before, after } = (await request.json()) as MeasuredRequest;
    const { storage } = this.ctx;
    const database = new MeasuredDatabase(storage);
    const started = performance.now();
    const report = storage.transactionSync(() => {
      if (before) storage.sql.exec(before);
      const template = templateOf(profile);
      const tenants = { baseRoot: template.header.baseRoot, virtualRoot: crypto.randomUUID() };
      const session = cloneSession(tenants, sessionTime(Date.now()));
      const cloned = cloneDomains(
        database,
        domains,
        template,
        session,
        () => performance.now(),
        (tables) => statementsOf(schema, tables),
      );
      database.execute(statementsOf(schema, [...derivedTables, ...sessionTables]));
      if (after) storage.sql.exec(after);
      return cloned;
    });
    const cloned = performance.now();
    await storage.sync();
    const insert = Object.values(database.tables).reduce((sum, table) => sum + table.insert, 0);
    const failed = report.filter(({ status }) => status === "failed").map(({ service }) => service);
    if (failed.length > 0) return Response.json({ failed }, { status: 500 });
    const rows = Object.assign({}, ...report.map(({ details }) => details)) as Record<string, number>;
    const phases: ClonePhases = {
      schema: database.schema,
      patch: cloned - started - database.schema - insert,
      insert,
      commit: performance.now() - cloned,
      rows: report.reduce((sum, { records_cloned }) => sum + records_cloned, 0),
      rowsWritten: Object.values(database.tables).reduce((sum, table) => sum + table.rowsWritten, 0),
      tables: Object.fromEntries(
        Object.entries(database.tables).map(([name, table]) => [name, { ...table, rows: rows[name]! }]),
      ),
    };
    return Response.json(phases);
  }
}

/** The lines of a schema that make these tables and their indexes. */
const statementsOf = (schema: string, tables: readonly Table[]): string =>
  schema
    .split("\n")
    .filter((line) =>
      tables.some(({ name }) => line.includes(`CREATE TABLE "${name}" `) || line.includes(` ON "${name}" `)),
    )
    .join("\n");

class MeasuredDatabase implements TransactionalDatabase {
  schema = 0;
  readonly tables: Record<string, { insert: number; rowsWritten: number }> = {};
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  run(statement: string, bindings: readonly SqlValue[]): number {
    const started = performance.now();
    const { rowsWritten } = this.#storage.sql.exec(statement, ...bindings);
    const [, table] = /^INSERT INTO "(\w+)"/.exec(statement)!;
    this.tables[table!] = { insert: performance.now() - started, rowsWritten };
    return rowsWritten;
  }

  execute(statements: string): void {
    const started = performance.now();
    this.#storage.sql.exec(statements);
    this.schema += performance.now() - started;
  }

  inserted(): number {
    return this.#storage.sql.exec<{ rows: number }>("SELECT changes() AS rows").one().rows;
  }

  transaction<T>(run: () => T): T {
    return this.#storage.transactionSync(run);
  }
}

interface BenchEnvironment {
  readonly MEASURED_SESSION: DurableObjectNamespace;
}

// biome-ignore lint/style/noDefaultExport: the runtime takes the public entrypoint from it.
export default {
  fetch: (request, { MEASURED_SESSION }) => MEASURED_SESSION.get(MEASURED_SESSION.newUniqueId()).fetch(request),
} satisfies ExportedHandler<BenchEnvironment>;
