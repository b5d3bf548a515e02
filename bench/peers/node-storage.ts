import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { drizzle } from "drizzle-orm/durable-sqlite";
import type { SessionDatabase } from "#shared/context";

/** A file's SQLite under the product's own queries: what Drizzle asks of an object's storage, answered by node:sqlite. */
export function nodeDatabase(database: DatabaseSync): SessionDatabase {
  const prepared = new Map<string, { readonly objects: StatementSync; readonly arrays: StatementSync }>();
  const statement = (text: string) => {
    let found = prepared.get(text);
    if (!found) {
      found = { objects: database.prepare(text), arrays: database.prepare(text) };
      found.arrays.setReturnArrays(true);
      prepared.set(text, found);
    }
    return found;
  };
  const exec = (text: string, ...bindings: SQLInputValue[]) => {
    let rows: unknown[] | undefined;
    const { objects, arrays } = statement(text);
    const all = () => (rows ??= objects.all(...bindings));
    // Drizzle never reads the rows of a write that returns none.
    if (!/^\s*(select|with)\b|\breturning\b/i.test(text)) objects.run(...bindings);
    return {
      toArray: all,
      next: () => ({ value: all()[0] }),
      raw: () => ({ toArray: () => arrays.all(...bindings) }),
    };
  };
  let depth = 0;
  const transactionSync = <T>(run: () => T): T => {
    const [begin, commit, undo] = depth++
      ? ["SAVEPOINT inner", "RELEASE inner", "ROLLBACK TO inner; RELEASE inner"]
      : ["BEGIN", "COMMIT", "ROLLBACK"];
    try {
      database.exec(begin);
      const result = run();
      database.exec(commit);
      return result;
    } catch (error) {
      database.exec(undo);
      throw error;
    } finally {
      depth--;
    }
  };
  // SAFETY: these are the members of the storage that Drizzle's driver calls.
  return drizzle({ sql: { exec }, transactionSync } as unknown as DurableObjectStorage) as unknown as SessionDatabase;
}
