/** First and longest pause before a message is sent to the registry again. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** How long to wait after so many attempts that failed: twice as long each time. */
export const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);

/**
 * When the object must be woken next: at the session's end or for the next message to the registry, whichever is first.
 * @returns `undefined` when there is nothing left to do
 */
export function nextAlarmMs(expiresAtMs: number | undefined, attemptsAtMs: readonly number[]): number | undefined {
  const moments = expiresAtMs === undefined ? [...attemptsAtMs] : [expiresAtMs, ...attemptsAtMs];
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
