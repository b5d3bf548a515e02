import { expect, type Locator, type Page } from "@playwright/test";
import { SECTIONS, type SectionKey } from "../../../web/app/sections.ts";
import { es } from "../../../web/messages/es/index.ts";
import { landing } from "../../../web/messages/es/landing.ts";

/** The texts of the application, so that a test names a button as the screen does. */
export const t = es;
export const front = landing;

export type Profile = "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
export const PROFILES = Object.keys(landing.profiles) as Profile[];

/** Opens a bakery as a visitor does, by its button on the front page. */
export async function enter(page: Page, profile: Profile = "professional"): Promise<void> {
  await page.goto("/");
  await startButton(page, profile).click();
  await expect(page).toHaveURL(/\/app$/);
  await expect(heading(page)).toBeVisible();
}

export const startButton = (page: Page, profile: Profile): Locator =>
  page
    .locator("form.profile")
    .filter({ hasText: landing.profiles[profile]! })
    .getByRole("button", { name: landing.start });

export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** What is open over the screen. */
export const drawer = (page: Page): Locator => page.locator("dialog[open]");

/** A state in a word. */
export const state = (within: Page | Locator, text: string | RegExp): Locator =>
  within.locator(".pill").filter({ hasText: typeof text === "string" ? new RegExp(`^${text}$`) : text });

/** Reads a brief message and puts it away, as it may lie over what comes next. */
export async function told(page: Page, text: string | RegExp): Promise<void> {
  // Inside a drawer there is a copy of it, and that one can be reached.
  const toast = page.locator("dialog[open] .toast, body:not(:has(dialog[open])) .toast").filter({ hasText: text });
  await expect(toast).toBeVisible();
  await toast.getByRole("button", { name: t.common.close }).click();
}

/**
 * On every page from the next one on, does something as soon as an element stands there, before it is painted: whoever
 * sees a thing may use it, so nothing that waits for them may be made ready only afterwards.
 */
export async function onceDrawn(page: Page, selector: string, act: (element: HTMLElement) => void): Promise<void> {
  await page.addInitScript({
    content: `{
      const screen = new MutationObserver(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        if (!element) return;
        screen.disconnect();
        (${act})(element);
      });
      screen.observe(document, { childList: true, subtree: true });
    }`,
  });
}

/** Goes to a screen by the menu, which on a phone is the bar at the bottom and what "more" holds. */
export async function open(page: Page, section: SectionKey): Promise<void> {
  const menu = page.getByRole("navigation", { name: t.frame.sectionsLabel });
  const link = menu.getByRole("link", { name: t.sections[section], exact: section !== "dashboard" });
  const more = menu.getByRole("button", { name: t.frame.moreMenu });
  // At a desk a chain's sections come when it is known that it is one.
  await expect(link.or(more).first()).toBeVisible();
  if (!(await link.isVisible())) await more.click();
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${pathOf(section)}$`));
}

const pathOf = (section: SectionKey): string => SECTIONS.find(({ key }) => key === section)!.path;

/** Orders the yeast that has run out, by its alert on the dashboard. */
export async function orderYeast(page: Page, message: "put away" | "left open" = "put away"): Promise<void> {
  await page
    .getByRole("listitem")
    .filter({ hasText: /Se ha acabado: Levadura/ })
    .getByRole("button", { name: t.alerts.actions.createPurchaseOrder! })
    .click();
  if (message === "put away") await told(page, t.alerts.solved);
}

/** Opens the first purchase order that waits for a decision. */
export async function openPendingPurchase(page: Page): Promise<void> {
  await open(page, "purchases");
  await page
    .getByRole("table", { name: t.purchases.tabs.orders })
    .getByRole("row")
    .filter({ hasText: t.purchases.status.PENDING_APPROVAL })
    .first()
    .getByRole("link")
    .click();
}

/** Takes the first product at the counter that there is any of. */
export async function takeWare(page: Page): Promise<void> {
  await page
    .locator(".wares")
    .getByRole("button")
    .filter({ hasText: /quedan/ })
    .first()
    .click();
}
