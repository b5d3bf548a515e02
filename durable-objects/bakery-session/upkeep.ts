import { SESSION_SCHEMA_HASH } from "#seeding/session-schema";
import type { Clock } from "#shared/clock";
import { logError } from "#shared/log";
import { nextAlarmMs, pauseAfter } from "./alarm.ts";
import { DeletionJobs } from "./deletion-jobs.ts";
import { ObjectDatabase } from "./object-database.ts";
import { Outbox, type RegistryPort } from "./outbox.ts";
import { SessionRecord, type SessionRow } from "./session-record.ts";

interface UpkeepPorts {
  readonly now: Clock;
  readonly registry: RegistryPort;
}

/**
 * Keeps an object's rows, its alarm and the registry in step. Whatever must still be done is written down together with
 * the alarm that will do it, so that nothing depends on the instance that began it.
 */
export class Upkeep {
  readonly database: ObjectDatabase;
  readonly record: SessionRecord;
  readonly outbox: Outbox;
  readonly jobs: DeletionJobs;
  readonly #storage: DurableObjectStorage;
  readonly #ports: () => UpkeepPorts;
  #settling: Promise<void> | undefined;
  #wanted = false;
  /** Failures in a row; forgotten by eviction, which only shortens the next pause. */
  #failures = 0;

  constructor(storage: DurableObjectStorage, ports: () => UpkeepPorts) {
    this.#storage = storage;
    this.#ports = ports;
    this.database = new ObjectDatabase(storage);
    this.record = new SessionRecord(this.database);
    this.outbox = new Outbox(this.database);
    this.jobs = new DeletionJobs(this.database);
  }

  get failures(): number {
    return this.#failures;
  }

  get isReporting(): boolean {
    return this.#settling !== undefined;
  }

  /** All of it or nothing, together with the alarm that carries on with what it leaves to be done. */
  async commit<T>(work: () => T): Promise<T> {
    let armed: Promise<void> | undefined;
    try {
      const result = this.#storage.transactionSync(() => {
        const done = work();
        armed = this.#arm();
        return done;
      });
      await armed;
      return result;
    } catch (error) {
      armed?.catch(() => {});
      this.record.forget();
      throw error;
    }
  }

  /** Tells the registry what it has not heard, then empties the object if the session has ended. Never throws. */
  async report(): Promise<void> {
    try {
      await this.settle();
    } catch (error) {
      await this.tryLater(error).catch((again) => logError("alarm_unset", again));
    }
  }

  /** One round at a time; whoever asks during a round gets another one after it, unless the registry is silent. */
  settle(): Promise<void> {
    this.#wanted = true;
    this.#settling ??= this.#settleWhileWanted();
    return this.#settling;
  }

  async #settleWhileWanted(): Promise<void> {
    try {
      for (let heard = true; heard && this.#wanted; ) {
        this.#wanted = false;
        heard = await this.#settleOnce();
      }
      this.#failures = 0;
    } finally {
      this.#settling = undefined;
    }
  }

  async #settleOnce(): Promise<boolean> {
    if (!this.record.read()) return true;
    const { registry, now } = this.#ports();
    const heard = await this.outbox.deliver(registry, now);
    if (heard && this.record.read()?.state === "DESTROYING") await this.vanish();
    else await this.#arm();
    return heard;
  }

  /** The platform gives up after six failures, and then nothing would ever end: so the alarm is set again here. */
  async tryLater(error: unknown): Promise<void> {
    this.#failures += 1;
    logError("upkeep_failed", error, { failures: this.#failures });
    this.record.forget();
    await this.#storage.setAlarm(this.#ports().now() + pauseAfter(this.#failures));
  }

  /** Nothing is left: no row, no table, no alarm. */
  async vanish(): Promise<void> {
    this.record.forget();
    await this.#storage.deleteAll();
    this.record.forget();
  }

  #arm(): Promise<void> {
    const row = this.record.read();
    const next = row ? this.#nextAlarmMs(row) : undefined;
    return next === undefined ? Promise.resolve() : this.#storage.setAlarm(next);
  }

  #nextAlarmMs(row: SessionRow): number | undefined {
    const waiting = this.outbox.attemptsAtMs();
    if (row.state === "DESTROYING") return nextAlarmMs(undefined, waiting);
    // A session of an earlier deployment has other tables; it only waits for its end.
    const jobs = row.schema_hash === SESSION_SCHEMA_HASH ? this.jobs.attemptsAtMs() : [];
    return nextAlarmMs(Date.parse(row.expires_at), [...waiting, ...jobs]);
  }
}
