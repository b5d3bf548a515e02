import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import * as z from "zod";
import type { DomainContext } from "#shared/context";
import { invalidField } from "#shared/errors";
import { lazily } from "#shared/lazily";
import { isOwnedBy, selectRows } from "#table/rows";
import type { RowOf, Table } from "#table/table";

export const DEFAULT_LIMIT = 50;
export const MAXIMUM_LIMIT = 100;
/** A cursor holds the value of the column that a list is ordered by: a name of 120 letters, each of them many bytes. */
const MAXIMUM_CURSOR_LENGTH = 2200;

export interface Page<T> {
  readonly data: T[];
  readonly next_cursor: string | null;
}

export const pageContract = <T extends z.ZodType>(item: T) =>
  z.strictObject({ data: z.array(item), next_cursor: z.string().nullable() });

/** Query parameters that every list takes; the first of `sortable` is the default order. */
export const pageQuery = (sortable: readonly [string, ...string[]]) => ({
  limit: z.coerce.number().int().min(1).max(MAXIMUM_LIMIT).default(DEFAULT_LIMIT).describe("Rows to return"),
  cursor: z.string().max(MAXIMUM_CURSOR_LENGTH).optional().describe("`next_cursor` of the page before"),
  sort: z
    .enum([
      ...new Set(sortable.flatMap((column) => [column, column.startsWith("-") ? column.slice(1) : `-${column}`])),
    ] as [string, ...string[]])
    .default(sortable[0])
    .describe("Column to order by, with `-` for descending"),
});

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

/**
 * One page of a tenant's rows, ordered by a column and then by id, from where the cursor says. The order is total, so a
 * row that is written meanwhile moves no other row to another page.
 * @throws ProductError invalid_input when the cursor was not made by this list in this order.
 */
export function listRows<T extends Table>(
  context: DomainContext,
  table: T,
  query: PageQuery,
  where: readonly (SQL | undefined)[] = [],
): Page<RowOf<T>> {
  const columns = table.rows as unknown as Record<string, SQLiteColumn>;
  const descending = query.sort.startsWith("-");
  const sorted = columns[query.sort.replace("-", "")]!;
  const id = columns[table.columnNames[0]!]!;
  // NULL would fall out of every comparison; as empty text or zero it has a place.
  const key = sql`ifnull(${sorted}, '')`;
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, query.sort);
  const [beyond, directed] = descending ? [lt, desc] : [gt, asc];

  const chosen = and(
    isOwnedBy(table, context.tenantId),
    ...where,
    after && or(beyond(key, after.value), and(eq(key, after.value), beyond(id, after.id))),
  );
  const order = sql`ORDER BY ${directed(key)}, ${directed(id)}`;
  // Only keys are sorted: with whole rows it would matter by three times in which order the tenant's rows happen to lie.
  const keys = sql`SELECT ${id} FROM ${table.rows} WHERE ${chosen} ${order} LIMIT ${query.limit + 1}`;
  const rows = selectRows(context.db, table, sql`WHERE ${id} IN (${keys}) ${order}`);
  const data = rows.slice(0, query.limit);
  const last = data.at(-1) as Record<string, unknown> | undefined;
  const more = rows.length > query.limit && last;
  return {
    data,
    next_cursor: more ? encodeCursor(query.sort, last[sorted.name] ?? "", last[id.name] as string) : null,
  };
}

const encodeCursor = (sort: string, value: unknown, id: string) =>
  btoa(encodeURIComponent(JSON.stringify([sort, value, id])))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const Cursor = lazily(() => z.tuple([z.string(), z.union([z.string(), z.number(), z.boolean()]), z.string()]));

function decodeCursor(cursor: string, sort: string) {
  try {
    const [madeFor, value, id] = Cursor().parse(
      JSON.parse(decodeURIComponent(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")))),
    );
    if (madeFor === sort) return { value: typeof value === "boolean" ? Number(value) : value, id };
  } catch {
    // Told below, with the other way in which a cursor is not ours.
  }
  throw invalidField(
    "query/cursor",
    "No es un cursor de esta lista en este orden.",
    "Is not a cursor of this list in this order.",
  );
}
