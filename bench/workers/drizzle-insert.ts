import { DurableObject } from "cloudflare:workers";
import { getTableColumns } from "drizzle-orm";
import { drizzle } from "drizzle-orm/durable-sqlite";
import { derivedTables, domains, tables } from "#domain";
import { cloneDomains, schemaOf } from "#seeding/clone-domains";
import { clonedRows, cloneSession } from "#seeding/clone-table";
import { sessionTime } from "#seeding/session-time";
import { sessionTables } from "#session/schema";
import type { Profile } from "#shared/vocabulary";
import { ObjectDatabase } from "../../durable-objects/bakery-session/object-database.ts";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { SESSION_SCHEMA } from "../support/session-schema.ts";

type Way = "template" | "drizzle";
type Rows = Map<string, Record<string, unknown>[]>;

/** SQLite takes this many parameters in a statement of an object. */
const PARAMETERS = 100;
/** Finished rows by profile, read once: Drizzle is only asked to insert. */
const finished = new Map<Profile, Rows>();

/** An object whose bakery is made by the product's template, or by Drizzle's insert of rows that are ready. */
export class FilledSession extends DurableObject {
  readonly #database = new ObjectDatabase(this.ctx.storage);

  override async fetch(request: Request): Promise<Response> {
    const [, way, profile] = new URL(request.url).pathname.split("/") as [string, Way, Profile];
    const rows = this.ctx.storage.transactionSync(() => {
      return way === "template" ? this.#clone(profile) : this.#insert(profile);
    });
    return Response.json({ rows });
  }

  #clone(profile: Profile): number {
    const report = cloneDomains(this.#database, domains, templateOf(profile), session(profile), () => 0);
    this.#database.execute(schemaOf([...derivedTables, ...sessionTables]));
    return report.reduce((sum, { records_cloned }) => sum + records_cloned, 0);
  }

  #insert(profile: Profile): number {
    this.ctx.storage.sql.exec(SESSION_SCHEMA);
    const db = drizzle(this.ctx.storage);
    let count = 0;
    for (const table of tables) {
      const rows = this.#rowsOf(profile).get(table.path) ?? [];
      const chunk = Math.floor(PARAMETERS / table.columnNames.length);
      for (let start = 0; start < rows.length; start += chunk) {
        db.insert(table.rows)
          .values(rows.slice(start, start + chunk))
          .run();
      }
      count += rows.length;
    }
    return count;
  }

  #rowsOf(profile: Profile): Rows {
    let rows = finished.get(profile);
    if (!rows) {
      const made = session(profile);
      rows = new Map(
        tables.map((table) => {
          const query = clonedRows(table, templateOf(profile), made);
          const stored = query ? this.#database.select(query.statement, ...query.bindings) : [];
          // What a row holds in JavaScript: flags and JSON are values there.
          const columns = Object.entries(getTableColumns(table.rows));
          return [
            table.path,
            stored.map((row) =>
              Object.fromEntries(
                columns.map(([name, column]) => [
                  name,
                  row[name] === null ? null : column.mapFromDriverValue(row[name]),
                ]),
              ),
            ),
          ];
        }),
      );
      finished.set(profile, rows);
    }
    return rows;
  }
}

const session = (profile: Profile) =>
  cloneSession(
    { baseRoot: templateOf(profile).header.baseRoot, virtualRoot: crypto.randomUUID() },
    sessionTime(Date.now()),
  );

interface BenchEnvironment {
  readonly FILLED_SESSION: DurableObjectNamespace;
}

// biome-ignore lint/style/noDefaultExport: the runtime takes the public entrypoint from it.
export default {
  fetch: (request, { FILLED_SESSION }) => FILLED_SESSION.get(FILLED_SESSION.newUniqueId()).fetch(request),
} satisfies ExportedHandler<BenchEnvironment>;
