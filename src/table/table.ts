import { type SQL, sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer as integerColumn,
  real,
  type SQLiteColumn,
  type SQLiteTable,
  type SQLiteTableWithColumns,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { lazily } from "#shared/lazily";
import type { ColumnRule, Field } from "./field.ts";
import type { RowRule } from "./row-rule.ts";

type Fields = Readonly<Record<string, Field<unknown>>>;
type ValueOf<F> = F extends Field<infer T> ? T : never;

type ColumnOf<Name extends string, T> = SQLiteColumn<{
  name: Name;
  tableName: string;
  dataType: "custom";
  columnType: "BakeryColumn";
  data: NonNullable<T>;
  driverParam: unknown;
  notNull: null extends T ? false : true;
  hasDefault: false;
  isPrimaryKey: false;
  isAutoincrement: false;
  hasRuntimeDefault: false;
  enumValues: undefined;
  generated: undefined;
  identity: undefined;
}>;

type DrizzleTable<F extends Fields> = SQLiteTableWithColumns<{
  name: string;
  schema: undefined;
  columns: { [K in keyof F & string]: ColumnOf<K, ValueOf<F[K]>> };
  dialect: "sqlite";
}>;

/**
 * The days of a `whole_weeks` column that a session keeps, counted from the session's day: -90 to -1 is the last ninety
 * days. With `where`, only rows that hold these values are measured; the others always stay.
 */
export interface Window {
  readonly column: string;
  readonly from: number;
  readonly to: number;
  readonly where?: Readonly<Record<string, string>>;
}

/** One table of one domain and everything that was declared about it. */
export interface Table {
  /** `domain.table`, as references name it. */
  readonly path: string;
  readonly domain: string;
  readonly name: string;
  /** The Drizzle table, for queries. */
  readonly rows: SQLiteTable;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  readonly columnNames: readonly string[];
  readonly rules: readonly RowRule[];
  readonly uniqueKeys: readonly (readonly string[])[];
  /** Columns of each secondary index that is not a unique key. */
  readonly indexes: readonly (readonly string[])[];
  readonly window?: Window;
}

/** A table whose columns the type system knows. */
export interface TypedTable<F extends Fields> extends Table {
  readonly rows: DrizzleTable<F>;
  readonly columns: Readonly<Record<keyof F & string, ColumnRule>>;
}

/** A row as it stands in the database, in the API and, before dates and ids move, in the seed. */
export type RowOf<T> = T extends TypedTable<infer F> ? { [K in keyof F]: ValueOf<F[K]> } : never;

interface TableOptions<F extends Fields> {
  readonly rules?: readonly RowRule[];
  readonly unique?: readonly (readonly (keyof F & string)[])[];
  readonly index?: readonly (readonly (keyof F & string)[])[];
  readonly window?: Window;
}

/**
 * Declares a table of `domain`. Unique keys hold within a tenant: `tenant_id` is put behind their columns, so that they
 * also find the rows that belong to another, which are asked for by that one's id and not by the tenant (`isOwnedBy`).
 * References inside the domain become foreign keys; those to other domains are checked by the integrity table, because
 * an optional domain may fail to clone without taking the others with it (SPEC §4).
 */
export function table<const F extends Fields>(path: string, fields: F, options: TableOptions<F> = {}): TypedTable<F> {
  const [domain, name] = path.split(".") as [string, string];
  const columnNames = Object.keys(fields);
  const columns = Object.fromEntries(columnNames.map((column) => [column, fields[column]!.rule]));
  const rules = options.rules ?? [];
  const uniqueKeys = (options.unique ?? []).map((key) =>
    columnNames.includes("tenant_id") ? [...key, "tenant_id"] : key,
  );

  const rows = lazily(() =>
    sqliteTable(
      name,
      Object.fromEntries(
        columnNames.map((column) => [column, drizzleColumn(column, columns[column]!, column === columnNames[0])]),
      ),
      (self) => [
        ...uniqueKeys.map((key) =>
          unique(`${name}_${key.filter((column) => column !== "tenant_id").join("_")}_key`).on(...columnsOf(self, key)),
        ),
        ...(options.index ?? []).map((key) => index(`${name}_${key.join("_")}_index`).on(...columnsOf(self, key))),
        ...checksOf(columns, rules).map(([label, condition]) => check(`${name}_${label}`, condition)),
        ...columnNames.flatMap((column) => {
          const target = columns[column]!.reference?.table;
          if (columns[column]!.kind !== "reference" || target?.split(".")[0] !== domain) return [];
          return [foreignKey({ columns: columnsOf(self, [column]), foreignColumns: [foreignId(target!)] as never })];
        }),
      ],
    ),
  );

  const declared: TypedTable<F> = {
    path,
    domain,
    name,
    get rows() {
      // SAFETY: the columns are built from the same fields that the type is computed from.
      return rows() as unknown as DrizzleTable<F>;
    },
    columns: columns as Record<keyof F & string, ColumnRule>,
    columnNames,
    rules,
    uniqueKeys,
    indexes: options.index ?? [],
    ...(options.window && { window: options.window }),
  };
  declaredTables.set(path, declared);
  return declared;
}

/** `production_batches` holds rows of the model `production_batch`. */
export function modelOf({ name }: Pick<Table, "name">): string {
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  return name.replace(/(?<=ch|sh|x)es$|(?<!s)s$/, "");
}

/** Tables declared so far, so that a foreign key can name a table of its own domain that stands above it. */
const declaredTables = new Map<string, Table>();

function foreignId(path: string): SQLiteColumn {
  const target = declaredTables.get(path);
  if (!target) throw new Error(`${path} must be declared before the table that refers to it`);
  return (target.rows as unknown as Record<string, SQLiteColumn>)[target.columnNames[0]!]!;
}

const columnsOf = (self: unknown, names: readonly string[]) =>
  names.map((name) => (self as Record<string, SQLiteColumn>)[name]!) as [SQLiteColumn, ...SQLiteColumn[]];

function drizzleColumn(name: string, rule: ColumnRule, primaryKey: boolean) {
  const column = () => {
    switch (rule.kind) {
      case "integer":
        return integerColumn(name);
      case "decimal":
        return real(name);
      case "flag":
        return integerColumn(name, { mode: "boolean" });
      case "json":
      case "reference_list":
        return text(name, { mode: "json" });
      default:
        return text(name);
    }
  };
  const declared = rule.nullable ? column() : column().notNull();
  return primaryKey ? declared.primaryKey() : declared;
}

const literal = (value: string | number) =>
  sql.raw(typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`);
const name = (column: string) => sql.raw(`"${column}"`);
/** Compared one by one: for `IN` SQLite searches a B-tree of the values for every row, a tenth of what a clone's inserts take. */
const isOneOf = (column: string, values: readonly (string | number)[]) =>
  sql.join(
    values.map((value) => sql`${name(column)} = ${literal(value)}`),
    sql.raw(" OR "),
  );

/** CHECKs in the order of the columns, then those between columns. NULL passes a CHECK, as SQL has it. */
function checksOf(columns: Readonly<Record<string, ColumnRule>>, rules: readonly RowRule[]): [string, SQL][] {
  const checks: [string, SQL][] = [];
  for (const [column, rule] of Object.entries(columns)) {
    if (rule.values) checks.push([`${column}_values`, isOneOf(column, rule.values)]);
    if (rule.kind === "flag") checks.push([`${column}_flag`, sql`${name(column)} IN (0, 1)`]);
    if (rule.kind === "string") {
      checks.push([
        `${column}_length`,
        sql`length(${name(column)}) BETWEEN ${literal(rule.minLength ?? 0)} AND ${literal(rule.maxLength ?? 4000)}`,
      ]);
    }
    if (rule.min !== undefined) checks.push([`${column}_minimum`, sql`${name(column)} >= ${literal(rule.min)}`]);
    if (rule.moreThan !== undefined) checks.push([`${column}_above`, sql`${name(column)} > ${literal(rule.moreThan)}`]);
    if (rule.max !== undefined) checks.push([`${column}_maximum`, sql`${name(column)} <= ${literal(rule.max)}`]);
  }
  rules.forEach((rule, position) => {
    checks.push([`rule_${position + 1}`, ruleCheck(rule)]);
  });
  return checks;
}

function ruleCheck(rule: RowRule): SQL {
  switch (rule.kind) {
    case "requires":
    case "forbids": {
      const applies = Object.entries(rule.when).map(([column, values]) => sql`(${isOneOf(column, values)})`);
      const wanted = sql.raw(rule.kind === "requires" ? "IS NOT NULL" : "IS NULL");
      const holds = rule.columns.map((column) => sql`${name(column)} ${wanted}`);
      return sql`NOT (${sql.join(applies, sql.raw(" AND "))}) OR (${sql.join(holds, sql.raw(" AND "))})`;
    }
    case "before":
      return sql`${name(rule.earlier)} ${sql.raw(rule.orEqual ? "<=" : "<")} ${name(rule.later)}`;
    case "at_most":
      return sql`${name(rule.column)} <= ${name(rule.limit)} * ${literal(rule.factor)}`;
  }
}
