import { enter, heading, open, startButton, t } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

test("a link to a screen opens a new bakery there, and never the one it was copied in", async ({
  page,
  newVisitor,
  isMobile,
}) => {
  test.skip(isMobile, "the same on a telephone");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await enter(page, "enterprise");
  await open(page, "network");
  const session = await page.request.get("/api/v1/demo-sessions/current");
  const { session_id } = (await session.json()) as { session_id: string };
  await page.getByRole("button", { name: t.frame.settings }).click();
  await page.getByRole("button", { name: t.frame.share }).click();
  await expect(page.locator(".toast")).toContainText(t.frame.shared);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${new URL(page.url()).origin}/?perfil=enterprise&ver=%2Fapp%2Fred`);

  const friend = await (await newVisitor()).newPage();
  await friend.goto(link);
  await expect(startButton(friend, "enterprise")).toBeFocused();
  await expect(startButton(friend, "enterprise")).toBeInViewport();
  await friend.keyboard.press("Enter");
  await expect(friend).toHaveURL(/\/app\/red$/);
  await expect(heading(friend)).toHaveText(t.network.title);
  const own = await friend.request.get("/api/v1/demo-sessions/current");
  expect(((await own.json()) as { session_id: string }).session_id).not.toBe(session_id);
});

test("a link that names something else leads to the front page and from there inside", async ({ page, isMobile }) => {
  test.skip(isMobile, "the same on a telephone");
  await page.goto("/?perfil=nothing&ver=https://evil.example");
  await expect(startButton(page, "professional")).not.toBeFocused();
  await page.goto("/?perfil=professional&ver=//evil.example");
  await startButton(page, "professional").click();
  await expect(page).toHaveURL(/\/app$/);
});
