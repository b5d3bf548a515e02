import { beforeAll, describe, expect, it } from "vitest";
import { derivedTables, tables } from "#domain";
import type { Endpoint } from "#http/endpoint";
import { query, type SqlRow } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { pagedLists, type Readable, readable, sortsOf } from "./support/routes.ts";
import { createSession, stubOf, type TestSession } from "./support/session.ts";

type Row = Record<string, unknown> & { id: string };
interface Page {
  readonly data: Row[];
  readonly next_cursor: string | null;
}

const LIMIT = 7;

let session: TestSession;
let found: Readable[];
beforeAll(async () => {
  session = await createSession();
  found = await readable(session);
});

const lists = pagedLists.map((endpoint) => [endpoint.path, endpoint] as const);
const walks = pagedLists.flatMap((endpoint) =>
  sortsOf(endpoint).map((sort) => [endpoint.path, sort, endpoint] as const),
);
const readOf = (endpoint: Endpoint) => found.find((read) => read.endpoint === endpoint)!;

/** Every page of a list, one after another. */
async function walk(path: string, sort: string): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await session.send(`${path}?limit=${LIMIT}&sort=${sort}${next}`);
    expect(answer.status, answer.text).toBe(200);
    pages.push(answer.json<Page>());
    cursor = pages.at(-1)!.next_cursor;
  } while (cursor !== null);
  return pages;
}

/** The rows that a list is about, read from the database without the code under test. */
async function rowsOf({ endpoint, id }: Readable): Promise<SqlRow[]> {
  const first = (await session.send(`${readOf(endpoint).path}?limit=1`)).json<Page>().data[0]!;
  for (const table of [...tables, ...derivedTables].filter(({ domain }) => domain === endpoint.tag)) {
    const [row] = await query(stubOf(session), `SELECT * FROM "${table.name}" WHERE id = ?`, first.id);
    if (!row) continue;
    const parent = id && Object.keys(row).find((column) => column !== "tenant_id" && row[column] === id);
    const condition = parent ? ` AND "${parent}" = ?` : "";
    const bindings = parent ? [session.tenantId, id] : [session.tenantId];
    return query(stubOf(session), `SELECT * FROM "${table.name}" WHERE tenant_id = ?${condition}`, ...bindings);
  }
  throw new Error(`${endpoint.path} shows rows of no table`);
}

describe.each(walks)("%s by %s", (_path, sort, endpoint) => {
  it(`is read whole in pages of ${LIMIT}: each row once and in order`, async () => {
    const rows = await rowsOf(readOf(endpoint));
    const pages = await walk(readOf(endpoint).path, sort);
    expect(pages.slice(0, -1).every(({ data }) => data.length === LIMIT)).toBe(true);
    expect(pages.flatMap(({ data }) => data.map(({ id }) => id))).toEqual(ordered(rows, sort));
  });
});

describe.each(lists)("%s", (_path, endpoint) => {
  it("tells fifty rows unless asked for more or less, in its own first order", async () => {
    const { path } = readOf(endpoint);
    const { data } = (await session.send(path)).json<Page>();
    const rows = ordered(await rowsOf(readOf(endpoint)), sortsOf(endpoint)[0]!);
    expect(data.map(({ id }) => id)).toEqual(rows.slice(0, 50));
    expect((await session.send(`${path}?limit=1`)).json<Page>().data).toEqual(data.slice(0, 1));
  });

  it("refuses a cursor that was made for another order", async () => {
    const { path } = readOf(endpoint);
    const [sort, another] = sortsOf(endpoint) as [string, string];
    const { next_cursor } = (await session.send(`${path}?limit=1&sort=${sort}`)).json<Page>();
    if (next_cursor === null) return;
    problem(await session.send(`${path}?limit=1&sort=${another}&cursor=${next_cursor}`), "invalid_input");
  });
});

it("a row that is renamed between two pages moves no other row to another page", async () => {
  const own = await createSession();
  const page = async (cursor = "") => (await own.send(`/api/v1/suppliers?limit=2&sort=name${cursor}`)).json<Page>();
  const first = await page();
  const rename = "UPDATE suppliers SET name = ? WHERE id = ?";
  await query(stubOf(own), rename, "000 before everybody", first.data[0]!.id);
  const second = await page(`&cursor=${first.next_cursor}`);
  expect(second.data.map(({ id }) => id)).not.toContain(first.data[0]!.id);
  expect(second.data.map(({ id }) => id)).not.toContain(first.data[1]!.id);
  expect(second.data).toHaveLength(2);
});

it("names as long as they may be, in letters with accents and in emoji, still make a usable cursor", async () => {
  const own = await createSession();
  const path = "/api/v1/suppliers?sort=name&limit=1";
  for (const letter of ["ñ", "🍞", '"', "a"]) {
    await query(stubOf(own), "UPDATE suppliers SET name = ?", letter.repeat(letter.length > 1 ? 60 : 120));
    const { next_cursor } = (await own.send(path)).json<Page>();
    const next = await own.send(`${path}&cursor=${next_cursor}`);
    expect(next.status, `${letter}: ${next.text}`).toBe(200);
  }
});

/** The ids of rows in the order that a list promises: by a column, NULL first among texts and last among numbers, then by id. */
function ordered(rows: readonly SqlRow[], sort: string): string[] {
  const column = sort.replace(/^-/, "");
  const direction = sort.startsWith("-") ? -1 : 1;
  const key = (row: SqlRow) => row[column] ?? "";
  const compare = (left: string | number, right: string | number) =>
    typeof left === typeof right ? Number(left > right) - Number(left < right) : typeof left === "number" ? -1 : 1;
  return [...rows]
    .sort(
      (left, right) => direction * (compare(key(left), key(right)) || compare(left.id as string, right.id as string)),
    )
    .map(({ id }) => id as string);
}
