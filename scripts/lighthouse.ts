/**
 * `npm run lighthouse`: Lighthouse's scores of the front page and of a fresh bakery's dashboard, as a telephone, into
 * `bench/results/lighthouse.md`; fails below the goals. Not part of `npm test`: its performance is a timed figure.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { median } from "../bench/support/measure.ts";
import { CHROMIUM } from "../tests/browser/support/chromium.ts";
import { startDevServer } from "../tests/end-to-end/support/dev-server.ts";

const ROOT = join(import.meta.dirname, "..");
const LIGHTHOUSE = join(ROOT, "tools/lighthouse/node_modules/lighthouse/cli/index.js");
const RESULT = join(ROOT, "bench/results/lighthouse.md");
const RUNS = Number(process.env.RUNS ?? 5);
const PAGES = { "front page": "/", dashboard: "/app" };
const GOALS = { performance: 95, accessibility: 100, "best-practices": 100 };
const METRICS = { "first-contentful-paint": "FCP", "largest-contentful-paint": "LCP", "total-blocking-time": "TBT" };

interface Report {
  readonly lighthouseVersion: string;
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue: number }>>;
}

const folder = mkdtempSync(join(tmpdir(), "bakery-lighthouse-"));
const server = await startDevServer();
// Lighthouse opens a tab of its own in this browser, whose cookie opens the bakery.
const browser = await chromium.launchPersistentContext(join(folder, "profile"), {
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--remote-debugging-port=0"],
  viewport: null,
});
try {
  const port = readFileSync(join(folder, "profile/DevToolsActivePort"), "utf8").split("\n")[0]!;
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.locator('form.profile:has([value="professional"]) button').click();
  await page.waitForURL("**/app");
  await page.close();

  const rows: string[] = [];
  const missed: string[] = [];
  let version = "";
  for (const [name, path] of Object.entries(PAGES)) {
    const reports: Report[] = [];
    while (reports.length < RUNS) reports.push(await reportOf(`${server.origin}${path}`, port));
    version = reports[0]!.lighthouseVersion;
    const scores = Object.entries(GOALS).map(([category, goal]) => {
      const score = Math.round(median(reports.map(({ categories }) => categories[category]!.score)) * 100);
      if (score < goal) missed.push(`${name}: ${category} is ${score}, wanted ${goal}`);
      return score;
    });
    const metrics = Object.keys(METRICS).map((audit) =>
      Math.round(median(reports.map(({ audits }) => audits[audit]!.numericValue))),
    );
    const shift = median(reports.map(({ audits }) => audits["cumulative-layout-shift"]!.numericValue));
    rows.push(`| ${[name, ...scores, ...metrics, shift.toFixed(3)].join(" | ")} |`);
  }
  const heads = ["page", ...Object.keys(GOALS), ...Object.values(METRICS).map((metric) => `${metric} ms`), "CLS"];
  const text = `# Lighthouse

Made by \`npm run lighthouse\`: medians of ${RUNS} runs, Lighthouse ${version} with its own telephone (slow 4G and a processor
four times slower, both simulated), ${browser.browser()?.version() ?? "Chromium"}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}.

| ${heads.join(" | ")} |
| --- |${" ---: |".repeat(heads.length - 1)}
${rows.join("\n")}
`;
  writeFileSync(RESULT, text);
  console.log([text, ...missed].join("\n"));
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @throws when Lighthouse could not load the page */
async function reportOf(address: string, port: string): Promise<Report> {
  const options = [
    `--port=${port}`,
    "--output=json",
    "--quiet",
    "--disable-storage-reset",
    "--no-enable-error-reporting",
    `--only-categories=${Object.keys(GOALS).join(",")}`,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [LIGHTHOUSE, address, ...options], {
    maxBuffer: 2 ** 28,
  });
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return report;
}
