import { ProductError } from "#shared/errors";

/**
 * A browser sends the cookie, and submits forms, for any site that asks it to: what is done so must come from our own
 * pages (ASVS 5.0, 3.5.1). A browser without `Sec-Fetch-Site` still tells the origin of every write.
 * @throws ProductError cross_site_request
 */
export function requireOwnSite(request: Request): void {
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  const own = site ? site === "same-origin" : origin === null || origin === new URL(request.url).origin;
  if (!own) throw new ProductError("cross_site_request");
}
