import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/preact-query";
import { countChange } from "../app/session-log.ts";
import {
  type Answer,
  type ListPath,
  type ReadParameters,
  type ReadPath,
  type Row,
  read,
  send,
  tenantId,
  type WriteAnswer,
  type WriteBody,
  type WriteOperation,
} from "./client.ts";
import { freshen, freshenEveryTab } from "./freshen.ts";
import { WRITES } from "./operations.ts";

/** Keys begin with the domain, so that a write can say what it made old: `["inventory", "/inventory/stock", …]`. */
const keyOf = (path: string, params: ReadParameters) => [path.split("/")[1], path, params, tenantId.value];

/** How a path is read, for a hook or ahead of it. */
export const reading = <P extends ReadPath>(path: P, params: ReadParameters = {}) => ({
  queryKey: keyOf(path, params),
  queryFn: (): Promise<Answer<P>> => read(path, params),
});

/** What a path answers, kept fresh. */
export function useRead<P extends ReadPath>(path: P, params: ReadParameters = {}, options: { enabled?: boolean } = {}) {
  return useQuery<Answer<P>>({ ...reading(path, params), ...options });
}

/** A list in pages. */
export interface List<R> {
  /** Those fetched so far. */
  readonly rows: readonly R[];
  readonly pages: number;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => void;
  readonly refetch: () => void;
}

export function useList<P extends ListPath>(path: P, query: ReadParameters["query"] = {}): List<Row<P>> {
  const result = useInfiniteQuery({
    queryKey: [...keyOf(path, { query }), "pages"],
    queryFn: ({ pageParam }) => read(path, { query: { ...query, cursor: pageParam } }),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page as { next_cursor: string | null }).next_cursor ?? undefined,
  });
  const rows = (result.data?.pages ?? []).flatMap((page) => (page as { data: Row<P>[] }).data);
  return { ...result, rows, pages: result.data?.pages.length ?? 0 };
}

interface Sent<O extends WriteOperation> {
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: WriteBody<O>;
}

/** A write. It is sent with an idempotency key, so that a repetition on a bad connection is not done twice. */
export function useWrite<O extends WriteOperation>(operation: O) {
  const mutation = useMutation({
    mutationKey: [operation],
    mutationFn: ({ path, body, key }: Sent<O> & { key: string }) =>
      send<O>(WRITES[operation].path, { ...(path && { path }), key }, body),
    onSuccess: ({ change }) => {
      if (change) countChange();
      return change ? freshen(change) : freshenEveryTab();
    },
  });
  return {
    isPending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
    run: async (sent: Sent<O> = {}): Promise<WriteAnswer<O>> =>
      (await mutation.mutateAsync({ ...sent, key: crypto.randomUUID() })).answer,
  };
}
