import type { Page } from "@playwright/test";
import { drawer, enter, heading, onceDrawn, open, openPendingPurchase, orderYeast, t, told } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

test("five minutes before the end and at the last one, Enter is enough to go on", async ({ page }) => {
  await page.clock.install();
  await enter(page);
  const warning = page.getByRole("alertdialog");
  for (const minutes of [5, 1]) {
    await expect(warning).toHaveCount(0);
    // What appears after the leap reads the session anew, by the clock that has leapt.
    await expect(page.getByRole("region", { name: t.alerts.title })).toBeVisible();
    // The page's clock alone runs ahead: the session itself is as young as it was, and an extension says so again.
    const { seconds_left } = await (await page.request.get("/api/v1/demo-sessions/current")).json();
    await page.clock.fastForward((seconds_left - minutes * 60 + 2) * 1000);
    await expect(warning).toContainText(t.expiry.title(minutes));
    await expect(warning.getByRole("button", { name: t.expiry.stay })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(warning).toHaveCount(0);
    await told(page, /^Tienes hasta las/);
    await page.reload();
    await expect(heading(page)).toBeVisible();
  }
});

test("after the end one sees what one did and its receipt, and nothing by going back", async ({ page, complaints }) => {
  complaints.expect(/status of (401|410)|WebSocket connection .* failed/);
  await enter(page);
  await expect(heading(page)).toContainText("María");
  const greeting = await heading(page).textContent();
  await orderYeast(page);
  await settings(page);
  await page.getByRole("button", { name: t.frame.end }).click();
  await expect(page).toHaveURL(/\/fin$/);
  await expect(heading(page)).toHaveText(t.end.title);
  await expect(page.getByText(t.end.changes(1))).toBeVisible();
  await expect(page.getByRole("region", { name: t.session.receipt.title })).toContainText(
    t.session.receipt.reasons.deleted!,
  );
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  await expect(page.getByText(greeting!)).toHaveCount(0);
  await expect(page.getByRole("region", { name: t.alerts.title })).toHaveCount(0);
});

test("what is refused while one ends the session does not cut its end short", async ({ page, complaints }) => {
  complaints.expect(/status of (401|410)|WebSocket connection .* failed/);
  await enter(page);
  await orderYeast(page);
  // The session is over, its answer is on its way, and everything on screen is read again.
  await page.route("**/demo-sessions/current", async (route) => {
    if (route.request().method() !== "DELETE") return route.continue();
    const answer = await route.fetch();
    const refused = page.waitForResponse((response) => [401, 410].includes(response.status()));
    await page.getByRole("button", { name: "English" }).click();
    await refused;
    await route.fulfill({ response: answer });
  });
  // And once more, while one is on the way to the farewell.
  await page.evaluate(() => {
    const { navigation } = globalThis as unknown as { navigation: EventTarget };
    const spanish = document.querySelector<HTMLButtonElement>("#settings [lang=es]");
    navigation.addEventListener("navigate", () => spanish?.click());
  });
  await page.route("**/fin", async (route) => {
    await page.waitForResponse((response) => [401, 410].includes(response.status()));
    await route.continue();
  });
  await settings(page);
  await page.getByRole("button", { name: t.frame.end }).click();
  await expect(page).toHaveURL(/\/fin$/);
  await expect(page.getByText(t.end.changes(1))).toBeVisible();
});

test("another language keeps what was half written", async ({ page }) => {
  await enter(page);
  await open(page, "sales");
  await page.getByRole("navigation", { name: t.sales.title }).getByRole("link", { name: t.sales.tabs.counter }).click();
  const ware = page
    .locator(".wares")
    .getByRole("button")
    .filter({ hasText: /quedan/ });
  await ware.first().click();
  await ware.first().click();
  const taken = page.locator(".wares .taken");
  await expect(taken).toHaveText("2");
  await settings(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(t.sales.tabs.counter);
  await expect(taken).toHaveText("2");
});

test("a baker may not approve a purchase order, and is told who may", async ({ page }) => {
  await enter(page);
  await page.locator('button[popovertarget="personas"]').click();
  await page.locator("#personas").getByRole("button").filter({ hasText: t.roles.baker.can }).first().click();
  await told(page, new RegExp(`^Ahora eres .*${t.roles.baker.can}`));
  await openPendingPurchase(page);
  const approve = drawer(page).getByRole("button", { name: t.purchases.approve });
  await expect(approve).toBeDisabled();
  await expect(approve).toHaveAttribute("title", /^Desde .* no se puede hacer esto\. Se hace desde /);
});

test("without a connection one is told, and what is on screen stays", async ({ page, context, complaints }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  await enter(page);
  const banner = page.getByText(t.errors.offline);
  await expect(banner).toHaveCount(0);
  await context.setOffline(true);
  await expect(banner).toBeVisible();
  await expect(heading(page)).toBeVisible();
  await context.setOffline(false);
  await expect(banner).toHaveCount(0);
  await open(page, "inventory");
  await expect(page.getByRole("table").getByRole("row").nth(1)).toBeVisible();
});

test("a connection that is lost as a screen appears is told too", async ({ page }) => {
  await enter(page);
  await onceDrawn(page, "h1", () => void dispatchEvent(new Event("offline")));
  await page.reload();
  await expect(page.getByText(t.errors.offline)).toBeVisible();
});

test("what is sold in one tab is gone from the counter of the other", async ({ page, context }) => {
  await enter(page);
  await context.addInitScript(() => {
    globalThis.WebSocket = class extends WebSocket {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener("open", () => document.documentElement.setAttribute("data-listening", ""));
      }
    };
  });
  const other = await context.newPage();
  const ware = (of: Page) =>
    of
      .locator(".wares")
      .getByRole("button")
      .filter({ hasText: /quedan/ })
      .first();
  for (const tab of [page, other]) {
    await tab.goto("/app/ventas/mostrador");
    await expect(ware(tab)).toBeVisible();
    await expect(tab.locator("html[data-listening]")).toHaveCount(1);
  }
  const name = (await ware(other).locator("strong").textContent())!;
  const left = other.locator(".wares").getByRole("button").filter({ hasText: name }).locator("small");
  const before = await left.first().textContent();
  await page.locator(".wares").getByRole("button").filter({ hasText: name }).first().click();
  await page.getByRole("button", { name: /^Cobrar / }).click();
  await told(page, /cobrados/);
  await expect(left.first()).not.toHaveText(before!);
});

const settings = (page: Page) => page.getByRole("button", { name: t.frame.settings }).click();
