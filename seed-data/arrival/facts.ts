import type { ArrivalFact } from "./arrival-fact.ts";

/** Facts that every profile states in the same words, with its own figures. */

export const lowIngredients = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "ingredients below their reorder point, with the open orders that name them",
  about: "inventory.stock",
  query: `
    WITH usable AS (SELECT ingredient_id, sum(quantity) AS quantity FROM stock
      WHERE quality_status = 'GOOD' AND coalesce(expiration_date > now(), 1) GROUP BY ingredient_id)
    SELECT sku, coalesce(quantity, 0) AS left, (SELECT group_concat(status) FROM (
      SELECT DISTINCT purchase.status FROM purchase_order_items AS item
      JOIN purchase_orders AS purchase ON purchase.id = item.purchase_order_id
      WHERE item.ingredient_id = ingredients.id AND purchase.status NOT IN ('RECEIVED', 'REJECTED', 'CANCELLED')
      ORDER BY purchase.status))
    FROM ingredients LEFT JOIN usable ON usable.ingredient_id = ingredients.id
    WHERE product_type = 'INGREDIENT' AND is_active AND left < reorder_point ORDER BY sku`,
  rows,
});

export const expiringLots = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "ingredient lots that expire within two days, and in how many minutes",
  about: "inventory.stock",
  query: `SELECT sku, stock.quantity, minutes_from_now(expiration_date) AS minutes
    FROM stock JOIN ingredients ON ingredients.id = ingredient_id
    WHERE product_type = 'INGREDIENT' AND stock.quantity > 0 AND minutes <= 2880 ORDER BY sku`,
  rows,
});

export const overdueBatches = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "batches that should have started",
  about: "production.production_batches",
  query: `SELECT product_name, minutes_from_now(planned_start_time) AS minutes FROM production_batches
    WHERE status = 'PENDING' AND minutes < 0 ORDER BY minutes`,
  rows,
});

export const runningBatches = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "batches in progress, their stage and since when",
  about: "production.production_batches",
  query: `SELECT product_name, current_process_stage, minutes_from_now(actual_start_time) FROM production_batches
    WHERE status = 'IN_PROGRESS' AND actual_end_time IS NULL`,
  rows,
});

export const nextBatches = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "batches that start in an hour and a half",
  about: "production.production_batches",
  query:
    "SELECT product_name FROM production_batches WHERE status = 'PENDING' AND minutes_from_now(planned_start_time) = 90",
  rows,
});

export const tomorrowsBatches = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "batches planned for tomorrow",
  about: "production.production_batches",
  query: `SELECT product_name, madrid_time(planned_start_time) FROM production_batches
    WHERE status = 'PENDING' AND days_from_today(planned_start_time) = 1 AND planned_end_time > planned_start_time
      AND product_name IN (${rows.map(([name]) => `'${name}'`).join(", ")}) ORDER BY 2`,
  rows,
});

export const orderStates = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "purchase orders that wait for a decision or were decided by the assistant last night",
  about: "procurement.purchase_orders",
  query: `SELECT status, approval_source FROM purchase_orders
    WHERE proposed_by = 'assistant' AND status IN ('PENDING_APPROVAL', 'APPROVED') ORDER BY status DESC, po_number`,
  rows,
});

export const lateDeliveries = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "deliveries that are late, and by how many minutes",
  about: "procurement.deliveries",
  query: `SELECT purchase_orders.status, deliveries.status, minutes_from_now(expected_date) AS minutes
    FROM deliveries JOIN purchase_orders ON purchase_orders.id = purchase_order_id
    WHERE actual_date IS NULL AND minutes < 0 ORDER BY minutes`,
  rows,
});

export const recentDeliveries = (count: number): ArrivalFact => ({
  fact: "orders delivered one to seven days ago",
  about: "procurement.deliveries",
  query: `SELECT count(*) FROM deliveries JOIN purchase_orders ON purchase_orders.id = purchase_order_id
    WHERE deliveries.status = 'DELIVERED' AND purchase_orders.status = 'RECEIVED'
      AND days_from_today(actual_date) BETWEEN -7 AND -1`,
  rows: [[count]],
});

export const dueOrders = (rows: ArrivalFact["rows"]): ArrivalFact => ({
  fact: "customer orders on their way, and in how many minutes they are due",
  about: "orders.customer_orders",
  query: `SELECT status, minutes_from_now(delivery_date) AS minutes FROM customer_orders
    WHERE status NOT IN ('COMPLETED', 'CANCELLED') ORDER BY minutes`,
  rows,
});

export const counted = (fact: string, about: string, where: string, count: number): ArrivalFact => ({
  fact,
  about,
  query: `SELECT count(*) FROM ${about.split(".")[1]} WHERE ${where}`,
  rows: [[count]],
});

export const daysForecast: ArrivalFact = {
  fact: "days ahead that every product sold then has a forecast of",
  about: "forecasting.forecasts",
  query: `SELECT count(DISTINCT forecast_date) FROM forecasts
    WHERE period = 'daily' AND days_from_today(forecast_date) BETWEEN 0 AND 6`,
  rows: [[7]],
};

export const fulfilment = (percent: number): ArrivalFact => ({
  fact: "production fulfilled in the last seven days, in percent",
  about: "production.production_batches",
  query: `SELECT round(100.0 * total(actual_quantity) / total(planned_quantity), 2) FROM production_batches
    WHERE minutes_from_now(planned_start_time) >= -10080 AND minutes_from_now(planned_end_time) <= 0`,
  rows: [[percent]],
  tolerance: 1,
});

export const accuracy = (percent: number): ArrivalFact => ({
  fact: "forecast accuracy of the last 28 days, in percent",
  about: "forecasting.forecasts",
  query: `WITH sold AS (SELECT product_id, sales_date, sum(quantity_sold) AS quantity FROM sales_data GROUP BY 1, 2)
    SELECT round(100 * (1 - sum(abs(predicted_quantity - coalesce(quantity, 0))) / sum(coalesce(quantity, 0))), 2)
    FROM forecasts LEFT JOIN sold ON sold.product_id = forecasts.product_id AND sales_date = forecast_date
    WHERE period = 'daily' AND days_from_today(forecast_date) BETWEEN -28 AND -1`,
  rows: [[percent]],
  tolerance: 1,
});
