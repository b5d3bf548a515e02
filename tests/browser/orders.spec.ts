import { drawer, enter, open, state, t, told } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

test("a customer's order is taken on the telephone, confirmed, and found again", async ({ page }) => {
  await enter(page);
  await open(page, "orders");
  await page.getByRole("link", { name: t.orders.create }).click();
  const form = drawer(page);
  await form.getByLabel(t.orders.fields.product).selectOption({ index: 0 });
  await form.getByLabel(t.lines.quantity).fill("12");
  await form.getByRole("button", { name: t.lines.add }).click();
  await form.getByLabel(t.orders.fields.product).nth(1).selectOption({ index: 1 });
  await form.getByLabel(t.lines.quantity).nth(1).fill("3");
  await form.getByRole("button", { name: t.orders.createSubmit }).click();
  await told(page, /anotado/);

  await expect(drawer(page).getByRole("region", { name: t.orders.lines }).getByRole("row")).toHaveCount(3);
  await drawer(page).getByRole("button", { name: t.orders.take.CONFIRMED }).click();
  await expect(state(drawer(page), t.orders.status.CONFIRMED).first()).toBeVisible();
  const address = page.url();
  await page.goBack();
  await expect(drawer(page)).toHaveCount(0);
  await page.goto(address);
  await expect(state(drawer(page), t.orders.status.CONFIRMED).first()).toBeVisible();
});

test("what the API refuses stands at its field, and what was typed stays", async ({ page, complaints }) => {
  complaints.expect(/status of 400/);
  await enter(page);
  await open(page, "orders");
  await page.getByRole("link", { name: t.orders.create }).click();
  await drawer(page).getByLabel(t.lines.quantity).fill("999999");
  await drawer(page).getByLabel(t.common.notes).fill("Para la fiesta del barrio");
  await drawer(page).getByLabel(t.orders.fields.delivery).fill("2031-01-01T08:00");
  await drawer(page).getByRole("button", { name: t.orders.createSubmit }).click();
  const wrong = drawer(page).locator("[aria-invalid=true]").first();
  await expect(wrong).toBeFocused();
  await expect(wrong).toHaveAccessibleDescription(/\S/);
  await expect(drawer(page).getByLabel(t.common.notes)).toHaveValue("Para la fiesta del barrio");
});
