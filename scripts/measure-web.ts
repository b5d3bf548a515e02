/**
 * `npm run measure:web`: from the click on the front page to the figures on screen, seeding included, on the network of
 * a telephone; the medians and the third quartiles of fresh visits. Not a test: a shared machine is never equally fast.
 */
import { cpus, loadavg } from "node:os";
import { type Browser, chromium, devices } from "@playwright/test";
import { quantile } from "../bench/support/measure.ts";
import { CHROMIUM } from "../tests/browser/support/chromium.ts";
import { startDevServer } from "../tests/end-to-end/support/dev-server.ts";

const VISITS = Number(process.env.VISITS ?? 15);
const KPIS = 4;

interface Network {
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

const bytesPerSecond = (megabits: number): number => (megabits * 1_000_000) / 8;

/** "Fast 4G" of Chrome's own developer tools (`NetworkManager.ts`): a tenth less than 9 and 1.5 Mbit/s, 2.75 × 60 ms. */
const FAST_4G: Network = {
  latency: 60 * 2.75,
  downloadThroughput: bytesPerSecond(9) * 0.9,
  uploadThroughput: bytesPerSecond(1.5) * 0.9,
};
/** The slowdown that Lighthouse gives a desk's processor to stand for a telephone's. */
const PHONE_CPU = 4;

const CONDITIONS: readonly (readonly [name: string, network: Network | undefined, slowdown: number])[] = [
  ["no limits", undefined, 1],
  ["4G", FAST_4G, 1],
  [`4G, processor ${PHONE_CPU} times slower`, FAST_4G, PHONE_CPU],
];

const server = await startDevServer({ DEMO_MAX_ACTIVE_SESSIONS: "100000", DEMO_MAX_SESSIONS_PER_DAY: "100000" });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
try {
  const times = CONDITIONS.map((): number[] => []);
  // Turn by turn, so that what the machine does meanwhile falls on all conditions alike; the first turn warms up.
  for (let turn = -1; turn < VISITS; turn++) {
    for (const [index, [, network, slowdown]] of CONDITIONS.entries()) {
      const time = await visit(browser, network, slowdown);
      if (turn >= 0) times[index]!.push(time);
    }
  }
  console.log(`${VISITS} visits each; ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; ${browser.version()}`);
  console.log("| from the click to the figures | p50 ms | p75 ms | slowest ms |\n| --- | ---: | ---: | ---: |");
  for (const [index, [name]] of CONDITIONS.entries()) {
    const row = [0.5, 0.75, 1].map((share) => Math.round(quantile(times[index]!, share)));
    console.log(`| ${[name, ...row].join(" | ")} |`);
  }
} finally {
  await browser.close();
  await server.stop();
}

/** One visitor, who has never been here and reads the front page before choosing. @returns milliseconds */
async function visit(visitors: Browser, network: Network | undefined, slowdown: number): Promise<number> {
  const context = await visitors.newContext({
    baseURL: server.origin,
    locale: "es-ES",
    timezoneId: "Europe/Madrid",
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    userAgent: devices["Pixel 7"]!.userAgent,
  });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  if (network) await devTools.send("Network.emulateNetworkConditions", { offline: false, ...network });
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript((wanted) => {
    const shown = () => document.querySelectorAll(".kpi .value").length >= wanted;
    const watcher = new MutationObserver(() => {
      if (!shown()) return;
      watcher.disconnect();
      // The frame after next has been painted with them.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => performance.mark("kpis", { detail: performance.timeOrigin + performance.now() })),
      );
    });
    watcher.observe(document, { childList: true, subtree: true });
  }, KPIS);
  await page.goto("/", { waitUntil: "networkidle" });
  const clicked = await page.locator('form.profile:has([value="professional"]) button').evaluate((button) => {
    const now = performance.timeOrigin + performance.now();
    (button as HTMLButtonElement).click();
    return now;
  });
  await page.waitForURL("**/app");
  const mark = await page.waitForFunction(() => performance.getEntriesByName("kpis")[0] as PerformanceMark | undefined);
  const painted = await mark.evaluate((entry) => (entry as PerformanceMark).detail as number);
  await context.close();
  return painted - clicked;
}
