import type { ArrivalFact } from "./arrival-fact.ts";
import {
  accuracy,
  counted,
  daysForecast,
  expiringLots,
  fulfilment,
  lateDeliveries,
  lowIngredients,
  orderStates,
  overdueBatches,
} from "./facts.ts";

/** What a visitor of the Panadería Central and its three shops finds (SPEC §7). */
export const enterprise: readonly ArrivalFact[] = [
  {
    fact: "the central bakery and its shops",
    about: "tenant.tenants",
    query: "SELECT name, tenant_type FROM tenants ORDER BY tenant_type DESC, name",
    rows: [
      ["Panadería Central - Demo Enterprise", "parent"],
      ["Barcelona Gràcia", "child"],
      ["Madrid Centro", "child"],
      ["Valencia Ruzafa", "child"],
    ],
  },
  counted("people", "auth.users", "is_active", 22),
  lowIngredients([["PRC-PRE-002", 6, "PENDING_APPROVAL"]]),
  {
    fact: "the assistant's order for the shop that is low, and from whom",
    about: "procurement.purchase_orders",
    query: `SELECT tenants.name, suppliers.category, proposed_by, ordered_quantity FROM purchase_orders
      JOIN purchase_order_items AS line ON line.purchase_order_id = purchase_orders.id
      JOIN ingredients ON ingredients.id = ingredient_id AND sku = 'PRC-PRE-002'
      JOIN suppliers ON suppliers.id = supplier_id JOIN tenants ON tenants.id = purchase_orders.tenant_id
      WHERE purchase_orders.status = 'PENDING_APPROVAL'`,
    rows: [["Barcelona Gràcia", "central_bakery", "assistant", 64]],
  },
  {
    fact: "the batch that the central bakery has planned for it, and for which customer",
    about: "production.production_batches",
    query: `SELECT product_name, planned_quantity, customers.name, json_extract(reasoning_data, '$.i18n_key')
      FROM production_batches JOIN customer_orders ON customer_orders.id = order_id
      JOIN customers ON customers.id = customer_id WHERE production_batches.status = 'PENDING'`,
    rows: [["Brioche Premium", 64, "Barcelona Gràcia", "production.plan.outlet_replenishment"]],
  },
  {
    fact: "ovens that are planned to 90 percent or more today or tomorrow",
    about: "production.production_capacity",
    query: `SELECT equipment_code, round(100.0 * planned_kg / available_kg, 1), days_from_today(capacity_date) AS day
      FROM production_capacity JOIN equipment ON equipment.id = equipment_id
      WHERE day IN (0, 1) AND planned_kg >= 0.9 * available_kg`,
    rows: [["EQ-HOR-01", 95, 0]],
  },
  {
    fact: "what the ovens can bake today, in kilograms",
    about: "production.production_capacity",
    query: "SELECT sum(available_kg) FROM production_capacity WHERE days_from_today(capacity_date) = 0",
    rows: [[500]],
  },
  {
    fact: "tonight's routes by Madrid's clock: departure, arrival as planned and as expected, and why it differs",
    about: "distribution.distribution_routes",
    query: `SELECT name, status, days_from_today(planned_departure), madrid_time(planned_departure),
      madrid_time(planned_arrival), madrid_time(estimated_arrival), delay_minutes, json_extract(delay_reason, '$.params.road')
      FROM distribution_routes WHERE status <> 'COMPLETED' ORDER BY planned_departure`,
    rows: [
      ["Madrid – Barcelona", "DELAYED", 0, "23:00", "05:00", "05:30", 30, "A-2"],
      ["Madrid – Valencia", "PLANNED", 1, "01:00", "06:00", "06:00", 0, null],
      ["Reparto local de Madrid", "PLANNED", 1, "05:00", "06:40", "06:40", 0, null],
    ],
  },
  expiringLots([["LAC-003", 1.5, 2880]]),
  overdueBatches([]),
  lateDeliveries([]),
  orderStates([
    ["PENDING_APPROVAL", null],
    ["PENDING_APPROVAL", null],
    ["APPROVED", "assistant"],
  ]),
  daysForecast,
  fulfilment(95),
  accuracy(88),
  {
    fact: "forecast of the next seven days against what was sold in the last seven, in percent",
    about: "forecasting.forecasts",
    query: `SELECT round(100 * ((SELECT sum(predicted_quantity) FROM forecasts
        WHERE period = 'daily' AND days_from_today(forecast_date) BETWEEN 0 AND 6)
      / (SELECT sum(quantity_sold) FROM sales_data WHERE days_from_today(sales_date) BETWEEN -7 AND -1) - 1), 2)`,
    rows: [[12]],
    tolerance: 1,
  },
  {
    fact: "waste of days 1 to 30 against days 61 to 90, in percent less",
    about: "sales.sales_data",
    query: `WITH rates AS (SELECT days_from_today(sales_date) >= -30 AS recent,
        sum(quantity_wasted) / sum(quantity_wasted + quantity_sold) AS rate
        FROM sales_data WHERE days_from_today(sales_date) BETWEEN -30 AND -1
          OR days_from_today(sales_date) BETWEEN -90 AND -61 GROUP BY recent)
      SELECT round(100 * (1 - (SELECT rate FROM rates WHERE recent) / (SELECT rate FROM rates WHERE NOT recent)), 2)`,
    rows: [[17]],
    tolerance: 1,
  },
  {
    fact: "euros saved by the assistant's orders of the last thirty days",
    about: "procurement.purchase_order_items",
    query: `SELECT round(sum((contract_price_cents - unit_price_cents) * ordered_quantity) / 100.0, 2)
      FROM purchase_order_items JOIN purchase_orders ON purchase_orders.id = purchase_order_id
      WHERE proposed_by = 'assistant' AND status NOT IN ('REJECTED', 'CANCELLED')
        AND minutes_from_now(order_date) >= -43200`,
    rows: [[1200]],
    tolerance: 12,
  },
];
