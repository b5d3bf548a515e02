import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { beforeEach, describe, expect, it } from "vitest";
import { CHANGED_RESOURCES_HEADER } from "#http/changes";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { ARRIVAL } from "./support/arrival.ts";
import { addIngredient, addStock, type Bakery, openBakery } from "./support/call.ts";
import { dump, replacePorts } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { asService } from "./support/service.ts";
import { look, stubOf } from "./support/session.ts";

let bakery: Bakery;
beforeEach(async () => {
  bakery = await openBakery();
});

const DERIVED = `SELECT (SELECT count(*) FROM alerts) AS alerts, (SELECT count(*) FROM ai_insights) AS insights,
  (SELECT derived_at IS NOT NULL FROM demo_session) AS done`;
const NOT_YET = [{ alerts: 0, insights: 0, done: 0 }];

const alertsOf = async () => {
  const rows = await bakery.rows("SELECT alert_type, severity FROM alerts ORDER BY alert_type");
  return rows.map(({ alert_type, severity }) => [alert_type, severity]);
};
async function expectDerived(): Promise<void> {
  expect(await alertsOf()).toEqual(ARRIVAL);
  const [found] = await bakery.rows(DERIVED);
  expect(found).toMatchObject({ done: 1 });
  expect(found!.insights).toBeGreaterThan(0);
}

it("a creation leaves alerts and insights to whoever looks first", async () => {
  expect(await bakery.rows(DERIVED)).toEqual(NOT_YET);
});

describe("what is derived is there at the first look", () => {
  const service = (path: string) => asService(path).then(({ status, text }) => expect(status, text).toBe(200));
  const looks: Readonly<Record<string, () => Promise<unknown>>> = {
    "at the alerts": async () => expect((await bakery.get("/alerts?status=open")).data).toHaveLength(ARRIVAL.length),
    "at the insights": async () => expect((await bakery.get("/insights")).data).not.toEqual([]),
    "at the dashboard": async () => expect((await bakery.get("/dashboard")).alerts.top).toHaveLength(ARRIVAL.length),
    "at something else": () => bakery.get("/orders"),
    "by a service that exports": () => service(`/api/v1/tenants/${bakery.session.tenantId}/export`),
    "by a service that previews a deletion": () =>
      service(`/api/v1/tenants/${bakery.session.tenantId}/deletion-preview`),
  };

  it.each(Object.entries(looks))("%s", async (_name, run) => {
    await run();
    await expectDerived();
  });

  it.each(Object.entries(looks))("%s, after the instance that cloned was evicted", async (_name, run) => {
    await evictDurableObject(stubOf(bakery.session));
    await run();
    await expectDerived();
  });

  it("by a write, in its transaction, and is no change of the write's", async () => {
    const ingredient_id = await addIngredient(bakery);
    await addStock(bakery, ingredient_id, 5, { unit: "kg" });
    const counted = { ingredient_id, quantity_change: -1, reason: "count_correction" };
    const answer = await bakery.post("/inventory/adjustments", counted);
    expect(answer.status, answer.text).toBe(201);
    await expectDerived();
    expect(answer.headers.get(CHANGED_RESOURCES_HEADER)).not.toContain("insights");
    expect(await bakery.activity()).toHaveLength(1);
  });
});

it("a second look computes nothing anew", async () => {
  await bakery.get("/orders");
  const first = await dump(stubOf(bakery.session));
  await evictDurableObject(stubOf(bakery.session));
  await bakery.get("/orders");
  expect(await dump(stubOf(bakery.session))).toEqual(first);
});

it("what is derived tells of the session's beginning, whenever somebody looks", async () => {
  const early = await openBakery();
  await early.get("/orders");
  await replacePorts(stubOf(bakery.session), { now: () => Date.now() + 25 * 60_000 });
  await look(stubOf(bakery.session));
  await expectDerived();
  const found = await bakery.rows("SELECT created_at FROM alerts UNION SELECT created_at FROM ai_insights");
  expect(found).toEqual([{ created_at: bakery.session.created.created_at }]);
});

it("a refused write leaves everything as it was, the first look included", async () => {
  const nothing = crypto.randomUUID();
  await bakery.refused("invalid_input", "/inventory/adjustments", {
    ingredient_id: nothing,
    quantity_change: 1,
    reason: "count_correction",
  });
  await bakery.refused("not_found", `/alerts/${nothing}/acknowledge`, {});
  expect(await bakery.rows(DERIVED)).toEqual(NOT_YET);
  await bakery.get("/orders");
  await expectDerived();
});

it("what fails while it is computed leaves nothing behind, and the next look computes it", async () => {
  const stub = stubOf(bakery.session);
  await runInDurableObject(stub, (instance: BakerySession) => {
    const { derive } = instance.lifecycle.ports;
    let tries = 0;
    instance.lifecycle.ports = {
      ...instance.lifecycle.ports,
      derive: (session) => {
        derive(session);
        if (++tries === 1) throw new Error("cut off");
      },
    };
  });
  problem(await bakery.session.send("/api/v1/alerts"), "internal_error");
  expect(await bakery.rows(DERIVED)).toEqual(NOT_YET);
  await bakery.get("/alerts");
  await expectDerived();
});

it("a visitor's quota begins behind what is derived", async () => {
  const [before] = await bakery.rows("SELECT cloned_bytes FROM demo_session");
  await bakery.get("/orders");
  const [after] = await bakery.rows("SELECT cloned_bytes, rows_added FROM demo_session");
  expect(after!.rows_added).toBe(0);
  const bytes = await runInDurableObject(stubOf(bakery.session), (_instance, { storage }) => storage.sql.databaseSize);
  expect(after!.cloned_bytes).toBe(bytes);
  expect(after!.cloned_bytes).toBeGreaterThanOrEqual(before!.cloned_bytes as number);
});
