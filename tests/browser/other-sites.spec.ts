import type { Frame, Page } from "@playwright/test";
import { enter, heading, t } from "./support/bakery.ts";
import { type OtherSite, startOtherSite } from "./support/other-site.ts";
import { expect, test } from "./support/test.ts";

/** What another site can do to a visitor whose bakery is open in the same browser: nothing. */

let other: OtherSite;
test.beforeAll(async () => {
  other = await startOtherSite("<!doctype html><title>Otra</title><main>Página de otra gente</main>");
});
test.afterAll(() => other.close());
test.beforeEach(({ complaints }) => {
  test.skip(test.info().project.name !== "desktop", "what may be asked for is the same at any size");
  complaints.expect(/request elsewhere: http:\/\/(localhost|127\.0\.0\.1):\d+\/\w*$/);
  complaints.expect(/status of 4\d\d|blocked by CORS|frame-ancestors|net::ERR_|chrome-error|ERR_BLOCKED/);
});

const ORIGINS = ["crossSite", "sameSite"] as const;
const TYPES = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];

/** What the bakery holds, as its own page sees it. */
async function stateOf(page: Page): Promise<{ changes: number; session: string; extensions: number }> {
  const [activity, session] = await Promise.all(
    ["/api/v1/activity?limit=100", "/api/v1/demo-sessions/current"].map(async (path) => {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      return answer.json();
    }),
  );
  return { changes: activity.data.length, session: session.session_id, extensions: session.extensions_left };
}

test("[T8] [T4] a browser keeps one cookie of ours, and no script can read it", async ({ page, context }) => {
  await enter(page);
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({
    name: "__Host-demo_session",
    path: "/",
    domain: "127.0.0.1",
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
  });
  const { expires_at } = await (await page.request.get("/api/v1/demo-sessions/current")).json();
  expect(cookies[0]!.expires * 1000).toBeGreaterThanOrEqual(Date.parse(expires_at) - 2000);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain(cookies[0]!.value);
  expect(kept).not.toMatch(/demo_[A-Za-z0-9_-]{40}|eyJ/);
});

for (const origin of ORIGINS) {
  test(`[T8] a page of another origin (${origin}) changes nothing by form, fetch, beacon, image or navigation`, async ({
    page,
    context,
    baseURL,
  }) => {
    await enter(page);
    const before = await stateOf(page);
    const ware = (await (await page.request.get("/api/v1/inventory/stock?limit=1")).json()).data[0];
    const body = JSON.stringify({ ingredient_id: ware.ingredient_id, quantity_change: -0.001, reason: "breakage" });
    const hostile = await context.newPage();
    let asked = 0;
    context.on("request", (request) => {
      if (request.url().startsWith(baseURL!) && request.headers().origin !== baseURL) asked++;
    });
    await hostile.goto(`${other[origin]}/`);

    // Without a preflight: what a script may send at once.
    const writes = [
      "/inventory/adjustments",
      "/demo-sessions/current/extend",
      "/auth/login",
      "/orders",
      "/conversions",
    ];
    const blind = await hostile.evaluate(
      async ([target, paths, types, sent]) => {
        const told: string[] = [];
        for (const path of paths) {
          for (const type of [...types, ""]) {
            const body = new Blob([sent], { type });
            told.push(
              await fetch(`${target}/api/v1${path}`, {
                method: "POST",
                mode: "no-cors",
                credentials: "include",
                body,
              }).then(
                async (answer) => `${answer.type}: ${answer.status} ${await answer.text()}`,
                () => "refused",
              ),
            );
          }
          navigator.sendBeacon(`${target}/api/v1${path}`, new Blob([sent], { type: "text/plain" }));
        }
        return told;
      },
      [baseURL!, writes, TYPES, body] as const,
    );
    expect(blind).toHaveLength(20);
    // Cross-Origin-Resource-Policy keeps even the empty shell of an answer from the page.
    expect([...new Set(blind)]).toEqual(["refused"]);

    // With one: every method, with what only our own pages send.
    const spoken = await hostile.evaluate(
      async ([target, sent]) => {
        const told: string[] = [];
        for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
          for (const path of ["/api/v1/tenants", "/api/v1/inventory/adjustments", "/api/v1/demo-sessions/current"]) {
            for (const headers of [{}, { "Content-Type": "application/json" }, { "X-Demo-Session-Id": "demo_x" }]) {
              const body = method === "GET" ? null : sent;
              const init = {
                method,
                headers: headers as Record<string, string>,
                credentials: "include" as const,
                body,
              };
              told.push(
                await fetch(target + path, init).then(
                  ({ status }) => `${method} ${path} was answered: ${status}`,
                  () => "refused",
                ),
              );
            }
          }
        }
        return told;
      },
      [baseURL!, body] as const,
    );
    expect(spoken).toHaveLength(45);
    expect([...new Set(spoken)]).toEqual(["refused"]);

    // As images, scripts and styles: asked for, and kept from the page.
    const loaded = await hostile.evaluate(
      (target) =>
        Promise.all(
          ["img", "script", "link"].map(
            (name) =>
              new Promise<string>((resolve) => {
                const element = document.createElement(name);
                element.onload = () => resolve("loaded");
                element.onerror = () => resolve("refused");
                if (element instanceof HTMLLinkElement) element.rel = "stylesheet";
                element.setAttribute(name === "link" ? "href" : "src", `${target}/api/v1/tenants`);
                document.body.append(element);
              }),
          ),
        ),
      baseURL!,
    );
    expect(loaded).toEqual(["refused", "refused", "refused"]);

    // As forms, which lead to where they are sent; JSON can be dressed as a form's only field.
    for (const enctype of TYPES) {
      for (const action of ["/api/v1/inventory/adjustments", "/api/v1/demo-sessions/current/extend", "/demo/start"]) {
        await hostile.goto(`${other[origin]}/form`);
        const [answer] = await Promise.all([
          hostile.waitForNavigation({ url: baseURL + action }),
          hostile.evaluate(
            ([to, encoding, json]) => {
              const form = document.createElement("form");
              Object.assign(form, { method: "POST", action: to, enctype: encoding });
              const field = document.createElement("input");
              [field.name, field.value] = to.endsWith("start")
                ? ["demo_account_type", "enterprise"]
                : [`${json.slice(0, -1)},"notes":"`, `"}`];
              form.append(field);
              document.body.append(form);
              form.submit();
            },
            [baseURL + action, enctype, body] as const,
          ),
        ]);
        expect([401, 403, 415], `${action} as ${enctype}`).toContain(answer?.status());
        expect(await answer?.headerValue("Set-Cookie")).toBeNull();
      }
    }

    // As an address that is opened: a page may lead here, but no address changes anything.
    for (const path of ["/api/v1/demo-sessions/current/extend", "/api/v1/inventory/adjustments", "/demo/start"]) {
      await hostile.goto(`${other[origin]}/link`);
      const [answer] = await Promise.all([
        hostile.waitForNavigation({ url: baseURL + path }),
        hostile.evaluate((to) => location.assign(to), baseURL + path),
      ]);
      expect([401, 404, 405], path).toContain(answer?.status());
    }

    expect(asked).toBeGreaterThanOrEqual(60);
    expect(await stateOf(page)).toEqual(before);
  });

  test(`[T7] no page of ours can be framed, or held by its window, by another origin (${origin})`, async ({
    page,
    baseURL,
  }) => {
    await enter(page);
    await page.goto(`${other[origin]}/`);
    const paths = [
      "/",
      "/app",
      "/app/pedidos",
      "/docs",
      "/docs/errors",
      "/fin",
      "/api/v1/tenants",
      "/openapi.json",
      "/404",
    ];
    await page.evaluate(
      ([target, all]) =>
        Promise.all(
          all.flatMap((path) =>
            ["iframe", "object", "embed"].map(
              (name) =>
                new Promise((resolve) => {
                  const element = document.createElement(name);
                  element.addEventListener("load", resolve);
                  element.addEventListener("error", resolve);
                  element.setAttribute(name === "object" ? "data" : "src", target + path);
                  document.body.append(element);
                }),
            ),
          ),
        ),
      [baseURL!, paths] as const,
    );
    const ours = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(ours.length).toBeGreaterThanOrEqual(paths.length);
    for (const frame of ours) {
      expect(frame.url()).not.toContain(baseURL!);
      expect(await contentOf(frame)).not.toMatch(/Bakery|panader/i);
    }

    const [opened] = await Promise.all([
      page.waitForEvent("popup"),
      page.evaluate((target) => void Object.assign(globalThis, { held: open(`${target}/app`) }), baseURL!),
    ]);
    await expect(heading(opened)).toBeVisible();
    expect(await opened.evaluate(() => opener)).toBeNull();
    expect(await page.evaluate(() => (globalThis as unknown as { held: Window }).held.closed)).toBe(true);
  });
}

