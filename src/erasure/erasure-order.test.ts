import { describe, expect, it } from "vitest";
import { derivedTables, tables } from "#domain";
import { erasedServices } from "./erasure-order.ts";

const allTables = [...tables, ...derivedTables];
const positions = new Map(
  erasedServices()
    .flatMap(({ tables: own }) => own)
    .map(({ path }, position) => [path, position]),
);

/** References whose parent is erased before the child. */
const broken = allTables.flatMap((child) =>
  Object.entries(child.columns).flatMap(([column, { reference, nullable }]) =>
    reference && reference.table !== child.path && positions.get(reference.table)! < positions.get(child.path)!
      ? [
          {
            reference: `${child.path}.${column} → ${reference.table}`,
            nullable,
            inside: reference.table.split(".")[0] === child.domain,
          },
        ]
      : [],
  ),
);

describe("the order of erasure", () => {
  it("has every table of every domain once, and what a session keeps of a tenant beside them", () => {
    expect([...positions.keys()].sort()).toEqual(
      [...allTables.map(({ path }) => path), "session.activity", "session.idempotency_keys"].sort(),
    );
  });

  it("erases children before parents for every required reference, and for every one inside a domain", () => {
    expect(broken.filter(({ nullable, inside }) => !nullable || inside)).toEqual([]);
  });

  it("lets optional references give way only where two domains refer to each other", () => {
    expect(broken.map(({ reference }) => reference).sort()).toMatchInlineSnapshot(`
      [
        "inventory.ingredients.preferred_supplier_id → suppliers.suppliers",
        "inventory.stock.supplier_id → suppliers.suppliers",
        "inventory.stock_movements.production_batch_id → production.production_batches",
        "inventory.stock_movements.purchase_order_id → procurement.purchase_orders",
        "production.production_batches.forecast_id → forecasting.forecasts",
        "production.production_batches.order_id → orders.customer_orders",
      ]
    `);
  });

  it("erases people last, since everything says who did it", () => {
    expect(erasedServices().at(-1)?.name).toBe("auth");
  });
});
