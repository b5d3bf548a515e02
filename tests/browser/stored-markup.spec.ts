import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { SHELL_PATHS } from "../../web/app/sections.ts";
import { drawer, enter, t } from "./support/bakery.ts";
import { Stranger, TEXT_FIELDS } from "./support/free-text.ts";
import { answerWith } from "./support/hostile-answers.ts";
import { goInside, listenForScripts, missingFrom, strangeMarkup } from "./support/inert.ts";
import { MARKUP, PAYLOADS } from "./support/payloads.ts";
import { AREAS, type Sight } from "./support/strangers.ts";
import { expect, test } from "./support/test.ts";

/** What strangers left in every field, as the next reader finds it on every screen that shows it. */

const INSIDE = SHELL_PATHS.filter((path) => path.startsWith("/app"));
/** Payloads that do not lead away from the page which they are read on. */
const STAYING = MARKUP.filter((payload) => !/refresh|location/.test(payload));
/** Texts that are taken and never shown to anybody. */
const NOT_SHOWN = ["createSession ip_address", "login password"];

test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "what a text is made of is the same at any size");
});

test("[T5] [C9] every text field of the API document has its payloads: at least 300 in all", () => {
  const filled = Object.values(AREAS).flatMap(({ fields }) => fields);
  expect([...filled, ...NOT_SHOWN].sort()).toEqual(TEXT_FIELDS.map(({ name }) => name).sort());
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
});

for (const [name, { fields, fill, tables }] of Object.entries(AREAS)) {
  test(`[T5] [T53] [C9] [T34] [C24] ${name}: every payload through every field is a text on every screen`, async ({
    page,
    context,
  }) => {
    const ran = await listenForScripts(context);
    const stranger = new Stranger(page.request, fields);
    // A bakery takes 2,000 rows: where that is too few, the next one takes the rest.
    while (stranger.unfinished.length > 0) {
      await enter(page);
      const sights = await fill(stranger);
      await page.goto("/app/actividad");
      for (const sight of sights) await see(page, sight);
    }
    for (const path of tables) await takeAlong(page, path);
    await page.emulateMedia({ media: "print" });
    await see(page, { path: "/app/obrador", texts: [] });
    await expect(page.locator(".sheet")).toBeVisible();
    expect(ran).toEqual([]);
  });
}

test("[T5] [T53] [C9] whatever the API calls a thing, a person or a place, every screen of a chain says it as a text", async ({
  page,
  context,
}) => {
  const ran = await listenForScripts(context);
  await enter(page, "enterprise");
  const told = await answerWith(context, PAYLOADS);
  const shown = new Set<string>();
  for (const path of INSIDE) {
    await page.goto(path);
    await look(page, shown);
    const first = page.getByRole("table").locator("a.whole").first();
    if (!(await first.isVisible())) continue;
    await goInside(page, (await first.getAttribute("href"))!);
    await expect(drawer(page).locator(".loading")).toHaveCount(0);
    await look(page, shown);
  }
  await context.unrouteAll({ behavior: "wait" });
  expect(told.size).toBe(PAYLOADS.length);
  expect(shown.size).toBeGreaterThanOrEqual(300);
  expect(ran).toEqual([]);
});

test("what these tests look for would be seen: read as markup, the payloads run and make elements", async ({
  page,
  context,
  complaints,
}) => {
  complaints.expect(/./);
  await context.route(/evil|^(?!http:)/, (route) => route.abort());
  const ran = await listenForScripts(context);
  const readAsMarkup = async (page: Page, headers: Record<string, string>): Promise<number> => {
    await page.route("/careless", (route) => route.fulfill({ contentType: "text/html", headers, body: "<main>" }));
    await page.goto("/careless");
    const changed = await page.evaluate((payloads) => {
      const places = payloads.map((payload) => {
        const place = document.createElement("div");
        document.body.append(place);
        place.innerHTML = payload;
        return place.textContent !== payload;
      });
      return places.filter(Boolean).length;
    }, STAYING);
    return changed;
  };
  expect(await readAsMarkup(page, { "Content-Security-Policy": "default-src 'none'" })).toBeGreaterThanOrEqual(300);
  expect((await strangeMarkup(page)).length).toBeGreaterThanOrEqual(100);
  ran.length = 0;
  await readAsMarkup(await context.newPage(), {});
  await expect.poll(() => ran.filter((what) => what.startsWith("alert")).length).toBeGreaterThanOrEqual(20);
});

async function see(page: Page, { path, texts, whole }: Sight): Promise<void> {
  await goInside(page, path);
  const more = page.getByRole("button", { name: t.common.more, exact: true });
  const wanted = texts.filter((text) => text !== undefined);
  await expect(async () => {
    if (whole && (await more.isVisible())) await more.click({ timeout: 1000 });
    expect(await missingFrom(page, wanted), path).toEqual([]);
  }).toPass({ intervals: [20, 50, 100], timeout: 15_000 });
  expect(await strangeMarkup(page), path).toEqual([]);
}

/** Sees what stands on a screen once it has its data. */
async function look(page: Page, shown: Set<string>): Promise<void> {
  await expect(page.locator("h1").first()).toHaveText(/\S/);
  await expect(page.locator(".loading:visible")).toHaveCount(0);
  const missing = new Set(await missingFrom(page, PAYLOADS));
  for (const payload of PAYLOADS) if (!missing.has(payload)) shown.add(payload);
  expect(await strangeMarkup(page), page.url()).toEqual([]);
}

/** Downloads a list as a table: no cell of it begins as a formula does. */
async function takeAlong(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("table").getByRole("row").nth(1)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t.common.csv }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[a-z]+\.csv$/);
  const cells = cellsOf(readFileSync(await download.path(), "utf8"));
  expect(cells.length).toBeGreaterThan(100);
  const calculated = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(,\d+)?$/.test(cell));
  expect(calculated, path).toEqual([]);
}

/** Cells as a spreadsheet of this country reads them: RFC 4180 with semicolons. */
const cellsOf = (table: string): string[] =>
  [...table.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(?:;|\r\n)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
