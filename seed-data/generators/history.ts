import type { SeedRow } from "../read-seed.ts";
import { catalogueOf } from "./catalogue.ts";
import { orderBook } from "./customer-orders.ts";
import { distributionHistory } from "./distribution.ts";
import { forecastHistory } from "./forecasts.ts";
import { priceHistory } from "./price-lists.ts";
import { type ProcurementRows, procurementHistory } from "./procurement.ts";
import { batchHistory } from "./production.ts";
import { checkHistory, ovenCapacity } from "./quality.ts";
import { mergeRows, type TableRows } from "./rows.ts";
import { salesHistory } from "./sales.ts";
import { type ProfilePlan, type Site, siteOf } from "./site.ts";
import { stockHistory } from "./stock.ts";
import { ingredientLots } from "./supply.ts";
import { tillHistory } from "./tickets.ts";

/** The generated files of a profile's folder. */
export const GENERATED_FILES = [
  "02-inventory-lots.json",
  "03-suppliers-prices.json",
  "06-production-historical.json",
  "08-procurement-historical.json",
  "09-procurement-current.json",
  "10-sales-historical.json",
  "11-orders-recent.json",
  "13-forecasting.json",
  "14-distribution-routes.json",
] as const;
type GeneratedFile = (typeof GENERATED_FILES)[number];

/** The rows of every generated file of a profile, its sites one after the other. */
export function profileHistory(
  plan: ProfilePlan,
  written: ReadonlyMap<string, readonly SeedRow[]>,
): ReadonlyMap<GeneratedFile, TableRows> {
  const sites = plan.sites.map((site) => siteHistory(siteOf(plan.profile, site, catalogueOf(written, site.tenantId))));
  return new Map(GENERATED_FILES.map((file) => [file, mergeRows(sites.map((site) => site[file]))]));
}

/** Each part reads what those before it wrote: prices, lots, orders, batches, stock; demand, sales, forecasts. */
function siteHistory(site: Site): Readonly<Record<GeneratedFile, TableRows>> {
  const prices = priceHistory(site);
  const lots = ingredientLots(site, prices);
  const procurement = procurementHistory(site, prices, lots);
  const batches = batchHistory(site);
  const stock = stockHistory(site, lots, procurement.orderOf, batches);
  const sales = salesHistory(site);
  const till = tillHistory(site);
  const forecasting = forecastHistory(site, sales);
  const book = orderBook(site);
  const distribution = distributionHistory(site);
  return {
    "02-inventory-lots.json": rows({ "inventory.stock": stock.lots, "inventory.stock_movements": stock.movements }),
    "03-suppliers-prices.json": rows({ "suppliers.supplier_price_lists": prices }),
    "06-production-historical.json": rows({
      "production.production_batches": batches,
      "production.production_capacity": ovenCapacity(site),
      "production.quality_checks": checkHistory(site, batches),
    }),
    "08-procurement-historical.json": procurementRows(procurement.historical),
    "09-procurement-current.json": procurementRows(procurement.current),
    "10-sales-historical.json": rows({
      "sales.sales_data": sales,
      "sales.pos_transactions": till.tickets,
      "sales.pos_transaction_items": till.lines,
    }),
    "11-orders-recent.json": rows({
      "orders.customer_orders": book.orders,
      "orders.order_items": book.items,
      "orders.order_status_history": book.changes,
    }),
    "13-forecasting.json": rows({
      "forecasting.trained_models": forecasting.models,
      "forecasting.prediction_batches": forecasting.batches,
      "forecasting.forecasts": forecasting.forecasts,
      "forecasting.model_performance_metrics": forecasting.metrics,
    }),
    "14-distribution-routes.json": rows({
      "distribution.distribution_routes": distribution.routes,
      "distribution.route_stops": distribution.stops,
    }),
  };
}

const rows = (tables: Readonly<Record<string, readonly object[]>>): TableRows =>
  new Map(Object.entries(tables)) as TableRows;

const procurementRows = ({ plans, requirements, orders }: ProcurementRows): TableRows =>
  rows({
    "procurement.procurement_plans": plans,
    "procurement.procurement_requirements": requirements,
    "procurement.purchase_orders": orders.map(({ order }) => order),
    "procurement.purchase_order_items": orders.flatMap(({ items }) => items),
    "procurement.deliveries": orders.flatMap(({ deliveries }) => deliveries),
    "procurement.delivery_items": orders.flatMap(({ deliveryItems }) => deliveryItems),
  });
