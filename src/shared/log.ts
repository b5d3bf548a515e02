/** Fields of a log line. Never a session id, a token, an address or anything a visitor typed. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON line, the only way in which the product logs. */
export function logEvent(event: string, fields: LogFields): void {
  console.log(JSON.stringify({ level: "info", event, ...fields }));
}

/** An error that nobody foresaw, with its stack, for operations alone. */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
  const known =
    error instanceof Error
      ? { error: withoutValues(causeOf(error).message), stack: withoutValues(error.stack ?? "") }
      : { error: String(error) };
  console.error(JSON.stringify({ level: "error", event, ...fields, ...known }));
}

/** The database's own complaint tells more than the query builder's, which repeats the whole query. */
const causeOf = (error: Error): Error => (error.cause instanceof Error ? error.cause : error);

/** Query builders tell the bound values, which are what a visitor typed; SQLite itself tells none. */
const withoutValues = (text: string): string => text.replaceAll(/\nparams:(?:(?!\n {4}at )[\s\S])*/g, "");
