import type { Context } from "hono";
import { languageOf } from "#http/problem";
import { type ErrorCode, ProductError } from "#shared/errors";
import { LANGUAGES, type Language } from "#shared/vocabulary";
import type { GatewayEnvironment } from "./app.ts";
import { forwardedRequest } from "./forward.ts";
import { requireOwnSite } from "./middleware/own-site.ts";
import { refusedStartPage } from "./refused-start.ts";
import { wayIn } from "./way-in.ts";

/**
 * The entry that works without JavaScript: a form that names a profile, and perhaps a screen, becomes a session, its
 * cookie and the way in.
 * A refusal is the front page again, which says what happened and when to come back.
 */
export async function startFromForm(c: Context<GatewayEnvironment>): Promise<Response> {
  requireOwnSite(c.req.raw);
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim();
  if (type !== "application/x-www-form-urlencoded") throw new ProductError("unsupported_media_type");
  const form = new URLSearchParams(await c.req.text());
  const language = languageAsked(form.get("language")) ?? languageOf(c.req.header("Accept-Language"));

  const headers = new Headers(c.req.raw.headers);
  headers.delete("Content-Length");
  headers.set("Content-Type", "application/json");
  headers.set("Accept-Language", language);
  const creation = new Request(c.req.raw.url, {
    method: "POST",
    headers,
    body: JSON.stringify({ demo_account_type: form.get("demo_account_type") }),
  });
  const response = await c.env.DEMO_SESSIONS.fetch(
    forwardedRequest(creation, "/demo-sessions", c.get("requestId"), undefined),
  );
  if (response.status === 201) {
    await response.body?.cancel();
    const location = { Location: wayIn(form.get("ver")), "Set-Cookie": response.headers.get("Set-Cookie")! };
    return new Response(null, { status: 303, headers: { ...location, "Cache-Control": "no-store" } });
  }
  const { error } = (await response.json()) as { error: ErrorCode };
  const page = await refusedStartPage(c.env.ASSETS, { error, response, language, url: c.req.url });
  c.set("contentPolicy", page.headers.get("Content-Security-Policy") ?? undefined);
  return page;
}

const languageAsked = (value: string | null): Language | undefined => LANGUAGES.find((known) => known === value);
