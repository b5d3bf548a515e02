import { tableAt, tables } from "#domain";
import { JsonbWriter } from "#seeding/jsonb";
import { movingInstant } from "#seeding/moving-values";
import {
  alignToEight,
  type ConstantColumn,
  type Section,
  TEMPLATE_MAGIC,
  type TemplateHeader,
  type TemplateTable,
} from "#seeding/template";
import { DAY_MS } from "#shared/business-calendar";
import type { Table } from "#table/table";
import { demoAccount } from "./demo-account.ts";
import type { Seed, SeedRow } from "./read-seed.ts";

/** `2025-01-15T06:00:00.000Z`: the width every instant has in a template. */
const INSTANT_PLACEHOLDER = new Date(0).toISOString();
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Compiles a profile's seed into the bytes that `src/seeding/template.ts` describes. The seed must be valid. */
export function compileSeed(seed: Seed, schemaHash: string): Uint8Array {
  const sections = new Sections();
  const baseTenants = [...new Set((seed.rows.get("tenant.tenants") ?? []).map(({ values }) => values.id as string))];
  const header: TemplateHeader = {
    profile: seed.manifest.profile,
    baseRoot: seed.manifest.base_tenant_id,
    baseTenants,
    schemaHash,
    account: demoAccount(seed),
    tables: Object.fromEntries(
      tables.map(({ path }) => [
        path,
        compileTable(
          tableAt(path),
          (seed.rows.get(path) ?? []).map(({ values }) => values),
          baseTenants,
          sections,
        ),
      ]),
    ),
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const sectionsStart = alignToEight(12 + headerBytes.length);
  const file = new Uint8Array(sectionsStart + sections.length);
  file.set(new TextEncoder().encode(TEMPLATE_MAGIC));
  new DataView(file.buffer).setUint32(8, headerBytes.length, true);
  file.set(headerBytes, 12);
  sections.copyTo(file, sectionsStart);
  return file;
}

/** Byte ranges collected one after another, each aligned so that typed arrays can look at them where they lie. */
class Sections {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array | Uint32Array | Int32Array | Float64Array): Section {
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    const start = this.length;
    const padded = new Uint8Array(alignToEight(bytes.length));
    padded.set(bytes);
    this.#parts.push(padded);
    this.length += padded.length;
    return [start, bytes.length];
  }

  copyTo(file: Uint8Array, start: number): void {
    let position = start;
    for (const part of this.#parts) {
      file.set(part, position);
      position += part.length;
    }
  }
}

function compileTable(
  table: Table,
  rows: readonly SeedRow[],
  baseTenants: readonly string[],
  sections: Sections,
): TemplateTable {
  const constants = table.columnNames.flatMap((column) => constantColumn(table, column, rows) ?? []);
  const constantNames = new Set(constants.map(({ column }) => column));
  const columns = table.columnNames.filter((column) => !constantNames.has(column));

  const ids: number[] = [];
  const tenants: number[][] = baseTenants.map(() => []);
  const shiftedOffsets: number[] = [];
  const shiftedMs: number[] = [];
  const ruledInstants: TemplateTable["ruledInstants"][number][] = [];
  const days = { calendar: new DayList(), whole_weeks: new DayList(), code: new DayList() };

  const writer = new JsonbWriter();
  writer.array(() => {
    for (const row of rows) {
      writer.array(() => {
        for (const column of columns) writeCell(row, column);
      });
    }
  });
  return {
    rowCount: rows.length,
    columns,
    constants,
    rows: sections.add(writer.bytes()),
    ids: sections.add(Uint32Array.from(ids)),
    tenants: tenants.map((offsets) => sections.add(Uint32Array.from(offsets))),
    shiftedInstants: [sections.add(Uint32Array.from(shiftedOffsets)), sections.add(Float64Array.from(shiftedMs))],
    ruledInstants,
    calendarDays: days.calendar.sections(sections),
    wholeWeekDays: days.whole_weeks.sections(sections),
    codeDays: days.code.sections(sections),
  };

  function writeCell(row: SeedRow, column: string) {
    const rule = table.columns[column]!;
    const value = row[column] ?? rule.seedDefault ?? null;
    if (value === null) return writer.value(null);
    switch (rule.kind) {
      case "id":
      case "reference":
        return writer.value(value, (offset) => ids.push(offset));
      case "tenant":
        return writer.value(value, (offset) => tenants[baseTenants.indexOf(value as string)]!.push(offset));
      case "reference_list":
      case "json":
        return writer.value(value, (offset, text) => {
          if (UUID.test(text)) ids.push(offset);
        });
      case "instant": {
        const moving = movingInstant(table, column, row);
        return writer.value(INSTANT_PLACEHOLDER, (offset) => {
          if (moving.rule !== "shift") ruledInstants.push({ ...moving, offset });
          else {
            shiftedOffsets.push(offset);
            shiftedMs.push(moving.anchorMs + moving.extraMs);
          }
        });
      }
      case "day":
        return writer.value(value, (offset) => days[rule.dayRule ?? "calendar"].push(offset, value as string));
      default:
        return writer.value(value, (offset, text) => {
          if (rule.datedCode)
            days.code.push(offset + text.search(/\d{8}/), text.replace(/^.*?(\d{4})(\d\d)(\d\d).*$/, "$1-$2-$3"));
        });
    }
  }
}

class DayList {
  readonly #offsets: number[] = [];
  readonly #epochDays: number[] = [];

  push(offset: number, day: string): void {
    this.#offsets.push(offset);
    this.#epochDays.push(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  }

  sections(sections: Sections): readonly [Section, Section] {
    return [sections.add(Uint32Array.from(this.#offsets)), sections.add(Int32Array.from(this.#epochDays))];
  }
}

/** The column as a constant, when every row holds the same value and that value can be bound as a parameter. */
function constantColumn(table: Table, column: string, rows: readonly SeedRow[]): ConstantColumn | undefined {
  const rule = table.columns[column]!;
  if (rows.length < 2 || rule.datedCode || rule.kind === "day" || rule.kind === "reference_list") return undefined;
  const [first, ...others] = rows.map((row) => cellKey(table, column, row));
  if (others.some((key) => key !== first)) return undefined;
  const value = rows[0]![column] ?? rule.seedDefault ?? null;
  if (value === null) return { column, value: null };
  switch (rule.kind) {
    case "id":
    case "reference":
      return { column, id: value as string };
    case "tenant":
      return { column, tenant: value as string };
    case "instant":
      return { column, instant: movingInstant(table, column, rows[0]!) };
    case "json":
      return /[0-9a-f]{8}-/.test(JSON.stringify(value)) ? undefined : { column, value: JSON.stringify(value) };
    case "flag":
      return { column, value: value ? 1 : 0 };
    default:
      return { column, value: value as string | number };
  }
}

function cellKey(table: Table, column: string, row: SeedRow): string {
  const value = row[column] ?? table.columns[column]!.seedDefault ?? null;
  const isInstant = table.columns[column]!.kind === "instant" && value !== null;
  return JSON.stringify(isInstant ? movingInstant(table, column, row) : value);
}
