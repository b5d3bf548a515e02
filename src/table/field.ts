import type * as z from "zod";
import type { DayRule, InstantRule } from "#shared/time-rule-names";

/**
 * What a column is, said once: the database column, its CHECKs, the seed contract, the JSON Schema, the integrity
 * table, the clone and the API documents are all read from here.
 */
export interface ColumnRule {
  readonly kind:
    | "id"
    | "tenant"
    | "reference"
    | "reference_list"
    | "string"
    | "choice"
    | "integer"
    | "decimal"
    | "flag"
    | "instant"
    | "day"
    | "json";
  readonly nullable: boolean;
  /** Inclusive bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** Exclusive lower bound of a number. */
  readonly moreThan?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly values?: readonly string[];
  readonly shape?: () => z.ZodType;
  readonly reference?: Reference;
  readonly instantRule?: InstantRule;
  readonly dayRule?: DayRule;
  /** The first eight consecutive digits are a calendar day (YYYYMMDD) that moves with the session. */
  readonly datedCode?: boolean;
  /** What a seed row that leaves the field out means. Rows of the database always hold a value. */
  readonly seedDefault?: string;
}

/** A row elsewhere that must exist under the same session, named `domain.table` (integrity table of document 002). */
export interface Reference {
  readonly table: string;
  /** Values the referenced row must hold, by column; a list means one of them. */
  readonly where?: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** Columns that must hold the same value on both rows. */
  readonly same?: Readonly<Record<string, string>>;
  /** A row of this table must exist that points to the referenced row and holds these values. */
  readonly with?: {
    readonly table: string;
    readonly column: string;
    readonly where: Readonly<Record<string, string | readonly string[]>>;
  };
}

/** A column declaration; `T` is the type of the value in a row. */
export interface Field<T> {
  readonly rule: ColumnRule;
  readonly type?: T;
}

const field = <T>(rule: Omit<ColumnRule, "nullable">): Field<T> => ({ rule: { ...rule, nullable: false } });

/** The column may be NULL; a seed row may leave it out. */
export const optional = <T>(declared: Field<T>): Field<T | null> => ({
  rule: { ...declared.rule, nullable: true },
});

/** Primary key: a UUID by form (a cloned id is not an RFC 9562 version 4). */
export const id = () => field<string>({ kind: "id" });

/** A tenant's id: mapped to the session's virtual tenants, never XORed as an ordinary id. */
export const tenantId = () => field<string>({ kind: "tenant" });

/** The id of a row of `table` (`domain.table`). */
export const reference = (table: string, conditions: Omit<Reference, "table"> = {}) =>
  field<string>({ kind: "reference", reference: { table, ...conditions } });

/** A JSON array of ids of rows of `table`. */
export const referenceList = (table: string, conditions: Omit<Reference, "table"> = {}) =>
  field<string[]>({ kind: "reference_list", reference: { table, ...conditions } });

/** Text of 1 to `max` characters. */
export const string = (max: number, options: { min?: number; pattern?: RegExp } = {}) =>
  field<string>({
    kind: "string",
    minLength: options.min ?? 1,
    maxLength: max,
    ...(options.pattern && { pattern: options.pattern }),
  });

/** A human code such as `BATCH-20250115-000001`, whose day moves with the session. */
export const datedCode = (pattern: RegExp) =>
  field<string>({ kind: "string", minLength: 3, maxLength: 50, pattern, datedCode: true });

/** One of a closed list of words. */
export const choice = <const V extends readonly string[]>(values: V) => field<V[number]>({ kind: "choice", values });

interface Bounds {
  min?: number;
  max?: number;
  moreThan?: number;
}

export const integer = (bounds: Bounds = {}) => field<number>({ kind: "integer", ...bounds });
export const decimal = (bounds: Bounds = {}) => field<number>({ kind: "decimal", ...bounds });
/** Money in cents of a euro. */
export const cents = (bounds: Bounds = { min: 0 }) => field<number>({ kind: "integer", ...bounds });
/** A share from 0 to 100. */
export const percent = (bounds: Bounds = {}) => field<number>({ kind: "decimal", min: 0, max: 100, ...bounds });
export const flag = () => field<boolean>({ kind: "flag" });

/** An instant, stored as UTC ISO 8601 with milliseconds and `Z`. */
export const instant = (instantRule: InstantRule = "shift") => field<string>({ kind: "instant", instantRule });
/** A calendar day of Europe/Madrid, `YYYY-MM-DD`. */
export const day = (dayRule: DayRule = "calendar") => field<string>({ kind: "day", dayRule });

/** A JSON value of the given shape. */
export const json = <S extends z.ZodType>(shape: () => S) => field<z.infer<S>>({ kind: "json", shape });

/** The audit pair that every table ends with. A seed row that leaves them out was written when the session began. */
export const audit = () => ({
  created_at: { rule: { ...instant().rule, seedDefault: "BASE_TS" } } as Field<string>,
  updated_at: { rule: { ...instant().rule, seedDefault: "BASE_TS" } } as Field<string>,
});
