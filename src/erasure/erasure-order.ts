import { derived, domains } from "#domain";
import { activity, idempotencyKeys } from "#session/schema";
import type { Table } from "#table/table";

/** Everything that owns rows of a tenant and erases them in one transaction. */
export interface ErasedService {
  readonly name: string;
  /** Children before the parents that they refer to. */
  readonly tables: readonly Table[];
}

let ordered: readonly ErasedService[] | undefined;

/** The services of the product in the order in which a tenant's rows are erased; found the first time it is needed. */
export function erasedServices(): readonly ErasedService[] {
  ordered ??= erasureOrder([
    ...domains,
    ...derived.filter(({ tables }) => tables.length > 0),
    { name: "session", tables: [activity, idempotencyKeys] },
  ]);
  return ordered;
}

/**
 * Children before parents, from the declared references alone. Between services a required reference always holds the
 * order; an optional one gives way where services refer to each other in a circle. Whatever is still free is erased in
 * the opposite order of its declaration.
 */
export function erasureOrder(services: readonly ErasedService[]): ErasedService[] {
  return childrenFirst(services, (one) => one.tables).map(({ name, tables }) => ({
    name,
    tables: childrenFirst(tables, (table) => [table]),
  }));
}

/** Takes again and again what the fewest of the remaining others need: required references first, then optional ones. */
function childrenFirst<T>(items: readonly T[], tablesOf: (item: T) => readonly Table[]): T[] {
  const remaining = [...items].reverse();
  const ordered: T[] = [];
  while (remaining.length > 0) {
    const needs = remaining.map((parent) => {
      const children = remaining.filter((child) => child !== parent).flatMap(tablesOf);
      const found = children.flatMap((child) => referencesTo(child, tablesOf(parent)));
      return { parent, required: found.filter(({ required }) => required).length, optional: found.length };
    });
    const next = needs.reduce((best, need) =>
      need.required < best.required || (need.required === best.required && need.optional < best.optional) ? need : best,
    );
    remaining.splice(remaining.indexOf(next.parent), 1);
    ordered.push(next.parent);
  }
  return ordered;
}

function referencesTo(child: Table, parents: readonly Table[]): { required: boolean }[] {
  return Object.values(child.columns).flatMap(({ reference, nullable }) =>
    reference && parents.some(({ path }) => path === reference.table) ? [{ required: !nullable }] : [],
  );
}

/** The column that says whose a row is: of the bakeries themselves it is their id. */
export const ownerColumn = ({ columns, columnNames }: Table): string =>
  columns[columnNames[0]!]!.kind === "tenant" ? columnNames[0]! : "tenant_id";
