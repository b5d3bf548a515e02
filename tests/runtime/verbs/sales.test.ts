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
} from "../support/call.ts";

const PATH = "/pos/sales";
let bakery: Bakery;

beforeEach(async () => {
  bakery = await openBakery();
});

const today = () => madridDay(Date.now());
const salesOf = (product: string) =>
  bakery.rows("SELECT * FROM sales_data WHERE product_id = ? AND sales_date = ?", product, today());

describe("sellAtPointOfSale", () => {
  it("prints a ticket, lowers stock first to expire first and adds to the day's counter sales", async () => {
    const bread = await addProduct(bakery, { sale_price_cents: 115, vat_percent: 4 });
    const cake = await addProduct(bakery, { sale_price_cents: 1890, vat_percent: 10 });
    const later = await addStock(bakery, bread, 10, { expiration_date: instantIn(2), unit_cost_cents: 40 });
    const sooner = await addStock(bakery, bread, 2, { expiration_date: instantIn(1), unit_cost_cents: 30 });
    const cakes = await addStock(bakery, cake, 1, { unit_cost_cents: 700 });

    const answer = await bakery.post(
      PATH,
      {
        lines: [
          { product_id: bread, quantity: 3 },
          { product_id: cake, quantity: 1 },
        ],
        payment_method: "card",
      },
      "sales",
    );
    expect(answer.status).toBe(201);
    const ticket = answer.json();
    expect(ticket).toMatchObject({
      transaction_number: expect.stringMatching(`^TPV-${today().replaceAll("-", "")}-\\d{4}$`),
      subtotal_cents: 345 + 1890,
      tax_cents: 14 + 189,
      total_cents: 345 + 1890 + 14 + 189,
      payment_method: "card",
      terminal: "TPV-1",
    });
    expect(ticket.items).toEqual([
      expect.objectContaining({ product_id: bread, quantity: 3, unit_price_cents: 115, line_total_cents: 345 }),
      expect.objectContaining({ product_id: cake, quantity: 1, unit_price_cents: 1890, line_total_cents: 1890 }),
    ]);
    expect(await quantitiesOf(bakery, sooner, later, cakes)).toEqual([0, 9, 0]);
    expect((await movementsOf(bakery, bread)).map(({ movement_type, quantity }) => [movement_type, quantity])).toEqual([
      ["SALE", -2],
      ["SALE", -1],
    ]);
    expect(await salesOf(bread)).toMatchObject([
      { channel: "counter", quantity_sold: 3, revenue_cents: 345, cost_cents: 100, unit_price_cents: 115 },
    ]);
    const read = await bakery.get(`/pos/transactions/${ticket.id}`);
    expect({ ...read, items: [] }).toEqual({ ...ticket, items: [] });
    expect(read.items).toEqual(expect.arrayContaining(ticket.items as object[]));
    expect(await bakery.activity()).toMatchObject([
      { operation: "sellAtPointOfSale", entity: "sales.pos_transactions", entity_id: ticket.id, before: null },
    ]);
  });

  it("adds to the row that the day already has, and numbers tickets on", async () => {
    const bread = await addProduct(bakery);
    await addStock(bakery, bread, 10);
    const body = {
      lines: [
        { product_id: bread, quantity: 2 },
        { product_id: bread, quantity: 1 },
      ],
      payment_method: "cash",
    };
    const tickets = [await bakery.done(PATH, body), await bakery.done(PATH, body)];
    const [first, second] = tickets.map(({ transaction_number }) => Number(transaction_number.slice(-4)));
    expect(second).toBe(first! + 1);
    expect(await salesOf(bread)).toMatchObject([{ quantity_sold: 6, revenue_cents: 600, cost_cents: 240 }]);
  });

  it("names everything that is missing and sells nothing", async () => {
    const [bread, cake, enough] = [await addProduct(bakery), await addProduct(bakery), await addProduct(bakery)];
    await addStock(bakery, bread, 2);
    await addStock(bakery, cake, 9, { received_date: instantIn(-4), expiration_date: instantIn(-1) });
    await addStock(bakery, enough, 9);
    const lines = [bread, cake, enough, bread].map((product_id) => ({ product_id, quantity: 1.5 }));
    const refusal = await bakery.refused("insufficient_stock", PATH, { lines, payment_method: "bizum" });
    expect(refusal.missing).toEqual([
      {
        ingredient_id: bread,
        name: expect.any(String),
        required_quantity: 3,
        usable_quantity: 2,
        missing_quantity: 1,
        unit: "unit",
      },
      {
        ingredient_id: cake,
        name: expect.any(String),
        required_quantity: 1.5,
        usable_quantity: 0,
        missing_quantity: 1.5,
        unit: "unit",
      },
    ]);
  });

  it("sells only finished products that are on sale", async () => {
    const pointerOf = async (product_id: string) => {
      const body = { lines: [{ product_id, quantity: 1 }], payment_method: "cash" };
      return (await bakery.refused("invalid_input", PATH, body)).errors?.map(({ pointer }) => pointer);
    };
    const nothing = [
      await addIngredient(bakery),
      await addProduct(bakery, { is_active: 0 }),
      await addProduct(bakery, { sale_price_cents: null }),
      crypto.randomUUID(),
    ];
    for (const product of nothing) expect(await pointerOf(product)).toEqual(["/lines/0/product_id"]);
  });

  it("is for the shop and those above it", async () => {
    const body = { lines: [{ product_id: crypto.randomUUID(), quantity: 1 }], payment_method: "cash" };
    const refusal = await bakery.refused("role_forbidden", PATH, body, "baker");
    expect(refusal.allowed_roles).toEqual(["owner", "admin", "sales"]);
  });
});
