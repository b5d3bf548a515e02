import { DurableObject } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/durable-sqlite";
import { derivedTables, domains } from "#domain";
import { cloneDomains, schemaOf } from "#seeding/clone-domains";
import { cloneSession } from "#seeding/clone-table";
import { sessionTime } from "#seeding/session-time";
import { sessionTables } from "#session/schema";
import type { Profile } from "#shared/vocabulary";
import { rowsOfCells } from "#table/rows";
import { ObjectDatabase } from "../../durable-objects/bakery-session/object-database.ts";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";
import type { Manifest, PlacedRow } from "../../seed-data/read-seed.ts";
import { type PreparedTable, peerSession, prepareSeed, rowOf } from "../peers/plain-rows.ts";
import { SESSION_SCHEMA } from "../support/session-schema.ts";

type Way = "prepare" | "template" | "drizzle";

/** SQLite takes this many parameters in a statement of an object. */
const PARAMETERS = 100;
/** Seeds held ready for Drizzle: what the product's templates are to the product. */
const prepared = new Map<Profile, readonly PreparedTable[]>();

/** An object whose bakery is made by the product's template, or from the seed's rows with Drizzle's insert. */
export class FilledSession extends DurableObject {
  readonly #database = new ObjectDatabase(this.ctx.storage);

  override async fetch(request: Request): Promise<Response> {
    const [, way, profile] = new URL(request.url).pathname.split("/") as [string, Way, Profile];
    if (way === "prepare") {
      const { manifest, rows } = (await request.json()) as { manifest: Manifest; rows: [string, PlacedRow[]][] };
      prepared.set(profile, prepareSeed({ manifest, rows: new Map(rows) }));
      return Response.json({});
    }
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
    const session = peerSession(Date.now(), crypto.randomUUID());
    let count = 0;
    for (const { table, rows, windowAt } of prepared.get(profile)!) {
      const moved = rows.map((row) => rowOf(row, session)).filter(windowAt(session.time));
      const chunk = Math.floor(PARAMETERS / table.columnNames.length);
      for (let start = 0; start < moved.length; start += chunk) {
        db.insert(table.rows)
          .values(rowsOfCells(table, moved.slice(start, start + chunk)))
          .run();
      }
      count += moved.length;
    }
    return count;
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
