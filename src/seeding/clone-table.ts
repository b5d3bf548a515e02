import { addDays } from "#shared/business-calendar";
import type { Table } from "#table/table";
import { resolveInstant } from "./moving-values.ts";
import { DateWriter, writeText, xorIds } from "./patch.ts";
import type { SessionTime } from "./session-time.ts";
import type { ConstantColumn, SeedTemplate, TemplateTable } from "./template.ts";
import { type SessionTenants, transformId, virtualTenant } from "./transform-id.ts";

export type SqlValue = string | number | null | ArrayBuffer;

/** The little that cloning needs of a database: an object's storage in production, node:sqlite in the validator. */
export interface CloneDatabase {
  /** Runs one statement. @returns rows written, index entries included. */
  run(statement: string, bindings: readonly SqlValue[]): number;
}

/** One session being cloned: whose copy it is, when it began, and the dates it has already spelled out. */
export interface CloneSession {
  readonly tenants: SessionTenants;
  readonly time: SessionTime;
  readonly dates: DateWriter;
}

export const cloneSession = (tenants: SessionTenants, time: SessionTime): CloneSession => ({
  tenants,
  time,
  dates: new DateWriter(),
});

/** Rows as a SELECT tells them: one column for each of the table's, under its name. */
export interface RowsQuery {
  readonly statement: string;
  readonly bindings: readonly SqlValue[];
}

/**
 * Inserts the rows of one table with one statement, in the order of their new keys: appending to a B-tree is cheaper
 * than filling it at random. @returns rows written, index entries included.
 */
export function cloneTable(
  database: CloneDatabase,
  table: Table,
  template: SeedTemplate,
  session: CloneSession,
): number {
  const rows = clonedRows(table, template, session);
  if (!rows) return 0;
  return database.run(`INSERT INTO "${table.name}" ${rows.statement} ORDER BY 1`, rows.bindings);
}

/** A table's rows as this session's clone makes them; `undefined` when the profile has none. */
export function clonedRows(table: Table, template: SeedTemplate, session: CloneSession): RowsQuery | undefined {
  const compiled = template.header.tables[table.path];
  if (!compiled || compiled.rowCount === 0) return undefined;
  const bytes = patchedRows(compiled, template, session);
  return rowsQuery(table, compiled, bytes, (constant) => constantValue(constant, session), session.time);
}

/** The rows of a template's bytes; with a time, only those inside the table's window. */
export function rowsQuery(
  table: Table,
  compiled: TemplateTable,
  bytes: Uint8Array<ArrayBuffer>,
  constantOf: (constant: ConstantColumn) => SqlValue,
  time?: SessionTime,
): RowsQuery {
  const bindings: SqlValue[] = [bytes.buffer, ...compiled.constants.map(constantOf)];
  const bind = (value: SqlValue) => `?${bindings.push(value)}`;
  const condition = time ? windowCondition(table, compiled, time, bind) : "";
  return { statement: selectOf(table, compiled) + condition, bindings };
}

/** What has been spelled already: a template's statements are the same in every session. */
const selects = new WeakMap<TemplateTable, string>();

/** All rows of a template's bytes, which are the first parameter; the constants are those behind it. */
function selectOf(table: Table, compiled: TemplateTable): string {
  let select = selects.get(compiled);
  if (!select) {
    const columns = table.columnNames.map((column) => `${columnValue(compiled, column)} AS "${column}"`);
    select = `SELECT ${columns.join(",")} FROM jsonb_each(?1)`;
    selects.set(compiled, select);
  }
  return select;
}

/** A path, where a number would do as well: SQLite makes a path of each number first, for every cell. */
function columnValue(compiled: TemplateTable, column: string): string {
  const place = compiled.columns.indexOf(column);
  if (place >= 0) return `value->>'$[${place}]'`;
  return `?${2 + compiled.constants.findIndex((constant) => constant.column === column)}`;
}

function windowCondition(
  table: Table,
  compiled: TemplateTable,
  time: SessionTime,
  bind: (value: SqlValue) => string,
): string {
  const { window } = table;
  if (!window) return "";
  const day = columnValue(compiled, window.column);
  const inside = `${day} BETWEEN ${bind(addDays(time.day, window.from))} AND ${bind(addDays(time.day, window.to))}`;
  const exempt = Object.entries(window.where ?? {})
    .filter(([column]) => compiled.columns.includes(column))
    .map(([column, value]) => `${columnValue(compiled, column)} <> ${bind(value)}`);
  return ` WHERE ${[...exempt, inside].join(" OR ")}`;
}

function constantValue(constant: ConstantColumn, { tenants, time }: CloneSession): SqlValue {
  if ("id" in constant) return transformId(constant.id, tenants.virtualRoot);
  if ("tenant" in constant) return virtualTenant(constant.tenant, tenants);
  if ("instant" in constant) return new Date(resolveInstant(constant.instant, time)).toISOString();
  return constant.value;
}

/** A copy of the template's rows with everything in place that moves with the session. */
function patchedRows(compiled: TemplateTable, template: SeedTemplate, { tenants, time, dates }: CloneSession) {
  const bytes = template.copyBytes(compiled.rows);
  xorIds(bytes, template.uint32(compiled.ids), tenants.virtualRoot);
  compiled.tenants.forEach((section, index) => {
    writeText(bytes, template.uint32(section), virtualTenant(template.header.baseTenants[index]!, tenants));
  });

  const instantOffsets = template.uint32(compiled.shiftedInstants[0]);
  const instantsMs = template.float64(compiled.shiftedInstants[1]);
  for (let index = 0; index < instantOffsets.length; index++) {
    dates.writeInstant(bytes, instantOffsets[index]!, instantsMs[index]! + time.shiftMs);
  }
  for (const instant of compiled.ruledInstants)
    dates.writeInstant(bytes, instant.offset, resolveInstant(instant, time));

  const days = ([offsets, epochDays]: TemplateTable["calendarDays"], shift: number, write: DateWriter["writeDay"]) => {
    const places = template.uint32(offsets);
    const written = template.int32(epochDays);
    for (let index = 0; index < places.length; index++)
      write.call(dates, bytes, places[index]!, written[index]! + shift);
  };
  days(compiled.calendarDays, time.shiftDays, dates.writeDay);
  days(compiled.wholeWeekDays, time.shiftWeekDays, dates.writeDay);
  days(compiled.codeDays, time.shiftDays, dates.writeCodeDay);
  return bytes;
}
