import c1 from "../corpus/c1-json-syntax.json?raw";
import c2 from "../corpus/c2-size.json?raw";
import c3 from "../corpus/c3-wrong-types.json?raw";
import c5 from "../corpus/c5-unicode.json?raw";
import c6 from "../corpus/c6-dates.json?raw";
import c7 from "../corpus/c7-ids.json?raw";
import c8 from "../corpus/c8-sql.json?raw";
import c9 from "../corpus/c9-markup.json?raw";
import parsers from "../corpus/c9-parsers.json?raw";
import c10 from "../corpus/c10-commands.json?raw";
import c11 from "../corpus/c11-properties.json?raw";
import c12 from "../corpus/c12-headers.json?raw";
import c13 from "../corpus/c13-cookies.json?raw";
import c15 from "../corpus/c15-paths.json?raw";
import c16 from "../corpus/c16-content-types.json?raw";
import c17 from "../corpus/c17-queries.json?raw";
import c18 from "../corpus/c18-idempotency-keys.json?raw";
import hosts from "../corpus/c19-hosts.json?raw";
import origins from "../corpus/c19-origins.json?raw";
import formulas from "../corpus/c24-formulas.json?raw";

/** Parsed here: bundlers refuse the lone surrogates that JSON may hold. */
const casesOf = (text: string): unknown[] => (JSON.parse(text) as { cases: unknown[] }).cases;

/** A value written short, because it is long. */
type Repeated = { readonly repeat: string; readonly times: number };

const isRepeated = (value: unknown): value is Repeated =>
  typeof value === "object" && value !== null && "repeat" in value;

/** A text of the corpus as it is sent. */
export const textOf = (value: string | Repeated): string =>
  isRepeated(value) ? value.repeat.repeat(value.times) : value;

const bytesOf = (value: string | { base64: string }): string | Uint8Array<ArrayBuffer> =>
  typeof value === "string" ? value : Uint8Array.from(atob(value.base64), (character) => character.charCodeAt(0));

interface Shape {
  repeat?: string;
  times?: number;
  open?: string;
  close?: string;
  middle?: string;
  keys?: number;
  elements?: number;
  text?: number;
  number?: string;
}

const numbered = (count: number, each: (index: number) => string) => Array.from({ length: count }, (_, i) => each(i));

/** The body that a size case stands for. */
export function bodyOfShape({
  repeat,
  open,
  close,
  middle = "",
  times = 0,
  keys,
  elements,
  text,
  number,
}: Shape): string {
  if (repeat) return repeat.repeat(times);
  if (open && close) return open.repeat(times) + middle + close.repeat(times);
  if (keys) return `{${numbered(keys, (i) => `"k${i}":1`).join(",")}}`;
  if (elements) return `{"lines":[${numbered(elements, () => "{}").join(",")}]}`;
  if (text) return JSON.stringify({ notes: "a".repeat(text) });
  return `{"quantity":${number},"quantity_change":${number},"lines":[{"quantity":${number}}]}`;
}

export const corpus = {
  notJson: (casesOf(c1) as (string | { base64: string })[]).map(bytesOf),
  sizes: (casesOf(c2) as Shape[]).map(bodyOfShape),
  wrongTypes: casesOf(c3) as { name: string; value: unknown }[],
  unicode: casesOf(c5) as string[],
  dates: casesOf(c6) as string[],
  ids: casesOf(c7) as string[],
  sql: casesOf(c8) as string[],
  markup: [...casesOf(c9), ...casesOf(parsers)] as string[],
  commands: casesOf(c10) as string[],
  properties: casesOf(c11) as string[],
  headers: (casesOf(c12) as [string, string | Repeated][]).map(([name, value]) => [name, textOf(value)] as const),
  cookies: (casesOf(c13) as (string | Repeated)[]).map(textOf),
  paths: casesOf(c15) as string[],
  contentTypes: casesOf(c16) as string[],
  queries: casesOf(c17) as string[],
  keys: casesOf(c18) as string[],
  origins: casesOf(origins) as string[],
  hosts: casesOf(hosts) as string[],
  formulas: casesOf(formulas) as string[],
};
