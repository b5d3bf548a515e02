import { DatabaseSync } from "node:sqlite";
import { derivedTables, domains } from "#domain";
import { cloneDomains, RequiredDomainError, schemaOf, type TransactionalDatabase } from "#seeding/clone-domains";
import { type CloneSession, cloneSession, type SqlValue } from "#seeding/clone-table";
import { SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { sessionTime } from "#seeding/session-time";
import { SeedTemplate } from "#seeding/template";
import { type ServiceReport, sessionTables } from "#session/schema";
import { rowsOfCells } from "#table/rows";
import type { Table } from "#table/table";
import { compileSeed } from "./compile.ts";
import type { Seed } from "./read-seed.ts";

/** The virtual tenant of a clone that asks for no other. */
const VIRTUAL_TENANT = "5f0e6b1c-93d7-4a28-b6c4-e19d72a8035b";

/** A session outside any object: the same schema, template and clone as in production, in memory. */
export interface ClonedSession extends CloneSession {
  readonly database: DatabaseSync;
  readonly reports: readonly ServiceReport[];
}

/** Clones a valid seed as a session created at an instant. @throws what made any domain fail, optional ones included */
export function cloneInMemory(
  seed: Seed,
  createdAtMs: number,
  virtualTenantId: string = VIRTUAL_TENANT,
): ClonedSession {
  const database = new DatabaseSync(":memory:");
  database.exec(schemaOf([...derivedTables, ...sessionTables]));
  const template = templateOf(seed);
  const session = cloneSession(
    { baseRoot: template.header.baseRoot, virtualRoot: virtualTenantId },
    sessionTime(createdAtMs),
  );
  const target = new NodeDatabase(database);
  try {
    const reports = cloneDomains(target, domains, template, session, () => performance.now());
    if (target.failure !== undefined) throw target.failure;
    return { ...session, database, reports };
  } catch (error) {
    database.close();
    throw error instanceof RequiredDomainError ? error.cause : error;
  }
}

/** All rows of a table in the order of their keys, with flags and JSON as the API shows them. */
export function readRows(database: DatabaseSync, table: Table): Record<string, unknown>[] {
  const stored = database.prepare(`SELECT * FROM "${table.name}" ORDER BY "${table.columnNames[0]}"`).all();
  return rowsOfCells(
    table,
    stored.map((row) => table.columnNames.map((column) => row[column])),
  );
}

const templates = new WeakMap<Seed, SeedTemplate>();

function templateOf(seed: Seed): SeedTemplate {
  let template = templates.get(seed);
  if (!template) {
    template = new SeedTemplate(compileSeed(seed, SESSION_SCHEMA_HASH).buffer as ArrayBuffer);
    templates.set(seed, template);
  }
  return template;
}

/** node:sqlite as cloning sees it. Remembers why a transaction was undone, which the reports do not tell. */
class NodeDatabase implements TransactionalDatabase {
  readonly #database: DatabaseSync;
  failure: unknown;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** @returns rows only: node:sqlite does not count index entries. */
  run(statement: string, bindings: readonly SqlValue[]): number {
    const named = bindings.map((value, index) => [
      `?${index + 1}`,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]);
    return Number(this.#database.prepare(statement).run(Object.fromEntries(named)).changes);
  }

  execute(statements: string): void {
    this.#database.exec(statements);
  }

  inserted(): number {
    return this.#database.prepare("SELECT changes() AS rows").get()!.rows as number;
  }

  transaction<T>(run: () => T): T {
    this.#database.exec("SAVEPOINT clone");
    try {
      const result = run();
      this.#database.exec("RELEASE clone");
      return result;
    } catch (error) {
      this.failure ??= error;
      this.#database.exec("ROLLBACK TO clone; RELEASE clone");
      throw error;
    }
  }
}
