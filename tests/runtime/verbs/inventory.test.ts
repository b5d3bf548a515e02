import { beforeEach, describe, expect, it } from "vitest";
import {
  addIngredient,
  addStock,
  type Bakery,
  instantIn,
  movementsOf,
  openBakery,
  quantitiesOf,
  type Told,
} from "../support/call.ts";

const PATH = "/inventory/adjustments";
let bakery: Bakery;
let flour: string;

beforeEach(async () => {
  bakery = await openBakery();
  flour = await addIngredient(bakery);
});

describe("adjustStock", () => {
  it("writes off what broke, first to expire first, with a WASTE movement for each lot", async () => {
    const later = await addStock(bakery, flour, 10, { expiration_date: instantIn(9) });
    const sooner = await addStock(bakery, flour, 3, { expiration_date: instantIn(2) });
    const body = { ingredient_id: flour, quantity_change: -5.25, reason: "breakage", notes: "Un saco roto" };
    const told = await bakery.done(PATH, body, "warehouse");

    expect(await quantitiesOf(bakery, sooner, later)).toEqual([0, 7.75]);
    const movements = await movementsOf(bakery, flour);
    expect(movements.map(({ stock_id, quantity }) => [stock_id, quantity])).toEqual([
      [sooner, -3],
      [later, -2.25],
    ]);
    for (const movement of movements) {
      expect(movement).toMatchObject({ movement_type: "WASTE", reason: "breakage: Un saco roto", unit_cost_cents: 40 });
    }
    expect(told).toMatchObject({ id: flour, usable_quantity: 7.75 });
    expect(told.movements).toHaveLength(2);
    expect(await bakery.activity()).toMatchObject([
      { operation: "adjustStock", entity: "inventory.ingredients", entity_id: flour, actor_role: "warehouse" },
    ]);
  });

  it("throws away what has expired before what has not", async () => {
    const fresh = await addStock(bakery, flour, 5);
    const expired = await addStock(bakery, flour, 5, { received_date: instantIn(-9), expiration_date: instantIn(-1) });
    await bakery.done(PATH, { ingredient_id: flour, quantity_change: -4, reason: "expired" });
    expect(await quantitiesOf(bakery, expired, fresh)).toEqual([1, 5]);
  });

  it("takes from the lot that is named and from no other", async () => {
    const [named, other] = [await addStock(bakery, flour, 5), await addStock(bakery, flour, 5)];
    const body = { ingredient_id: flour, stock_id: named, quantity_change: -5, reason: "donation" };
    await bakery.done(PATH, body);
    expect(await quantitiesOf(bakery, named, other)).toEqual([0, 5]);
    expect(await bakery.refused("insufficient_stock", PATH, body)).toMatchObject({
      missing: [{ ingredient_id: flour, required_quantity: 5, usable_quantity: 0, missing_quantity: 5, unit: "kg" }],
    });
  });

  it("raises the lot that was counted, and what it began with", async () => {
    const lot = await addStock(bakery, flour, 5);
    const body = { ingredient_id: flour, quantity_change: 2, reason: "count_correction" };
    await bakery.done(PATH, { ...body, stock_id: lot });
    await bakery.done(PATH, body);
    expect(await bakery.rows("SELECT quantity, initial_quantity FROM stock WHERE id = ?", lot)).toEqual([
      { quantity: 9, initial_quantity: 9 },
    ]);
    expect(await movementsOf(bakery, flour)).toMatchObject([
      { movement_type: "ADJUSTMENT", quantity: 2 },
      { movement_type: "ADJUSTMENT", quantity: 2 },
    ]);
  });

  it("makes a lot of what was found where there was none", async () => {
    const told = await bakery.done(PATH, { ingredient_id: flour, quantity_change: 1.5, reason: "count_correction" });
    expect(told.lots).toHaveLength(1);
    expect(told.lots[0]).toMatchObject({ quantity: 1.5, initial_quantity: 1.5, unit: "kg", unit_cost_cents: 50 });
    const lifetime = Date.parse(told.lots[0].expiration_date) - Date.parse(told.lots[0].received_date);
    expect(lifetime).toBe(30 * 86_400_000);
    expect(told.movements).toMatchObject([{ movement_type: "ADJUSTMENT", quantity: 1.5 }]);
  });

  it("never goes below what there is, nor uses what may not be used", async () => {
    await addStock(bakery, flour, 2);
    await addStock(bakery, flour, 8, { quality_status: "QUARANTINED" });
    const body = { ingredient_id: flour, quantity_change: -3, reason: "tasting" };
    const { missing } = await bakery.refused("insufficient_stock", PATH, body);
    expect(missing).toMatchObject([{ usable_quantity: 2, missing_quantity: 1 }]);
  });

  it.each([
    ["nothing", { quantity_change: 0, reason: "breakage" }],
    ["less than a thousandth", { quantity_change: -0.0004, reason: "breakage" }],
    ["a gain that is no count", { quantity_change: 1, reason: "donation" }],
    ["too much", { quantity_change: -1e9, reason: "breakage" }],
    ["an unknown reason", { quantity_change: -1, reason: "theft" }],
    ["a NUL in the notes", { quantity_change: -1, reason: "breakage", notes: "\u0000x" }],
    ["a lot that is not there", { quantity_change: -1, reason: "breakage", stock_id: crypto.randomUUID() }],
  ])("refuses %s", async (_what, body) => {
    await addStock(bakery, flour, 2);
    const { errors } = await bakery.refused("invalid_input", PATH, { ingredient_id: flour, ...body });
    expect(errors?.[0]?.pointer).toMatch(/^\/(quantity_change|reason|notes|stock_id)$/);
  });

  it("refuses an ingredient that is not there, and a lot of another one", async () => {
    const body = { quantity_change: -1, reason: "breakage" };
    const unknown = { ...body, ingredient_id: crypto.randomUUID() };
    expect((await bakery.refused("invalid_input", PATH, unknown)).errors?.[0]?.pointer).toBe("/ingredient_id");
    const foreign = await addStock(bakery, await addIngredient(bakery), 5);
    const mixed = { ...body, ingredient_id: flour, stock_id: foreign };
    expect((await bakery.refused("invalid_input", PATH, mixed)).errors?.[0]?.pointer).toBe("/stock_id");
  });

  it("is for the warehouse and those above it", async () => {
    await addStock(bakery, flour, 5);
    const body = { ingredient_id: flour, quantity_change: -1, reason: "breakage" };
    const refusal = await bakery.refused("role_forbidden", PATH, body, "sales");
    expect(refusal).toMatchObject({ role: "sales", allowed_roles: ["owner", "admin", "warehouse"] });
  });
});

