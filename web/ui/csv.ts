import { language } from "../i18n/language.ts";

type Value = string | number | boolean | null | undefined | object;

/**
 * Rows as a spreadsheet opens them in the reader's country, with the API's names as heads: semicolons and decimal commas
 * in Spain. Whatever a spreadsheet would take for a formula is kept as text.
 */
export function csvOf(rows: readonly object[]): string {
  const isSpanish = language.peek() === "es";
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const tell = (value: Value): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return isSpanish ? String(value).replace(".", ",") : String(value);
    const text = typeof value === "object" ? JSON.stringify(value) : String(value);
    return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  const lines = rows.map((row) => names.map((name) => tell((row as Record<string, Value>)[name])));
  // The mark at the beginning tells a spreadsheet that it is UTF-8.
  return `\ufeff${[names, ...lines].map((line) => line.join(isSpanish ? ";" : ",")).join("\r\n")}\r\n`;
}
