import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { DomainContext } from "#shared/context";
import { invalidField, ProductError } from "#shared/errors";
import type { ColumnRule } from "./field.ts";
import type { RowOf, Table } from "./table.ts";

/** A column by its name. */
export const columnOf = (table: Table, name: string): SQLiteColumn =>
  (table.rows as unknown as Record<string, SQLiteColumn>)[name]!;

/**
 * Whose a row is. The plus keeps SQLite from walking a unique key for it and looking up every row by that: in a bakery
 * without outlets all rows are one tenant's, and reading each of them once takes less than half the time
 * (https://sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_).
 */
export const isOwnedBy = (table: Table, tenantId: string): SQL => sql`+${columnOf(table, "tenant_id")} = ${tenantId}`;

const ownRow = ({ tenantId }: DomainContext, table: Table, id: string) =>
  and(eq(columnOf(table, "tenant_id"), tenantId), eq(columnOf(table, table.columnNames[0]!), id));

/** A tenant's row by id. @throws ProductError not_found, also when the row is another tenant's. */
export function getRow<T extends Table>(context: DomainContext, table: T, id: string): RowOf<T> {
  const row = context.db
    .select()
    .from(table.rows)
    .where(ownRow(context, table, id))
    .get();
  if (!row) throw new ProductError("not_found");
  return row as RowOf<T>;
}

/**
 * The row that a field of the input names. @throws ProductError invalid_input, pointing at the field, when the tenant
 * has no such row.
 */
export function getReferenced<T extends Table>(
  context: DomainContext,
  table: T,
  id: string,
  pointer: string,
): RowOf<T> {
  const row = context.db
    .select()
    .from(table.rows)
    .where(ownRow(context, table, id))
    .get();
  if (!row) throw invalidField(pointer, "No existe.", "There is no such row.");
  return row as RowOf<T>;
}

const asFlag = (value: unknown): boolean => value === 1;
const asJson = (value: unknown): unknown => JSON.parse(value as string);

/** How a column's value differs from what SQLite holds. */
const DECODED: Partial<Record<ColumnRule["kind"], (value: unknown) => unknown>> = {
  flag: asFlag,
  json: asJson,
  reference_list: asJson,
};

/**
 * Rows of a table from their cells, which stand in the order of the columns. Drizzle's own way asks of every cell which
 * kind of column it is and where it goes, and takes longer than all else that a list takes.
 */
export function rowsOfCells<T extends Table>(table: T, cells: readonly unknown[][]): RowOf<T>[] {
  const { columnNames, columns } = table;
  const decoders = columnNames.map((name) => DECODED[columns[name]!.kind]);
  return cells.map((row) => {
    const read: Record<string, unknown> = {};
    for (let at = 0; at < columnNames.length; at++) {
      const value = row[at];
      const decode = decoders[at];
      read[columnNames[at]!] = decode && value !== null ? decode(value) : value;
    }
    return read as RowOf<T>;
  });
}

/**
 * A table's rows as clauses behind its name choose and order them. Its columns are made in the order in which they are
 * declared, so `*` names them all; Drizzle's own way spells each of them anew for as long as the query takes to run.
 */
export const selectRows = <T extends Table>(db: DomainContext["db"], table: T, clauses: SQL): RowOf<T>[] =>
  rowsOfCells(table, db.values(sql`SELECT * FROM ${table.rows} ${clauses}`));

/** A condition in brackets: without them an OR inside would reach beyond whatever it stands beside. */
const bracketed = (condition: SQL | undefined): SQL | undefined => condition && sql`(${condition})`;

/** All of a tenant's rows that meet a condition, in the order of a column. */
export const rowsOf = <T extends Table>(
  { db, tenantId }: DomainContext,
  table: T,
  where: SQL | undefined,
  order: string,
): RowOf<T>[] =>
  selectRows(
    db,
    table,
    sql`WHERE ${and(isOwnedBy(table, tenantId), bracketed(where))} ORDER BY ${columnOf(table, order)}`,
  );

/** Adds a row exactly as it is given. @returns the row as it stands. */
export function addRow<T extends Table>({ db }: Pick<DomainContext, "db">, table: T, row: RowOf<T>): RowOf<T> {
  return db.insert(table.rows).values(row).returning().get() as RowOf<T>;
}

type Audited = "id" | "tenant_id" | "created_at" | "updated_at";

/** Adds a row of the chosen tenant with a new id, written now. @returns the row as it stands. */
export function insertRow<T extends Table>(
  context: DomainContext,
  table: T,
  values: Omit<RowOf<T>, Audited>,
): RowOf<T> {
  const now = new Date(context.now()).toISOString();
  const audited = { id: context.newId(), tenant_id: context.tenantId, created_at: now, updated_at: now };
  // SAFETY: the values and the audited columns together are all columns of the table.
  return addRow(context, table, { ...values, ...audited } as unknown as RowOf<T>);
}

/** Changes some columns of a tenant's row. @returns the row as it stands. @throws ProductError not_found */
export function updateRow<T extends Table>(
  context: DomainContext,
  table: T,
  id: string,
  values: Partial<Omit<RowOf<T>, Audited>>,
): RowOf<T> {
  const changed = { ...values, updated_at: new Date(context.now()).toISOString() };
  const row = context.db
    .update(table.rows)
    .set(changed)
    .where(ownRow(context, table, id))
    .returning()
    .get();
  if (!row) throw new ProductError("not_found");
  return row as RowOf<T>;
}

/** How many of a tenant's codes begin like this, so that the next one can be numbered. */
export function nextCode(context: DomainContext, table: Table, column: string, prefix: string, digits: number): string {
  const code = columnOf(table, column);
  // An aggregate has a row, even of nothing.
  const { code: last } = context.db
    .select({ code: sql<string | null>`max(${code})` })
    .from(table.rows)
    .where(
      and(eq(columnOf(table, "tenant_id"), context.tenantId), sql`substr(${code}, 1, ${prefix.length}) = ${prefix}`),
    )
    .get() as { code: string | null };
  const number = last === null ? 0 : Number.parseInt(last.slice(prefix.length), 10);
  return prefix + String((Number.isNaN(number) ? 0 : number) + 1).padStart(digits, "0");
}
