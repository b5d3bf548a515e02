import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#http/api";
import { lifecycleOperations } from "../../workers/demo-session/operations.ts";
import { addProduct, addStock, type Bakery, openBakery, quantitiesOf } from "./support/call.ts";
import { EVERY_WRITE } from "./support/every-write.ts";
import { problem } from "./support/problem.ts";
import { unchanged } from "./support/production-calls.ts";
import { type Answer, JSON_TYPE, send } from "./support/session.ts";

let bakery: Bakery;
let other: Bakery;
beforeAll(async () => {
  [bakery, other] = [await openBakery(), await openBakery()];
});

const post = ({ session }: Bakery, path: string, body: unknown, key: string): Promise<Answer> =>
  send(`/api/v1${path}`, {
    method: "POST",
    headers: { ...session.credentials.header, ...JSON_TYPE, "Idempotency-Key": key },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** A login's token is signed anew each time. */
const withoutToken = (answer: Answer) => ({ ...answer.json(), session_token: undefined });

it("every POST but the opening of a session is tried here", () => {
  const posts = [...lifecycleOperations, ...endpoints].filter(({ method, refused }) => method === "post" && !refused);
  const visitors = posts.filter(({ security }) => !security || security.includes("sessionId"));
  expect(Object.keys(EVERY_WRITE).sort()).toEqual(visitors.map(({ operationId }) => operationId).sort());
});

/** Bodies that these operations read before they look at the key. */
const OTHER_BODIES: Readonly<Record<string, object>> = {
  login: { email: "another@example.com", password: "another" },
  recordConversion: { event: "pricing_viewed" },
};

describe.each(Object.entries(EVERY_WRITE))("%s", (operationId, request) => {
  it("[F22] is carried out once for one key, and another request with that key is refused", async () => {
    const { path, body } = await request(bakery);
    const key = `once-${operationId}`;
    const answer = await post(bakery, path, body, key);
    expect([200, 201, 202], answer.text).toContain(answer.status);
    expect(answer.headers.get("Idempotent-Replayed")).toBeNull();

    const again = await unchanged(bakery.session, () => post(bakery, path, body, key));
    expect(again.status).toBe(answer.status);
    expect(withoutToken(again)).toEqual(withoutToken(answer));
    expect(again.headers.get("Idempotent-Replayed")).toBe("true");
    expect(again.headers.get("Content-Type")).toBe(answer.headers.get("Content-Type"));

    await unchanged(bakery.session, async () => {
      const another = OTHER_BODIES[operationId] ?? { ...(body as object), another: 1 };
      problem(await post(bakery, path, another, key), "idempotency_mismatch");
      problem(await post(bakery, "/orchestrator/runs", { notes: "another path" }, key), "idempotency_mismatch");
    });
  });
});

const sale = (product_id: string, quantity: number) => ({
  lines: [{ product_id, quantity }],
  payment_method: "cash",
});

it("a request without a key is carried out each time", async () => {
  const product = await addProduct(bakery);
  const lot = await addStock(bakery, product, 10);
  for (const left of [8, 6, 4]) {
    await bakery.done("/pos/sales", sale(product, 2));
    expect(await quantitiesOf(bakery, lot)).toEqual([left]);
  }
});

it("a failure is not remembered: the same request succeeds once it can", async () => {
  const product = await addProduct(bakery);
  const body = sale(product, 2);
  for (let attempt = 0; attempt < 2; attempt++) {
    problem(await post(bakery, "/pos/sales", body, "failed-before"), "insufficient_stock");
  }
  await addStock(bakery, product, 10);
  expect((await post(bakery, "/pos/sales", body, "failed-before")).status).toBe(201);
});

it("[T41] a key is one session's own", async () => {
  for (const own of [bakery, other]) {
    const product = await addProduct(own);
    const lot = await addStock(own, product, 10);
    const answer = await post(own, "/pos/sales", sale(product, 3), "the-same-key-in-two-sessions");
    expect([answer.status, answer.headers.get("Idempotent-Replayed")]).toEqual([201, null]);
    expect(await quantitiesOf(own, lot)).toEqual([7]);
  }
});

it("[F21] the same request sent many times at once is carried out once", async () => {
  const product = await addProduct(bakery);
  const lot = await addStock(bakery, product, 10);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post(bakery, "/pos/sales", sale(product, 3), "all-at-once")),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers.has("Idempotent-Replayed"))).toHaveLength(7);
  expect(await quantitiesOf(bakery, lot)).toEqual([7]);
});

it("logins sent at once with one key are all answered", async () => {
  const body = bakery.session.created.credentials;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => post(bakery, "/auth/login", body, "logins-at-once")),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

it.each(["", " ", "a b", "ñ", "x".repeat(256)])("%j is no key", async (key) => {
  const answer = await post(bakery, "/alerts/00000000-0000-4000-8000-000000000000/resolve", {}, key);
  // HTTP itself drops blanks around a value: what is left is no header worth refusing.
  if (key.trim() === "") expect([400, 404]).toContain(answer.status);
  else expect(problem(answer, "invalid_input").errors?.[0]?.pointer).toBe("header/Idempotency-Key");
});

it("[T41] a request of one person is not answered to another with less right to it", async () => {
  const product = await addProduct(bakery);
  await addStock(bakery, product, 10);
  expect((await post(bakery, "/pos/sales", sale(product, 1), "by-the-owner")).status).toBe(201);
  await bakery.refused("role_forbidden", "/pos/sales", sale(product, 1), "maintenance");
});
