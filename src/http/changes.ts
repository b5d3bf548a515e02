import { derived, domains } from "#domain";
import { sessionRoutes } from "#session/routes";
import { activity } from "#session/schema";
import type { Derived } from "#shared/domain";
import { lazily } from "#shared/lazily";

/** What a write made old: resources of the API by the first part of their paths, and the write's number in the session. */
export interface WrittenChange {
  readonly keys: readonly string[];
  readonly sequence: number;
}

/** On the answer to a write, the same that the live socket tells everybody else. */
export const CHANGED_RESOURCES_HEADER = "X-Changed-Resources";
export const CHANGE_SEQUENCE_HEADER = "X-Change-Sequence";

const parts: readonly Derived[] = [
  ...domains,
  ...derived,
  { name: "session", tables: [activity], routes: sessionRoutes },
];

/** Resources by the name of a table whose rows they show. */
const shown = lazily(() => {
  const resourcesByTable = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const table of tablesShownBy(part)) {
      const resources = resourcesByTable.get(table) ?? new Set();
      resourcesByTable.set(table, resources);
      for (const { path } of part.routes) resources.add(path.split("/")[1]!);
    }
  }
  return resourcesByTable;
});

function tablesShownBy({ tables, showsRowsOf = [] }: Derived): string[] {
  const others = parts.filter(({ name }) => showsRowsOf === "all" || showsRowsOf.includes(name));
  return [...tables, ...others.flatMap((other) => other.tables)].map(({ name }) => name);
}

/** Every resource that shows rows. */
export const everyResource = (): readonly string[] => resourcesOf(shown().keys());

/** The resources whose answers may be otherwise once rows of these tables were written. */
export function resourcesOf(tables: Iterable<string>): string[] {
  return [...new Set([...tables].flatMap((table) => [...(shown().get(table) ?? [])]))].sort();
}
