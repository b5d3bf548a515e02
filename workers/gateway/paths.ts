/**
 * The canonical path below `/api/v1` of an API path. `/api/v1/…` and `/api/…` are the same; the earlier demo paths of
 * documents 000 and 002 lead to the same handlers.
 * @returns `undefined` for a path that is not of the API.
 */
export function canonicalPath(path: string): string | undefined {
  const [, rest] = /^\/api(?:\/v1)?(\/.*)$/.exec(path) ?? [];
  if (rest === undefined) return undefined;
  for (const [earlier, canonical] of EARLIER_PATHS) {
    if (earlier.test(rest)) return rest.replace(earlier, canonical);
  }
  return rest;
}

const EARLIER_PATHS: readonly [RegExp, string][] = [
  [/^\/demo\/accounts$/, "/demo-accounts"],
  [/^\/demo\/session\/create$/, "/demo-sessions"],
  [/^\/demo\/stats$/, "/demo-sessions/stats"],
  [/^\/demo\/cleanup\/run$/, "/demo-sessions/cleanup/run"],
  [/^\/demo\/sessions?(?=\/|$)/, "/demo-sessions"],
];

/** The one earlier path that answered 200 where the canonical one answers 201. */
export const isEarlierCreation = (path: string): boolean => /^\/api(\/v1)?\/demo\/session\/create$/.test(path);

/** Paths that need no credential beside what stands in them. */
export const isDemoPath = (path: string): boolean => /^\/demo-(accounts|sessions)(\/|$)/.test(path);

/** Paths that the demo-session entrypoint answers to whoever has a session. */
export const isLifecyclePath = (path: string): boolean =>
  path === "/auth/login" || path === "/conversions" || /^\/demo-(accounts|sessions)(\/|$)/.test(path);

const SERVICE_PATHS = [
  /^\/(services|internal|deletion-jobs)(\/|$)/,
  /^\/demo-sessions\/(stats|cleanup\/run)$/,
  /^\/tenants\/[^/]+\/(deletion-preview|export|transfer-ownership|admins)$/,
  /^\/tenants\/user\/[^/]+\/memberships$/,
];

/** Paths that it answers to services and operations, who bring a key or a token of their own. */
export const isServicePath = (method: string, path: string): boolean =>
  SERVICE_PATHS.some((pattern) => pattern.test(path)) || (method === "DELETE" && /^\/tenants\/[^/]+$/.test(path));
