import { beforeEach, describe, expect, it } from "vitest";
import { madridDay } from "#shared/business-calendar";
import {
  addIngredient,
  addProduct,
  addStock,
  type Bakery,
  instantIn,
  movementsOf,
  openBakery,
  quantitiesOf,
  type Told,
} from "../support/call.ts";

let bakery: Bakery;
let customer: string;
let bread: string;

const addCustomer = (values: Record<string, string | number> = {}) =>
  bakery.add("customers", {
    customer_code: `TEST-${crypto.randomUUID().slice(0, 8).toUpperCase()}`,
    name: "Bar de prueba",
    customer_type: "cafe",
    contact_name: "Ana",
    email: "ana@bar.example",
    phone: "+34910000000",
    street: "Calle Mayor 1",
    postal_code: "28013",
    city: "Madrid",
    payment_terms_days: 30,
    credit_limit_cents: 100_000,
    discount_percent: 10,
    is_active: 1,
    ...values,
  });

beforeEach(async () => {
  bakery = await openBakery();
  customer = await addCustomer();
  bread = await addProduct(bakery, { sale_price_cents: 150, vat_percent: 4 });
});

const order = (changes: Record<string, unknown> = {}) => ({
  customer_id: customer,
  delivery_date: instantIn(2),
  delivery_method: "PICKUP",
  channel: "phone",
  lines: [{ product_id: bread, quantity: 20 }],
  ...changes,
});
const stepTo = (id: string, status: string) => bakery.done(`/orders/${id}/status`, { status }, "sales");
async function placedAt(statuses: string[], changes: Record<string, unknown> = {}): Promise<Told> {
  let placed = await bakery.done("/orders", order(changes));
  for (const status of statuses) placed = await stepTo(placed.id, status);
  return placed;
}
const UNTIL_READY = ["CONFIRMED", "IN_PRODUCTION", "READY"];

describe("placeOrder", () => {
  it("prices the lines, takes the customer's discount off, adds VAT and begins a history", async () => {
    const cake = await addProduct(bakery, { sale_price_cents: 1000, vat_percent: 10 });
    const lines = [
      { product_id: bread, quantity: 20 },
      { product_id: cake, quantity: 1, notes: "Sin nueces" },
    ];
    const answer = await bakery.post("/orders", order({ lines, notes: "Llamar antes" }), "sales");
    expect(answer.status, answer.text).toBe(201);
    const placed = answer.json<Told>();
    expect(placed).toMatchObject({
      order_number: expect.stringMatching(`^PED-${madridDay(Date.now()).replaceAll("-", "")}-\\d{3}$`),
      status: "PENDING",
      payment_status: "UNPAID",
      completed_at: null,
      subtotal_cents: 4000,
      discount_cents: 400,
      tax_cents: 108 + 90,
      total_cents: 3798,
      notes: "Llamar antes",
    });
    expect(placed.items).toHaveLength(2);
    expect(placed.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ product_id: bread, quantity: 20, unit_price_cents: 150, line_total_cents: 3000 }),
        expect.objectContaining({ product_id: cake, quantity: 1, vat_percent: 10, notes: "Sin nueces" }),
      ]),
    );
    expect(placed.status_history).toMatchObject([{ from_status: null, to_status: "PENDING" }]);
    expect(await bakery.get(`/orders/${placed.id}`)).toEqual(placed);
    expect(await movementsOf(bakery, bread)).toEqual([]);
    expect(await bakery.activity()).toMatchObject([
      { operation: "placeOrder", entity: "orders.customer_orders", entity_id: placed.id, actor_role: "sales" },
    ]);
  });

  it("numbers orders on", async () => {
    const numbers = [await placedAt([]), await placedAt([])].map(({ order_number }) => Number(order_number.slice(13)));
    expect(numbers[1]).toBe(numbers[0]! + 1);
  });

  it.each([
    ["/delivery_date", () => ({ delivery_date: instantIn(-0.01) })],
    ["/delivery_date", () => ({ delivery_date: instantIn(61) })],
    ["/delivery_date", () => ({ delivery_date: `${new Date().getFullYear() + 1}-02-31T10:00:00Z` })],
    ["/customer_id", () => ({ customer_id: crypto.randomUUID() })],
    ["/customer_id", async () => ({ customer_id: await addCustomer({ is_active: 0 }) })],
    ["/lines", () => ({ lines: [] })],
    ["/lines/0/quantity", () => ({ lines: [{ product_id: bread, quantity: 0 }] })],
    ["/lines/0/product_id", async () => ({ lines: [{ product_id: await addIngredient(bakery), quantity: 1 }] })],
    ["/notes", () => ({ notes: "\u0000" })],
  ])("refuses what is wrong with %s", async (pointer, changes) => {
    const { errors } = await bakery.refused("invalid_input", "/orders", order(await changes()));
    expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it("is for the shop and those above it", async () => {
    await bakery.refused("role_forbidden", "/orders", order(), "warehouse");
  });
});

