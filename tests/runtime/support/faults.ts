import type { RegistryPort } from "../../../durable-objects/bakery-session/outbox.ts";

/** Fails before the work, after it (the answer is lost), or never answers. */
export type FaultMode = "before" | "after" | "hang";

/**
 * The n-th time something asks the world, it fails (SQLite's way: n = 1, 2, 3 … until no fault is reached). With
 * `persistent` every later time fails too, until `repair`.
 */
export class Faults {
  readonly #failAt: number;
  readonly #mode: FaultMode;
  readonly #persistent: boolean;
  #asked = 0;
  #repaired = false;
  /** Whether the fault was reached. */
  reached = false;

  constructor(
    failAt: number,
    { mode = "before", persistent = false }: { mode?: FaultMode; persistent?: boolean } = {},
  ) {
    this.#failAt = failAt;
    this.#mode = mode;
    this.#persistent = persistent;
  }

  /** From now on everything works. */
  repair(): void {
    this.#repaired = true;
  }

  #isDue(): boolean {
    if (this.#repaired) return false;
    this.#asked += 1;
    const due = this.#persistent ? this.#asked >= this.#failAt : this.#asked === this.#failAt;
    this.reached ||= due;
    return due;
  }

  /** @param finish what makes sure that the work is done: a cursor that nobody reads stays open */
  now<T>(work: () => T, finish: (done: T) => void): T {
    if (!this.#isDue()) return work();
    if (this.#mode === "after") finish(work());
    throw new Error("injected fault");
  }

  async later<T>(work: () => T | PromiseLike<T>): Promise<T> {
    if (!this.#isDue()) return work();
    if (this.#mode === "hang") return new Promise<never>(() => {});
    if (this.#mode === "after") await work();
    throw new Error("injected fault");
  }
}

const bound = <T extends object>(target: T, name: string | symbol): unknown => {
  const value = Reflect.get(target, name, target) as unknown;
  return typeof value === "function" ? value.bind(target) : value;
};

/** An object's storage in which every statement, alarm and deletion is a point of failure. */
export function faultyStorage(storage: DurableObjectStorage, faults: Faults): DurableObjectStorage {
  const sql = new Proxy(storage.sql, {
    get: (target, name) =>
      name === "exec"
        ? (statement: string, ...bindings: unknown[]) =>
            faults.now(
              () => target.exec(statement, ...bindings),
              (cursor) => cursor.toArray(),
            )
        : bound(target, name),
  });
  return new Proxy(storage, {
    get: (target, name) => {
      if (name === "sql") return sql;
      if (name === "setAlarm") return (time: number) => faults.later(() => target.setAlarm(time));
      if (name === "deleteAll") return () => faults.later(() => target.deleteAll());
      return bound(target, name);
    },
  });
}

export const faultyRegistry = (registry: RegistryPort, faults: Faults): RegistryPort => ({
  hear: (message) => faults.later(() => registry.hear(message)),
});

/** A D1 database in which every statement that is run is a point of failure. */
export function faultyD1(database: D1Database, faults: Faults): D1Database {
  const RUNS = ["run", "all", "first", "raw"];
  const statement = (prepared: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(prepared, {
      get: (target, name) => {
        if (name === "bind") return (...values: unknown[]) => statement(target.bind(...values));
        if (name === ORIGINAL) return target;
        const value = bound(target, name);
        if (!RUNS.includes(String(name))) return value;
        return (...options: unknown[]) =>
          faults.later(() => (value as (...given: unknown[]) => Promise<unknown>)(...options));
      },
    });
  return new Proxy(database, {
    get: (target, name) => {
      if (name === "prepare") return (text: string) => statement(target.prepare(text));
      if (name === "batch") {
        return (prepared: { [ORIGINAL]: D1PreparedStatement }[]) =>
          faults.later(() => target.batch(prepared.map((one) => one[ORIGINAL])));
      }
      return bound(target, name);
    },
  });
}

const ORIGINAL = Symbol("original");
