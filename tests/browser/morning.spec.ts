import { alerts as english } from "../../web/messages/en/dashboard.ts";
import {
  drawer,
  enter,
  heading,
  open,
  openPendingPurchase,
  orderYeast,
  state,
  t,
  takeWare,
  told,
} from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

test("a visitor opens a bakery, orders the yeast that ran out, and its alert is gone", async ({ page }) => {
  await enter(page);
  await expect(heading(page)).toContainText("María");
  await expect(page.getByText(t.frame.demo, { exact: true })).toBeVisible();

  const alerts = page.getByRole("region", { name: t.alerts.title });
  const yeast = alerts.getByRole("listitem").filter({ hasText: /Se ha acabado: Levadura/ });
  await expect(yeast).toBeVisible();
  await yeast.getByRole("button", { name: t.alerts.actions.createPurchaseOrder! }).click();
  await told(page, t.alerts.solved);
  await expect(yeast).toHaveCount(0);

  await page.reload();
  await expect(alerts.getByRole("listitem").first()).toBeVisible();
  await expect(yeast).toHaveCount(0);
});

test("what was ordered by mistake is undone within ten seconds, and its alert is back", async ({ page }) => {
  await enter(page);
  await orderYeast(page, "left open");
  const yeast = page
    .getByRole("region", { name: t.alerts.title })
    .getByRole("listitem")
    .filter({ hasText: /Levadura/ });
  const order = yeast.getByRole("button", { name: t.alerts.actions.createPurchaseOrder! });
  await expect(order).toHaveCount(0);
  await page.getByRole("button", { name: t.common.undo }).click();
  await told(page, t.alerts.undone);
  await expect(order).toBeVisible();

  await open(page, "purchases");
  const orders = page.getByRole("table", { name: t.purchases.tabs.orders });
  await orders.getByRole("row").filter({ hasText: t.purchases.status.REJECTED }).first().getByRole("link").click();
  await expect(drawer(page)).toContainText(t.alerts.undoneReason);
});

test("the yeast is ordered, approved and received; bread is baked and sold; the activity tells it all", async ({
  page,
}) => {
  await enter(page);
  await orderYeast(page);

  await openPendingPurchase(page);
  await expect(drawer(page).getByText(t.purchases.byUser)).toBeVisible();
  await expect(drawer(page).getByRole("link", { name: "Levadura fresca" })).toBeVisible();
  await drawer(page).getByRole("button", { name: t.purchases.approve }).click();
  await expect(state(drawer(page), t.purchases.status.APPROVED).first()).toBeVisible();
  await told(page, /aprobado: la entrega ya está prevista/);

  await drawer(page).locator('a[href*="/app/compras/entregas?ver="]').click();
  await drawer(page).getByRole("button", { name: t.purchases.receiveSubmit }).click();
  await told(page, /los lotes ya están en el almacén/);
  await expect(state(drawer(page), t.purchases.deliveryStatus.DELIVERED).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);

  // A batch that waits for its hour is started, taken through its stages and finished.
  await open(page, "production");
  await page
    .getByRole("navigation", { name: t.production.statusLabel })
    .getByRole("link", { name: t.production.status.PENDING })
    .click();
  const batches = page.getByRole("table", { name: t.production.title });
  const waiting = batches.getByRole("row").filter({ hasText: t.production.status.PENDING }).first().getByRole("link");
  await waiting.click();
  await drawer(page).getByRole("button", { name: t.production.start }).click();
  await told(page, /en marcha/i);
  await drawer(page).getByRole("button", { name: t.production.complete }).click();
  await drawer(page).getByRole("checkbox", { name: t.production.fields.acceptShortages }).check();
  await drawer(page).getByRole("button", { name: t.production.complete }).click();
  await told(page, /al mostrador|control de calidad/);
  await expect(
    state(drawer(page), new RegExp(`^(${t.production.status.COMPLETED}|${t.production.status.QUALITY_CHECK})$`)),
  ).toBeVisible();
  await page.keyboard.press("Escape");

  // One is sold at the counter.
  await open(page, "sales");
  await page.getByRole("navigation", { name: t.sales.title }).getByRole("link", { name: t.sales.tabs.counter }).click();
  await takeWare(page);
  await page.getByRole("button", { name: /^Cobrar / }).click();
  await told(page, /cobrados/);

  await open(page, "activity");
  for (const operation of [
    "createPurchaseOrder",
    "approvePurchaseOrder",
    "receiveDelivery",
    "startBatch",
    "completeBatch",
    "sellAtPointOfSale",
  ]) {
    await expect(page.getByRole("heading", { name: t.activity.operations[operation]!, exact: true })).toBeVisible();
  }
});

test("what is told after an action covers nothing that one does next", async ({ page }) => {
  await enter(page);
  // As little as a small phone leaves between its own bars.
  await page.setViewportSize({ width: 360, height: 560 });
  await page.goto("/app/produccion?status=PENDING");
  const batches = page.getByRole("table", { name: t.production.title });
  await batches.getByRole("row").filter({ hasText: t.production.status.PENDING }).first().getByRole("link").click();
  await drawer(page).getByRole("button", { name: t.production.start }).click();
  const toast = drawer(page).locator(".toast");
  await expect(toast).toHaveText(/en marcha/i);
  const body = drawer(page).locator(".body");
  await expect(body.getByRole("button", { name: t.production.complete })).toBeVisible();
  // In one go, as what is told goes away by itself.
  const seen = await body.evaluate((element) => {
    const told = element.parentElement!.querySelector(".toast")!.getBoundingClientRect();
    const button = [...element.querySelectorAll("button")].filter((each) => each.checkVisibility()).at(-1)!;
    button.scrollIntoView();
    const { x, y, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return { above: element.getBoundingClientRect().bottom, below: told.top, isFree: button.contains(hit) };
  });
  expect(seen.above).toBeLessThanOrEqual(seen.below);
  expect(seen.isFree).toBe(true);
});

test("a batch says why it is planned, and one that is stopped by hand who stopped it and why", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "the same on a telephone");
  await enter(page, "individual_bakery");
  await page.goto("/app/produccion?status=IN_PROGRESS");
  await page.getByRole("table").locator("tbody").getByRole("link").first().click();
  await expect(drawer(page)).toContainText(/Planificada por la previsión de venta: \d+\sud\.(?!\.)/);
  await drawer(page).getByRole("button", { name: t.production.hold }).click();
  await drawer(page).getByLabel(t.production.fields.holdReason).fill("Se ha ido la luz");
  await drawer(page).getByRole("button", { name: t.production.hold }).click();
  await expect(drawer(page)).toContainText("Pablo Herrero Díaz la ha parado: Se ha ido la luz");
});

test("in English the dashboard calls things by their English names", async ({ page, isMobile }) => {
  test.skip(isMobile, "the same on a telephone");
  await page.goto("/en");
  await page.locator('form.profile:has([value="professional"]) button').click();
  await expect(page.getByRole("region", { name: english.title })).toContainText("Out of stock: Fresh pressed yeast");
});