describe("changeOrderStatus", () => {
  it("leads an order that is fetched to its end, keeping a history", async () => {
    const lot = await addStock(bakery, bread, 25, { unit_cost_cents: 60 });
    const done = await placedAt([...UNTIL_READY, "COMPLETED"]);
    expect(done).toMatchObject({ status: "COMPLETED", completed_at: expect.any(String) });
    expect(done.status_history.map(({ to_status }: Told) => to_status)).toEqual([
      "PENDING",
      ...UNTIL_READY,
      "COMPLETED",
    ]);
    expect(await quantitiesOf(bakery, lot)).toEqual([5]);
    expect(await movementsOf(bakery, bread)).toMatchObject([
      { movement_type: "SALE", quantity: -20, reason: `Entrega del pedido ${done.order_number}` },
    ]);
    const sold = await bakery.rows("SELECT * FROM sales_data WHERE product_id = ?", bread);
    expect(sold).toMatchObject([
      { channel: "wholesale", quantity_sold: 20, revenue_cents: 2700, cost_cents: 1200, unit_price_cents: 135 },
    ]);
    expect((await bakery.activity()).map(({ operation }) => operation)).toEqual([
      "placeOrder",
      ...Array(4).fill("changeOrderStatus"),
    ]);
  });

  it("sends an order that is brought by the van first", async () => {
    await addStock(bakery, bread, 20);
    const ready = await placedAt(UNTIL_READY, { delivery_method: "DELIVERY" });
    const path = `/orders/${ready.id}/status`;
    const refusal = await bakery.refused("illegal_transition", path, { status: "COMPLETED" });
    expect(refusal).toMatchObject({ from: "READY", to: "COMPLETED", allowed: ["OUT_FOR_DELIVERY"] });
    await stepTo(ready.id, "OUT_FOR_DELIVERY");
    expect(await stepTo(ready.id, "COMPLETED")).toMatchObject({ status: "COMPLETED" });
  });

  it("names what is missing, and the order stays ready", async () => {
    await addStock(bakery, bread, 12);
    const { id } = await placedAt(UNTIL_READY);
    const refusal = await bakery.refused("insufficient_stock", `/orders/${id}/status`, { status: "COMPLETED" });
    expect(refusal.missing).toMatchObject([{ ingredient_id: bread, required_quantity: 20, missing_quantity: 8 }]);
    expect(await bakery.get(`/orders/${id}`)).toMatchObject({ status: "READY", completed_at: null });
  });

  it("cancels until the goods are ready, and nothing after that", async () => {
    const cancelled = await placedAt(["CONFIRMED", "CANCELLED"]);
    const ready = await placedAt(UNTIL_READY);
    for (const [{ id }, allowed] of [
      [cancelled, []],
      [ready, ["COMPLETED"]],
    ] as const) {
      const refusal = await bakery.refused("illegal_transition", `/orders/${id}/status`, { status: "CANCELLED" });
      expect(refusal.allowed).toEqual(allowed);
    }
  });

  it("knows only its own orders and states", async () => {
    const { id } = await placedAt([]);
    await bakery.refused("not_found", `/orders/${crypto.randomUUID()}/status`, { status: "CONFIRMED" });
    await bakery.refused("not_found", "/orders/none/status", { status: "CONFIRMED" });
    await bakery.refused("invalid_input", `/orders/${id}/status`, { status: "LOST" });
    await bakery.refused("role_forbidden", `/orders/${id}/status`, { status: "CONFIRMED" }, "baker");
  });
});
