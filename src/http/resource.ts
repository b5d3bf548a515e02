import { eq, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { DomainContext } from "#shared/context";
import { Day, rowContract, Uuid } from "#table/contract";
import { columnOf, getRow, rowsOf } from "#table/rows";
import { containsText } from "#table/search";
import type { RowOf, Table } from "#table/table";
import { type Endpoint, get } from "./endpoint.ts";
import { listRows, pageContract, pageQuery } from "./pagination.ts";

/** A query parameter of a list: how it is parsed and which rows it keeps. */
export interface Filter {
  readonly contract: () => z.ZodType;
  readonly where: (value: never, context: DomainContext) => SQL | undefined;
}

/** Rows whose column equals the value, which is parsed as the column was declared. */
export function equals(table: Table, column: string): Filter {
  const rule = table.columns[column]!;
  const contract = () =>
    rule.values
      ? z.enum(rule.values as [string, ...string[]])
      : rule.kind === "flag"
        ? z.stringbool()
        : rule.kind === "day"
          ? Day()
          : Uuid();
  return {
    contract: () => contract().describe(`Only rows with this ${column}`),
    where: (value) => eq(columnOf(table, column), value),
  };
}

/** Rows on or after, or on or before, a Madrid day; the column is a day. */
export const fromDay = (table: Table, column: string): Filter => ({
  contract: () => Day().describe(`Only rows with ${column} on this day or later`),
  where: (value) => sql`${columnOf(table, column)} >= ${value}`,
});
export const untilDay = (table: Table, column: string): Filter => ({
  contract: () => Day().describe(`Only rows with ${column} on this day or earlier`),
  where: (value) => sql`${columnOf(table, column)} <= ${value}`,
});

/** Rows in which one of the columns contains a text, whatever its case and accents. */
export const search = (table: Table, columns: readonly string[]): Filter => ({
  contract: () =>
    z
      .string()
      .trim()
      .min(1)
      .max(80)
      .describe(`Only rows whose ${columns.join(", ")} contain this text; accents do not matter`),
  where: (text) =>
    containsText(
      columns.map((column) => columnOf(table, column)),
      text,
    ),
});

interface Resource<T extends Table> {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly table: T;
}

/** What a list tells of a row beside its columns, found for all rows of a page at once. */
export interface Beside<T extends Table> {
  readonly contract: () => z.ZodRawShape;
  readonly of: (context: DomainContext, rows: readonly RowOf<T>[]) => (row: RowOf<T>) => Record<string, unknown>;
}

interface ListResource<T extends Table> extends Resource<T> {
  /** Columns a caller may order by; the first is the default, with `-` for descending. */
  readonly sort: readonly [string, ...string[]];
  readonly filters?: Readonly<Record<string, Filter>>;
  /** A child's list: the path parameter that names the parent, its table, and the column that points to it. */
  readonly parent?: { readonly table: Table; readonly column: string };
  readonly beside?: Beside<T>;
}

/** `GET` of a tenant's rows of a table: filtered, ordered, in pages. */
export function list<T extends Table>({
  table,
  sort,
  filters = {},
  parent,
  beside,
  ...resource
}: ListResource<T>): Endpoint {
  return get({
    ...resource,
    tag: table.domain,
    params: () => (parent ? z.strictObject({ id: Uuid() }) : z.strictObject({})),
    query: () =>
      z.strictObject({
        ...pageQuery(sort),
        ...Object.fromEntries(Object.entries(filters).map(([name, { contract }]) => [name, contract().optional()])),
      }),
    response: () =>
      pageContract(beside ? rowContract(table).extend(beside.contract()) : rowContract(table)) as z.ZodType,
    run: (context, { params, query }) => {
      const given = query as Record<string, unknown>;
      const conditions = Object.entries(filters).map(([name, filter]) =>
        given[name] === undefined ? undefined : filter.where(given[name] as never, context),
      );
      if (parent) {
        const { id } = params as unknown as { id: string };
        getRow(context, parent.table, id);
        conditions.push(eq(columnOf(table, parent.column), id));
      }
      const page = listRows(context, table, query as Parameters<typeof listRows>[2], conditions);
      if (!beside) return page;
      const besideOf = beside.of(context, page.data);
      return { ...page, data: page.data.map((row) => ({ ...row, ...besideOf(row) })) };
    },
  });
}

interface DetailResource<T extends Table> extends Resource<T> {
  /** Lists of rows that belong to this one, shown inside it: name, table and the column that points here. */
  readonly children?: Readonly<Record<string, Child>>;
}

interface Child {
  readonly table: Table;
  readonly column: string;
  readonly order: string;
}

/** `GET` of one row, with the rows that belong to it. */
export function detail<T extends Table>({ table, children = {}, ...resource }: DetailResource<T>): Endpoint {
  return get({
    ...resource,
    tag: table.domain,
    params: () => z.strictObject({ id: Uuid() }),
    response: () => detailContract(table, children),
    run: (context, { params }) => ({
      ...getRow(context, table, params.id),
      ...Object.fromEntries(
        Object.entries(children).map(([name, { table: child, column, order }]) => [
          name,
          rowsOf(context, child, eq(columnOf(child, column), params.id), order),
        ]),
      ),
    }),
  });
}

/** A row with the lists of rows that belong to it. */
export const detailContract = (table: Table, children: Readonly<Record<string, Child>>): z.ZodObject =>
  rowContract(table).extend(
    Object.fromEntries(Object.entries(children).map(([name, { table: child }]) => [name, z.array(rowContract(child))])),
  ) as z.ZodObject;