describe("what lists tell beside the rows", () => {
  it("is what there is of each ingredient, as its detail tells it", async () => {
    const { data } = await bakery.get("/inventory/ingredients?limit=100");
    expect(data.length).toBeGreaterThan(0);
    for (const item of data) {
      const { lots, ...detail } = await bakery.get(`/inventory/ingredients/${item.id}`);
      expect(item).toEqual(detail);
      expect(item.next_expiration_date).toBe(lots.find((lot: Told) => lot.quantity > 0)?.expiration_date ?? null);
    }
  });

  it("is what lots and movements are of", async () => {
    const id = await addIngredient(bakery, { name: "Harina de prueba", unit: "kg" });
    await addStock(bakery, id, 10, { unit: "kg" });
    await bakery.done(PATH, { ingredient_id: id, quantity_change: -2, reason: "breakage" });
    for (const list of ["stock", "movements"]) {
      const { data } = await bakery.get(`/inventory/${list}?ingredient_id=${id}`);
      expect(data).toMatchObject([{ ingredient_name: "Harina de prueba", ingredient_unit: "kg" }]);
    }
  });

  it("says what is missing in words: what is needed and what there is", async () => {
    const ingredient_id = await addIngredient(bakery, { name: "Harina de prueba", unit: "kg" });
    await addStock(bakery, ingredient_id, 1.5, { unit: "kg" });
    const body = { ingredient_id, quantity_change: -2, reason: "breakage" };
    const { detail } = await bakery.refused("insufficient_stock", PATH, body);
    expect(detail).toBe("No hay bastante: Harina de prueba (hacen falta 2 kg y hay 1,5 kg).");
  });
});
