import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { CHAIN_GROUP, SECTIONS, SHELL_PATHS } from "../../web/app/sections.ts";
import { drawer, enter, heading, type Profile, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a change of colours alone can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
/** The width that WCAG 1.4.10 asks a page to fit into: 1280 CSS px at 400 %. */
const NARROW_PX = 320;

const OF_CHAINS: readonly string[] = SECTIONS.filter(({ group }) => group === CHAIN_GROUP).map(({ path }) => path);
const IN_MENU: readonly string[] = SECTIONS.map(({ path }) => path).filter((path) => !OF_CHAINS.includes(path));
const INNER = SHELL_PATHS.filter((path) => path.startsWith("/app") && ![...IN_MENU, ...OF_CHAINS].includes(path));
const SCREENS: readonly (readonly [string, Profile, readonly string[]])[] = [
  ["a screen of the menu", "professional", IN_MENU],
  ["an inner screen", "professional", INNER],
  ["a chain's screen", "enterprise", ["/app", ...OF_CHAINS]],
];
const OUTSIDE = ["/", "/en", "/accesibilidad", "/en/accessibility", "/docs/errors", "/fin", "/nada"];

for (const [what, profile, paths] of SCREENS) {
  test(`axe finds nothing wrong with ${what}`, async ({ page }) => {
    await enter(page, profile);
    for (const path of paths) await examineAt(page, path);
  });

  test(`${what} fits into ${NARROW_PX} pixels`, async ({ page }) => {
    onceOnly();
    await enter(page, profile);
    await page.setViewportSize({ width: NARROW_PX, height: 640 });
    for (const path of paths) await fitsAt(page, path);
  });
}

test("axe finds nothing wrong with a page outside the bakery", async ({ page, complaints }) => {
  complaints.expect(/status of 40[14]/);
  for (const path of OUTSIDE) await examineAt(page, path);
});

test(`a page outside the bakery fits into ${NARROW_PX} pixels`, async ({ page, complaints }) => {
  onceOnly();
  complaints.expect(/status of 40[14]/);
  await page.setViewportSize({ width: NARROW_PX, height: 640 });
  for (const path of OUTSIDE) await fitsAt(page, path);
});

test("axe finds nothing wrong with a drawer, a form, a refused form, the palette and the tour", async ({
  page,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  await enter(page);
  await page.getByRole("button", { name: t.tour.start }).click();
  await expect(page.locator("section.tour")).toBeVisible();
  await examine(page, "the tour");

  await visit(page, "/app/inventario");
  await page.getByRole("table").locator("a.whole").first().click();
  await expect(drawer(page)).toBeVisible();
  await expect(drawer(page).locator(".loading:visible")).toHaveCount(0);
  await examine(page, "a drawer");

  await visit(page, "/app/pedidos");
  await page.getByRole("link", { name: t.orders.create }).click();
  await expect(drawer(page).getByRole("button", { name: t.orders.createSubmit })).toBeVisible();
  await examine(page, "a form");
  await drawer(page).getByLabel(t.lines.quantity).fill("999999");
  await drawer(page).getByRole("button", { name: t.orders.createSubmit }).click();
  await expect(drawer(page).locator("[aria-invalid=true]").first()).toBeFocused();
  await examine(page, "a refused form");

  await visit(page, "/app");
  await page.keyboard.press("Control+k");
  await expect(drawer(page).getByRole("searchbox")).toBeFocused();
  await examine(page, "the palette");
});

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(heading(page).first()).toHaveText(/\S/);
  await expect(page.locator(".loading:visible")).toHaveCount(0);
}

const examineAt = (page: Page, path: string): Promise<void> =>
  test.step(path, async () => {
    await visit(page, path);
    await examine(page, path);
  });

const fitsAt = (page: Page, path: string): Promise<void> =>
  test.step(path, async () => {
    await visit(page, path);
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(NARROW_PX);
  });

/** By day and by night, wholly by day at a desk and by night on a phone. Every finding is told, not only the first. */
async function examine(page: Page, what: string): Promise<void> {
  const [wholly, inColour] = isPhone() ? (["dark", "light"] as const) : (["light", "dark"] as const);
  await page.emulateMedia({ colorScheme: inColour });
  await expectNone(new AxeBuilder({ page }).withRules(COLOUR_RULES), `the colours of ${what}, ${inColour}`);
  await page.emulateMedia({ colorScheme: wholly });
  await expectNone(new AxeBuilder({ page }).withTags(RULES), `${what}, ${wholly}`);
}

async function expectNone(axe: AxeBuilder, what: string): Promise<void> {
  // In one go, as no page holds frames; otherwise every examination opens a page of its own.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
  expect.soft(found, what).toEqual([]);
}

/** The width is set by the test, so one project is enough. */
function onceOnly(): void {
  test.skip(isPhone(), "has a width of its own");
}

const isPhone = (): boolean => test.info().project.name === "phone";
