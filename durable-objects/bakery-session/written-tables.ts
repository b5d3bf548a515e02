import type { Logger } from "drizzle-orm";

const WRITING = /^(?:insert into|update|delete from) "(\w+)"/;

/** Which tables were written, read off the statements themselves: so no verb has to say it, and none can forget. */
export class WrittenTables implements Logger {
  readonly #names = new Set<string>();

  logQuery(statement: string): void {
    const [, name] = WRITING.exec(statement) ?? [];
    if (name) this.#names.add(name);
  }

  /** Those written since it was asked last. */
  take(): string[] {
    const names = [...this.#names];
    this.#names.clear();
    return names;
  }
}
