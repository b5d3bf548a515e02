import { everyResource } from "#http/changes";
import type { LiveMessage } from "#http/live";
import { SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import type { SeedTemplate } from "#seeding/template";
import type { ServiceReport, SessionState } from "#session/schema";
import type { Clock } from "#shared/clock";
import type { DomainContext } from "#shared/context";
import { ProductError } from "#shared/errors";
import type { ConversionEvent, Profile } from "#shared/vocabulary";
import type { RegistryMessage } from "../../workers/demo-session/registry/messages.ts";
import { type CreateSession, cloneProfile, createdMessage, recordsOf } from "./cloning.ts";
import { type EndReason, type EndReport, endedMessage, endReport, eraseTables } from "./ending.ts";
import type { RegistryPort } from "./outbox.ts";
import type { SessionRow } from "./session-record.ts";
import { TenantErasure } from "./tenant-erasure.ts";
import { Upkeep } from "./upkeep.ts";

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
  /** Computes what is derived from the rows of a fresh clone. */
  readonly derive: (session: SessionRow) => void;
  /** Brings up to date what a write may have changed, inside the write's transaction. */
  readonly afterWrite: (context: DomainContext) => void;
  /** How much a visitor may add to a session. */
  readonly quota: () => { readonly rows: number; readonly bytes: number };
  /** Those who listen to the session. */
  readonly listeners: { tell(message: LiveMessage): void; end(): void };
}

/** What the sweep found: data to erase, only paperwork left, nothing at all, or a session that lives longer. */
export type SweepOutcome = "erased" | "unheard" | "empty" | "alive";

/**
 * From an empty object to a bakery and back to an empty object. Nothing is written before `create`, so that asking
 * after an id that has ended does not bring it back to life.
 */
export class SessionLifecycle {
  readonly erasure: TenantErasure;
  readonly #handle: string;
  readonly #upkeep: Upkeep;
  ports: LifecyclePorts;

  constructor(handle: string, storage: DurableObjectStorage, ports: LifecyclePorts) {
    this.#handle = handle;
    this.#upkeep = new Upkeep(storage, () => this.ports);
    this.ports = ports;
    this.erasure = new TenantErasure(handle, this.#upkeep, () => this.ports.now());
  }

  get upkeep(): Upkeep {
    return this.#upkeep;
  }

  /**
   * Clones the profile, all or nothing for the required domains, together with the alarm that will end it.
   * @throws RequiredDomainError after which the object is empty again
   */
  async create(request: CreateSession): Promise<SessionStatus> {
    const { record, outbox, database } = this.#upkeep;
    if (record.read()) throw new Error("this object already holds a session");
    try {
      await this.#upkeep.commit(() => {
        const row = cloneProfile(database, request, this.ports);
        record.insert(row);
        outbox.add(createdMessage(this.#handle, row, database), request.createdAtMs);
      });
    } catch (error) {
      await this.#upkeep.vanish();
      throw error;
    }
    return this.status();
  }

  /** The registry has a place for this session; what it does not hear now, the alarm tells it. */
  async confirm(creationDurationMs: number): Promise<void> {
    if (!this.#upkeep.record.read()) return;
    this.#upkeep.outbox.addCreationTime(creationDurationMs);
    await this.#upkeep.report();
  }

  /** Undoes a creation that the registry had no place for: unless it may have heard, there is nothing to tell. */
  async withdraw(): Promise<void> {
    if (!this.#upkeep.record.read()) return;
    if (this.#upkeep.isReporting || this.#upkeep.outbox.mayHaveBeenHeard()) await this.end("refused");
    else await this.#upkeep.vanish();
  }

  /** The live session. @throws ProductError session_expired when it has ended, was never made, or its time is up. */
  live(): SessionRow {
    const row = this.#upkeep.record.read();
    const alive = row && row.state !== "DESTROYING" && row.schema_hash === SESSION_SCHEMA_HASH;
    if (!alive || this.#isOver(row)) throw new ProductError("session_expired");
    return row;
  }

  /**
   * Computes what is derived from the rows, unless it was before; whoever reads or writes the bakery comes by here first.
   * The rows say themselves whether it is done, so that nothing depends on the instance that made them. In the caller's
   * transaction, if there is one. @throws ProductError session_expired
   */
  bringUpToDate(): void {
    const row = this.live();
    if (row.derived_at !== null) return;
    const { database, record } = this.#upkeep;
    try {
      database.transaction(() => {
        this.ports.derive(row);
        record.update(row, { derived_at: isoOf(this.ports.now()), cloned_bytes: database.bytes });
      });
    } catch (error) {
      record.forget();
      throw error;
    }
  }

  #isOver = (row: SessionRow): boolean => this.ports.now() >= Date.parse(row.expires_at);

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
    if (row.extensions_used >= row.extensions_maximum) throw new ProductError("extension_limit_reached");
    const expires_at = isoOf(Date.parse(row.expires_at) + row.duration_ms);
    const extensions_used = row.extensions_used + 1;
    await this.#upkeep.commit(() => {
      this.#upkeep.record.update(row, { expires_at, extensions_used });
      this.#tell({ kind: "extended", handle: this.#handle, expires_at, extensions_used });
    });
    this.ports.listeners.tell({ type: "invalidate", keys: ["demo-sessions"] });
    void this.#upkeep.report();
    return this.status();
  }

  /** Keeps for sales what the visitor did. @throws ProductError session_expired */
  async convert(event: ConversionEvent): Promise<void> {
    const { demo_account_type } = this.live();
    const occurred_at = isoOf(this.ports.now());
    await this.#upkeep.commit(() =>
      this.#tell({
        kind: "conversion",
        conversion: { id: crypto.randomUUID(), handle: this.#handle, demo_account_type, event, occurred_at },
      }),
    );
    void this.#upkeep.report();
  }

