import * as z from "zod";
import { lazily } from "#shared/lazily";
import { MARKER_PATTERN } from "#shared/marker-pattern";
import type { ColumnRule } from "./field.ts";
import type { RowRule } from "./row-rule.ts";
import { modelOf, type RowOf, type Table } from "./table.ts";

/** 8-4-4-4-12 hexadecimal digits. A cloned id is an XOR and carries no version bits, so form is all there is to check. */
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const INSTANT_PATTERN =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;
export const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const Uuid = lazily(() => z.string().regex(UUID_PATTERN));
/** UTC ISO 8601 with `Z`. */
export const Instant = lazily(() => z.string().regex(INSTANT_PATTERN));
/** A calendar day of Europe/Madrid. */
export const Day = lazily(() => z.string().regex(DAY_PATTERN));

type RowContract<T> = z.ZodType<RowOf<T>> & z.ZodObject;

const rowContracts = new WeakMap<Table, z.ZodObject>();

/** A row as the API shows it; one contract for each table, which the API document names after its model. */
export function rowContract<T extends Table>(table: T): RowContract<T> {
  let contract = rowContracts.get(table);
  if (!contract) {
    const shape = Object.fromEntries(
      table.columnNames.map((column) => [column, valueContract(table.columns[column]!, Instant())]),
    );
    const name = modelOf(table).replaceAll(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    contract = z.strictObject(shape).meta({ id: name });
    rowContracts.set(table, contract);
  }
  // SAFETY: the shape is built from the same columns that RowOf is computed from.
  return contract as unknown as RowContract<T>;
}

/**
 * A row as a seed file writes it: instants may be markers, nullable fields and those with a default may be left out,
 * unknown fields are refused, and the rules between columns hold where both sides are plain values.
 */
export function seedContract(table: Table): z.ZodType<Record<string, unknown>> {
  const shape = Object.fromEntries(
    table.columnNames.map((column) => {
      const rule = table.columns[column]!;
      const value = valueContract(rule, SeedInstant());
      return [column, rule.nullable || rule.seedDefault ? value.optional() : value];
    }),
  );
  return z.strictObject(shape).superRefine((row, context) => {
    for (const rule of table.rules) {
      for (const broken of brokenColumns(rule, row)) {
        context.addIssue({ code: "custom", path: [broken.column], message: broken.message });
      }
    }
  }) as z.ZodType<Record<string, unknown>>;
}

/** An instant of a seed file: UTC ISO 8601 or `BASE_TS ± offset`. */
const SeedInstant = lazily(() =>
  z.string().regex(new RegExp(`${INSTANT_PATTERN.source}|${MARKER_PATTERN.source}`), {
    error: "must be a UTC instant ending in Z or a BASE_TS marker",
  }),
);

function valueContract(rule: ColumnRule, instant: z.ZodType): z.ZodType {
  const value = plainContract(rule, instant);
  return rule.nullable ? value.nullable() : value;
}

function plainContract(rule: ColumnRule, instant: z.ZodType): z.ZodType {
  switch (rule.kind) {
    case "id":
    case "tenant":
    case "reference":
      return Uuid();
    case "reference_list":
      return z.array(Uuid()).min(1).max(20);
    case "string": {
      const text = z
        .string()
        .min(rule.minLength ?? 0)
        .max(rule.maxLength ?? 4000);
      return rule.pattern ? text.regex(rule.pattern) : text;
    }
    case "choice":
      return z.enum(rule.values as [string, ...string[]]);
    case "integer":
      return bounded(z.int(), rule);
    case "decimal":
      return bounded(z.number(), rule);
    case "flag":
      return z.boolean();
    case "instant":
      return instant;
    case "day":
      return Day();
    case "json":
      return rule.shape!();
  }
}

function bounded<T extends z.ZodNumber>(number: T, rule: ColumnRule): T {
  let contract = number;
  if (rule.min !== undefined) contract = contract.min(rule.min) as T;
  if (rule.moreThan !== undefined) contract = contract.gt(rule.moreThan) as T;
  if (rule.max !== undefined) contract = contract.max(rule.max) as T;
  return contract;
}

const isMissing = (value: unknown) => value === null || value === undefined;
const isMarker = (value: unknown) => typeof value === "string" && value.startsWith("BASE_TS");

/** The columns of `row` that break `rule`, with the reason. Comparisons with a marker are left to the clone's own check. */
export function brokenColumns(
  rule: RowRule,
  row: Readonly<Record<string, unknown>>,
): { column: string; message: string }[] {
  switch (rule.kind) {
    case "requires":
    case "forbids": {
      const applies = Object.entries(rule.when).every(([column, values]) => values.includes(row[column] as string));
      if (!applies) return [];
      const condition = Object.entries(rule.when)
        .map(([column, values]) => `${column} is ${values.join(" or ")}`)
        .join(" and ");
      const wanted = rule.kind === "requires";
      return rule.columns
        .filter((column) => isMissing(row[column]) === wanted)
        .map((column) => ({ column, message: `must ${wanted ? "be given" : "be empty"} when ${condition}` }));
    }
    case "before": {
      const [earlier, later] = [row[rule.earlier], row[rule.later]];
      if (isMissing(earlier) || isMissing(later) || isMarker(earlier) || isMarker(later)) return [];
      const [first, second] = [comparable(earlier), comparable(later)];
      if (first < second || (rule.orEqual && first === second)) return [];
      return [{ column: rule.later, message: `must ${rule.orEqual ? "not be before" : "be after"} ${rule.earlier}` }];
    }
    case "at_most": {
      const [value, limit] = [row[rule.column], row[rule.limit]];
      if (typeof value !== "number" || typeof limit !== "number" || value <= limit * rule.factor) return [];
      return [
        {
          column: rule.column,
          message: `must be at most ${rule.factor === 1 ? "" : `${rule.factor} × `}${rule.limit}`,
        },
      ];
    }
  }
}

const comparable = (value: unknown) =>
  typeof value === "string" && value.includes("T") ? Date.parse(value) : (value as number | string);
