/** What the API document says that no declaration does: groups of operations, and a body for each write. */

export const TAGS: Readonly<Record<string, string>> = {
  session: "Opening, extending and ending a private copy",
  tenant: "The bakeries of the session: one, or a chain",
  auth: "People and whose place one takes",
  inventory: "Ingredients, products, lots and their movements",
  suppliers: "Suppliers, their prices, contracts and reviews",
  recipes: "Recipes and what they cost",
  production: "Batches, machines, shifts and quality checks",
  procurement: "Purchase orders, deliveries and plans",
  orders: "Customers and their orders",
  sales: "The till and what was sold",
  forecasting: "Expected demand and how well it was foreseen",
  orchestrator: "The assistant's runs and their reasons",
  distribution: "Night routes and vehicles of a chain",
  alerts: "What needs attention now",
  insights: "What the figures show",
  dashboard: "A bakery's and a chain's morning",
  operations: "For those who run the demo",
  deletion: "Erasing, exporting and handing over a bakery, for services",
  internal: "What each service of the product offers the others",
};

const FLOUR = "6f9a3c52-1f0e-4b8a-9c3d-2e7b5a1d4c80";
const YEAST = "b27d4e1a-83c6-4f5b-a0d9-7c1e6f3b2a94";
const BAGUETTE = "3d51c8e7-6a2f-4e90-8b74-19f0d2c6a5e3";
const SUPPLIER = "e8b04f6d-2c39-47a1-b5f8-60d7a9c3e12b";
const CUSTOMER = "91c7e2a5-d4f8-4360-9e1b-a85c3f07d26e";
const DELIVERY_ITEM = "47f2b9d0-5e83-4c1a-86d7-f3a0e9b5c218";
const TENANT = "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53";
const PERSON = "0f84d6b2-9c31-4e7a-b5d8-61a2c7e0f394";
const BATCH = "ac60d3f9-7b14-4e52-90c8-2d8e5f1a7b36";
const TEMPLATE = "58e9a1c4-0d7f-4b63-a2f5-c7b6d0e3f981";

/** A body for each operation that takes one; ids are those of some session. */
export const REQUEST_EXAMPLES: Readonly<Record<string, unknown>> = {
  createSession: { demo_account_type: "professional" },
  login: { email: "juan.panadero@panaderiaartesana.com", password: "DemoProfessional2024!" },
  recordConversion: { event: "cta_clicked" },
  issueServiceToken: { service: "demo-session" },
  transferOwnership: { new_owner_id: PERSON },
  cloneServiceData: { virtual_tenant_id: TENANT },
  createChildTenant: { virtual_tenant_id: TENANT },
  trigger_inventory_alerts: { tenant_id: TENANT },
  trigger_inventory_insights_safety_stock: { tenant_id: TENANT },
  trigger_procurement_delivery_tracking: { tenant_id: TENANT },
  trigger_procurement_insights_price: { tenant_id: TENANT },
  trigger_production_alerts: { tenant_id: TENANT },
  trigger_production_insights_yield: { tenant_id: TENANT },
  adjustStock: {
    ingredient_id: FLOUR,
    quantity_change: -2.5,
    reason: "breakage",
    notes: "Saco de harina roto al descargar",
  },
  createPurchaseOrder: {
    supplier_id: SUPPLIER,
    lines: [
      { ingredient_id: YEAST, quantity: 10 },
      { ingredient_id: FLOUR, quantity: 250 },
    ],
    notes: "Urgente: la levadura se acaba mañana",
  },
  rejectPurchaseOrder: { reason: "El precio de la mantequilla ha subido; pedimos otra oferta" },
  receiveDelivery: {
    lines: [{ delivery_item_id: DELIVERY_ITEM, received_quantity: 10, lot_number: "LEV-2291" }],
    celsius_on_arrival: 4.2,
    notes: "Llega a las siete, en frío",
  },
  placeOrder: {
    customer_id: CUSTOMER,
    delivery_date: "2026-12-05T07:00:00Z",
    delivery_method: "DELIVERY",
    channel: "phone",
    lines: [{ product_id: BAGUETTE, quantity: 60, notes: "Bien cocidas" }],
    notes: "Desayunos del hotel",
  },
  changeOrderStatus: { status: "CONFIRMED", notes: "Confirmado por teléfono" },
  sellAtPointOfSale: {
    lines: [{ product_id: BAGUETTE, quantity: 3 }],
    payment_method: "card",
    terminal: "TPV-1",
  },
  createBatch: {
    product_id: BAGUETTE,
    planned_start_time: "2026-12-05T03:30:00Z",
    planned_quantity: 120,
    priority: "HIGH",
    notes: "Hornada de la mañana",
  },
  completeBatch: { actual_quantity: 117, waste_quantity: 3, quality_score: 9, notes: "Tres barras quemadas" },
  holdBatch: { reason: "El horno de pisos no llega a temperatura" },
  recordQualityCheck: {
    batch_id: BATCH,
    template_id: TEMPLATE,
    measured_value: 96.5,
    score: 9,
    notes: "Temperatura interior de la miga",
  },
  acknowledgeAlert: { notes: "Me encargo yo" },
  resolveAlert: { notes: "El proveedor entrega hoy por la tarde" },
  runOrchestration: { notes: "Plan para mañana" },
};
