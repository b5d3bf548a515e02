import { demoSession } from "#session/schema";
import type { RowOf } from "#table/table";
import type { ObjectDatabase } from "./object-database.ts";

export type SessionRow = RowOf<typeof demoSession>;

/** The one row that says what the object holds; read once and kept while the instance lives. */
export class SessionRecord {
  readonly #database: ObjectDatabase;
  /** `undefined` until read; `null` when the object is empty. */
  #row: SessionRow | null | undefined;

  constructor(database: ObjectDatabase) {
    this.#database = database;
  }

  /** The row, or `null` when the object is empty. Looks for the table first: asking must not write. */
  read(): SessionRow | null {
    if (this.#row === undefined) {
      const made = this.#database.select("SELECT 1 FROM sqlite_master WHERE name = ?", demoSession.name).length > 0;
      const [stored] = made ? this.#database.select(`SELECT * FROM "${demoSession.name}"`) : [];
      // SAFETY: only `insert` and `update` write this row, from a SessionRow.
      this.#row = stored
        ? ({ ...stored, clone_report: JSON.parse(stored.clone_report as string) } as unknown as SessionRow)
        : null;
    }
    return this.#row;
  }

  insert(row: SessionRow): void {
    const values = demoSession.columnNames.map((column) => storedValue(row[column as keyof SessionRow]));
    this.#database.run(`INSERT INTO "${demoSession.name}" VALUES (${values.map(() => "?").join(",")})`, values);
    this.#row = row;
  }

  update(row: SessionRow, changes: Partial<SessionRow>): SessionRow {
    const changed = { ...row, ...changes };
    const columns = Object.keys(changes);
    this.#database.run(
      `UPDATE "${demoSession.name}" SET ${columns.map((column) => `"${column}" = ?`).join(", ")}`,
      columns.map((column) => storedValue(changed[column as keyof SessionRow])),
    );
    this.#row = changed;
    return changed;
  }

  /** After everything was erased, or rolled back: what is remembered may no longer be so. */
  forget(): void {
    this.#row = undefined;
  }
}

const storedValue = (value: SessionRow[keyof SessionRow]): string | number | null =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;
