import { join } from "node:path";
import type { Page } from "@playwright/test";
import { STILL_AT } from "../still/clock.ts";
import { drawer, enter, heading, type Profile, t } from "./support/bakery.ts";
import { CHROMIUM } from "./support/chromium.ts";
import { expect, test } from "./support/test.ts";

/**
 * Pictures of the main pages beside those in `looks/`, of a morning that does not pass and in the same letters
 * everywhere. `npm run looks` takes them anew.
 */
test.use({
  baseURL: process.env.STILL_ORIGIN ?? "",
  launchOptions: {
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"],
    env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, "support/fonts.conf") },
  },
});

test.beforeEach(({ page }) => page.clock.setFixedTime(STILL_AT));

interface Look {
  readonly profile?: Profile;
  readonly path: string;
  readonly dark?: boolean;
  readonly before?: (page: Page) => Promise<void>;
}

const LOOKS: Readonly<Record<string, Look>> = {
  front: { path: "/" },
  "front-dark": { path: "/", dark: true },
  "front-en": { path: "/en" },
  dashboard: { profile: "professional", path: "/app" },
  "dashboard-dark": { profile: "professional", path: "/app", dark: true },
  list: { profile: "professional", path: "/app/inventario" },
  detail: { profile: "professional", path: "/app/inventario", before: (page) => openRow(page, "Levadura fresca") },
  workshop: { profile: "professional", path: "/app/obrador" },
  network: { profile: "enterprise", path: "/app/red" },
  end: { profile: "professional", path: "/app", before: endSession },
};

for (const [name, { profile, path, dark, before }] of Object.entries(LOOKS)) {
  test(`${name} looks as it did`, async ({ page, complaints, isMobile }) => {
    complaints.expect(/status of (401|410)|WebSocket connection .* failed/);
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    if (profile) await enter(page, profile);
    if (!profile || path !== "/app") await page.goto(path);
    await expect(heading(page)).toHaveText(/\S/);
    await before?.(page);
    await expect(page.locator(".loading:visible")).toHaveCount(0);
    // Two pictures in a row are alike also while an answer is on its way: what is awaited is the one that is known.
    await expect(async () => {
      const picture = `${name}-${isMobile ? "phone" : "desktop"}.png`;
      await expect(page).toHaveScreenshot(picture, { maxDiffPixels: 50, timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
  });
}

async function openRow(page: Page, name: string): Promise<void> {
  await page.getByRole("table").getByRole("link", { name }).click();
  await expect(drawer(page).getByRole("heading", { level: 3 }).first()).toBeVisible();
}

async function endSession(page: Page): Promise<void> {
  await page.getByRole("button", { name: t.frame.settings }).click();
  await page.getByRole("button", { name: t.frame.end }).click();
  await expect(page.getByRole("region", { name: t.session.receipt.title })).toBeVisible();
}
