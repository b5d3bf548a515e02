import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** Letters of Spanish and its neighbours, and what they are searched as. SQLite folds the case of ASCII alone. */
const FOLDED: Readonly<Record<string, string>> = {
  á: "a",
  à: "a",
  ä: "a",
  é: "e",
  è: "e",
  ë: "e",
  í: "i",
  ì: "i",
  ï: "i",
  ó: "o",
  ò: "o",
  ö: "o",
  ú: "u",
  ù: "u",
  ü: "u",
  ñ: "n",
  ç: "c",
};

/** A text as it is searched: lower case, without accents. */
export const foldText = (text: string): string =>
  text.toLowerCase().replaceAll(/[^\0-\x7f]/g, (letter) => FOLDED[letter] ?? letter);

/** Whether one of the columns contains the text, whatever its case and accents. `instr`, as LIKE is limited to 50 bytes. */
export function containsText(columns: readonly SQLiteColumn[], text: string): SQL {
  const wanted = foldText(text);
  const matches = columns.map((column) => sql`instr(${foldColumn(column)}, ${wanted}) > 0`);
  return sql`(${sql.join(matches, sql.raw(" OR "))})`;
}

function foldColumn(column: SQLiteColumn): SQL {
  let folded = sql`ifnull(${column}, '')`;
  for (const [letter, plain] of Object.entries(FOLDED)) {
    folded = sql`replace(replace(${folded}, ${sql.raw(`'${letter}'`)}, ${sql.raw(`'${plain}'`)}), ${sql.raw(`'${letter.toUpperCase()}'`)}, ${sql.raw(`'${plain}'`)})`;
  }
  return sql`lower(${folded})`;
}
