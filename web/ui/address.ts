import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso/router";

/**
 * What of a screen's state stands in its address: `?status=PENDING&sort=-name&ver=<id>`. So that it can be shared,
 * reloaded and left with the browser's own button.
 */
export function useAddress() {
  const { path: here, query: asked, route } = useLocation();
  // The screen one leaves stands until the next one has come; what that one's address says is not for this one.
  const own = useRef({ path: here, query: asked });
  if (own.current.path === here) own.current = { path: here, query: asked };
  const { path, query } = own.current;
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
