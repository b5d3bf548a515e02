import { chromium } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ERRORS } from "#shared/errors";
import { CHROMIUM } from "../browser/support/chromium.ts";
import { type DevServer, startDevServer } from "./support/dev-server.ts";

let server: DevServer;
let browser: Awaited<ReturnType<typeof chromium.launch>>;
beforeAll(async () => {
  server = await startDevServer();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a page and notes what it asks for and what its console complains of. */
async function open(path: string) {
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const response = await page.goto(server.origin + path, { waitUntil: "networkidle" });
  return { page, asked, complaints, response: response! };
}

const elsewhere = (asked: readonly string[]) =>
  asked.filter((url) => !url.startsWith(server.origin) && !url.startsWith("data:"));

it("/docs shows every operation, from our own address alone, under a policy that lets nothing else in", async () => {
  const { page, asked, complaints, response } = await open("/docs");
  expect(response.status()).toBe(200);
  expect(response.headers()["content-security-policy"]).toMatch(
    /default-src 'none'.*script-src 'self'; style-src 'self'/,
  );
  const document = (await (await fetch(`${server.origin}/openapi.json`)).json()) as { paths: Record<string, object> };
  const operations = Object.values(document.paths).reduce((sum, item) => sum + Object.keys(item).length, 0);
  await page.waitForSelector(".opblock-tag-section");
  for (const tag of await page.$$(".opblock-tag")) {
    if ((await tag.getAttribute("data-is-open")) === "false") await tag.click();
  }
  expect(await page.$$eval(".opblock", (blocks) => blocks.length)).toBe(operations);
  expect(elsewhere(asked)).toEqual([]);
  expect(complaints).toEqual([]);

  // One tries an operation, and the answer stands below it.
  await page.click("#operations-session-listDemoAccounts .opblock-summary-control");
  await page.click("#operations-session-listDemoAccounts .execute");
  await page.waitForSelector("#operations-session-listDemoAccounts .live-responses-table tbody .response-col_status");
  expect(
    await page.textContent("#operations-session-listDemoAccounts .live-responses-table tbody .response-col_status"),
  ).toContain("200");
  expect(elsewhere(asked)).toEqual([]);
  expect(complaints).toEqual([]);
});

it("/docs/errors explains every error where problem documents point to", async () => {
  const { page, asked, complaints } = await open("/docs/errors");
  const shown = await page.$$eval("tbody tr", (rows) =>
    rows.map((row) => [
      row.id,
      ...Array.from(row.children, (cell: { readonly textContent: string | null }) => cell.textContent),
    ]),
  );
  const expected = Object.entries(ERRORS).map(([code, { status, es, en }]) => [code, code, String(status), es, en]);
  expect(shown.sort()).toEqual(expected.sort());
  expect(elsewhere(asked)).toEqual([]);
  expect(complaints).toEqual([]);

  const refused = (await (await fetch(`${server.origin}/api/v1/orders`)).json()) as { type: string };
  const { page: marked } = await open(refused.type);
  expect(await marked.$eval("tr:target", (row) => row.id)).toBe("session_required");
});
