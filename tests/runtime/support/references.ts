import { tableAt } from "#domain";
import type { Reference } from "#table/field";
import type { Table } from "#table/table";

const literal = (value: string | boolean) => (typeof value === "string" ? `'${value}'` : Number(value));
const conditions = (alias: string, where: Reference["where"] = {}) =>
  Object.entries(where).map(([column, value]) =>
    typeof value === "object"
      ? `${alias}.${column} IN (${value.map(literal).join(", ")})`
      : `${alias}.${column} = ${literal(value as string | boolean)}`,
  );

/** Rows whose reference leads to no row that meets what was declared, as plain SQL. */
function violationsOf(table: Table, column: string, { table: path, where, same, with: pointing }: Reference): string {
  const target = tableAt(path);
  const isList = table.columns[column]!.kind === "reference_list";
  const wanted = [
    `target.id = ${isList ? "element.value" : `source.${column}`}`,
    ...conditions("target", where),
    ...Object.entries(same ?? {}).map(([there, here]) => `target.${there} = source.${here}`),
  ];
  if (pointing) {
    const held = [`pointer.${pointing.column} = target.id`, ...conditions("pointer", pointing.where)];
    wanted.push(`EXISTS (SELECT 1 FROM ${tableAt(pointing.table).name} pointer WHERE ${held.join(" AND ")})`);
  }
  return `SELECT source.id FROM ${table.name} source${isList ? `, json_each(source.${column}) element` : ""}
    WHERE source.${column} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ${target.name} target WHERE ${wanted.join(" AND ")})`;
}

/** Every reference that the columns of these tables declare: what it is called, and the rows that break it. */
export const referencesOf = (tables: readonly Table[]): (readonly [label: string, violations: string])[] =>
  tables.flatMap((table) =>
    table.columnNames.flatMap((column) => {
      const { reference } = table.columns[column]!;
      if (!reference) return [];
      return [[`${table.path}.${column} → ${reference.table}`, violationsOf(table, column, reference)] as const];
    }),
  );
