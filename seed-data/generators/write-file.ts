import type { SeedRow } from "../read-seed.ts";
import type { TableRows } from "./rows.ts";

export const GENERATED_BY = "npm run seed:generate";

/** A seed file in the compact form: columns once, what all rows share once, one row a line. */
export function renderSeedFile(rows: TableRows): string {
  const tables = [...rows].filter(([, tableRows]) => tableRows.length > 0);
  const domain = tables[0]?.[0].split(".")[0];
  const written = tables.map(
    ([path, tableRows]) => `    ${JSON.stringify(path.split(".")[1])}: ${renderTable(tableRows)}`,
  );
  return `{\n  "generated_by": ${JSON.stringify(GENERATED_BY)},\n  "domain": ${JSON.stringify(domain)},\n  "tables": {\n${written.join(",\n")}\n  }\n}\n`;
}

function renderTable(rows: readonly SeedRow[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cellOf = (row: SeedRow, column: string) => JSON.stringify(row[column] ?? null);
  const shared = names.filter(
    (column) => rows.length > 1 && new Set(rows.map((row) => cellOf(row, column))).size === 1,
  );
  const columns = names.filter((column) => !shared.includes(column));
  const same = Object.fromEntries(shared.map((column) => [column, rows[0]![column] ?? null]));
  const lines = rows.map((row) => `        [${columns.map((column) => cellOf(row, column)).join(",")}]`);
  return [
    "{",
    `      "columns": ${JSON.stringify(columns)},`,
    `      "same": ${JSON.stringify(same)},`,
    `      "rows": [`,
    lines.join(",\n"),
    "      ]",
    "    }",
  ].join("\n");
}
