import { useList } from "../../api/hooks.ts";

/**
 * What can be used of each ingredient, from its lots, until the list of ingredients says it itself
 * (`usable_quantity`, as the detail does).
 */
export function useUsableStock(): ReadonlyMap<string, number> | undefined {
  const lots = useList("/inventory/stock", { sort: "expiration_date", limit: 100 });
  if (lots.hasNextPage && !lots.isFetching) lots.fetchNextPage();
  if (lots.isPending || lots.hasNextPage) return undefined;
  const now = new Date().toISOString();
  const usable = new Map<string, number>();
  for (const { ingredient_id, quantity, quality_status, expiration_date } of lots.rows) {
    const counts = quality_status === "GOOD" && (expiration_date === null || expiration_date > now);
    usable.set(ingredient_id, (usable.get(ingredient_id) ?? 0) + (counts ? quantity : 0));
  }
  return usable;
}
