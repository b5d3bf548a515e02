import { describe, expect, it } from "vitest";
import { createDemoSessionApp } from "../../workers/demo-session/app.ts";
import { createGateway } from "../../workers/gateway/app.ts";
import { env } from "./support/session.ts";

const PAGE = `<p data-refusal="{&quot;errors&quot;:{&quot;capacity_reached&quot;:&quot;Full &amp; busy.&quot;,&quot;other&quot;:&quot;Failed.&quot;},&quot;again&quot;:&quot;Again.&quot;,&quot;againThen&quot;:&quot;Again {when}.&quot;}" hidden></p>`;

/** A form sent to the gateway, with variables of the test's own and a front page that says which one it is. */
async function start(variables: Readonly<Record<string, string>>, language: string) {
  const sessions = createDemoSessionApp();
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} } as unknown as ExecutionContext;
  const bindings = { ...env, ...variables };
  const answer = await createGateway().fetch(
    new Request("https://bakery.test/demo/start", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Accept-Language": "es" },
      body: new URLSearchParams({ demo_account_type: "individual_bakery", language }),
    }),
    {
      ...bindings,
      DEMO_SESSIONS: { fetch: (request: Request) => sessions.fetch(request, bindings as unknown as Env, context) },
      ASSETS: {
        fetch: async (url: string) =>
          new Response(`${new URL(url).pathname} ${PAGE}`, {
            headers: { "Content-Type": "text/html", "Content-Security-Policy": "style-src 'self'", ETag: '"1"' },
          }),
      },
    } as unknown as Env,
    context,
  );
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe("a form that opens no bakery", () => {
  it.each([
    ["DEMO_MAX_SESSIONS_PER_DAY", "es", "3600", "/ <p>Full &amp; busy. Again dentro de 1 hora.</p>"],
    ["DEMO_MAX_ACTIVE_SESSIONS", "es", "300", "/ <p>Full &amp; busy. Again dentro de 5 minutos.</p>"],
    ["DEMO_MAX_ACTIVE_SESSIONS", "en", "300", "/en <p>Full &amp; busy. Again in 5 minutes.</p>"],
  ])(
    "is answered, when %s is reached, with the front page in %s and when to come back",
    async (cap, language, wait, page) => {
      const { status, headers, text } = await start({ [cap]: "0" }, language);
      expect([status, headers.get("Retry-After"), text]).toEqual([503, wait, page]);
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("ETag")).toBeNull();
      expect(headers.get("Content-Security-Policy")).toBe("style-src 'self'");
      expect(headers.get("Set-Cookie")).toBeNull();
    },
  );

  it("says that it failed where there is no text of its own for what happened", async () => {
    const { status, text } = await start({ SESSION_SECRET: "" }, "es");
    expect([status, text]).toEqual([503, "/ <p>Failed. Again.</p>"]);
  });
});