  /** Counts what a write has added, inside its transaction. @throws ProductError quota_exceeded */
  countAdded(rows: number): void {
    const { record, database } = this.#upkeep;
    const row = this.live();
    const quota = this.ports.quota();
    const rowsAdded = row.rows_added + rows;
    if (rowsAdded > quota.rows || database.bytes - row.cloned_bytes > quota.bytes) {
      throw new ProductError("quota_exceeded", { members: { maximum_rows: quota.rows, maximum_bytes: quota.bytes } });
    }
    if (rows > 0) record.update(row, { rows_added: rowsAdded });
  }

  /** Puts by what the registry is to hear, inside the transaction that makes it true. */
  #tell(message: RegistryMessage): void {
    this.#upkeep.outbox.add(message, this.ports.now());
  }

  /** Rows were written past the verbs, by a service: whatever is on a screen may be otherwise now. */
  tellOfEverything(): void {
    this.ports.listeners.tell({ type: "invalidate", keys: everyResource() });
  }

  /** Erases everything and says what there was. Doing it again is no error. The data goes first, the paperwork after. */
  async end(reason: EndReason): Promise<EndReport> {
    const row = this.#upkeep.record.read();
    const report = row && row.state !== "DESTROYING" ? await this.#erase(row, reason) : endReport(true, {}, 0);
    await this.#upkeep.report();
    return report;
  }

  async #erase(row: SessionRow, reason: EndReason): Promise<EndReport> {
    const { record, database, failures } = this.#upkeep;
    const [startedMs, started] = [this.ports.now(), this.ports.stopwatch()];
    const erased = await this.#upkeep.commit(() => {
      const deleted = eraseTables(database);
      const report = endReport(false, deleted, Math.round(this.ports.stopwatch() - started));
      record.update(row, { state: "DESTROYING", ended_at: isoOf(startedMs) });
      this.#tell(
        endedMessage(this.#handle, row, reason, report, { startedMs, completedMs: this.ports.now(), failures }),
      );
      return report;
    });
    this.ports.listeners.end();
    return erased;
  }

  /** For the sweep, which knows what the registry has heard: this object knows better whether its time is up. */
  async sweep(): Promise<SweepOutcome> {
    const { record } = this.#upkeep;
    const row = record.read();
    if (!row) return "empty";
    if (row.state !== "DESTROYING" && !this.#isOver(row)) {
      await this.#upkeep.report();
      return "alive";
    }
    await this.end("swept");
    return record.read() ? "unheard" : "erased";
  }

  /** Ends a session whose time has come, does what waits, and rings again while there is something to do. */
  async alarm(): Promise<void> {
    try {
      const row = this.#upkeep.record.read();
      if (!row) return await this.#upkeep.vanish();
      if (row.state !== "DESTROYING") {
        if (this.#isOver(row)) await this.#erase(row, "expired");
        else if (row.schema_hash === SESSION_SCHEMA_HASH && (await this.erasure.runDue())) this.tellOfEverything();
      }
      await this.#upkeep.settle();
    } catch (error) {
      await this.#upkeep.tryLater(error);
    }
  }
}

const isoOf = (instantMs: number) => new Date(instantMs).toISOString();
