import type { ComponentChildren } from "preact";

interface PlainTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  /** Columns, from the first, whose values stand at the end. */
  readonly ends?: readonly number[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A small table inside a detail; it scrolls by itself where it does not fit. */
export const PlainTable = ({ label, heads, ends = [], rows }: PlainTableProps) => (
  <div class="plain-table" role="region" aria-label={label} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" class={ends.includes(column) ? "number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, position) => (
          <tr key={position}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={heads[column]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={heads[column]} class={ends.includes(column) ? "number" : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
