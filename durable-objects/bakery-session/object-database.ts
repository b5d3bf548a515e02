import type { TransactionalDatabase } from "#seeding/clone-domains";
import type { SqlValue } from "#seeding/clone-table";

/** An object's SQLite as cloning sees it. */
export class ObjectDatabase implements TransactionalDatabase {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  run(statement: string, bindings: readonly SqlValue[]): number {
    return this.#storage.sql.exec(statement, ...bindings).rowsWritten;
  }

  execute(statements: string): void {
    this.#storage.sql.exec(statements);
  }

  select<T extends Record<string, SqlStorageValue>>(statement: string, ...bindings: SqlValue[]): T[] {
    return this.#storage.sql.exec<T>(statement, ...bindings).toArray();
  }

  count(table: string): number {
    return this.#storage.sql.exec<{ rows: number }>(`SELECT count(*) AS rows FROM "${table}"`).one().rows;
  }

  inserted(): number {
    return this.#storage.sql.exec<{ rows: number }>("SELECT changes() AS rows").one().rows;
  }

  /** Size of the database on disk. */
  get bytes(): number {
    return this.#storage.sql.databaseSize;
  }

  transaction<T>(run: () => T): T {
    return this.#storage.transactionSync(run);
  }
}
