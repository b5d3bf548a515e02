import createClient from "openapi-fetch";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { paths } from "../../web/api/schema.d.ts";
import { type DevServer, startDevServer } from "./support/dev-server.ts";

type Client = ReturnType<typeof createClient<paths>>;

let server: DevServer;
let bakery: Client;
beforeAll(async () => {
  server = await startDevServer();
  const visitor = createClient<paths>({ baseUrl: `${server.origin}/api/v1` });
  const { session_id } = told(await visitor.POST("/demo-sessions", { body: { demo_account_type: "professional" } }));
  bakery = createClient<paths>({
    baseUrl: `${server.origin}/api/v1`,
    headers: { "X-Demo-Session-Id": session_id, "Accept-Language": "es" },
  });
});
afterAll(() => server?.stop());

/** What an answer holds. @throws with the problem document of a refusal */
function told<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  return data;
}

const openAlerts = async () => told(await bakery.GET("/alerts", { params: { query: { status: "open" } } })).data;
const alertOf = async (id: string) => told(await bakery.GET("/alerts/{id}", { params: { path: { id } } }));
const ingredient = async (id: string) =>
  told(await bakery.GET("/inventory/ingredients/{id}", { params: { path: { id } } }));
const dashboard = async () => told(await bakery.GET("/dashboard"));

it("a morning: the yeast runs out, is bought and received; bread is baked, sold, and seen in the figures", async () => {
  // There is no yeast, and the alert knows what to do about it.
  const alert = (await openAlerts()).find(({ alert_type, params }) => {
    return alert_type === "out_of_stock" && String(params.ingredient_name).startsWith("Levadura");
  });
  if (!alert) throw new Error("the bakery opens without its yeast alert");
  expect(alert.action?.operation).toBe("createPurchaseOrder");
  const yeast = alert.entity_id;
  expect((await ingredient(yeast)).usable_quantity).toBe(0);
  const morning = await dashboard();
  expect(morning.alerts.top.map(({ id }) => id)).toContain(alert.id);
  const criticalBefore = morning.kpis.critical_stock.value!;

  // The yeast is ordered as the alert proposes, approved and received.
  const proposal = alert.action!.params as {
    supplier_id: string;
    lines: { ingredient_id: string; quantity: number }[];
  };
  const ordered = told(await bakery.POST("/procurement/purchase-orders", { body: proposal }));
  expect(ordered.status).toBe("PENDING_APPROVAL");
  expect(ordered.items.map(({ ingredient_id }) => ingredient_id)).toEqual([yeast]);
  const order = { params: { path: { id: ordered.id } } };
  const approved = told(await bakery.POST("/procurement/purchase-orders/{id}/approve", order));
  expect([approved.status, approved.deliveries.length]).toEqual(["APPROVED", 1]);
  const atTheDoor = { params: { path: { id: approved.deliveries[0]!.id } } };
  const expected = told(await bakery.GET("/procurement/deliveries/{id}", atTheDoor));
  const lines = expected.items.map(({ id, expected_quantity }) => ({
    delivery_item_id: id,
    received_quantity: expected_quantity,
  }));
  const received = told(
    await bakery.POST("/procurement/deliveries/{id}/receive", { ...atTheDoor, body: { lines, celsius_on_arrival: 4 } }),
  );
  expect(received.status).toBe("DELIVERED");
  expect(told(await bakery.GET("/procurement/purchase-orders/{id}", order)).status).toBe("RECEIVED");
  const quantity = proposal.lines[0]!.quantity;
  expect((await ingredient(yeast)).usable_quantity).toBe(quantity);

  // The cause is gone, and so is the alert.
  expect(await alertOf(alert.id)).toMatchObject({ status: "resolved", resolution: "cause_gone" });
  expect((await openAlerts()).map(({ id }) => id)).not.toContain(alert.id);
  expect((await dashboard()).kpis.critical_stock.value).toBe(criticalBefore - 1);

  // Bread that takes yeast is planned, baked through all its stages, and put on the shelf.
  const recipes = told(await bakery.GET("/recipes", { params: { query: { limit: 100 } } })).data;
  const details = await Promise.all(
    recipes
      .filter(({ is_active }) => is_active)
      .map(async ({ id }) => told(await bakery.GET("/recipes/{id}", { params: { path: { id } } }))),
  );
  const recipe = details.find(({ ingredients }) => ingredients.some(({ ingredient_id }) => ingredient_id === yeast))!;
  const product = recipe.finished_product_id;
  const planned = told(
    await bakery.POST("/production/batches", {
      body: {
        product_id: product,
        planned_start_time: new Date(Date.now() + 60_000).toISOString(),
        planned_quantity: 10,
      },
    }),
  );
  const batch = { params: { path: { id: planned.id } } };
  const begun = told(await bakery.POST("/production/batches/{id}/start", batch));
  expect(begun.status).toBe("IN_PROGRESS");
  const stages = [begun.current_process_stage];
  for (;;) {
    const { data, response } = await bakery.POST("/production/batches/{id}/advance", batch);
    if (!data) {
      expect(response.status).toBe(409);
      break;
    }
    stages.push(data.current_process_stage);
  }
  expect(stages).toContain("BAKING");
  const shelfBefore = (await ingredient(product)).usable_quantity;
  const baked = told(
    await bakery.POST("/production/batches/{id}/complete", {
      ...batch,
      body: { actual_quantity: 10, quality_score: 9, accept_shortages: true },
    }),
  );
  expect([baked.status, baked.yield_percentage]).toEqual(["COMPLETED", 100]);
  expect(baked.consumed.map(({ ingredient_id }) => ingredient_id)).toContain(yeast);
  expect((await ingredient(yeast)).usable_quantity).toBeLessThan(quantity);
  expect((await ingredient(product)).usable_quantity).toBe(shelfBefore + 10);

  // It is sold at the till: once, although the connection broke and it was asked for twice.
  const sale = {
    body: { lines: [{ product_id: product, quantity: 3 }], payment_method: "card" as const },
    headers: { "Idempotency-Key": "story-sale-0001" },
  };
  const ticket = told(await bakery.POST("/pos/sales", sale));
  expect(told(await bakery.POST("/pos/sales", sale)).id).toBe(ticket.id);
  expect(ticket.items).toHaveLength(1);
  expect((await ingredient(product)).usable_quantity).toBe(shelfBefore + 7);

  // The figures and the activity tell all of it.
  const noon = await dashboard();
  const onTheBoard = noon.production_today.find(({ id }) => id === planned.id);
  expect(onTheBoard ?? baked).toMatchObject({ status: "COMPLETED", actual_quantity: 10 });
  expect(noon.alerts.top.map(({ id }) => id)).not.toContain(alert.id);
  const sold = told(await bakery.GET("/sales/summary", { params: { query: { group_by: "product" } } }));
  expect(sold.data.find(({ key }) => key === product)?.quantity_sold).toBeGreaterThanOrEqual(3);
  const { data: activity } = told(await bakery.GET("/activity", { params: { query: { limit: 100 } } }));
  expect(activity.map(({ operation }) => operation).reverse()).toEqual([
    "createPurchaseOrder",
    "approvePurchaseOrder",
    "receiveDelivery",
    "createBatch",
    "startBatch",
    ...stages.slice(1).map(() => "advanceBatch"),
    "completeBatch",
    "sellAtPointOfSale",
  ]);
  expect(new Set(activity.map(({ actor_role }) => actor_role))).toEqual(new Set(["owner"]));
});
