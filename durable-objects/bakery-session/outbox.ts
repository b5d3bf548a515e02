import { outbox } from "#session/schema";
import type { Clock } from "#shared/clock";
import { logError } from "#shared/log";
import type { RegistryMessage } from "../../workers/demo-session/registry/registry.ts";
import { pauseAfter } from "./alarm.ts";
import type { ObjectDatabase } from "./object-database.ts";

/** Whoever hears what happens to sessions. Hearing a message twice must change nothing. */
export interface RegistryPort {
  hear(message: RegistryMessage): Promise<void>;
}

/** A registry that does not answer within this time is asked again later. */
const PATIENCE_MS = 5_000;

/** Messages to the registry: first a row here, then sent, and sent again until they have been heard. */
export class Outbox {
  readonly #database: ObjectDatabase;
  #sequence = 0;

  constructor(database: ObjectDatabase) {
    this.#database = database;
  }

  /** Puts a message by; it goes out with the next `deliver`, or with the alarm at `firstAttemptMs`. */
  add(message: RegistryMessage, firstAttemptMs: number): void {
    const at = new Date(firstAttemptMs).toISOString();
    const id = `${at} ${String(this.#sequence++).padStart(4, "0")} ${crypto.randomUUID().slice(0, 8)}`;
    this.#database.run(`INSERT INTO "${outbox.name}" VALUES (?, ?, 0, ?)`, [id, JSON.stringify(message), at]);
  }

  /** When messages that wait are to be sent, in milliseconds. */
  attemptsAtMs(): number[] {
    const waiting = this.#database.select<{ next_attempt_at: string }>(`SELECT next_attempt_at FROM "${outbox.name}"`);
    return waiting.map(({ next_attempt_at }) => Date.parse(next_attempt_at));
  }

  /** Sends everything that waits, in order, and stops at the first that is not heard. @returns whether none is left */
  async deliver(registry: RegistryPort, now: Clock): Promise<boolean> {
    const waiting = this.#database.select<{ id: string; message: string; attempts: number }>(
      `SELECT id, message, attempts FROM "${outbox.name}" ORDER BY id`,
    );
    for (const { id, message, attempts } of waiting) {
      try {
        await withPatience(registry.hear(JSON.parse(message) as RegistryMessage));
        this.#database.run(`DELETE FROM "${outbox.name}" WHERE id = ?`, [id]);
      } catch (error) {
        logError("registry_unheard", error, { attempts: attempts + 1 });
        this.#database.run(`UPDATE "${outbox.name}" SET attempts = ?, next_attempt_at = ? WHERE id = ?`, [
          attempts + 1,
          new Date(now() + pauseAfter(attempts + 1)).toISOString(),
          id,
        ]);
        return false;
      }
    }
    return true;
  }
}

function withPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the registry did not answer in time")), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
