import { expect } from "vitest";

/** What each write adds: a thousandth is the smallest quantity there is. */
const STEP = 0.001;

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** A caller of the API without a session. @param until whether the server is about to be killed */
export const callerOf =
  (origin: string): Send =>
  (path, init = {}) =>
    fetch(`${origin}/api/v1${path}`, { ...init, headers: { "Content-Type": "application/json", ...init.headers } });

/** Every bakery that was opened, and the session that it belongs to. */
const bakeries = new Map<string, string>();

/** A session of a professional bakery. Asking again with the same key after a failure gives the same one. */
export async function open(send: Send, key: string): Promise<{ status: number; sessionId: string }> {
  const response = await send("/demo-sessions", {
    method: "POST",
    headers: { "Idempotency-Key": key },
    body: JSON.stringify({ demo_account_type: "professional" }),
  });
  const { session_id, virtual_tenant_id } = (await response.json()) as Record<string, string>;
  if (virtual_tenant_id) bakeries.set(virtual_tenant_id, session_id!);
  return { status: response.status, sessionId: session_id! };
}

/** Corrects the stock of a bakery of its own, one write after another, and remembers which were acknowledged. */
export class Writer {
  readonly #send: Send;
  readonly sessionId: string;
  readonly #product: string;
  /** What there was of the product before the first write. */
  readonly #held: number;
  acknowledged = 0;
  /** Whether one was on its way when the server was killed: it may or may not have been carried out. */
  #unknown = false;

  private constructor(send: Send, sessionId: string, product: string, held: number) {
    this.#send = send;
    this.sessionId = sessionId;
    this.#product = product;
    this.#held = held;
  }

  static async begin(send: Send): Promise<Writer> {
    const { sessionId } = await open(send, crypto.randomUUID());
    const inSession: Send = (path, init = {}) =>
      send(path, { ...init, headers: { "X-Demo-Session-Id": sessionId, ...init.headers } });
    const { data } = await json<Page<Movement>>(inSession, sessionId, "/inventory/stock?limit=100");
    const product = data.find(({ quality_status }) => quality_status === "GOOD")!.ingredient_id;
    return new Writer(inSession, sessionId, product, await heldOf(inSession, sessionId, product));
  }

  /** @param stopped whether the server is being killed, so that no answer or a broken one is no wonder */
  async writeUntil(stopped: () => boolean): Promise<void> {
    while (!stopped()) {
      const response = await this.#send("/inventory/adjustments", {
        method: "POST",
        body: JSON.stringify({ ingredient_id: this.#product, quantity_change: STEP, reason: "count_correction" }),
      }).catch(() => undefined);
      if (response?.status === 201) this.acknowledged += 1;
      else if (stopped()) this.#unknown = true;
      else throw new Error(`a write was answered ${response?.status ?? "with nothing"}`);
      await response?.text().catch(() => {});
    }
  }

  /** Every acknowledged write is there, at most the one on its way besides, and the stock is the sum of them. */
  async check(): Promise<void> {
    let found = 0;
    for (let cursor: string | null = ""; cursor !== null; ) {
      const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
      const page: Page<unknown> = await json(this.#send, this.sessionId, `/activity?limit=100${query}`);
      found += page.data.length;
      cursor = page.next_cursor;
    }
    expect(found, "writes that are left").toBeGreaterThanOrEqual(this.acknowledged);
    expect(found, "writes that nobody made").toBeLessThanOrEqual(this.acknowledged + Number(this.#unknown));
    expect(await heldOf(this.#send, this.sessionId, this.#product), "stock").toBeCloseTo(this.#held + found * STEP, 4);
    [this.acknowledged, this.#unknown] = [found, false];
  }

  async end(): Promise<void> {
    expect((await this.#send("/demo-sessions/current", { method: "DELETE" })).status).toBe(200);
  }
}

interface Page<T> {
  readonly data: T[];
  readonly next_cursor: string | null;
}

interface Movement {
  readonly ingredient_id: string;
  readonly quantity: number;
  readonly quality_status: string;
}

async function heldOf(send: Send, sessionId: string, product: string): Promise<number> {
  const { data } = await json<Page<Movement>>(send, sessionId, `/inventory/stock?limit=100&ingredient_id=${product}`);
  return data.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What a session reads, in which nothing may be of another one. */
async function json<T>(send: Send, sessionId: string, path: string): Promise<T> {
  const response = await send(path);
  expect(response.status, path).toBe(200);
  const text = await response.text();
  const foreign = [...bakeries].filter(([bakery, owner]) => owner !== sessionId && text.includes(bakery));
  expect(foreign, path).toEqual([]);
  return JSON.parse(text) as T;
}
