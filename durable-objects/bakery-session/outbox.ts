import { outbox } from "#session/schema";
import type { Clock } from "#shared/clock";
import { logError } from "#shared/log";
import { withPatience } from "#shared/patience";
import type { RegistryMessage } from "../../workers/demo-session/registry/messages.ts";
import { pauseAfter } from "./alarm.ts";
import type { ObjectDatabase } from "./object-database.ts";

/** Whoever hears what happens to sessions. Hearing a message twice must change nothing. */
export interface RegistryPort {
  hear(message: RegistryMessage): Promise<void>;
}

/** A registry that does not answer within this time is asked again later. */
const PATIENCE_MS = 5_000;

/** A message is sent at once by whoever added it; should they die before, the alarm sends it after this time. */
const ALARM_AFTER_MS = 30_000;

interface Waiting {
  readonly [column: string]: string | number;
  readonly id: string;
  readonly message: string;
  readonly attempts: number;
}

/** Messages to the registry: first a row here, then sent, and sent again until they have been heard. */
export class Outbox {
  readonly #database: ObjectDatabase;

  constructor(database: ObjectDatabase) {
    this.#database = database;
  }

  /** Puts a message by, behind all others. */
  add(message: RegistryMessage, nowMs: number): void {
    const [last] = this.#database.select<{ id: string | null }>(`SELECT max(id) AS id FROM "${outbox.name}"`);
    const id = String(Number(last?.id ?? 0) + 1).padStart(9, "0");
    const at = new Date(nowMs + ALARM_AFTER_MS).toISOString();
    this.#database.run(`INSERT INTO "${outbox.name}" VALUES (?, ?, 0, ?)`, [id, JSON.stringify(message), at]);
  }

  /** When messages that wait are to be sent by the alarm, in milliseconds. */
  attemptsAtMs(): number[] {
    const waiting = this.#database.select<{ next_attempt_at: string }>(`SELECT next_attempt_at FROM "${outbox.name}"`);
    return waiting.map(({ next_attempt_at }) => Date.parse(next_attempt_at));
  }

  /** Whether the registry may have heard anything: a message has gone, or somebody has tried to send one. */
  mayHaveBeenHeard(): boolean {
    const waiting = this.#database.select<{ attempts: number }>(`SELECT attempts FROM "${outbox.name}"`);
    return waiting.length === 0 || waiting.some(({ attempts }) => attempts > 0);
  }

  /** Adds to the message of the creation, while it waits, what only the worker could measure. */
  addCreationTime(milliseconds: number): void {
    this.#database.run(
      `UPDATE "${outbox.name}" SET message = json_set(message, '$.creation_duration_ms', CAST(? AS INTEGER))
       WHERE message ->> '$.kind' = 'created'`,
      [milliseconds],
    );
  }

  /**
   * Sends everything that waits, in order, also what is added meanwhile, and stops at the first that is not heard.
   * @returns whether none is left
   */
  async deliver(registry: RegistryPort, now: Clock): Promise<boolean> {
    for (let next = this.#next(); next; next = this.#next()) {
      const { id, message, attempts } = next;
      try {
        await withPatience(registry.hear(JSON.parse(message) as RegistryMessage), PATIENCE_MS, "the registry");
      } catch (error) {
        logError("registry_unheard", error, { attempts: attempts + 1 });
        this.#database.run(`UPDATE "${outbox.name}" SET attempts = ?, next_attempt_at = ? WHERE id = ?`, [
          attempts + 1,
          new Date(now() + pauseAfter(attempts + 1)).toISOString(),
          id,
        ]);
        return false;
      }
      this.#database.run(`DELETE FROM "${outbox.name}" WHERE id = ?`, [id]);
    }
    return true;
  }

  #next(): Waiting | undefined {
    const [next] = this.#database.select<Waiting>(
      `SELECT id, message, attempts FROM "${outbox.name}" ORDER BY id LIMIT 1`,
    );
    return next;
  }
}
