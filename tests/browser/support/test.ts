import { type BrowserContext, test as base, expect, type Response } from "@playwright/test";

export { expect };

/** The root bakery of every session that this process has seen, and the browser whose it is. */
const owners = new Map<string, BrowserContext>();
/** What opens a session: its id, or a token. */
const CREDENTIAL = /demo_[0-9a-f]{128}|eyJ[\w-]{10,}\.[\w-]{10,}/;

/** What a browser must not have done by the end of a test. */
class Complaints {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #reading: Promise<void>[] = [];

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
      if (CREDENTIAL.test(url.href)) this.#heard.push(`credential in an address: ${url}`);
    });
    context.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith("/api/v1/")) this.#reading.push(this.#examine(context, pathname, response));
    });
  }

  /** What belongs to one session must be in no answer to another. */
  async #examine(context: BrowserContext, path: string, response: Response): Promise<void> {
    // The page may have been left before all of it had come.
    const text = await response.text().catch(() => "");
    if (/^\/api\/v1\/demo-sessions(\/current)?$/.test(path)) {
      const [, own] = /"virtual_tenant_id":"([0-9a-f-]{36})"/.exec(text) ?? [];
      if (own && !owners.has(own)) owners.set(own, context);
    }
    for (const [id, owner] of owners) {
      if (owner !== context && text.includes(id)) this.#heard.push(`another session's id: ${id} (${response.url()})`);
    }
  }

  /** Waits until every answer so far has been looked at. */
  async finish(): Promise<void> {
    await Promise.all(this.#reading);
  }

  get unexpected(): string[] {
    return this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}

interface Fixtures {
  readonly complaints: Complaints;
  /**
   * Fails the test for any error of the console, refused content, dialog or request to another origin, for a credential
   * in an address, and for anything of another session in an answer.
   */
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
      await complaints.finish();
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
