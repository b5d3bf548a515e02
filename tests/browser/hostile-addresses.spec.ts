import { SHELL_PATHS } from "../../web/app/sections.ts";
import { enter } from "./support/bakery.ts";
import { goInside, listenForScripts, strangeMarkup } from "./support/inert.ts";
import { MARKUP } from "./support/payloads.ts";
import { expect, test } from "./support/test.ts";

/** Links that somebody else made: what an address says is a text, a filter that finds nothing, or nothing at all. */

const PARAMETERS = ["ver", "q", "sort", "status", "severity", "lote", "error", "next", "url", "return_to", "tenant_id"];
const OUTSIDE = ["/", "/en", "/fin", "/accesibilidad", "/docs", "/docs/errors", "/nada"];
/** What a documentation page like ours has been led astray by. */
const LEADING_ASTRAY = [
  "https://evil.example/openapi.json",
  "//evil.example/x",
  "data:application/json,{}",
  "javascript:alert(1)",
];

const searchOf = (payload: string, turn: number) =>
  new URLSearchParams({ [PARAMETERS[turn % PARAMETERS.length]!]: payload, ver: payload, q: payload }).toString();

test.beforeEach(({ complaints }) => {
  test.skip(test.info().project.name !== "desktop", "an address is the same at any size");
  complaints.expect(/status of 4(00|01|04)/);
});

test("[T5] [T6] [T32] 200 hostile addresses inside the bakery run nothing, make nothing and lead nowhere", async ({
  page,
  context,
  baseURL,
}) => {
  const ran = await listenForScripts(context);
  await enter(page);
  const inside = SHELL_PATHS.filter((path) => path.startsWith("/app") && path !== "/app/obrador");
  const some = MARKUP.filter((_, position) => position % 2 === 0);
  expect(some.length).toBeGreaterThanOrEqual(200);
  for (const [turn, payload] of some.entries()) {
    const path = inside[turn % inside.length]!;
    const address = `${path}?${searchOf(payload, turn)}#${encodeURI(payload)}`;
    // Each screen is opened like that from outside once; then its address changes as links change it.
    if (turn < inside.length) await page.goto(address);
    else await goInside(page, address);
    await expect(page.locator("h1").first()).toHaveText(/\S/);
    expect(await strangeMarkup(page), address).toEqual([]);
    expect(new URL(page.url()).pathname).toBe(path);
  }
  expect(page.url()).toContain(baseURL!);
  expect(ran).toEqual([]);
});

test("[T5] [T6] [T32] nor do hostile addresses outside it", async ({ page, context }) => {
  const ran = await listenForScripts(context);
  const some = MARKUP.filter((_, position) => position % 16 === 0);
  for (const [turn, payload] of [...some, ...LEADING_ASTRAY].entries()) {
    const path = OUTSIDE[turn % OUTSIDE.length]!;
    await page.goto(`${path}?${searchOf(payload, turn)}#${encodeURI(payload)}`);
    await expect(page.locator("h1, h2").first()).toHaveText(/\S/);
    expect(new URL(page.url()).pathname).toBe(path);
    // Links to standards are ours; the reference is drawn by a library, out of much that is like this.
    const strange = (await strangeMarkup(page)).filter(
      (markup) => !markup.startsWith('<a href="https://www.rfc-editor'),
    );
    if (path !== "/docs") expect(strange, page.url()).toEqual([]);
  }
  for (const [turn, name] of ["url", "configUrl", "urls.primaryName", "spec"].entries()) {
    await page.goto(`/docs?${name}=${encodeURIComponent(LEADING_ASTRAY[turn]!)}&url=${LEADING_ASTRAY[0]}`);
    await expect(page.locator(".info .title")).toContainText("Bakery-IA");
  }
  expect(ran).toEqual([]);
});
