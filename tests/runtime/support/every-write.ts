import { addIngredient, addProduct, addStock, type Bakery, instantIn, type Told } from "./call.ts";

interface Request {
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body?: unknown;
}

const first = async (bakery: Bakery, list: string): Promise<Told> => {
  const { data } = await bakery.get(list);
  if (!data[0]) throw new Error(`${list} is empty`);
  return data[0];
};

async function purchase(bakery: Bakery): Promise<Request> {
  const supplier = await first(bakery, "/suppliers?status=ACTIVE");
  const lines = [{ ingredient_id: await addIngredient(bakery), quantity: 10 }];
  return { path: "/procurement/purchase-orders", body: { supplier_id: supplier.id, lines } };
}

async function order(bakery: Bakery): Promise<Request> {
  const customer = await first(bakery, "/orders/customers?is_active=true");
  return {
    path: "/orders",
    body: {
      customer_id: customer.id,
      delivery_date: instantIn(3),
      delivery_method: "PICKUP",
      channel: "phone",
      lines: [{ product_id: await addProduct(bakery), quantity: 5 }],
    },
  };
}

async function batch(bakery: Bakery): Promise<Request> {
  const recipe = await first(bakery, "/recipes?is_active=true");
  const body = { product_id: recipe.finished_product_id, planned_start_time: instantIn(1), planned_quantity: 20 };
  return { path: "/production/batches", body };
}

const made = ({ done }: Bakery, { path, body }: Request): Promise<Told> => done(path, body);
const madeBatch = async (bakery: Bakery): Promise<Told> => made(bakery, await batch(bakery));
const madePurchase = async (bakery: Bakery): Promise<Told> => made(bakery, await purchase(bakery));

async function startedBatch(bakery: Bakery): Promise<Told> {
  const { id } = await madeBatch(bakery);
  return bakery.done(`/production/batches/${id}/start`);
}

/** For each write of the API a request that is carried out once; what it needs is made first. */
export const EVERY_WRITE: Readonly<Record<string, (bakery: Bakery) => Promise<Request>>> = {
  login: async ({ session }) => ({ path: "/auth/login", body: session.created.credentials }),
  extendSession: async () => ({ path: "/demo-sessions/current/extend" }),
  recordConversion: async () => ({ path: "/conversions", body: { event: "cta_clicked" } }),
  adjustStock: async (bakery) => {
    const ingredient_id = await addIngredient(bakery);
    await addStock(bakery, ingredient_id, 10, { unit: "kg" });
    return { path: "/inventory/adjustments", body: { ingredient_id, quantity_change: -2, reason: "breakage" } };
  },
  sellAtPointOfSale: async (bakery) => {
    const product_id = await addProduct(bakery);
    await addStock(bakery, product_id, 10);
    return { path: "/pos/sales", body: { lines: [{ product_id, quantity: 2 }], payment_method: "cash" } };
  },
  placeOrder: order,
  changeOrderStatus: async (bakery) => {
    const { id } = await made(bakery, await order(bakery));
    return { path: `/orders/${id}/status`, body: { status: "CONFIRMED" } };
  },
  createPurchaseOrder: purchase,
  approvePurchaseOrder: async (bakery) => {
    const { id } = await madePurchase(bakery);
    return { path: `/procurement/purchase-orders/${id}/approve` };
  },
  rejectPurchaseOrder: async (bakery) => {
    const { id } = await madePurchase(bakery);
    return { path: `/procurement/purchase-orders/${id}/reject`, body: { reason: "Demasiado caro" } };
  },
  receiveDelivery: async (bakery) => {
    const { id } = await madePurchase(bakery);
    const { deliveries } = await bakery.done(`/procurement/purchase-orders/${id}/approve`);
    const delivery = await bakery.get(`/procurement/deliveries/${deliveries[0].id}`);
    const lines = [{ delivery_item_id: delivery.items[0].id, received_quantity: 10 }];
    return { path: `/procurement/deliveries/${delivery.id}/receive`, body: { lines } };
  },
  createBatch: batch,
  startBatch: async (bakery) => ({ path: `/production/batches/${(await madeBatch(bakery)).id}/start` }),
  advanceBatch: async (bakery) => ({ path: `/production/batches/${(await startedBatch(bakery)).id}/advance` }),
  completeBatch: async (bakery) => ({
    path: `/production/batches/${(await startedBatch(bakery)).id}/complete`,
    body: { actual_quantity: 19, accept_shortages: true },
  }),
  holdBatch: async (bakery) => ({
    path: `/production/batches/${(await startedBatch(bakery)).id}/hold`,
    body: { reason: "El horno no calienta" },
  }),
  recordQualityCheck: async (bakery) => {
    const { id: batch_id } = await startedBatch(bakery);
    const template = await first(bakery, "/production/quality-templates");
    const hasLimits = template.minimum_value !== null || template.maximum_value !== null;
    const found = hasLimits ? { measured_value: template.minimum_value ?? template.maximum_value } : { passed: true };
    return { path: "/production/quality-checks", body: { batch_id, template_id: template.id, ...found } };
  },
  acknowledgeAlert: async (bakery) => ({
    path: `/alerts/${(await first(bakery, "/alerts?status=open")).id}/acknowledge`,
    body: { notes: "Me encargo yo" },
  }),
  resolveAlert: async (bakery) => ({
    path: `/alerts/${(await first(bakery, "/alerts?status=open")).id}/resolve`,
    body: { notes: "Ya está pedido" },
  }),
  runOrchestration: async () => ({ path: "/orchestrator/runs", body: { notes: "Plan para mañana" } }),
};
