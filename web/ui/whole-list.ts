import type { List } from "../api/hooks.ts";

/** Rows that were put together here, as a list that is complete. */
export const wholeList = <R>(
  rows: readonly R[],
  from: { readonly isPending: boolean; readonly error: Error | null; readonly refetch: () => void },
): List<R> => ({
  rows,
  pages: 1,
  isPending: from.isPending,
  isFetching: from.isPending,
  error: from.error,
  hasNextPage: false,
  fetchNextPage: () => {},
  refetch: from.refetch,
});

/** For rows that are here already. */
export const DONE = { isPending: false, error: null, refetch: () => {} };
