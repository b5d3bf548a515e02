import { and, type SQL, sql } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { type FieldError, ProductError } from "#shared/errors";
import type { Reference } from "#table/field";
import type { Table } from "#table/table";

/**
 * Checks values against what their columns declare to refer to, also in domains that this one does not know: the row
 * exists, is of this tenant and holds what the declaration asks for.
 * @throws ProductError invalid_input, pointing at every field that does not
 */
export function requireReferences(
  context: DomainContext,
  table: Table,
  values: Readonly<Record<string, unknown>>,
): void {
  const fields = Object.entries(values).flatMap(([column, value]): FieldError[] => {
    const reference = table.columns[column]?.reference;
    if (!reference || value === null || value === undefined) return [];
    if (typeof value === "string") return broken(context, reference, value, `/${column}`);
    return (value as string[]).flatMap((id, position) => broken(context, reference, id, `/${column}/${position}`));
  });
  if (fields.length > 0) throw new ProductError("invalid_input", { fields });
}

function broken({ db, tenantId }: DomainContext, reference: Reference, id: string, pointer: string): FieldError[] {
  const name = reference.table.split(".")[1]!;
  const find = (condition: SQL | undefined) =>
    db.get<{ found: number }>(
      sql`SELECT 1 AS found FROM ${sql.identifier(name)} WHERE ${and(sql`tenant_id = ${tenantId}`, sql`id = ${id}`, condition)}`,
    );
  const wanted = Object.entries(reference.where ?? {});
  if (!find(undefined)) return [{ pointer, detail: { es: "No existe.", en: "There is no such row." } }];
  if (find(and(...wanted.map(([column, value]) => holds(column, value))))) return [];
  const condition = wanted.map(([column, value]) => `${column} ${Array.isArray(value) ? value.join(" or ") : value}`);
  return [
    {
      pointer,
      detail: { es: `Debe tener ${condition.join(" y ")}.`, en: `Must have ${condition.join(" and ")}.` },
    },
  ];
}

function holds(column: string, value: string | boolean | readonly string[]): SQL {
  const accepted = typeof value === "boolean" ? [Number(value)] : typeof value === "string" ? [value] : value;
  return sql`${sql.identifier(column)} IN (${sql.join(
    accepted.map((one) => sql`${one}`),
    sql`, `,
  )})`;
}
