import type { ReadParameters, ReadPath } from "../api/client.ts";

/** What is read first, so that it is asked for before anything is drawn; the screens read the very same. */
export const CURRENT = { path: { id: "current" } } as const;
export const OPEN_ALERTS = { query: { status: "open", sort: "severity_rank" } } as const;
export const SALES_BY_DAY = { query: { group_by: "day" } } as const;

type FirstRead = readonly [path: ReadPath, params?: ReadParameters];

const FRAME: readonly FirstRead[] = [
  ["/demo-sessions/{id}", CURRENT],
  ["/auth/me"],
  ["/tenants"],
  ["/alerts", OPEN_ALERTS],
];
const DASHBOARD: readonly FirstRead[] = [["/dashboard"], ["/sales/summary", SALES_BY_DAY]];

/** What the screen at an address reads first. */
export function firstReads(path: string): readonly FirstRead[] {
  if (path === "/fin") return [];
  return path === "/app" ? [...FRAME, ...DASHBOARD] : FRAME;
}
