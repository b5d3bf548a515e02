let isEnding = false;

/** Leaves the bakery for a page outside it. Not by the router: nothing of the session shall stay in memory. */
export function leaveFor(path: "/" | "/fin"): void {
  if (!isEnding && location.pathname !== path) location.assign(path);
}

/**
 * While one ends the session oneself, what is still being read fails because of it; that is no reason to leave before
 * all is kept that the farewell tells. @throws whatever the work throws
 */
export async function whileEnding(work: () => Promise<void>): Promise<void> {
  isEnding = true;
  try {
    await work();
  } finally {
    isEnding = false;
  }
}
