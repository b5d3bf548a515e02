import { DAY_MS } from "#shared/business-calendar";
import { ingredients, stock, stockMovements } from "../../src/domain/inventory/schema.ts";
import { differs, doubtful, type Finding, wrong } from "../findings.ts";
import { type Check, isClose, msOf, shownAmount, sumOf } from "./check.ts";

/** What is in a lot is what came in less what went out, beginning with all of it. */
export const lotQuantities: Check = (rows) =>
  rows.of(stock).flatMap((lot): Finding[] => {
    const movements = rows
      .where(stockMovements, "stock_id", lot.values.id)
      .toSorted((a, b) => msOf(a.values.occurred_at) - msOf(b.values.occurred_at));
    const first = movements[0];
    if (!first) return [wrong(lot, "id", "has no movements")];
    const left = sumOf(movements, ({ values }) => values.quantity);
    const { quantity, initial_quantity, received_date } = lot.values;
    return [
      ...(isClose(quantity, left)
        ? []
        : [wrong(lot, "quantity", `is ${quantity}, but its movements add up to ${shownAmount(left)}`)]),
      ...differs(first, "quantity", first.values.quantity, initial_quantity, "what the lot began with"),
      ...(["RECEIPT", "PRODUCTION_OUTPUT"].includes(first.values.movement_type)
        ? []
        : [wrong(first, "movement_type", "must be RECEIPT or PRODUCTION_OUTPUT, being the lot's first")]),
      ...(msOf(first.values.occurred_at) < msOf(received_date)
        ? [wrong(first, "occurred_at", "lies before the lot was received")]
        : []),
    ];
  });

/** A lot is counted in its ingredient's unit and expires a shelf life after it was received. */
export const lotForms: Check = (rows) =>
  rows.of(stock).flatMap((lot) => {
    const ingredient = rows.at(ingredients, lot.values.ingredient_id);
    const { received_date, expiration_date, unit } = lot.values;
    const expires = ingredient.shelf_life_days
      ? new Date(msOf(received_date) + ingredient.shelf_life_days * DAY_MS).toISOString()
      : null;
    const written = expiration_date ? new Date(msOf(expiration_date)).toISOString() : null;
    const why = expires
      ? `received + ${ingredient.shelf_life_days} days of shelf life`
      : "the product has no shelf life";
    return [
      ...differs(lot, "unit", unit, ingredient.unit, "the ingredient's unit"),
      ...differs(lot, "expiration_date", written, expires, why),
    ];
  });

/** No more is in stock than the store room takes. */
export const storeRoom: Check = (rows) =>
  rows.of(ingredients).flatMap((ingredient) => {
    const held = sumOf(rows.where(stock, "ingredient_id", ingredient.values.id), ({ values }) => values.quantity);
    const { maximum_stock, safety_stock, reorder_point } = ingredient.values;
    return [
      ...(held > maximum_stock
        ? [doubtful(ingredient, "maximum_stock", `is ${maximum_stock}, but ${shownAmount(held)} are in stock`)]
        : []),
      ...(safety_stock > reorder_point
        ? [doubtful(ingredient, "safety_stock", `lies above the reorder point of ${reorder_point}`)]
        : []),
    ];
  });
