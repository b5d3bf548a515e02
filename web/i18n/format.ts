import { language, t } from "./language.ts";

/** Numbers and dates as people here write them. All days and hours are those of Madrid, wherever the reader is. */
const TIME_ZONE = "Europe/Madrid";
const LOCALES = { es: "es-ES", en: "en-GB" } as const;
const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(JSON.stringify(options), () => new Intl.NumberFormat(locale(), { useGrouping: "always", ...options }));
}
function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(JSON.stringify(options), () => new Intl.DateTimeFormat(locale(), { timeZone: TIME_ZONE, ...options }));
}
function cached<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const name = language.value + key;
  if (!cache.has(name)) cache.set(name, make());
  return cache.get(name) as F;
}
const locale = () => LOCALES[language.value];
const dateOf = (at: string | number | Date) => (at instanceof Date ? at : new Date(at));

export const number = (value: number, digits = 0): string => numbers({ maximumFractionDigits: digits }).format(value);
export const percent = (value: number, digits = 1): string =>
  numbers({ style: "percent", maximumFractionDigits: digits }).format(value / 100);
/** With its sign, for differences. */
export const signedPercent = (value: number): string =>
  numbers({ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(value / 100);
export const money = (cents: number): string => numbers({ style: "currency", currency: "EUR" }).format(cents / 100);
/** Without cents, for sums that nobody reads to the cent. */
export const euros = (cents: number): string =>
  numbers({ style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(cents / 100);

const UNIT_LABELS = { kg: "kg", l: "l", unit: { es: "ud.", en: "pcs" } } as const;
export type Unit = keyof typeof UNIT_LABELS;
export const unitLabel = (unit: Unit): string => (unit === "unit" ? UNIT_LABELS.unit[language.value] : unit);
/** `12,5 kg`, with a space that does not break. */
export const quantity = (value: number, unit: Unit): string => `${number(value, 2)}\u00a0${unitLabel(unit)}`;

const DAY_MS = 86_400_000;
const HALF_A_YEAR_MS = 183 * DAY_MS;

export const time = (at: string | number | Date): string =>
  dates({ hour: "2-digit", minute: "2-digit" }).format(dateOf(at));
/** `21 nov`, with spaces that do not break; what is more than half a year away says its year: `21 nov 2027`. */
export function day(at: string | number | Date): string {
  const isFar = Math.abs(dateOf(at).getTime() - Date.now()) > HALF_A_YEAR_MS;
  const text = dates({ day: "numeric", month: "short", ...(isFar && { year: "numeric" }) }).format(dateOf(at));
  return text.replaceAll(" ", "\u00a0");
}
/** `sábado, 21 de noviembre` */
export const longDay = (at: string | number | Date): string =>
  dates({ weekday: "long", day: "numeric", month: "long" }).format(dateOf(at));
export const weekday = (at: string | number | Date): string => dates({ weekday: "long" }).format(dateOf(at));
/** `05:30` today, `Mañana, 05:30`, `20 nov, 05:30`. */
export function dateTime(at: string | number | Date): string {
  const near = nearOf(at);
  if (near === "today") return time(at);
  return `${near ? t.common[near] : day(at)}, ${time(at)}`;
}
/** Inside a sentence: `hoy a las 05:30`. */
export const moment = (at: string | number | Date): string => t.common.moment(nearOf(at), day(at), time(at));

const NEAR = { [-1]: "yesterday", 0: "today", 1: "tomorrow" } as const;

function nearOf(at: string | number | Date): "yesterday" | "today" | "tomorrow" | undefined {
  const days = (Date.parse(madridDay(at)) - Date.parse(madridDay(Date.now()))) / DAY_MS;
  return NEAR[days as keyof typeof NEAR];
}

const isoDays = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE });
/** The Madrid day `YYYY-MM-DD` of an instant. */
export const madridDay = (at: string | number | Date): string => isoDays.format(dateOf(at));
export const isToday = (at: string | number | Date): boolean => madridDay(at) === madridDay(Date.now());
/** The hour in Madrid, with its fraction: 5.5 is half past five. */
export function madridHour(at: string | number | Date): number {
  const [hours = 0, minutes = 0] = new Intl.DateTimeFormat("en-GB", {
    timeZone: TIME_ZONE,
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(dateOf(at))
    .split(":")
    .map(Number);
  return hours + minutes / 60;
}
