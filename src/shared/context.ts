import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Language, Role } from "./vocabulary.ts";

/** A session's database. Object SQLite is synchronous: a query without `await` cannot interleave with another request. */
export type SessionDatabase = BaseSQLiteDatabase<"sync", unknown, Record<string, never>>;

/** Who acts: a person of the bakery whose place the visitor has taken. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
}

/** Everything ambient that a domain needs; it takes nothing from anywhere else. */
export interface DomainContext {
  readonly db: SessionDatabase;
  /** The tenant whose rows are read and written. */
  readonly tenantId: string;
  /** Every tenant of the session, the root first. */
  readonly tenantIds: readonly string[];
  readonly actor: Actor;
  readonly locale: Language;
  readonly requestId: string;
  /** Milliseconds since the epoch; may run ahead of the wall clock. */
  now(): number;
  newId(): string;
  /**
   * Computes what is derived from the rows, unless it is there. Called before rows are read or, in the transaction of a
   * write, before they are written: so a write that is refused undoes this with everything else.
   */
  bringUpToDate(): void;
  /** What must be up to date again after a write: alerts, quotas. Runs inside the write's transaction. */
  afterWrite(context: DomainContext): void;
}
