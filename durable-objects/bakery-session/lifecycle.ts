import { domains } from "#domain";
import { cloneDomains } from "#seeding/clone-domains";
import { cloneSession } from "#seeding/clone-table";
import { SESSION_SCHEMA, SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import { sessionTime } from "#seeding/session-time";
import type { SeedTemplate } from "#seeding/template";
import type { ServiceReport, SessionState } from "#session/schema";
import type { Clock } from "#shared/clock";
import { ProductError } from "#shared/errors";
import type { Language, Profile } from "#shared/vocabulary";
import { nextAlarmMs } from "./alarm.ts";
import { type EndReason, type EndReport, eraseSession } from "./ending.ts";
import type { ObjectDatabase } from "./object-database.ts";
import { Outbox, type RegistryPort } from "./outbox.ts";
import { SessionRecord, type SessionRow } from "./session-record.ts";

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

/** What the lifecycle needs of the world; tests replace single members. */
export interface LifecyclePorts {
  readonly now: Clock;
  readonly stopwatch: () => number;
  readonly templateOf: (profile: Profile) => SeedTemplate;
  readonly registry: RegistryPort;
  /** Brings up to date what is computed from the rows, right after they were cloned. */
  readonly afterClone: (session: SessionRow) => void;
}

/** The creating worker reports to the registry at once; should it die before, the alarm does after this time. */
const REPORT_AFTER_MS = 30_000;

/**
 * From an empty object to a bakery and back to an empty object. Nothing is written before `create`, so that asking
 * after an id that has ended does not bring it back to life.
 */
export class SessionLifecycle {
  readonly #handle: string;
  readonly #storage: DurableObjectStorage;
  readonly #database: ObjectDatabase;
  readonly #record: SessionRecord;
  readonly outbox: Outbox;
  ports: LifecyclePorts;
  #reporting: Promise<void> | undefined;

  constructor(handle: string, storage: DurableObjectStorage, database: ObjectDatabase, ports: LifecyclePorts) {
    this.#handle = handle;
    this.#storage = storage;
    this.#database = database;
    this.#record = new SessionRecord(database);
    this.outbox = new Outbox(database);
    this.ports = ports;
  }

  /**
   * Clones the profile, all or nothing for the required domains. The alarm is set first: whatever happens, it ends the
   * session.
   * @throws RequiredDomainError after which the object is empty again
   */
  async create(request: CreateSession): Promise<SessionStatus> {
    if (this.#record.read()) throw new Error("this object already holds a session");
    const expiresAtMs = request.createdAtMs + request.durationMs;
    const alarm = this.#storage.setAlarm(Math.min(expiresAtMs, request.createdAtMs + REPORT_AFTER_MS));
    this.#record.forget();
    try {
      this.#storage.transactionSync(() => this.#clone(request, expiresAtMs));
    } catch (error) {
      this.#record.forget();
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
    const row: SessionRow = {
      id: crypto.randomUUID(),
      root_tenant_id: request.virtualTenantId,
      demo_account_type: request.profile,
      language: request.language,
      state: report.every(({ status }) => status === "completed") ? "READY" : "PARTIAL",
      schema_hash: SESSION_SCHEMA_HASH,
      created_at: isoOf(request.createdAtMs),
      expires_at: isoOf(expiresAtMs),
      ended_at: null,
      extensions_used: 0,
      extensions_maximum: request.extensionsMaximum,
      duration_ms: request.durationMs,
      clone_duration_ms: 0,
      clone_report: report,
    };
    this.ports.afterClone(row);
    const completed = { ...row, clone_duration_ms: Math.round(this.ports.stopwatch() - started) };
    this.#record.insert(completed);
    this.outbox.add(this.#createdMessage(completed), request.createdAtMs + REPORT_AFTER_MS);
  }

  #createdMessage(row: SessionRow) {
    const tenants = this.#database.select<{ id: string }>('SELECT id FROM "tenants"');
    return {
      kind: "created" as const,
      handle: this.#handle,
      profile: row.demo_account_type,
      state: row.state,
      created_at: row.created_at,
      expires_at: row.expires_at,
      clone_duration_ms: row.clone_duration_ms,
      total_records: recordsOf(row),
      clone_report: JSON.stringify(row.clone_report),
      tenants: tenants.map(({ id }) => ({ tenant_id: id, is_root: id === row.root_tenant_id })),
    };
  }

  /** The live session. @throws ProductError session_expired when it has ended, was never made, or its time is up. */
  live(): SessionRow {
    const row = this.#record.read();
    const alive = row && row.state !== "DESTROYING" && row.schema_hash === SESSION_SCHEMA_HASH;
    if (!alive || this.ports.now() >= Date.parse(row.expires_at)) throw new ProductError("session_expired");
    return row;
  }

  /** When the session ends at the latest, should all its extensions be used. */
  longestUntil(): string {
    const row = this.live();
    const extensionsLeft = row.extensions_maximum - row.extensions_used;
    return isoOf(Date.parse(row.expires_at) + extensionsLeft * row.duration_ms);
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
      clone: { total_records: recordsOf(row), duration_ms: row.clone_duration_ms, services: row.clone_report },
    };
  }

  /** Another stretch of the session's duration. @throws ProductError extension_limit_reached, session_expired */
  async extend(): Promise<SessionStatus> {
    const row = this.live();
    if (row.extensions_used >= row.extensions_maximum) {
      throw new ProductError("extension_limit_reached", { members: { extensions_maximum: row.extensions_maximum } });
    }
    const expires_at = isoOf(Date.parse(row.expires_at) + row.duration_ms);
    const extensions_used = row.extensions_used + 1;
    this.#storage.transactionSync(() => {
      this.#record.update(row, { expires_at, extensions_used });
      this.outbox.add({ kind: "extended", handle: this.#handle, expires_at, extensions_used }, this.ports.now());
    });
    await this.#arm();
    return this.status();
  }

  /** Erases everything and says what there was. Doing it again is no error. */
  async end(reason: EndReason): Promise<EndReport> {
    const row = this.#record.read();
    const report = eraseSession(this.#handle, row, reason, {
      storage: this.#storage,
      database: this.#database,
      record: this.#record,
      outbox: this.outbox,
      ports: this.ports,
    });
    if (row) await this.report();
    return report;
  }

  /** Undoes a creation that the registry had no place for: nothing was ever there, so nothing is reported. */
  async withdraw(): Promise<void> {
    this.#record.forget();
    await this.#storage.deleteAll();
  }

  /** Tells the registry what it has not heard, then empties the object if the session has ended. Never throws. */
  report(): Promise<void> {
    this.#reporting ??= this.#report().finally(() => {
      this.#reporting = undefined;
    });
    return this.#reporting;
  }

  async #report(): Promise<void> {
    // A message may be added while another is on its way, so what waits is looked at again.
    let heard = await this.outbox.deliver(this.ports.registry, this.ports.now);
    while (heard && this.outbox.attemptsAtMs().length > 0) {
      heard = await this.outbox.deliver(this.ports.registry, this.ports.now);
    }
    if (heard && this.#record.read()?.state === "DESTROYING") {
      this.#record.forget();
      await this.#storage.deleteAll();
    } else {
      await this.#arm();
    }
  }

  /** Ends a session whose time has come, reports what waits, and rings again while there is something to do. */
  async alarm(): Promise<void> {
    const row = this.#record.read();
    if (!row) return;
    if (row.state !== "DESTROYING" && this.ports.now() >= Date.parse(row.expires_at)) await this.end("expired");
    else await this.report();
  }

  /** Sets the alarm ourselves every time: the platform gives up after six failures, and then nothing would ever end. */
  async #arm(): Promise<void> {
    const row = this.#record.read();
    if (!row) return;
    const expiresAtMs = row.state === "DESTROYING" ? undefined : Date.parse(row.expires_at);
    const next = nextAlarmMs(expiresAtMs, this.outbox.attemptsAtMs());
    if (next !== undefined) await this.#storage.setAlarm(next);
  }
}

const recordsOf = (row: SessionRow) => row.clone_report.reduce((sum, { records_cloned }) => sum + records_cloned, 0);
const isoOf = (instantMs: number) => new Date(instantMs).toISOString();
