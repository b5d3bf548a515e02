import { dateTime, day, money, number, percent, quantity, signedPercent, type Unit, weekday } from "./format.ts";
import { t } from "./language.ts";
import { named } from "./names.ts";

type Params = Readonly<Record<string, string | number | boolean | null>>;

/** Values of a sentence as people read them; what they are is told by their names. */
export function shown(params: Params, ofUnit: Params[string] = null): Record<string, string> {
  const unit = (params.unit ?? ofUnit) as Unit | null;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, showValue(name, value, unit)]));
}

/** One value. */
export function showValue(name: string, value: unknown, unit: Unit | null = null): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? t.common.yes : t.common.no;
  if (typeof value === "number") return showNumber(name, value, unit);
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (name.endsWith("_name")) return named(text);
  if (/^\d{4}-\d{2}-\d{2}T\d/.test(text)) return dateTime(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${weekday(text)} ${day(text)}`;
  return text;
}

function showNumber(name: string, value: number, unit: Unit | null): string {
  if (name.endsWith("_cents")) return money(value);
  if (/^(saturday|sunday)_percent$/.test(name)) return signedPercent(value);
  if (/_percent(age)?$/.test(name)) return percent(value);
  if (unit && /quantity|reorder_point|safety_stock|forecast/.test(name)) return quantity(value, unit);
  return number(value, 2);
}

type Reason = { readonly i18n_key: string; readonly params: Params };

/** Why something was decided or happened, in words; nothing when these words are not known here. */
export const reasonText = ({ i18n_key, params }: Reason): string | undefined =>
  // A unit that ends with a stop ends its sentence too.
  t.reasons[i18n_key]?.(shown(params)).replaceAll(/\.\.(?=\s|$)/g, ".");
