let isEnding = false;
let isLeaving = false;
// A page that the browser has kept whole may be left again.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) isLeaving = false;
});

/**
 * Leaves the bakery for a page outside it. Not by the router: nothing of the session shall stay in memory. Whatever is
 * refused on the way there changes the way no more.
 */
export function leaveFor(path: "/" | "/fin"): void {
  if (isEnding || isLeaving || location.pathname === path) return;
  isLeaving = true;
  location.assign(path);
}

/**
 * Leaves for the farewell once the session has been ended. Meanwhile what is still being read fails because of it; that
 * is no reason to leave before all is kept that the farewell tells. @throws whatever the work throws
 */
export async function leaveAfter(end: () => Promise<void>): Promise<void> {
  isEnding = true;
  try {
    await end();
  } finally {
    isEnding = false;
  }
  leaveFor("/fin");
}