test("[T47] the end clears all that the browser kept, and going back shows nothing of the bakery", async ({
  page,
  context,
  complaints,
}) => {
  complaints.expect(/WebSocket connection .* failed/);
  await enter(page);
  await expect(heading(page)).toContainText("María");
  const greeting = (await heading(page).textContent())!;
  await page.goto("/app/pedidos");
  const first = await page.getByRole("table").getByRole("row").nth(1).textContent();
  await page.evaluate(async () => {
    localStorage.setItem("kept", "1");
    sessionStorage.setItem("kept", "1");
    await cookieStore.set("kept", "1");
    await (await caches.open("kept")).put("/kept", new Response("1"));
    await new Promise((resolve) => Object.assign(indexedDB.open("kept"), { onsuccess: resolve }));
  });
  await page.goto("/app/sesion");
  await page.getByRole("button", { name: t.session.end }).click();
  const [ended] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "DELETE"),
    page.getByRole("dialog").getByRole("button", { name: t.session.yes }).click(),
  ]);
  expect(await ended.headerValue("Clear-Site-Data")).toBe('"cache", "cookies", "storage"');
  await expect(page).toHaveURL(/\/fin$/);
  expect(await context.cookies()).toEqual([]);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("kept"))).toBeNull();
  const left = await page.evaluate(async () => ({
    local: localStorage.getItem("kept"),
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
  }));
  expect(left).toEqual({ local: null, caches: [], databases: [] });
  for (let step = 0; step < 4; step++) {
    await page.goBack();
    // A screen of the bakery that is gone leads out of it, which must not meet the next step back.
    await expect(page).not.toHaveURL(/\/app/);
    await expect(page.getByRole("table")).toHaveCount(0);
    const shown = await page.locator("body").textContent();
    expect(shown).not.toContain(greeting);
    expect(shown).not.toContain(first!);
    const answer = await page.request.get("/api/v1/orders");
    expect(answer.status()).toBe(401);
  }
});

/** What a frame shows: nothing where the browser has taken it away, as it does with what an element cannot hold. */
const contentOf = (frame: Frame): Promise<string> =>
  frame.content().catch((error: Error) => {
    if (frame.isDetached()) return "";
    throw error;
  });
