import { type BrowserContext, test as base, expect } from "@playwright/test";

export { expect };

/** What a browser must not have done by the end of a test. */
class Complaints {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  /** A complaint that is the point of the test: a refusal, a lost connection. */
  expect(text: RegExp): void {
    this.#expected.push(text);
  }

  /** Listens to all pages of a context. A refused script, style or markup is an error of the console too. */
  listenTo(context: BrowserContext, origin: string): void {
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        this.#heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => this.#heard.push(`thrown: ${error.error().stack ?? error.error().message}`));
    context.on("dialog", (dialog) => this.#heard.push(`dialog: ${dialog.message()}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) {
        this.#heard.push(`request elsewhere: ${url.href}`);
      }
    });
  }

  get unexpected(): string[] {
    return this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}

interface Fixtures {
  readonly complaints: Complaints;
  /** Fails the test for any error of the console, refused content, dialog or request to another origin. */
  readonly watched: undefined;
  /** Another visitor's browser, watched as well. */
  readonly newVisitor: (
    options?: Parameters<import("@playwright/test").Browser["newContext"]>[0],
  ) => Promise<BrowserContext>;
}

export const test = base.extend<Fixtures>({
  complaints: async ({ context, baseURL }, use) => {
    const complaints = new Complaints();
    complaints.listenTo(context, baseURL ?? "");
    await use(complaints);
  },
  watched: [
    async ({ complaints }, use) => {
      await use(undefined);
      expect(complaints.unexpected).toEqual([]);
    },
    { auto: true },
  ],
  newVisitor: async ({ browser, complaints, contextOptions, baseURL, locale, timezoneId, viewport }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL && { baseURL }),
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        viewport,
        ...options,
      });
      complaints.listenTo(context, options?.baseURL ?? baseURL ?? "");
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
});
