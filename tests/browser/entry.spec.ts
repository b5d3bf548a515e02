import { randomUUID } from "node:crypto";
import { enter, front, heading, open, PROFILES, startButton, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

/** An address of nobody (RFC 3849), in another network each time, as creations are counted by network. */
function someAddress(): string {
  const [first, second] = randomUUID().split("-").slice(1);
  return `2001:db8:${first}:${second}::1`;
}

test("without JavaScript the front page's button opens a bakery, and what it needs inside is told", async ({
  newVisitor,
  complaints,
}) => {
  complaints.expect(/preloaded using link preload/);
  const visitor = await newVisitor({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  await page.goto("/");
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    startButton(page, "individual_bakery").click(),
  ]);
  expect(answer.status()).toBe(303);
  await expect(page).toHaveURL(/\/app$/);
  const cookies = await visitor.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax" });
  expect((await page.request.get("/api/v1/demo-sessions/current")).status()).toBe(200);
  await expect(page.locator(".noscript")).toBeVisible();
  await expect(page.locator(".noscript")).toContainText("Dentro de la panadería hace falta JavaScript.");
});

test("whoever opens too many bakeries in a row is told so on the front page", async ({ newVisitor }) => {
  const visitor = await newVisitor({ extraHTTPHeaders: { "CF-Connecting-IP": someAddress() } });
  const page = await visitor.newPage();
  const refused = page.getByText(front.problems.too_many_sessions);
  await page.goto("/");
  await expect(refused).toBeHidden();
  for (let opened = 0; opened < 5; opened++) {
    const answer = await page.request.post("/api/v1/demo-sessions", {
      data: { demo_account_type: "individual_bakery" },
    });
    expect(answer.status()).toBe(201);
  }
  await startButton(page, "individual_bakery").click();
  await expect(refused).toBeVisible();
  for (const profile of PROFILES) await expect(startButton(page, profile)).toBeEnabled();
});

test("the front page says in words why a bakery could not be opened", async ({ page }) => {
  for (const [error, text] of Object.entries({
    capacity_reached: front.problems.capacity_reached,
    "<img src=x onerror=alert(1)>": front.problems.other,
  })) {
    await page.goto(`/?error=${encodeURIComponent(error)}`);
    await expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();
  }
});

test("whoever comes back to the front page is offered the bakery that is still open", async ({ page }) => {
  await page.goto("/");
  const resume = page.getByRole("link", { name: front.resume });
  await expect(resume).toBeHidden();
  await enter(page);
  const greeting = await heading(page).textContent();
  await page.goto("/");
  await expect(page.getByText(/Tu panadería sigue abierta: quedan (30|29) min/)).toBeVisible();
  await resume.click();
  await expect(heading(page)).toHaveText(greeting!);
});

test("what one visitor does in a bakery, another does not see", async ({ page, newVisitor }) => {
  await enter(page);
  const neighbour = await (await newVisitor()).newPage();
  await enter(neighbour);
  const late = (of: typeof page) => of.getByRole("listitem").filter({ hasText: /Se ha acabado: Levadura/ });
  await late(page).getByRole("button", { name: t.alerts.actions.createPurchaseOrder! }).click();
  await expect(late(page)).toHaveCount(0);
  await neighbour.reload();
  await expect(late(neighbour)).toBeVisible();
  await open(neighbour, "activity");
  await expect(neighbour.getByRole("heading", { name: t.activity.operations.createPurchaseOrder! })).toHaveCount(0);
});
