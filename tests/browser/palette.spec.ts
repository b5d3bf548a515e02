import type { Page } from "@playwright/test";
import { enter, heading, onceDrawn, open, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: t.palette.title });

test("with Ctrl + K one goes to a screen, to a recipe and into another person's place without a pointer", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a telephone has no Ctrl key");
  await enter(page);

  await page.keyboard.press("Control+k");
  const field = palette(page).getByRole("searchbox");
  await expect(field).toBeFocused();
  await page.keyboard.type("produccion");
  await expect(palette(page).getByRole("link", { name: t.sections.production })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/app\/produccion$/);
  await expect(palette(page)).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("hogaza madre");
  const recipes = palette(page).getByRole("region", { name: t.sections.recipes });
  await expect(recipes.getByRole("link")).toHaveCount(1);
  // The arrows walk over what is there, and what is searched comes in several answers.
  await expect(palette(page).getByRole("status")).toHaveText(t.palette.found(2));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(recipes.getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Hogaza de Masa Madre");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("nothing is called this");
  await expect(palette(page).getByRole("status")).toHaveText(t.palette.nothing("nothing is called this"));
  // A search field empties itself first.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText(t.recipes.title);
});

test("its keys work from the moment a screen is there", async ({ page, isMobile }) => {
  test.skip(isMobile, "a telephone has no Ctrl key");
  await enter(page);
  await onceDrawn(page, "h1", () => {
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }));
  });
  await page.reload();
  await expect(palette(page).getByRole("searchbox")).toBeFocused();
});

test("a screen that comes late opens nothing of what the next one's address names", async ({ page, isMobile }) => {
  test.skip(isMobile, "a telephone has no Ctrl key");
  const held = { production: Promise.withResolvers<void>(), recipes: Promise.withResolvers<void>() };
  for (const [screen, { promise }] of Object.entries(held)) {
    await page.route(new RegExp(`/assets/${screen}-.*\\.js$`), async (route) => {
      await promise;
      await route.continue();
    });
  }
  await enter(page);
  await open(page, "production");
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("searchbox").fill("hogaza madre");
  await palette(page).getByRole("region", { name: t.sections.recipes }).getByRole("link").click();
  await expect(page).toHaveURL(/\/app\/recetas\?ver=/);

  const late = page.waitForResponse(/\/assets\/production-.*\.js$/);
  held.production.resolve();
  await (await late).finished();
  held.recipes.resolve();
  await expect(page.getByRole("dialog")).toContainText("Hogaza de Masa Madre");
  await expect(heading(page)).toHaveText(t.recipes.title);
});

test("what a person may not do is not offered to them", async ({ page, isMobile }) => {
  test.skip(isMobile, "the same on a telephone");
  await enter(page);
  const actions = palette(page).getByRole("region", { name: t.palette.groups.actions }).getByRole("link");
  await page.keyboard.press("Control+k");
  await expect(actions).toHaveText(Object.values(t.palette.actions));

  await page.keyboard.type(t.roles.warehouse.name);
  const people = palette(page).getByRole("region", { name: t.frame.persona }).getByRole("button");
  await people.first().click();
  await expect(page.locator(".toast")).toContainText(t.roles.warehouse.can);
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("searchbox")).toBeFocused();
  await expect(actions).toHaveCount(0);
});

test("on a telephone it stands among the sections", async ({ page, isMobile }) => {
  test.skip(!isMobile, "a button in the header");
  await enter(page, "individual_bakery");
  await page.getByRole("button", { name: t.frame.moreMenu }).click();
  await page.getByRole("button", { name: t.palette.title }).click();
  await palette(page).getByRole("searchbox").fill("harina");
  await palette(page).getByRole("region", { name: t.sections.inventory }).getByRole("link").first().click();
  await expect(page.getByRole("dialog")).toContainText("Harina");
});
