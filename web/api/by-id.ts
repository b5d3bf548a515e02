import { named } from "../i18n/names.ts";
import type { ListPath, ReadParameters, Row } from "./client.ts";
import { useList } from "./hooks.ts";

/** Lists that come whole and take no limit. */
const WHOLE: readonly string[] = ["/auth/users", "/tenants"];

/** All rows of a list that is short enough to be read whole. */
export function useAll<P extends ListPath>(path: P, query: ReadParameters["query"] = {}) {
  const list = useList(path, WHOLE.includes(path) ? query : { limit: 100, ...query });
  if (list.hasNextPage && !list.isFetching) list.fetchNextPage();
  return {
    rows: list.rows,
    isPending: list.isPending || list.hasNextPage,
    error: list.error,
    refetch: list.refetch,
  };
}

/** Rows by their id; other rows point to them only by that. */
export function useById<P extends ListPath>(path: P): (id: string | null) => Row<P> | undefined {
  const { rows } = useAll(path);
  const byId = new Map(rows.map((row) => [(row as { id: string }).id, row]));
  return (id) => (id === null ? undefined : byId.get(id));
}

/** Names by id, in the same way. */
export function useNames(path: "/inventory/ingredients" | "/suppliers" | "/orders/customers" | "/tenants") {
  const find = useById(path);
  return (id: string | null): string => named(find(id)?.name ?? "");
}

/** People's names by id. */
export function usePeople(): (id: string | null) => string {
  const find = useById("/auth/users");
  return (id) => find(id)?.full_name ?? "";
}
