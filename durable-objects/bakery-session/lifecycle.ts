import { domains } from "#domain";
import { cloneDomains, type TransactionalDatabase } from "#seeding/clone-domains";
import { cloneSession } from "#seeding/clone-table";
import { SESSION_SCHEMA, SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { sessionTime } from "#seeding/session-time";
import type { SeedTemplate } from "#seeding/template";
import { demoSession, type ServiceReport, type SessionState } from "#session/schema";
import type { Clock } from "#shared/clock";
import { ProductError } from "#shared/errors";
import type { Language, Profile } from "#shared/vocabulary";
import type { RowOf } from "#table/table";

/** What a session is created with. Instants and durations are milliseconds. */
export interface CreateSession {
  readonly profile: Profile;
  readonly virtualTenantId: string;
  readonly language: Language;
  readonly createdAtMs: number;
  readonly durationMs: number;
  readonly extensionsMaximum: number;
}

export interface SessionStatus {
  readonly state: SessionState;
  readonly demo_account_type: Profile;
  readonly virtual_tenant_id: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly seconds_left: number;
  readonly extensions_used: number;
  readonly extensions_left: number;
  readonly clone: { readonly total_records: number; readonly duration_ms: number; readonly services: ServiceReport[] };
}

export interface EndReport {
  readonly already_deleted: boolean;
  readonly records_deleted: Readonly<Record<string, number>> & { readonly total: number };
  readonly duration_ms: number;
}

/** What the lifecycle needs of the world; tests replace single members. */
export interface LifecyclePorts {
  readonly now: Clock;
  readonly stopwatch: () => number;
  readonly templateOf: (profile: Profile) => SeedTemplate;
}

type SessionRow = RowOf<typeof demoSession>;

/**
 * From an empty object to a bakery and back to an empty object. Nothing is written before `create`, so that asking
 * after an id that has ended does not bring it back to life.
 */
export class SessionLifecycle {
  readonly #storage: DurableObjectStorage;
  readonly #database: TransactionalDatabase;
  ports: LifecyclePorts;
  /** `undefined` until read; `null` when the object is empty. */
  #row: SessionRow | null | undefined;

  constructor(storage: DurableObjectStorage, database: TransactionalDatabase, ports: LifecyclePorts) {
    this.#storage = storage;
    this.#database = database;
    this.ports = ports;
  }

  /**
   * Clones the profile, all or nothing for the required domains. The alarm is set first: whatever happens, it ends the
   * session.
   * @throws RequiredDomainError after which the object is empty again
   */
  async create(request: CreateSession): Promise<SessionStatus> {
    if (this.#read()) throw new Error("this object already holds a session");
    const expiresAtMs = request.createdAtMs + request.durationMs;
    const alarm = this.#storage.setAlarm(expiresAtMs);
    try {
      this.#storage.transactionSync(() => this.#clone(request, expiresAtMs));
    } catch (error) {
      this.#row = undefined;
      await this.#storage.deleteAll();
      throw error;
    }
    await alarm;
    return this.status();
  }

  #clone(request: CreateSession, expiresAtMs: number): void {
    const started = this.ports.stopwatch();
    this.#database.run(SESSION_SCHEMA, []);
    const template = this.ports.templateOf(request.profile);
    const tenants = { baseRoot: template.header.baseRoot, virtualRoot: request.virtualTenantId };
    const session = cloneSession(tenants, sessionTime(request.createdAtMs));
    const report = cloneDomains(this.#database, domains, template, session, this.ports.stopwatch);
    const complete = report.every(({ status }) => status === "completed");
    const row: SessionRow = {
      id: crypto.randomUUID(),
      root_tenant_id: request.virtualTenantId,
      demo_account_type: request.profile,
      language: request.language,
      state: complete ? "READY" : "PARTIAL",
      schema_hash: SESSION_SCHEMA_HASH,
      created_at: isoOf(request.createdAtMs),
      expires_at: isoOf(expiresAtMs),
      ended_at: null,
      extensions_used: 0,
      extensions_maximum: request.extensionsMaximum,
      duration_ms: request.durationMs,
      clone_duration_ms: Math.round(this.ports.stopwatch() - started),
      clone_report: report,
    };
    const columns = demoSession.columnNames;
    const values = columns.map((column) =>
      column === "clone_report" ? JSON.stringify(report) : (row[column as keyof SessionRow] as string),
    );
    this.#database.run(`INSERT INTO "${demoSession.name}" VALUES (${columns.map(() => "?").join(",")})`, values);
    this.#row = row;
  }

  /** The live session. @throws ProductError session_expired when it has ended, was never made, or its time is up. */
  live(): SessionRow {
    const row = this.#read();
    if (!row || this.ports.now() >= Date.parse(row.expires_at) || row.schema_hash !== SESSION_SCHEMA_HASH) {
      throw new ProductError("session_expired");
    }
    return row;
  }

  status(): SessionStatus {
    const row = this.live();
    return {
      state: row.state,
      demo_account_type: row.demo_account_type,
      virtual_tenant_id: row.root_tenant_id,
      created_at: row.created_at,
      expires_at: row.expires_at,
      seconds_left: Math.max(0, Math.floor((Date.parse(row.expires_at) - this.ports.now()) / 1000)),
      extensions_used: row.extensions_used,
      extensions_left: row.extensions_maximum - row.extensions_used,
      clone: {
        total_records: row.clone_report.reduce((sum, { records_cloned }) => sum + records_cloned, 0),
        duration_ms: row.clone_duration_ms,
        services: row.clone_report,
      },
    };
  }

  /** Another stretch of the session's duration. @throws ProductError extension_limit_reached, session_expired */
  async extend(): Promise<SessionStatus> {
    const row = this.live();
    if (row.extensions_used >= row.extensions_maximum) {
      throw new ProductError("extension_limit_reached", { members: { extensions_maximum: row.extensions_maximum } });
    }
    const expiresAtMs = Date.parse(row.expires_at) + row.duration_ms;
    const extended = { ...row, expires_at: isoOf(expiresAtMs), extensions_used: row.extensions_used + 1 };
    const alarm = this.#storage.setAlarm(expiresAtMs);
    this.#database.run(`UPDATE "${demoSession.name}" SET expires_at = ?, extensions_used = ?`, [
      extended.expires_at,
      extended.extensions_used,
    ]);
    this.#row = extended;
    await alarm;
    return this.status();
  }

  /** Erases everything, rows, tables and alarm, and says what there was. Doing it again is no error. */
  async end(): Promise<EndReport> {
    const started = this.ports.stopwatch();
    const existed = this.#read() !== null;
    const deleted = Object.fromEntries(domains.map(({ name, tables }) => [name, existed ? this.#count(tables) : 0]));
    this.#row = null;
    await this.#storage.deleteAll();
    return {
      already_deleted: !existed,
      records_deleted: { ...deleted, total: Object.values(deleted).reduce((sum, rows) => sum + rows, 0) },
      duration_ms: Math.round(this.ports.stopwatch() - started),
    };
  }

  /** The alarm ends a session whose time has come; one that was extended meanwhile is woken again later. */
  async alarm(): Promise<void> {
    const row = this.#read();
    if (row && this.ports.now() < Date.parse(row.expires_at)) return this.#storage.setAlarm(Date.parse(row.expires_at));
    await this.end();
  }

  #count(tables: readonly { readonly name: string }[]): number {
    return tables.reduce((sum, { name }) => sum + this.#database.count(name), 0);
  }

  #read(): SessionRow | null {
    if (this.#row !== undefined) return this.#row;
    const sql = this.#storage.sql;
    const made = sql.exec("SELECT 1 FROM sqlite_master WHERE name = ?", demoSession.name).toArray().length > 0;
    const stored = made
      ? sql.exec<Record<string, string | number | null>>(`SELECT * FROM "${demoSession.name}"`).toArray()[0]
      : undefined;
    // SAFETY: only `create` writes this row, from a SessionRow.
    this.#row = stored
      ? ({ ...stored, clone_report: JSON.parse(stored.clone_report as string) } as unknown as SessionRow)
      : null;
    return this.#row;
  }
}

const isoOf = (instantMs: number) => new Date(instantMs).toISOString();
