/**
 * Something that a visitor finds, as a query over a session's rows and what it must answer. Besides SQLite's own, a
 * query may call `now()`, `today()` (the Madrid day), `minutes_from_now(instant)`, `days_from_today(instant or day)`
 * (Madrid days, negative in the past) and `madrid_time(instant)` (`HH:MM`).
 */
export interface ArrivalFact {
  readonly fact: string;
  /** The table, `domain.table`, that one would look into when it fails. */
  readonly about: string;
  readonly query: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How far a number may lie off; exact when left out. */
  readonly tolerance?: number;
}
