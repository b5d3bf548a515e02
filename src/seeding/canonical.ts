import type { ColumnRule } from "#table/field";
import type { Table } from "#table/table";
import { type CloneSession, clonedRows, type RowsQuery, rowsQuery, type SqlValue } from "./clone-table.ts";
import type { MovingInstant } from "./moving-values.ts";
import { DateWriter, writeText } from "./patch.ts";
import type { ConstantColumn, SeedTemplate } from "./template.ts";
import { transformId, virtualTenant } from "./transform-id.ts";

type RawRow = Readonly<Record<string, SqlValue>>;
type Select = (rows: RowsQuery) => readonly RawRow[];

/**
 * Rows of a session as the seed would write them: ids XORed back, and every value that still equals what the clone made
 * of its seed value written as that seed value (a marker as its instant at the reference date). So two fresh sessions
 * of a profile made on the same Madrid day are equal, and a used one differs exactly where something was changed.
 */
export function canonicalRows(
  table: Table,
  live: readonly RawRow[],
  owner: { readonly column: string; readonly tenantId: string },
  template: SeedTemplate,
  session: CloneSession,
  select: Select,
): RawRow[] {
  const key = table.columnNames[0]!;
  const toBase = baseIds(template, session);
  const rowsOf = (rows: RowsQuery | undefined, tenant: SqlValue) =>
    new Map((rows ? select(ofOwner(rows, owner.column, tenant)) : []).map((row) => [row[key], row]));
  const cloned = rowsOf(clonedRows(table, template, session), owner.tenantId);
  const seed = rowsOf(seedRows(table, template), toBase(table.columns[owner.column]!, owner.tenantId));
  const rows = live.map((row) => {
    const id = toBase(table.columns[key]!, row[key]!) as string;
    const [made, written] = [cloned.get(row[key]), seed.get(id)];
    return Object.fromEntries(
      table.columnNames.map((column) => {
        const untouched = made && written && made[column] === row[column];
        return [column, untouched ? written[column]! : toBase(table.columns[column]!, row[column]!)];
      }),
    );
  });
  return rows.sort((one, other) => (one[key]! < other[key]! ? -1 : 1));
}

/** Only one tenant's rows of a query. */
export const ofOwner = ({ statement, bindings }: RowsQuery, column: string, tenantId: SqlValue): RowsQuery => ({
  statement: `SELECT * FROM (${statement}) WHERE "${column}" = ?${bindings.length + 1}`,
  bindings: [...bindings, tenantId],
});

const ID_KINDS: readonly ColumnRule["kind"][] = ["id", "reference", "tenant", "reference_list", "json"];
const UUID_ANYWHERE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What turns the ids in a value back into those of the seed. */
function baseIds({ header }: SeedTemplate, { tenants }: CloneSession) {
  const bases = new Map(header.baseTenants.map((base) => [virtualTenant(base, tenants), base]));
  const back = (id: string) => bases.get(id) ?? transformId(id, tenants.virtualRoot);
  return ({ kind }: ColumnRule, value: SqlValue): SqlValue => {
    const holdsIds = typeof value === "string" && ID_KINDS.includes(kind);
    return holdsIds ? value.replace(UUID_ANYWHERE, back) : value;
  };
}

/** A table's rows as they were before anything moved. */
function seedRows(table: Table, template: SeedTemplate): RowsQuery | undefined {
  const compiled = template.header.tables[table.path];
  if (!compiled || compiled.rowCount === 0) return undefined;
  const bytes = template.copyBytes(compiled.rows);
  compiled.tenants.forEach((section, index) => {
    writeText(bytes, template.uint32(section), template.header.baseTenants[index]!);
  });
  const dates = new DateWriter();
  const instantsMs = template.float64(compiled.shiftedInstants[1]);
  template.uint32(compiled.shiftedInstants[0]).forEach((offset, index) => {
    dates.writeInstant(bytes, offset, instantsMs[index]!);
  });
  for (const instant of compiled.ruledInstants) dates.writeInstant(bytes, instant.offset, writtenMs(instant));
  for (const { days, write } of [
    { days: compiled.calendarDays, write: dates.writeDay },
    { days: compiled.wholeWeekDays, write: dates.writeDay },
    { days: compiled.codeDays, write: dates.writeCodeDay },
  ]) {
    const written = template.int32(days[1]);
    template.uint32(days[0]).forEach((offset, index) => {
      write.call(dates, bytes, offset, written[index]!);
    });
  }
  return rowsQuery(table, compiled, bytes, seedConstant);
}

const writtenMs = ({ anchorMs, extraMs }: MovingInstant) => anchorMs + extraMs;

function seedConstant(constant: ConstantColumn): SqlValue {
  if ("id" in constant) return constant.id;
  if ("tenant" in constant) return constant.tenant;
  if ("instant" in constant) return new Date(writtenMs(constant.instant)).toISOString();
  return constant.value;
}
