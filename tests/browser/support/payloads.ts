import { readFileSync } from "node:fs";
import { join } from "node:path";

const CORPUS = join(import.meta.dirname, "../../security/corpus");
const casesOf = (file: string): string[] =>
  (JSON.parse(readFileSync(join(CORPUS, `${file}.json`), "utf8")) as { cases: string[] }).cases;

/** Ways out of where a text may stand. */
const EXITS = ["", '"', "'", '">', "'>", "-->", "]]>", "</p>", "</option></select>", "</title>", "</svg>", "`>"];
/** What would run once it is out, with the number of its maker. */
const RUNS: readonly ((number: number) => string)[] = [
  (number) => `<img src=x${number} onerror=alert(${number})>`,
  (number) => `<svg onload=alert(${number})>`,
  (number) => `<a href=javascript:alert(${number})>${number}</a>`,
  (number) => `<input autofocus onfocus=alert(${number})>`,
  (number) => `<iframe srcdoc="<script>parent.alert(${number})</script>"></iframe>`,
  (number) => `<style onload=alert(${number})></style>`,
];

const generated = EXITS.flatMap((exit, row) => RUNS.map((run, column) => exit + run(row * RUNS.length + column)));

/** As a field keeps it: texts are trimmed. What no field takes (NUL, half a character) is the API suites' affair. */
const asKept = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text.isWellFormed() && !text.includes("\0")).map((text) => text.trim())),
];

/** What a stranger would leave for the next reader: the corpus of markup and what is generated beside it. */
export const MARKUP: readonly string[] = asKept([...casesOf("c9-markup"), ...casesOf("c9-parsers"), ...generated]);

/** What a spreadsheet would calculate. */
export const FORMULAS: readonly string[] = asKept(casesOf("c24-formulas"));

export const PAYLOADS: readonly string[] = [...MARKUP, ...FORMULAS];
