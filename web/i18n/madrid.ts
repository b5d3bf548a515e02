/** The clock on the bakery's wall, for fields where people write a day and an hour. */
const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Madrid", dateStyle: "short", timeStyle: "short" });

/** `2026-11-21T10:30`, as a `datetime-local` field holds it. */
export const madridLocal = (at: string | number): string => wall.format(new Date(at)).replace(" ", "T");

/** The instant at which that clock shows what was written; of an hour that comes twice, the first. */
export function madridInstant(local: string): string {
  const wanted = Date.parse(`${local.length === 10 ? `${local}T12:00` : local}Z`);
  const offsetAt = (ms: number) => Date.parse(`${madridLocal(ms)}Z`) - ms;
  const near = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(near)).toISOString();
}
