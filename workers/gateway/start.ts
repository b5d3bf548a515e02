import type { Context } from "hono";
import { ProductError } from "#shared/errors";
import type { GatewayEnvironment } from "./app.ts";
import { forwardedRequest } from "./forward.ts";
import { requireOwnSite } from "./middleware/own-site.ts";

/**
 * The entry that works without JavaScript: a form that names a profile becomes a session, its cookie and the way in.
 * A refusal leads back to the landing page, which says what happened.
 */
export async function startFromForm(c: Context<GatewayEnvironment>): Promise<Response> {
  requireOwnSite(c.req.raw);
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim();
  if (type !== "application/x-www-form-urlencoded") throw new ProductError("unsupported_media_type");
  const profile = new URLSearchParams(await c.req.text()).get("demo_account_type");

  const headers = new Headers(c.req.raw.headers);
  headers.delete("Content-Length");
  headers.set("Content-Type", "application/json");
  const creation = new Request(c.req.raw.url, {
    method: "POST",
    headers,
    body: JSON.stringify({ demo_account_type: profile }),
  });
  const response = await c.env.DEMO_SESSIONS.fetch(
    forwardedRequest(creation, "/demo-sessions", c.get("requestId"), undefined),
  );
  const answer = (await response.json()) as { error?: string };
  const cookie = response.headers.get("Set-Cookie");
  if (response.status !== 201 || !cookie)
    return seeOther(`/?error=${encodeURIComponent(answer.error ?? "seed_failed")}`);
  return seeOther("/app", { "Set-Cookie": cookie });
}

const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store", ...headers } });
