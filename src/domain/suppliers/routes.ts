import { detail, equals, list, search } from "#http/resource";
import { supplierContracts, supplierPriceLists, supplierReviews, suppliers } from "./schema.ts";

const ofSupplier = { table: suppliers, column: "supplier_id" };

export const suppliersRoutes = [
  list({
    path: "/suppliers",
    operationId: "listSuppliers",
    summary: "Suppliers",
    table: suppliers,
    sort: ["name", "rating", "lead_time_days"],
    filters: {
      q: search(suppliers, ["name", "contact_name", "city"]),
      status: equals(suppliers, "status"),
      category: equals(suppliers, "category"),
    },
  }),
  detail({
    path: "/suppliers/{id}",
    operationId: "getSupplier",
    summary: "A supplier with its contracts",
    table: suppliers,
    children: { contracts: { table: supplierContracts, column: "supplier_id", order: "starts_on" } },
  }),
  list({
    path: "/suppliers/{id}/price-list",
    operationId: "listSupplierPrices",
    summary: "Prices a supplier has asked, newest first",
    table: supplierPriceLists,
    parent: ofSupplier,
    sort: ["-valid_from", "unit_price_cents"],
    filters: { ingredient_id: equals(supplierPriceLists, "ingredient_id") },
  }),
  list({
    path: "/suppliers/{id}/contracts",
    operationId: "listSupplierContracts",
    summary: "Contracts with a supplier",
    table: supplierContracts,
    parent: ofSupplier,
    sort: ["-starts_on", "ends_on"],
    filters: { status: equals(supplierContracts, "status") },
  }),
  list({
    path: "/suppliers/{id}/reviews",
    operationId: "listSupplierReviews",
    summary: "How a supplier did, period by period",
    table: supplierReviews,
    parent: ofSupplier,
    sort: ["-reviewed_at", "quality_score"],
  }),
];
