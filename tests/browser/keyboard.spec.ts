import type { Locator, Page } from "@playwright/test";
import { drawer, heading, startButton, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

const FARTHEST = 60;

test("with the keyboard alone one gets from the front page into a row of a list and back", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a telephone has no Tab key");
  await page.goto("/");
  await tabTo(page, startButton(page, "professional"));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText("María");

  await page.reload();
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: t.common.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();

  await page.reload();
  await expect(heading(page)).toBeVisible();
  const menu = page.getByRole("navigation", { name: t.frame.sectionsLabel });
  await tabTo(page, menu.getByRole("link", { name: t.sections.inventory }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/app\/inventario$/);

  const row = page.locator("#content").getByRole("table").locator("tbody").getByRole("link").first();
  await expect(row).toBeVisible();
  await tabTo(page, row);
  await page.keyboard.press("Enter");
  await expect(drawer(page)).toBeVisible();
  await expect(drawer(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);
  await expect(row).toBeFocused();
});

/** Presses Tab until it is there. @throws when it cannot be reached */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < FARTHEST; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}
