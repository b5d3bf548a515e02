import { CHAIN_GROUP, SECTIONS, SHELL_PATHS } from "../../web/app/sections.ts";
import { enter, heading, onceDrawn, PROFILES, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

const OF_CHAINS: readonly string[] = SECTIONS.filter(({ group }) => group === CHAIN_GROUP).map(({ path }) => path);
const INSIDE = SHELL_PATHS.filter((path) => path.startsWith("/app"));

for (const profile of PROFILES) {
  test(`every screen of ${profile} opens at its own address`, async ({ page, isMobile }) => {
    test.skip(isMobile && profile !== "enterprise", "the chain has every screen there is");
    await enter(page, profile);
    const paths = profile === "enterprise" ? INSIDE : INSIDE.filter((path) => !OF_CHAINS.includes(path));
    for (const path of paths) {
      await test.step(path, async () => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        await expect(heading(page)).toHaveText(/\S/);
        await expect(page.locator(".loading:visible")).toHaveCount(0);
        await expect(page.getByText(t.errors.title)).toHaveCount(0);
        await expect(page).toHaveTitle(/\S · Bakery-IA$/);
      });
    }
  });
}

test('what a phone has under "more" stays open until a section is chosen, be it the one that is shown', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, "everything is in the menu");
  await enter(page);
  await onceDrawn(page, "[popovertarget=more-sections]", (button) => button.click());
  await page.reload();
  const more = page.locator("#more-sections");
  const choice = more.getByRole("link", { name: t.sections.suppliers });
  await expect(page.locator(".loading:visible")).toHaveCount(0);
  for (let turn = 0; turn < 2; turn++) {
    await expect(more).toBeVisible();
    await choice.click();
    await expect(more).toBeHidden();
    await expect(heading(page)).toHaveText(t.suppliers.title);
    await page.getByRole("button", { name: t.frame.moreMenu }).click();
  }
});

test("an address that is none is a real 404, outside and inside", async ({ page, complaints }) => {
  complaints.expect(/status of 404/);
  for (const path of ["/nada", "/app/nada", "/assets/nada.js", "/app/inventario/nada"]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aquí no hay pan");
});
