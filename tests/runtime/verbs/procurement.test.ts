import { beforeEach, describe, expect, it } from "vitest";
import { madridDay, weekdayOf } from "#shared/business-calendar";
import {
  addIngredient,
  addProduct,
  type Bakery,
  instantIn,
  movementsOf,
  openBakery,
  type Told,
} from "../support/call.ts";

const ORDERS = "/procurement/purchase-orders";
let bakery: Bakery;
let supplier: string;
let flour: string;

const addSupplier = (values: Record<string, string | number> = {}) =>
  bakery.add("suppliers", {
    supplier_code: `TEST-${crypto.randomUUID().slice(0, 8).toUpperCase()}`,
    name: "Molino de prueba",
    category: "flour",
    status: "ACTIVE",
    vat_id: "B12345678",
    contact_name: "Eva",
    email: "eva@molino.example",
    phone: "+34910000001",
    street: "Calle del Molino 1",
    postal_code: "28013",
    city: "Madrid",
    province: "Madrid",
    payment_terms_days: 30,
    lead_time_days: 2,
    minimum_order_cents: 0,
    delivery_weekdays: '["tuesday","thursday"]',
    certifications: "[]",
    rating: 4,
    ...values,
  });
const addPrice = (ingredient: string, cents: number, from: number, until: number | null = null) =>
  bakery.add("supplier_price_lists", {
    supplier_id: supplier,
    ingredient_id: ingredient,
    unit_price_cents: cents,
    unit: "kg",
    valid_from: instantIn(from).slice(0, 10),
    valid_until: until === null ? null : instantIn(until).slice(0, 10),
  });
const addContract = () =>
  bakery.add("supplier_contracts", {
    supplier_id: supplier,
    contract_number: crypto.randomUUID(),
    status: "IN_FORCE",
    starts_on: instantIn(-100).slice(0, 10),
    ends_on: instantIn(100).slice(0, 10),
    discount_percent: 0,
    minimum_annual_cents: 0,
    price_review: "fixed",
    terms: "De prueba",
  });

beforeEach(async () => {
  bakery = await openBakery();
  supplier = await addSupplier();
  flour = await addIngredient(bakery, { vat_percent: 4 });
  await addPrice(flour, 90, -400, -40);
  await addPrice(flour, 70, -39);
});

const order = (changes: Record<string, unknown> = {}) => ({
  supplier_id: supplier,
  lines: [{ ingredient_id: flour, quantity: 100 }],
  ...changes,
});
const create = (changes: Record<string, unknown> = {}) => bakery.done(ORDERS, order(changes), "procurement");
const approve = ({ id }: Told) => bakery.done(`${ORDERS}/${id}/approve`, undefined, "procurement");
async function expected(changes: Record<string, unknown> = {}): Promise<{ order: Told; delivery: Told; path: string }> {
  const approved = await approve(await create(changes));
  const delivery = await bakery.get(`/procurement/deliveries/${approved.deliveries[0].id}`);
  return { order: approved, delivery, path: `/procurement/deliveries/${delivery.id}/receive` };
}

describe("createPurchaseOrder", () => {
  it("takes the price of the list in force and waits for approval", async () => {
    const salt = await addIngredient(bakery, { average_cost_cents: 38, vat_percent: 10 });
    const lines = [
      { ingredient_id: flour, quantity: 100 },
      { ingredient_id: salt, quantity: 10.5 },
    ];
    const answer = await bakery.post(ORDERS, order({ lines, notes: "Sin prisa" }), "procurement");
    expect(answer.status, answer.text).toBe(201);
    const created = answer.json<Told>();
    expect(created).toMatchObject({
      po_number: expect.stringMatching(`^PO-${madridDay(Date.now()).replaceAll("-", "")}-\\d{3}$`),
      status: "PENDING_APPROVAL",
      proposed_by: "user",
      subtotal_cents: 7000 + 399,
      tax_cents: 280 + 40,
      total_cents: 7719,
      deliveries: [],
    });
    expect(created.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ingredient_id: flour, unit_price_cents: 70, contract_price_cents: 70 }),
        expect.objectContaining({ ingredient_id: salt, unit_price_cents: 38, contract_price_cents: null }),
      ]),
    );
    expect([2, 4]).toContain(weekdayOf(madridDay(Date.parse(created.expected_delivery_date))));
    expect(Date.parse(created.approval_deadline)).toBeLessThanOrEqual(Date.parse(created.expected_delivery_date));
    expect(await bakery.activity()).toMatchObject([{ operation: "createPurchaseOrder", entity_id: created.id }]);
  });

  it.each([
    ["/supplier_id", () => ({ supplier_id: crypto.randomUUID() })],
    ["/supplier_id", async () => ({ supplier_id: await addSupplier({ status: "INACTIVE" }) })],
    ["/lines/0/ingredient_id", async () => ({ lines: [{ ingredient_id: await addProduct(bakery), quantity: 1 }] })],
    ["/lines/0/ingredient_id", () => ({ lines: [{ ingredient_id: crypto.randomUUID(), quantity: 1 }] })],
    ["/lines/1/ingredient_id", () => ({ lines: [1, 2].map((quantity) => ({ ingredient_id: flour, quantity })) })],
    ["/lines/0/quantity", () => ({ lines: [{ ingredient_id: flour, quantity: -1 }] })],
    ["/expected_delivery_date", () => ({ expected_delivery_date: instantIn(-1) })],
    ["/expected_delivery_date", () => ({ expected_delivery_date: instantIn(4000) })],
  ])("refuses what is wrong with %s", async (pointer, changes) => {
    const { errors } = await bakery.refused("invalid_input", ORDERS, order(await changes()));
    expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it("is for those who buy and those above them", async () => {
    await bakery.refused("role_forbidden", ORDERS, order(), "baker");
  });
});

