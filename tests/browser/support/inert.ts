import type { BrowserContext, Page } from "@playwright/test";

/** What ran, or was kept from running by the policy, although it was only a text. */
export async function listenForScripts(context: BrowserContext): Promise<string[]> {
  const heard: string[] = [];
  await context.exposeBinding("tellTest", ({ frame }, what: string) => void heard.push(`${what} at ${frame.url()}`));
  await context.addInitScript(() => {
    const { tellTest } = globalThis as unknown as { tellTest: (what: string) => void };
    for (const name of ["alert", "confirm", "prompt", "msgbox"]) {
      Object.assign(globalThis, { [name]: (...values: unknown[]) => tellTest(`${name}(${values.join()})`) });
    }
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      tellTest(`refused: ${violatedDirective} ${blockedURI}`),
    );
  });
  return heard;
}

/** Elements and attributes that only a payload makes. */
export const strangeMarkup = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const addresses = ["href", "src", "action", "formaction", "xlink:href", "srcdoc", "data", "background"];
    const leadsElsewhere = (value: string) => {
      const { protocol, origin } = new URL(value, location.href);
      return origin !== location.origin && !["tel:", "mailto:"].includes(protocol) && !value.startsWith("data:image/");
    };
    const strange = (element: Element) =>
      element.matches(
        "script:not([src^='/assets/']), iframe, frame, object, embed, base, math, template, foreignObject, animate, set, style, body ~ *",
      ) ||
      [...element.attributes].some(
        ({ name, value }) =>
          name.startsWith("on") ||
          (name === "style" && /url|expression/i.test(value)) ||
          (addresses.includes(name) && leadsElsewhere(value)),
      );
    return [...document.querySelectorAll("*")].filter(strange).map(({ outerHTML }) => outerHTML.slice(0, 200));
  });

/** Goes to an address of the application as its own links do, without loading the page anew. */
export const goInside = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);

/** Which texts do not stand on the screen letter by letter, as they do not where they were read as markup. */
export const missingFrom = (page: Page, texts: readonly string[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    const shown = (document.querySelector("dialog[open]") ?? document.body).textContent;
    return wanted.filter((text) => !shown.includes(text));
  }, texts);
