import * as z from "zod";
import { MARKER_PATTERN } from "#shared/marker-pattern";
import { DAY_PATTERN, INSTANT_PATTERN, seedContract, UUID_PATTERN } from "#table/contract";
import type { Reference } from "#table/field";
import type { RowRule } from "#table/row-rule";
import { modelOf, type Table } from "#table/table";

export type JsonObject = { readonly [key: string]: unknown };

/**
 * What a seed row of a table may be, as JSON Schema (draft-07), from the same declaration as everything else. Rules that
 * compare two columns have no words there: they stand as a comment, and `npm run seed:validate` checks them.
 */
export function jsonSchemaOf(table: Table, version: string): JsonObject {
  const model = modelOf(table);
  const contract = z.toJSONSchema(seedContract(table), { target: "draft-7", io: "input" });
  const used = new Set<string>();
  const properties = Object.fromEntries(
    Object.entries(contract.properties ?? {}).map(([column, schema]) => {
      const { reference } = table.columns[column]!;
      const written = withDefinitions(schema, used) as JsonObject;
      return [column, reference ? { description: describeReference(reference), ...written } : written];
    }),
  );
  const conditions = table.rules.flatMap((rule) => conditionOf(rule) ?? []);
  const comparisons = table.rules.flatMap((rule) => comparisonOf(rule) ?? []);
  return {
    $schema: contract.$schema,
    $id: `https://schemas.bakery-ia.com/demo/${table.domain}/${model}/v${majorOf(version)}`,
    version,
    title: model.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase()),
    description: `A row of "${table.name}" in a seed file of the domain ${table.domain}.`,
    ...(comparisons.length > 0 && { $comment: `Checked by npm run seed:validate: ${comparisons.join("; ")}.` }),
    type: "object",
    properties,
    required: contract.required ?? [],
    additionalProperties: false,
    ...(conditions.length > 0 && { allOf: conditions }),
    definitions: Object.fromEntries([...used].sort().map((name) => [name, DEFINITIONS[name]])),
  };
}

export const majorOf = (version: string): number => Number(version.split(".")[0]);

/** Fields that the newer schema wants and the older one did not: a step of the major version. */
export const newlyRequired = (older: JsonObject, newer: JsonObject): string[] =>
  (newer.required as string[]).filter((field) => !(older.required as string[]).includes(field));

/** Forms that many fields share, by name. */
const DEFINITIONS: Readonly<Record<string, JsonObject>> = {
  uuid: { type: "string", format: "uuid", pattern: UUID_PATTERN.source },
  day: {
    description: "A calendar day of Europe/Madrid, seen from 2025-01-15",
    type: "string",
    pattern: DAY_PATTERN.source,
  },
  instant: {
    description: "UTC ISO 8601 ending in Z, seen from 2025-01-15T06:00:00Z, or a marker such as BASE_TS - 1h45m",
    type: "string",
    pattern: `${INSTANT_PATTERN.source}|${MARKER_PATTERN.source}`,
  },
};

function withDefinitions(schema: unknown, used: Set<string>): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withDefinitions(item, used));
  if (typeof schema !== "object" || schema === null) return schema;
  const shared = Object.entries(DEFINITIONS).find(
    ([, { pattern }]) => pattern === (schema as JsonObject).pattern && pattern !== undefined,
  );
  if (shared) {
    used.add(shared[0]);
    return { $ref: `#/definitions/${shared[0]}` };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withDefinitions(value, used)]));
}

function conditionOf(rule: RowRule): JsonObject | undefined {
  if (rule.kind !== "requires" && rule.kind !== "forbids") return undefined;
  const wanted = rule.kind === "requires" ? { not: { type: "null" } } : { type: "null" };
  return {
    if: {
      properties: Object.fromEntries(Object.entries(rule.when).map(([column, values]) => [column, { enum: values }])),
      required: Object.keys(rule.when),
    },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
    then: {
      properties: Object.fromEntries(rule.columns.map((column) => [column, wanted])),
      ...(rule.kind === "requires" && { required: rule.columns }),
    },
  };
}

function comparisonOf(rule: RowRule): string | undefined {
  if (rule.kind === "before") return `${rule.earlier} ${rule.orEqual ? "not after" : "before"} ${rule.later}`;
  if (rule.kind !== "at_most") return undefined;
  return `${rule.column} at most ${rule.factor === 1 ? "" : `${rule.factor} × `}${rule.limit}`;
}

function describeReference({ table, where = {}, same = {}, with: proof }: Reference): string {
  const conditions = [
    ...Object.entries(where).map(([column, wanted]) => `${column} ${[wanted].flat().join(" or ")}`),
    ...Object.keys(same).map((own) => `the same ${own}`),
    ...(proof ? [`a row in ${proof.table} with ${JSON.stringify(proof.where)}`] : []),
  ];
  return `A row of ${table}${conditions.length > 0 ? ` with ${conditions.join(" and ")}` : ""}`;
}
