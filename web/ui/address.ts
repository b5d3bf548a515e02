import { type RouteHook, useLocation, useRoute } from "preact-iso/router";

/**
 * What of a screen's state stands in its address: `?status=PENDING&sort=-name&ver=<id>`. So that it can be shared,
 * reloaded and left with the browser's own button.
 */
export function useAddress() {
  const location = useLocation();
  const { route } = location;
  // One screen stands until the next has come, and one may come late: what another's address says is not for it. Inside
  // the router each has the address that it is shown for.
  const { path = location.path, query = location.query } = useRoute() as Partial<RouteHook>;
  const href = (changes: Readonly<Record<string, string | undefined>>): string => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === "") next.delete(name);
      else next.set(name, value);
    }
    const search = next.toString();
    return search ? `${path}?${search}` : path;
  };
  return {
    path,
    query,
    href,
    /** Goes there; without a new step in the history where it only refines what is on screen. */
    go: (changes: Readonly<Record<string, string | undefined>>, replace = false) => route(href(changes), replace),
  };
}

/** The query parameter that names the row whose detail is open. */
export const OPEN = "ver";
