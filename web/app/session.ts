import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import type { WriteOperation } from "../api/client.ts";
import { useRead } from "../api/hooks.ts";
import { WRITES } from "../api/operations.ts";
import { refusalOf } from "../ui/states.tsx";
import { CURRENT } from "./first-reads.ts";
import { rememberSession } from "./session-log.ts";

const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;

/** The clock of everything on screen that counts down: every second near the end, calmly before. */
export const now = signal(Date.now());

/** The session and the instant at which it ends, by this browser's clock. */
export function useSession() {
  const { data, dataUpdatedAt } = useRead("/demo-sessions/{id}", CURRENT);
  const endsAt = data ? dataUpdatedAt + data.seconds_left * SECOND_MS : undefined;
  // Before anybody sees it and may leave.
  useLayoutEffect(() => {
    if (endsAt) rememberSession(endsAt);
  }, [endsAt]);
  return { session: data, endsAt };
}

/** Milliseconds until the end; never negative. */
export const leftUntil = (endsAt: number): number => Math.max(0, endsAt - now.value);

/** The person whose place one has taken. */
export const useMe = () => useRead("/auth/me").data;

/** Why the person may not do it, or nothing when they may. */
export const usePermission = (operation: WriteOperation): string | undefined => usePermissions()(operation);

/** The same for one operation after another. */
export function usePermissions(): (operation: WriteOperation) => string | undefined {
  const me = useMe();
  return (operation) => {
    const { roles } = WRITES[operation] as { roles: readonly Parameters<typeof refusalOf>[0][] };
    return !me || roles.length === 0 || roles.includes(me.role) ? undefined : refusalOf(me.role, roles);
  };
}
