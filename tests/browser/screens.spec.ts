import { CHAIN_GROUP, SECTIONS, SHELL_PATHS } from "../../web/app/sections.ts";
import { enter, heading, PROFILES, t } from "./support/bakery.ts";
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

test("an address that is none is a real 404, outside and inside", async ({ page, complaints }) => {
  complaints.expect(/status of 404/);
  for (const path of ["/nada", "/app/nada", "/assets/nada.js", "/app/inventario/nada"]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aquí no hay pan");
});
