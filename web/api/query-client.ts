import { MutationCache, QueryCache, QueryClient } from "@tanstack/preact-query";
import { leaveFor } from "../app/leave.ts";
import { Problem } from "./problem.ts";

const SECOND_MS = 1000;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenOver }),
  mutationCache: new MutationCache({ onError: leaveWhenOver }),
  defaultOptions: {
    queries: { staleTime: 20 * SECOND_MS, retry: isWorthRetrying, retryDelay: waitBeforeRetry },
    mutations: { retry: isWorthRetrying, retryDelay: waitBeforeRetry },
  },
});

/** A session that is over has nothing more to show. */
function leaveWhenOver(error: Error): void {
  if (!(error instanceof Problem)) return;
  if (error.code === "session_expired") leaveFor("/fin");
  if (error.code === "session_required" || error.code === "invalid_session") leaveFor("/");
}

/** The connection, or an API that asks for patience; never what it has refused. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && (!(error instanceof Problem) || error.isPassing);
}

function waitBeforeRetry(failures: number, error: Error): number {
  const asked = error instanceof Problem ? error.retryAfter : undefined;
  return asked ? Math.min(asked, 15) * SECOND_MS : 400 * 2 ** failures;
}
