import { drawer, enter, heading, open, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

test("a chain's manager sees the map, compares shops, finds the late route and looks into one shop", async ({
  page,
}) => {
  await enter(page, "enterprise");
  await expect(page.getByRole("region", { name: t.dashboard.shopsTitle }).getByRole("row")).toHaveCount(4);

  await open(page, "network");
  await expect(
    page.getByRole("img", { name: t.network.mapLabel }).or(page.getByLabel(t.network.mapLabel)).first(),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: t.network.shops }).locator("tbody tr")).toHaveCount(3);

  await open(page, "distribution");
  await page
    .getByRole("table", { name: t.distribution.title })
    .getByRole("row")
    .filter({ hasText: t.distribution.status.DELAYED })
    .getByRole("link")
    .click();
  await expect(drawer(page)).toContainText("Barcelona");
  await expect(drawer(page).getByText(t.distribution.stops)).toBeVisible();
  await expect(drawer(page).getByText(t.distribution.facts.expected)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);

  // One shop alone: everything on screen is then of that one.
  await open(page, "network");
  await page
    .getByRole("button", { name: `${t.network.choose}: Barcelona Gràcia` })
    .or(page.getByRole("button", { name: /Gràcia/ }))
    .first()
    .click();
  await expect(page.getByLabel(t.frame.shop).locator("option:checked")).toContainText("Gràcia");
  await open(page, "dashboard");
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole("region", { name: t.dashboard.salesTitle })).toBeVisible();
  await expect(page.getByRole("region", { name: t.dashboard.shopsTitle })).toHaveCount(0);
});
