import { tables } from "#domain";
import { seedContract } from "#table/contract";
import type { Table } from "#table/table";
import { type Finding, wrong } from "../findings.ts";
import type { SeedPlace } from "../read-seed.ts";
import type { Check } from "./check.ts";

/** Every row keeps the contract of its table: fields, types, enums, bounds, markers, rules between columns. */
export const contracts: Check = (rows) =>
  tables.flatMap((table) => {
    const contract = contractOf(table);
    return rows.placed(table.path).flatMap((placed) => {
      if (passed.has(placed.values)) return [];
      const parsed = contract.safeParse(placed.values);
      if (parsed.success) {
        passed.add(placed.values);
        return [];
      }
      return parsed.error.issues.flatMap((issue): Finding[] => {
        const unknown = issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [];
        const fields = unknown.length > 0 ? unknown : [issue.path.join(".")];
        const reason =
          unknown.length > 0 ? "is no field of the table" : reasonOf(issue.message, issue.path, placed.values);
        return fields.map((field) => wrong(placed, field, reason));
      });
    });
  });

/** Rows do not change once they are read, and parsing them is most of the work: what has passed is not parsed again. */
const passed = new WeakSet<object>();

const contractsOfTables = new WeakMap<Table, ReturnType<typeof seedContract>>();

function contractOf(table: Table) {
  const contract = contractsOfTables.get(table) ?? seedContract(table);
  contractsOfTables.set(table, contract);
  return contract;
}

const reasonOf = (message: string, [column]: readonly PropertyKey[], row: Readonly<Record<string, unknown>>): string =>
  typeof column === "string" && row[column] === undefined && !message.startsWith("must") ? "is missing" : message;

/** Ids and unique keys are not repeated. */
export const uniqueKeys: Check = (rows) =>
  tables.flatMap((table) =>
    [[table.columnNames[0]!], ...table.uniqueKeys].flatMap((columns) => {
      const seen = new Map<string, SeedPlace>();
      return rows.placed(table.path).flatMap((placed) => {
        const key = JSON.stringify(columns.map((column) => placed.values[column]));
        const first = seen.get(key);
        if (!first) seen.set(key, placed.place);
        const told = columns.findLast((column) => column !== "tenant_id")!;
        return first ? [wrong(placed, told, `repeats row ${first.row} of ${first.file}`)] : [];
      });
    }),
  );
