import { randomUUID } from "node:crypto";
import type { Page, Response } from "@playwright/test";
import { landing as englishFront } from "../../web/messages/en/landing.ts";
import { enter, front, heading, onceDrawn, open, PROFILES, startButton, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

/** An address of nobody (RFC 3849), in another network each time, as creations are counted by network. */
function someAddress(): string {
  const [first, second] = randomUUID().split("-").slice(1);
  return `2001:db8:${first}:${second}::1`;
}

/** The answer to the form that something sends. */
async function answerTo(page: Page, send: () => Promise<void>): Promise<Response> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    send(),
  ]);
  return answer;
}

test("without JavaScript the front page's button opens a bakery, and what it needs inside is told", async ({
  newVisitor,
  complaints,
}) => {
  complaints.expect(/preloaded using link preload/);
  const visitor = await newVisitor({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  await page.goto("/");
  const answer = await answerTo(page, () => startButton(page, "individual_bakery").click());
  expect(answer.status()).toBe(303);
  await expect(page).toHaveURL(/\/app$/);
  const cookies = await visitor.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax" });
  expect((await page.request.get("/api/v1/demo-sessions/current")).status()).toBe(200);
  await expect(page.locator(".noscript")).toBeVisible();
  await expect(page.locator(".noscript")).toContainText("Dentro de la panadería hace falta JavaScript.");
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : " without JavaScript";

  test(`whoever opens too many bakeries in a row is told when to come back${how}`, async ({
    newVisitor,
    complaints,
  }) => {
    complaints.expect(/status of 429|preloaded using link preload/);
    const visitor = await newVisitor({ javaScriptEnabled, extraHTTPHeaders: { "CF-Connecting-IP": someAddress() } });
    const page = await visitor.newPage();
    await page.goto("/");
    await expect(page.getByRole("alert")).toHaveCount(0);
    for (let opened = 0; opened < 5; opened++) {
      const answer = await page.request.post("/api/v1/demo-sessions", {
        data: { demo_account_type: "individual_bakery" },
      });
      expect(answer.status()).toBe(201);
    }
    const refused = await answerTo(page, () => startButton(page, "individual_bakery").click());
    expect(refused.status()).toBe(429);
    expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
    const told = page.getByRole("alert");
    await expect(told).toHaveText(/^Has abierto varias panaderías seguidas .* dentro de \d+ (minutos?|horas?)\.$/);
    await expect(told).toBeInViewport();
    for (const profile of PROFILES) await expect(startButton(page, profile)).toBeEnabled();
  });

  test(`a bakery that there is not is refused in the page's language${how}`, async ({ newVisitor, complaints }) => {
    complaints.expect(/status of 400|preloaded using link preload/);
    const page = await (await newVisitor({ javaScriptEnabled })).newPage();
    for (const [path, texts] of Object.entries({ "/": front, "/en": englishFront })) {
      await page.goto(path);
      const form = page.locator("form.profile").first();
      await form.locator("[name=demo_account_type]").evaluate((field: HTMLInputElement) => {
        field.value = "<img src=x onerror=alert(1)>";
      });
      const refused = await answerTo(page, () => form.getByRole("button").click());
      expect(refused.status()).toBe(400);
      await expect(page.getByRole("alert")).toHaveText(`${texts.refusal.errors.invalid_input} ${texts.refusal.again}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.title);
    }
  });
}

test("whoever comes back to the front page is offered the bakery that is still open", async ({ page }) => {
  await page.goto("/");
  const resume = page.getByRole("link", { name: front.resume });
  await expect(resume).toBeHidden();
  await enter(page);
  await expect(page.locator(".clock")).toBeVisible();
  await page.goto("/");
  await expect(page.getByText(/Tu panadería sigue abierta: quedan (30|29) min/)).toBeVisible();
  await resume.click();
  await expect(heading(page)).toContainText("María");
});

test("whoever leaves as soon as they see how long is left can come back", async ({ page }) => {
  await enter(page);
  await page.addInitScript(() => localStorage.removeItem("session-until"));
  await onceDrawn(page, ".clock", (clock) => {
    clock.dataset.until = localStorage.getItem("session-until") ?? "";
  });
  await page.reload();
  await expect(page.locator(".clock")).toHaveAttribute("data-until", /^\d+$/);
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
