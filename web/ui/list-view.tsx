import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { List } from "../api/hooks.ts";
import { number } from "../i18n/format.ts";
import { t } from "../i18n/language.ts";
import { OPEN, useAddress } from "./address.ts";
import { csvOf } from "./csv.ts";
import { download } from "./download.ts";
import { Icon } from "./icon.tsx";
import { matches } from "./matches.ts";
import { Empty, Failure, Loading } from "./states.tsx";

export interface Column<R> {
  readonly name: string;
  readonly cell: (row: R) => ComponentChildren;
  /** The API's name of the column, where the list can be ordered by it. */
  readonly sort?: string;
  readonly end?: boolean;
}

interface ListViewProps<R> {
  readonly label: string;
  readonly list: List<R>;
  /** The first column names the row, and opens it where `opens` is set. */
  readonly columns: readonly Column<R>[];
  readonly opens?: boolean;
  /** The order the list has when the address names none. */
  readonly order?: string;
  /** Only rows whose text holds what was searched for, whatever its accents. */
  readonly searchIn?: (row: R) => string;
  readonly empty: string;
}

/** Enough pages to search in: a thousand rows. */
const PAGES_TO_SEARCH = 10;

/** A list: a table where there is room, cards where there is not; ordered by its heads, in pages. */
export function ListView<R extends { readonly id: string }>(props: ListViewProps<R>) {
  const { label, list, columns, opens, order, searchIn, empty } = props;
  const { query, href, go } = useAddress();
  const { q } = query;
  const rows = searchIn && q ? list.rows.filter((row) => matches(searchIn(row), q)) : list.rows;

  const { hasNextPage, isFetching, fetchNextPage, pages } = list;
  const searchesOn = Boolean(q) && hasNextPage && !isFetching && pages < PAGES_TO_SEARCH;
  useEffect(() => {
    if (searchesOn) fetchNextPage();
  }, [searchesOn]);

  if (list.error) return <Failure error={list.error} retry={() => list.refetch()} />;
  if (list.isPending) return <Loading lines />;
  if (rows.length === 0 && !isFetching) {
    return (
      <div class="card">
        <Empty title={q ? t.common.nothingFound : empty}>
          {Object.keys(query).length > 0 && <a href={location.pathname}>{t.common.clearFilters}</a>}
        </Empty>
      </div>
    );
  }
  return (
    <div class="list">
      <Sorter columns={columns} current={query.sort ?? order} go={(sort) => go({ sort }, true)} />
      <table role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.name} column={column} current={query.sort ?? order} href={href} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row">
              {columns.map(({ name, cell, end }, position) => (
                <td key={name} role="cell" data-label={name} class={end ? "end number" : undefined}>
                  {position === 0 && opens ? (
                    <a class="whole" href={href({ [OPEN]: row.id })}>
                      {cell(row)}
                    </a>
                  ) : (
                    cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="more">
        <span role="status">{t.common.shown(number(rows.length))}</span>
        {hasNextPage && !q && (
          <button type="button" class="button" disabled={isFetching} onClick={() => fetchNextPage()}>
            {t.common.more}
          </button>
        )}
        <button
          type="button"
          class="button plain small"
          onClick={() => download(`${location.pathname.split("/").at(-1)}.csv`, csvOf(rows), "text/csv")}
        >
          {t.common.csv}
        </button>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly column: Omit<Column<never>, "cell">;
  readonly current: string | undefined;
  readonly href: (changes: Record<string, string>) => string;
}

function Head({ column: { name, sort, end }, current, href }: HeadProps) {
  if (!sort) {
    return (
      <th role="columnheader" scope="col" class={end ? "end" : undefined}>
        {name}
      </th>
    );
  }
  const direction = current === sort ? "ascending" : current === `-${sort}` ? "descending" : undefined;
  return (
    <th role="columnheader" scope="col" class={end ? "end" : undefined} aria-sort={direction}>
      <a href={href({ sort: direction === "ascending" ? `-${sort}` : sort })}>
        {name}
        {direction && <Icon name={direction === "ascending" ? "up" : "down"} />}
      </a>
    </th>
  );
}

/** The order of the list where there are no heads to click. */
function Sorter({ columns, current, go }: SorterProps) {
  const sortable = columns.flatMap(({ name, sort }) => (sort ? [{ name, sort }] : []));
  if (sortable.length < 2) return null;
  return (
    <select
      class="sorter"
      aria-label={t.common.sortBy}
      value={current}
      onChange={(event) => go(event.currentTarget.value)}
    >
      {sortable.flatMap(({ name, sort }) => [
        <option key={sort} value={sort}>
          {name} ↑
        </option>,
        <option key={`-${sort}`} value={`-${sort}`}>
          {name} ↓
        </option>,
      ])}
    </select>
  );
}

interface SorterProps {
  readonly columns: readonly Omit<Column<never>, "cell">[];
  readonly current: string | undefined;
  readonly go: (sort: string) => void;
}
