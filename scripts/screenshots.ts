/**
 * `npm run screenshots`: the README's pictures of a fresh bakery, by a browser of this machine, into `docs/img`.
 */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, devices } from "@playwright/test";
import { CHROMIUM } from "../tests/browser/support/chromium.ts";
import { startDevServer } from "../tests/end-to-end/support/dev-server.ts";

const FOLDER = join(import.meta.dirname, "../docs/img");
const LARGEST_BYTES = 300_000;
const HEIGHT_PX = 844;

const PICTURES: Readonly<Record<string, BrowserContextOptions>> = {
  "dashboard.png": { viewport: { width: 1440, height: HEIGHT_PX } },
  "phone.png": {
    viewport: { width: 390, height: HEIGHT_PX },
    hasTouch: true,
    isMobile: true,
    userAgent: devices["Pixel 7"]!.userAgent,
  },
};

mkdirSync(FOLDER, { recursive: true });
const server = await startDevServer();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
try {
  for (const [name, options] of Object.entries(PICTURES)) await take(join(FOLDER, name), options);
} finally {
  await browser.close();
  await server.stop();
}

/** @throws when the picture is too heavy for a README */
async function take(path: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({
    baseURL: server.origin,
    locale: "es-ES",
    timezoneId: "Europe/Madrid",
    colorScheme: "light",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator('form.profile:has([value="professional"]) button').click();
  await page.waitForURL("**/app");
  await page.locator(".loading").first().waitFor({ state: "detached" });
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path });
  await context.close();
  const bytes = statSync(path).size;
  if (bytes > LARGEST_BYTES) throw new Error(`${path}: ${bytes} bytes, more than ${LARGEST_BYTES}`);
  console.log(`${path}: ${bytes} bytes`);
}
