import * as z from "zod";
import { get, post } from "#http/endpoint";
import { equals, list, search } from "#http/resource";
import { Uuid } from "#table/contract";
import { adjustStock } from "./adjust-stock.ts";
import { AdjustedIngredient, AdjustStock, IngredientDetail } from "./contract.ts";
import { besideGoods, besideIngredients, expiringWithinDays, getIngredient } from "./queries.ts";
import { ingredients, stock, stockMovements } from "./schema.ts";

export const inventoryRoutes = [
  list({
    path: "/inventory/ingredients",
    operationId: "listIngredients",
    summary: "Ingredients and finished products",
    table: ingredients,
    beside: besideIngredients,
    sort: ["name", "sku", "category", "average_cost_cents", "sale_price_cents"],
    filters: {
      q: search(ingredients, ["name", "name_en", "sku"]),
      product_type: equals(ingredients, "product_type"),
      category: equals(ingredients, "category"),
      is_active: equals(ingredients, "is_active"),
    },
  }),
  get({
    path: "/inventory/ingredients/{id}",
    operationId: "getIngredient",
    summary: "An ingredient or product with its lots, first to expire first",
    tag: "inventory",
    params: () => z.strictObject({ id: Uuid() }),
    response: IngredientDetail,
    run: (context, { params }) => getIngredient(context, params.id),
  }),
  list({
    path: "/inventory/stock",
    operationId: "listStock",
    summary: "Lots in stock",
    table: stock,
    beside: besideGoods,
    sort: ["expiration_date", "received_date", "quantity", "lot_number"],
    filters: {
      ingredient_id: equals(stock, "ingredient_id"),
      quality_status: equals(stock, "quality_status"),
      expiring_within_days: expiringWithinDays,
    },
  }),
  list({
    path: "/inventory/movements",
    operationId: "listStockMovements",
    summary: "Everything that entered or left the lots",
    table: stockMovements,
    beside: besideGoods,
    sort: ["-occurred_at", "quantity"],
    filters: {
      ingredient_id: equals(stockMovements, "ingredient_id"),
      stock_id: equals(stockMovements, "stock_id"),
      movement_type: equals(stockMovements, "movement_type"),
    },
  }),
  post({
    path: "/inventory/adjustments",
    operationId: "adjustStock",
    summary: "Correct a count, or write off what broke, expired, was tasted or given away",
    tag: "inventory",
    status: 201,
    body: AdjustStock,
    response: AdjustedIngredient,
    run: (context, { body }) => adjustStock(context, body),
  }),
];
