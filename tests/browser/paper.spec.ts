import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { enter, open, orderYeast, type Profile, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

/** What one takes out of the bakery: on paper, and as files. */

test.skip(({ isMobile }) => isMobile, "the same files and the same sheet at every size");

for (const profile of ["professional", "enterprise"] as const satisfies Profile[]) {
  test(`the production day of ${profile} is printed on one sheet of A4`, async ({ page }) => {
    await enter(page, profile);
    await page.goto("/app/obrador");
    await expect(page.locator(".batch-cards").first()).toBeVisible();
    const pdf = await printed(page);
    expect(pdf.match(ONE_OF_ITS_PAGES)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    // 210 × 297 mm in points, whichever way up.
    expect([Number(width), Number(height)].toSorted((left, right) => left - right).map(Math.round)).toEqual([595, 842]);

    await page.emulateMedia({ media: "print" });
    const sheet = page.locator(".sheet");
    await expect(sheet).toBeVisible();
    await expect(page.locator(".workshop")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await expect(sheet.locator("tbody tr")).toHaveCount(await page.locator(".batch-cards > li").count());
  });
}

test("a day of thirty batches still is one sheet", async ({ page }) => {
  await enter(page, "enterprise");
  await page.route("**/api/v1/production/batches?**", async (route) => {
    const response = await route.fetch();
    const { data, ...rest } = await response.json();
    const today = { status: "PENDING", planned_start_time: new Date().toISOString() };
    const many = Array.from({ length: 30 }, (_, n) => ({ ...data[n % data.length], ...today, id: randomUUID() }));
    await route.fulfill({ response, json: { ...rest, data: many } });
  });
  await page.goto("/app/obrador");
  await expect(page.locator(".batch-cards > li")).toHaveCount(30);
  expect((await printed(page)).match(ONE_OF_ITS_PAGES)).toHaveLength(1);
});

test("the exported data are the whole bakery, with what was just done in it", async ({ page }) => {
  await enter(page);
  await orderYeast(page);
  await open(page, "session");
  const { name, text } = await fileFrom(page, () => page.getByRole("button", { name: t.session.exportButton }).click());
  expect(name).toBe("bakery-ia-professional.json");
  const { demo_account_type, bakeries } = JSON.parse(text);
  expect(demo_account_type).toBe("professional");
  expect(bakeries).toHaveLength(1);
  const [bakery] = bakeries;
  const me = await (await page.request.get("/api/v1/tenants")).json();
  expect(bakery.tenant).toEqual(me.data[0]);
  expect(bakery.activity.map(({ operation }: { operation: string }) => operation)).toContain("createPurchaseOrder");
  for (const list of ["auth/users", "recipes", "suppliers", "production/equipment", "procurement/purchase-orders"]) {
    const { data, next_cursor } = await (
      await page.request.get(`/api/v1/${list}${list === "auth/users" ? "" : "?limit=100"}`)
    ).json();
    expect(next_cursor ?? null, list).toBeNull();
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
    expect(ids(bakery[list]), list).toEqual(ids(data));
  }
  // Ninety days of sales are more than one page.
  expect(bakery.sales.length).toBeGreaterThan(100);
});

test("a list is taken along as a spreadsheet opens it in Spain", async ({ page }) => {
  await enter(page);
  await open(page, "inventory");
  const rows = page.getByRole("table").locator("tbody").getByRole("row");
  await expect(rows.first()).toBeVisible();
  const { name, text } = await fileFrom(page, () => page.getByRole("button", { name: t.common.csv }).click());
  expect(name).toBe("inventario.csv");
  expect(text.startsWith("\ufeff")).toBe(true);
  const [head, ...lines] = text.slice(1).trimEnd().split("\r\n").map(cellsOf);
  const { data } = await (await page.request.get("/api/v1/inventory/ingredients?sort=name")).json();
  expect(head).toEqual(Object.keys(data[0]));
  expect(lines).toHaveLength(await rows.count());
  for (const [position, line] of lines.entries()) {
    const row = Object.fromEntries(line.map((cell, column) => [head![column], cell]));
    const { name: told, usable_quantity, reorder_point } = data[position];
    expect(row).toMatchObject({
      name: `"${told}"`,
      usable_quantity: String(usable_quantity).replace(".", ","),
      reorder_point: reorder_point === null ? "" : String(reorder_point).replace(".", ","),
    });
  }
});

/** All lists of a bakery are collected page by page, which takes as long as the machine is busy otherwise. */
const COLLECTED_WITHIN_MS = 60_000;

const ONE_OF_ITS_PAGES = /\/Type\s*\/Page\b/g;

const printed = async (page: Page): Promise<string> =>
  (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");

async function fileFrom(page: Page, ask: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: COLLECTED_WITHIN_MS }), ask()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

/** The cells of a line, in which a text may hold the separator. */
const cellsOf = (line: string): string[] => line.match(/(?<=^|;)(?:"(?:[^"]|"")*"|[^;"]*)(?=;|$)/g) ?? [];

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), "utf8");