describe("approvePurchaseOrder", () => {
  it("lets the order go out and expects its delivery", async () => {
    const created = await create({ expected_delivery_date: instantIn(3) });
    const approved = await approve(created);
    expect(approved).toMatchObject({ status: "APPROVED", approval_source: "user", approved_at: expect.any(String) });
    const delivery = await bakery.get(`/procurement/deliveries/${approved.deliveries[0].id}`);
    expect(delivery).toMatchObject({
      delivery_number: expect.stringMatching(/^ALB-\d{8}-\d{3}$/),
      status: "SCHEDULED",
      expected_date: created.expected_delivery_date,
      supplier_id: supplier,
    });
    expect(delivery.items).toMatchObject([{ ingredient_id: flour, expected_quantity: 100, condition: "PENDING" }]);
    const refusal = await bakery.refused("illegal_transition", `${ORDERS}/${created.id}/approve`);
    expect(refusal).toMatchObject({ from: "APPROVED", allowed: ["PARTIALLY_RECEIVED", "RECEIVED"] });
  });

  it("stops at the bakery's limit, and the owner does not", async () => {
    await bakery.rows("UPDATE tenant_settings SET purchase_approval_limit_cents = 7279");
    const path = `${ORDERS}/${(await create()).id}/approve`;
    const refusal = await bakery.refused("approval_limit_exceeded", path, undefined, "procurement");
    expect(refusal).toMatchObject({ limit_cents: 7279, total_cents: 7280, allowed_roles: ["owner", "admin"] });
    await bakery.refused("role_forbidden", path, undefined, "sales");
    expect(await bakery.done(path, undefined, "owner")).toMatchObject({ status: "APPROVED" });
  });

  it("expects a truck ahead when the agreed day has gone by", async () => {
    const { id } = await create();
    await bakery.rows("UPDATE purchase_orders SET expected_delivery_date = ? WHERE id = ?", instantIn(-1), id);
    const { expected_delivery_date, deliveries } = await approve({ id });
    expect(Date.parse(expected_delivery_date)).toBeGreaterThan(Date.now());
    expect(deliveries[0].expected_date).toBe(expected_delivery_date);
  });
});

describe("rejectPurchaseOrder", () => {
  it("says why, once", async () => {
    const path = `${ORDERS}/${(await create()).id}/reject`;
    await bakery.refused("invalid_input", path, { reason: "  " });
    const rejected = await bakery.done(path, { reason: "Demasiado caro" }, "procurement");
    expect(rejected).toMatchObject({ status: "REJECTED", rejection_reason: "Demasiado caro", deliveries: [] });
    expect((await bakery.refused("illegal_transition", path, { reason: "Otra vez" })).allowed).toEqual([]);
    await bakery.refused("not_found", `${ORDERS}/${crypto.randomUUID()}/reject`, { reason: "x" });
  });
});

