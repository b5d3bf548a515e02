import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM } from "./tests/browser/support/chromium.ts";

/** The browser suite: Debian's Chromium against `npm run dev`, which `servers.ts` starts once for all tests. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "build/browser",
  snapshotPathTemplate: "{testDir}/looks/{arg}{ext}",
  globalSetup: "./tests/browser/support/servers.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [["dot"], ["json", { outputFile: "build/browser-report.json" }]],
  use: {
    baseURL: process.env.BAKERY_ORIGIN ?? "",
    locale: "es-ES",
    timezoneId: "Europe/Madrid",
    reducedMotion: "reduce",
    actionTimeout: 15_000,
    launchOptions: { executablePath: CHROMIUM, args: ["--no-sandbox"] },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        userAgent: devices["Pixel 7"].userAgent,
      },
    },
  ],
});
