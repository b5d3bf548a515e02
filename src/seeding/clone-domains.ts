import type { ServiceReport } from "#session/schema";
import type { Domain } from "#shared/domain";
import { logError } from "#shared/log";
import type { Table } from "#table/table";
import { type CloneDatabase, type CloneSession, cloneTable } from "./clone-table.ts";
import { TABLE_SCHEMAS } from "./session-schema.ts";
import type { SeedTemplate } from "./template.ts";

/** A database that can undo what a callback did when it throws, also inside another transaction. */
export interface TransactionalDatabase extends CloneDatabase {
  transaction<T>(run: () => T): T;
  /** Rows that the last statement inserted, index entries left out. */
  inserted(): number;
  /** Runs any number of statements that take no values. */
  execute(statements: string): void;
}

/** A required domain could not be cloned: nothing of the session may remain. */
export class RequiredDomainError extends Error {
  readonly reports: readonly ServiceReport[];
  constructor(reports: readonly ServiceReport[], cause: unknown) {
    super(`the required domain ${reports.at(-1)?.service} could not be cloned`, { cause });
    this.name = "RequiredDomainError";
    this.reports = reports;
  }
}

/** The statements that make some tables and their indexes. */
export const schemaOf = (tables: readonly Table[]): string => tables.map(({ name }) => TABLE_SCHEMAS[name]).join("\n");

/**
 * Makes and clones every domain in the order of its phase, each in a transaction of its own: an optional domain that
 * fails is undone alone and reported (document 002); its tables stay. A domain that only some bakeries have is left out
 * where it has no rows. Tables are made when their turn comes, because SQLite's cache of 2 MB overflows in between: an
 * empty table that was made long before is then on disk already, and changing what one transaction has written to the
 * WAL before makes it read and write all of it again.
 * @param stopwatch milliseconds; stands still inside one event in production, where durations are then zero.
 * @throws RequiredDomainError when a required domain fails
 */
export function cloneDomains(
  database: TransactionalDatabase,
  domains: readonly Domain[],
  template: SeedTemplate,
  session: CloneSession,
  stopwatch: () => number,
  schema: (tables: readonly Table[]) => string = schemaOf,
): ServiceReport[] {
  const reports: ServiceReport[] = [];
  for (const domain of domains) {
    database.execute(schema(domain.tables));
    if (domain.onlyWhereSeeded && !isSeeded(domain, template)) continue;
    const started = stopwatch();
    const duration = () => Math.round((stopwatch() - started) * 1000) / 1000;
    try {
      const details = database.transaction(() => cloneTables(database, domain, template, session));
      const records = Object.values(details).reduce((sum, rows) => sum + rows, 0);
      reports.push({
        service: domain.name,
        status: "completed",
        records_cloned: records,
        duration_ms: duration(),
        details,
      });
    } catch (error) {
      logError("domain_clone_failed", error, { profile: template.header.profile, domain: domain.name });
      reports.push({
        service: domain.name,
        status: "failed",
        records_cloned: 0,
        duration_ms: duration(),
        error: "clone_failed",
      });
      if (domain.required) throw new RequiredDomainError(reports, error);
    }
  }
  return reports;
}

const isSeeded = (domain: Domain, template: SeedTemplate): boolean =>
  domain.tables.some(({ path }) => (template.header.tables[path]?.rowCount ?? 0) > 0);

/** Clones the tables of a domain. @returns rows by table. */
function cloneTables(database: TransactionalDatabase, domain: Domain, template: SeedTemplate, session: CloneSession) {
  const counts: Record<string, number> = {};
  for (const table of domain.tables) {
    cloneTable(database, table, template, session);
    const compiled = template.header.tables[table.path]?.rowCount ?? 0;
    // A window leaves rows of the template out; every other table holds all of them.
    counts[table.name] = table.window && compiled > 0 ? database.inserted() : compiled;
  }
  return counts;
}
