import { tableAt, tables } from "#domain";
import type { Reference } from "#table/field";
import { tenants } from "../../src/domain/tenant/schema.ts";
import { type Finding, wrong } from "../findings.ts";
import type { PlacedRow, SeedRow } from "../read-seed.ts";
import type { SeedRows } from "../seed-rows.ts";
import type { Check } from "./check.ts";

/** The integrity table of document 002, as the columns declare it: every id names a row that is as it must be. */
export const references: Check = (rows) =>
  tables.flatMap((table) =>
    table.columnNames.flatMap((column) => {
      const { reference } = table.columns[column]!;
      if (!reference) return [];
      return rows.placed(table.path).flatMap((placed) =>
        [placed.values[column] ?? []].flat().flatMap((id): Finding[] => {
          const reason = brokenReference(reference, placed.values, id, rows);
          return reason ? [wrong(placed, column, `${id} ${reason}`)] : [];
        }),
      );
    }),
  );

function brokenReference(reference: Reference, row: SeedRow, id: unknown, rows: SeedRows): string | undefined {
  const target = rows.find(tableAt(reference.table), id)?.values;
  if (!target) return `is not in ${reference.table}`;
  if (!isOneChain(row.tenant_id, target.tenant_id, rows)) return "belongs to another tenant";
  for (const [column, wanted] of Object.entries(reference.where ?? {})) {
    if (!isOneOf(target[column], wanted))
      return `has ${column} ${String(target[column])}, not ${[wanted].flat().join(" or ")}`;
  }
  for (const [own, theirs] of Object.entries(reference.same ?? {})) {
    if (row[own] !== target[theirs]) return `has another ${theirs}`;
  }
  if (reference.with) {
    const { table, column, where } = reference.with;
    const proven = rows
      .where(tableAt(table), column, id)
      .some(({ values }) =>
        Object.entries(where).every(([name, wanted]) => isOneOf((values as SeedRow)[name], wanted)),
      );
    if (!proven) return `has no row in ${table} with ${JSON.stringify(where)}`;
  }
  return undefined;
}

const isOneOf = (value: unknown, wanted: string | boolean | readonly string[]) =>
  typeof wanted === "object" ? wanted.includes(value as string) : value === wanted;

/** A tenant's rows may name its own and, in a chain, those of the centre and the centre those of its shops. */
function isOneChain(own: unknown, other: unknown, rows: SeedRows): boolean {
  const parentOf = (tenant: unknown) => rows.find(tenants, tenant)?.values.parent_tenant_id;
  return own === other || parentOf(own) === other || parentOf(other) === own;
}

/** Every tenant that a row names is one of the profile's, and the first of them is the manifest's. */
export const tenantIds: Check = (rows, { manifest }) => {
  const findings = tables.flatMap((table) =>
    table.columnNames
      .filter((column) => table.columns[column]!.kind === "tenant" && column !== table.columnNames[0])
      .flatMap((column) =>
        rows
          .placed(table.path)
          .filter(({ values }) => (values[column] ?? null) !== null && !rows.find(tenants, values[column]))
          .map((placed) => wrong(placed, column, `${placed.values[column]} is not in ${tenants.path}`)),
      ),
  );
  const root = rows.find(tenants, manifest.base_tenant_id);
  const ofManifest = { place: { file: "manifest.json" } } as PlacedRow;
  if (!root) findings.push(wrong(ofManifest, "base_tenant_id", `${manifest.base_tenant_id} is not in ${tenants.path}`));
  return findings;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids inside JSON columns, which the clone transforms like all others, name a row too. */
export const idsInJson: Check = (rows) => {
  const known = new Set(
    tables.flatMap((table) => rows.placed(table.path).map(({ values }) => values[table.columnNames[0]!])),
  );
  return tables.flatMap((table) =>
    table.columnNames
      .filter((column) => table.columns[column]!.kind === "json")
      .flatMap((column) =>
        rows.placed(table.path).flatMap((placed) =>
          textsIn(placed.values[column])
            .filter((text) => UUID.test(text) && !known.has(text))
            .map((text) => wrong(placed, column, `${text} is the id of no row`)),
        ),
      ),
  );
};

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
