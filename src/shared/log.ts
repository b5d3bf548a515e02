/** Fields of a log line. Never a session id, a token, an address or anything a visitor typed. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON line, the only way in which the product logs. */
export function logEvent(event: string, fields: LogFields): void {
  console.log(JSON.stringify({ level: "info", event, ...fields }));
}

/** An error that nobody foresaw, with its stack, for operations alone. */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
  const known = error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
  console.error(JSON.stringify({ level: "error", event, ...fields, ...known }));
}