describe("receiveDelivery", () => {
  it("turns what came into a lot at the order's price and closes the order", async () => {
    await addContract();
    const { order: approved, delivery, path } = await expected();
    const line = { delivery_item_id: delivery.items[0].id, received_quantity: 100, lot_number: "L-77" };
    const told = await bakery.done(path, { lines: [line], celsius_on_arrival: 4.5 }, "warehouse");
    expect(told).toMatchObject({ status: "DELIVERED", celsius_on_arrival: 4.5, actual_date: expect.any(String) });
    expect(told.items).toMatchObject([{ received_quantity: 100, condition: "ACCEPTED", lot_number: "L-77" }]);
    const { lots, usable_quantity } = await bakery.get(`/inventory/ingredients/${flour}`);
    expect(usable_quantity).toBe(100);
    expect(lots).toMatchObject([
      {
        lot_number: "L-77",
        quantity: 100,
        initial_quantity: 100,
        unit_cost_cents: 70,
        supplier_id: supplier,
        unit: "kg",
      },
    ]);
    expect(lots[0].expiration_date).toBe(told.items[0].expiration_date);
    expect(await movementsOf(bakery, flour)).toMatchObject([
      { movement_type: "RECEIPT", quantity: 100, purchase_order_id: approved.id, stock_id: lots[0].id },
    ]);
    const closed = await bakery.get(`${ORDERS}/${approved.id}`);
    expect(closed).toMatchObject({ status: "RECEIVED", items: [{ received_quantity: 100 }] });
    expect(closed.deliveries).toHaveLength(1);
    const again = await bakery.refused("illegal_transition", path, { lines: [line] });
    expect(again).toMatchObject({ from: "DELIVERED", allowed: [] });
  });

  it("expects the rest of a load that came in part", async () => {
    const salt = await addIngredient(bakery);
    const lines = [
      { ingredient_id: flour, quantity: 100 },
      { ingredient_id: salt, quantity: 10 },
    ];
    const { order: approved, delivery, path } = await expected({ lines });
    const item = delivery.items.find(({ ingredient_id }: Told) => ingredient_id === flour);
    const body = { lines: [{ delivery_item_id: item.id, received_quantity: 60.5, expiration_date: instantIn(20) }] };
    expect(await bakery.done(path, body)).toMatchObject({ status: "PARTIALLY_DELIVERED" });
    const open = await bakery.get(`${ORDERS}/${approved.id}`);
    expect(open.status).toBe("PARTIALLY_RECEIVED");
    const second = open.deliveries.find(({ status }: Told) => status === "SCHEDULED");
    expect(Date.parse(second.expected_date)).toBeGreaterThan(Date.now());
    const rest = await bakery.get(`/procurement/deliveries/${second.id}`);
    const missing = rest.items.map(({ ingredient_id, expected_quantity }: Told) => [ingredient_id, expected_quantity]);
    expect(Object.fromEntries(missing)).toEqual({ [flour]: 39.5, [salt]: 10 });

    const all = rest.items.map(({ id, expected_quantity }: Told) => ({
      delivery_item_id: id,
      received_quantity: expected_quantity,
    }));
    await bakery.done(`/procurement/deliveries/${second.id}/receive`, { lines: all });
    const closed = await bakery.get(`${ORDERS}/${approved.id}`);
    expect([closed.status, closed.deliveries.length]).toEqual(["RECEIVED", 2]);
  });

  it("takes nothing in of what is sent back, and expects it again", async () => {
    const { order: approved, delivery, path } = await expected();
    const line = { delivery_item_id: delivery.items[0].id, received_quantity: 100, condition: "REJECTED" };
    const { errors } = await bakery.refused("invalid_input", path, { lines: [line] });
    expect(errors?.[0]?.pointer).toBe("/lines/0/rejection_reason");
    const told = await bakery.done(path, { lines: [{ ...line, rejection_reason: "Sacos mojados" }] });
    expect(told).toMatchObject({ status: "REJECTED", items: [{ condition: "REJECTED", lot_number: null }] });
    expect(await movementsOf(bakery, flour)).toEqual([]);
    const open = await bakery.get(`${ORDERS}/${approved.id}`);
    expect(open).toMatchObject({ status: "APPROVED", items: [{ received_quantity: 0 }] });
    expect(open.deliveries.map(({ status }: Told) => status).sort()).toEqual(["REJECTED", "SCHEDULED"]);
  });

  it("names no supplier on a lot without a contract in force", async () => {
    const { delivery, path } = await expected();
    await bakery.done(path, { lines: [{ delivery_item_id: delivery.items[0].id, received_quantity: 100 }] });
    expect((await bakery.get(`/inventory/ingredients/${flour}`)).lots[0].supplier_id).toBeNull();
  });

  it.each([
    ["/lines/0/received_quantity", { received_quantity: 100.001 }],
    ["/lines/0/received_quantity", { received_quantity: -1 }],
    ["/lines/0/delivery_item_id", { delivery_item_id: crypto.randomUUID() }],
    ["/lines/0/expiration_date", { expiration_date: instantIn(-1) }],
    ["/lines", { received_quantity: 0 }],
  ])("refuses what is wrong with %s", async (pointer, changes) => {
    const { delivery, path } = await expected();
    const line = { delivery_item_id: delivery.items[0].id, received_quantity: 1, ...changes };
    const { errors } = await bakery.refused("invalid_input", path, { lines: [line] });
    expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it("refuses a line that stands twice, a lot number in use and the wrong role", async () => {
    const { delivery, path } = await expected();
    const line = { delivery_item_id: delivery.items[0].id, received_quantity: 1 };
    const twice = await bakery.refused("invalid_input", path, { lines: [line, line] });
    expect(twice.errors?.[0]?.pointer).toBe("/lines/1/delivery_item_id");
    const [taken] = await bakery.rows("SELECT lot_number FROM stock LIMIT 1");
    await bakery.refused("conflict", path, { lines: [{ ...line, lot_number: taken!.lot_number }] });
    await bakery.refused("role_forbidden", path, { lines: [line] }, "sales");
  });
});
