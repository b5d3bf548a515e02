/** Leaves the bakery for a page outside it. Not by the router: nothing of the session shall stay in memory. */
export function leaveFor(path: "/" | "/fin"): void {
  if (location.pathname !== path) location.assign(path);
}
