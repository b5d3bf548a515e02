import { tables } from "#domain";
import { dayShift, type MovingInstant, movingInstant, resolveInstant } from "#seeding/moving-values";
import { type SessionTime, sessionTime } from "#seeding/session-time";
import { addDays, DAY_MS } from "#shared/business-calendar";
import type { Table } from "#table/table";
import type { Seed, SeedRow } from "../../seed-data/read-seed.ts";

export type StoredValue = string | number | null;

/** What a session's rows depend on. */
export interface PeerSession {
  readonly time: SessionTime;
  readonly virtualTenantId: string;
  /** The virtual tenant in eight numbers of sixteen bits. */
  readonly key: readonly number[];
  /** Days and instants already spelled out: most rows share theirs with others. */
  readonly days: Map<number, string>;
  readonly instants: Map<number, string>;
}

export const peerSession = (createdAtMs: number, virtualTenantId: string): PeerSession => ({
  time: sessionTime(createdAtMs),
  virtualTenantId,
  key: wordsOf(virtualTenantId),
  days: new Map(),
  instants: new Map(),
});

/** One cell of a seed row, made ready once, so that a session only computes what differs from session to session. */
type Cell = (session: PeerSession) => StoredValue;

interface PreparedRow {
  /** The row as it is in every session, with gaps. */
  readonly fixed: readonly StoredValue[];
  readonly moving: readonly (readonly [column: number, cell: Cell])[];
}

export interface PreparedTable {
  readonly table: Table;
  readonly rows: readonly PreparedRow[];
  /** What tells whether a finished row belongs to a session of this time. */
  windowAt(time: SessionTime): (row: readonly StoredValue[]) => boolean;
}

/**
 * The seed held ready the way a careful Node server would: instants parsed, ids split into numbers, JSON texts written,
 * all before the first request.
 */
export const prepareSeed = (seed: Seed): PreparedTable[] =>
  tables.map((table) => ({
    table,
    rows: (seed.rows.get(table.path) ?? []).map(({ values }) =>
      prepareRow(table, values, seed.manifest.base_tenant_id),
    ),
    windowAt: windowOf(table),
  }));

function prepareRow(table: Table, row: SeedRow, baseRoot: string): PreparedRow {
  const cells = table.columnNames.map((column) => prepareCell(table, column, row, baseRoot));
  return {
    fixed: cells.map((cell) => (typeof cell === "function" ? null : cell)),
    moving: cells.flatMap((cell, column) => (typeof cell === "function" ? [[column, cell] as const] : [])),
  };
}

/** The row of one session. */
export function rowOf({ fixed, moving }: PreparedRow, session: PeerSession): StoredValue[] {
  const row = fixed.slice();
  for (const [column, cell] of moving) row[column] = cell(session);
  return row;
}

function prepareCell(table: Table, column: string, row: SeedRow, baseRoot: string): Cell | StoredValue {
  const rule = table.columns[column]!;
  const value = row[column] ?? rule.seedDefault ?? null;
  if (value === null) return null;
  switch (rule.kind) {
    case "tenant":
      return value === baseRoot ? ({ virtualTenantId }) => virtualTenantId : prepareId(value as string);
    case "id":
    case "reference":
      return prepareId(value as string);
    case "json":
    case "reference_list":
      return prepareJson(JSON.stringify(value));
    case "instant":
      return prepareInstant(movingInstant(table, column, row));
    case "day":
      return prepareDay(epochDay(value as string), (time) => dayShift(table, column, time));
    case "flag":
      return value ? 1 : 0;
    default:
      return rule.datedCode ? prepareCode(value as string) : (value as string | number);
  }
}

const HEX = Array.from({ length: 65_536 }, (_, word) => word.toString(16).padStart(4, "0"));

const wordsOf = (id: string) =>
  id
    .replaceAll("-", "")
    .match(/.{4}/g)!
    .map((word) => Number.parseInt(word, 16));

type Words = [number, number, number, number, number, number, number, number];

function prepareId(base: string): Cell {
  const words = wordsOf(base) as Words;
  return ({ key }) => spelledId(words, key);
}

/** The transform of ids that nobody has split into words beforehand. */
export function idTransform(key: string): (id: string) => string {
  const keyWords = wordsOf(key);
  return (id) => spelledId(wordsOf(id) as Words, keyWords);
}

const spelledId = ([a, b, c, d, e, f, g, h]: Words, key: readonly number[]) =>
  `${HEX[a ^ key[0]!]}${HEX[b ^ key[1]!]}-${HEX[c ^ key[2]!]}-${HEX[d ^ key[3]!]}-${HEX[e ^ key[4]!]}-${HEX[f ^ key[5]!]}${HEX[g ^ key[6]!]}${HEX[h ^ key[7]!]}`;

/** A JSON text whose ids are transformed; everything between them is fixed. */
function prepareJson(text: string): Cell | string {
  const parts = text.split(/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/);
  if (parts.length === 1) return text;
  const ids = parts.map((part, index) => (index % 2 ? prepareId(part) : undefined));
  return (session) => parts.map((part, index) => ids[index]?.(session) ?? part).join("");
}

function prepareInstant(moving: MovingInstant): Cell {
  return ({ time, instants }) => {
    const instantMs = resolveInstant(moving, time);
    let spelled = instants.get(instantMs);
    if (!spelled) {
      spelled = new Date(instantMs).toISOString();
      instants.set(instantMs, spelled);
    }
    return spelled;
  };
}

const epochDay = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

function spelledDay(day: number, { days }: PeerSession): string {
  let spelled = days.get(day);
  if (!spelled) {
    spelled = new Date(day * DAY_MS).toISOString().slice(0, 10);
    days.set(day, spelled);
  }
  return spelled;
}

const prepareDay =
  (day: number, shift: (time: SessionTime) => number): Cell =>
  (session) =>
    spelledDay(day + shift(session.time), session);

function prepareCode(code: string): Cell {
  const [, before, year, month, day, after] = /^(.*?)(\d{4})(\d\d)(\d\d)(.*)$/.exec(code)!;
  const base = epochDay(`${year}-${month}-${day}`);
  return (session) => `${before}${spelledDay(base + session.time.shiftDays, session).replaceAll("-", "")}${after}`;
}

function windowOf({ window, columnNames }: Table): PreparedTable["windowAt"] {
  if (!window) return () => () => true;
  const day = columnNames.indexOf(window.column);
  const conditions = Object.entries(window.where ?? {}).map(
    ([name, value]) => [columnNames.indexOf(name), value] as const,
  );
  return (time) => {
    const [first, last] = [addDays(time.day, window.from), addDays(time.day, window.to)];
    return (row) =>
      conditions.some(([column, value]) => row[column] !== value) || (row[day]! >= first && row[day]! <= last);
  };
}
