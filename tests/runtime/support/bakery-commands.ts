import * as fc from "fast-check";
import type { SqlRow } from "./object.ts";

/** One thing that somebody of the bakery tries; numbers choose among what there is at that moment. */
export interface Command {
  readonly verb: keyof typeof VERBS;
  readonly one: number;
  readonly two: number;
  readonly quantity: number;
  /** Mostly the owner, who may do everything. */
  readonly person: number | undefined;
  /** Whether the object has been evicted since the command before. */
  readonly evicted: boolean;
}

/** What there is to choose from, read before each command. */
export const CHOICES = {
  people: "SELECT user_id AS id FROM tenant_members ORDER BY user_id",
  products: "SELECT id FROM ingredients WHERE product_type = 'FINISHED_PRODUCT' ORDER BY sku",
  articles: "SELECT id FROM ingredients ORDER BY sku",
  materials: "SELECT id FROM ingredients WHERE product_type = 'INGREDIENT' ORDER BY sku",
  lots: "SELECT id, ingredient_id FROM stock ORDER BY created_at DESC, id LIMIT 40",
  suppliers: "SELECT id FROM suppliers ORDER BY name",
  customers: "SELECT id FROM customers ORDER BY name",
  orders: "SELECT id, status FROM customer_orders ORDER BY created_at DESC, id LIMIT 6",
  wanted: `SELECT customer_orders.id, order_items.product_id FROM customer_orders
    JOIN order_items ON order_items.customer_order_id = customer_orders.id
    WHERE customer_orders.status IN ('PENDING', 'CONFIRMED', 'IN_PRODUCTION')
    ORDER BY customer_orders.created_at DESC, order_items.id LIMIT 6`,
  purchases: "SELECT id FROM purchase_orders ORDER BY status = 'PENDING_APPROVAL' DESC, created_at DESC, id LIMIT 12",
  items: `SELECT delivery_items.id, delivery_items.delivery_id, delivery_items.expected_quantity FROM delivery_items
    JOIN deliveries ON deliveries.id = delivery_items.delivery_id
    ORDER BY deliveries.status IN ('SCHEDULED', 'IN_TRANSIT') DESC, deliveries.created_at DESC, delivery_items.id LIMIT 12`,
  batches: `SELECT id, planned_quantity FROM production_batches
    ORDER BY status IN ('PENDING', 'IN_PROGRESS', 'QUALITY_CHECK', 'ON_HOLD') DESC, created_at DESC, id LIMIT 8`,
  templates: "SELECT id, minimum_value, maximum_value FROM quality_check_templates ORDER BY template_code",
  checks: `SELECT batch_id, template_id FROM quality_checks WHERE status = 'PENDING' ORDER BY due_at, id LIMIT 6`,
  alerts: "SELECT id FROM alerts ORDER BY status = 'open' DESC, triggered_at DESC, id LIMIT 8",
} as const;

type Choices = Readonly<Record<keyof typeof CHOICES, readonly SqlRow[]>>;

interface Request {
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body?: unknown;
}

const pick = (rows: readonly SqlRow[], number: number): SqlRow =>
  rows[number % Math.max(1, rows.length)] ?? { id: "00000000-0000-4000-8000-000000000000" };

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const ORDER_STATUSES = ["PENDING", "CONFIRMED", "IN_PRODUCTION", "READY", "OUT_FOR_DELIVERY", "COMPLETED", "CANCELLED"];
const REASONS = ["count_correction", "breakage", "expired", "tasting", "donation"];

/** Each verb of the API as a request about what there is; some of it is not possible, which is then refused. */
const VERBS = {
  sell: (there, { one, two, quantity }) => {
    const lines = [one, two].map((number) => ({ product_id: pick(there.products, number).id, quantity }));
    return { path: "/pos/sales", body: { lines: lines.slice(0, 1 + (two % 2)), payment_method: "cash" } };
  },
  adjust: (there, { one, two, quantity }) => {
    const lot = pick(there.lots, two);
    const named =
      two % 2 === 0
        ? { ingredient_id: lot.ingredient_id, stock_id: lot.id }
        : { ingredient_id: pick(there.articles, one).id };
    const quantity_change = one % 3 === 0 ? quantity : -quantity;
    return {
      path: "/inventory/adjustments",
      body: { ...named, quantity_change, reason: REASONS[one % REASONS.length] },
    };
  },
  order: (there, { one, two, quantity }) => ({
    path: "/orders",
    body: {
      customer_id: pick(there.customers, one).id,
      delivery_date: inHours(1 + (one % 60)),
      delivery_method: one % 2 ? "PICKUP" : "DELIVERY",
      channel: "phone",
      lines: [one, two].map((number) => ({ product_id: pick(there.products, number).id, quantity })),
    },
  }),
  moveOrder: (there, { one, two }) => {
    const order = pick(there.orders, one);
    const next = ORDER_STATUSES[ORDER_STATUSES.indexOf(order.status as string) + 1];
    const any = two % 2 ? "CANCELLED" : ORDER_STATUSES[two % ORDER_STATUSES.length];
    return { path: `/orders/${order.id}/status`, body: { status: (two % 5 < 3 && next) || any } };
  },
  purchase: (there, { one, two, quantity }) => ({
    path: "/procurement/purchase-orders",
    body: {
      supplier_id: pick(there.suppliers, one).id,
      lines: [one, one + 1 + (two % 3)].map((number) => ({
        ingredient_id: pick(there.materials, number).id,
        quantity,
      })),
    },
  }),
  approve: (there, { one }) => ({ path: `/procurement/purchase-orders/${pick(there.purchases, one % 3).id}/approve` }),
  reject: (there, { one }) => ({
    path: `/procurement/purchase-orders/${pick(there.purchases, one).id}/reject`,
    body: { reason: "No hace falta" },
  }),
  receive: (there, { one, two, quantity }) => {
    const item = pick(there.items, one);
    const expected = Number(item.expected_quantity ?? 1);
    const received_quantity = two % 3 === 0 ? quantity : two % 3 === 1 ? expected : expected / 2;
    const refusal = two % 5 === 0 ? { condition: "REJECTED", rejection_reason: "Saco roto" } : {};
    return {
      path: `/procurement/deliveries/${item.delivery_id}/receive`,
      body: { lines: [{ delivery_item_id: item.id, received_quantity, ...refusal }] },
    };
  },
  plan: (there, { one, two, quantity }) => {
    const order = two % 2 === 0 && there.wanted.length > 0 ? pick(there.wanted, one) : undefined;
    return {
      path: "/production/batches",
      body: {
        product_id: order?.product_id ?? pick(there.products, one).id,
        planned_start_time: inHours(two % 48),
        planned_quantity: quantity,
        ...(order && { order_id: order.id }),
      },
    };
  },
  start: (there, { one }) => ({ path: `/production/batches/${pick(there.batches, one).id}/start` }),
  advance: (there, { one }) => ({ path: `/production/batches/${pick(there.batches, one).id}/advance` }),
  hold: (there, { one }) => ({
    path: `/production/batches/${pick(there.batches, one).id}/hold`,
    body: { reason: "Horno" },
  }),
  complete: (there, { one, two }) => {
    const batch = pick(there.batches, one);
    const shares = [0, 0.5, 0.97, 1, 1.1, 1.2];
    const actual_quantity = Number(batch.planned_quantity ?? 1) * shares[two % shares.length]!;
    return {
      path: `/production/batches/${batch.id}/complete`,
      body: { actual_quantity, accept_shortages: one % 2 === 0 },
    };
  },
  check: (there, { one, two }) => {
    const pending = there.checks.length > 0 && two % 2 === 0 ? pick(there.checks, one) : undefined;
    const template = there.templates.find(({ id }) => id === pending?.template_id) ?? pick(there.templates, two);
    const [low, high] = [template.minimum_value ?? null, template.maximum_value ?? null] as (number | null)[];
    const good = low ?? high;
    const measured = one % 3 === 0 ? (high ?? 0) + 100 : good;
    return {
      path: "/production/quality-checks",
      body: {
        batch_id: pending?.batch_id ?? pick(there.batches, one).id,
        template_id: template.id,
        ...(good === null ? { passed: one % 3 !== 0 } : { measured_value: measured }),
      },
    };
  },
  acknowledge: (there, { one }) => ({ path: `/alerts/${pick(there.alerts, one).id}/acknowledge`, body: {} }),
  resolve: (there, { one }) => ({ path: `/alerts/${pick(there.alerts, one).id}/resolve`, body: {} }),
  orchestrate: () => ({ path: "/orchestrator/runs", body: {} }),
} as const satisfies Record<string, (there: Choices, command: Command) => Request>;

export const requestOf = (command: Command, there: Choices): Request => VERBS[command.verb](there, command);

export const actorOf = ({ person }: Command, { people }: Choices): string | undefined =>
  person === undefined ? undefined : (pick(people, person).id as string);

const QUANTITIES = [0.001, 0.1, 0.3, 1, 2.5, 3, 7, 12.125, 40, 99.999, 5_000];
const numbers = fc.nat({ max: 200 });

export const aCommand: fc.Arbitrary<Command> = fc.record({
  verb: fc.oneof(
    {
      weight: 24,
      arbitrary: fc.constantFrom(...(Object.keys(VERBS).filter((verb) => verb !== "orchestrate") as Command["verb"][])),
    },
    { weight: 1, arbitrary: fc.constant<Command["verb"]>("orchestrate") },
  ),
  one: numbers,
  two: numbers,
  quantity: fc.constantFrom(...QUANTITIES),
  person: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat({ max: 20 }) }),
  evicted: fc.nat({ max: 14 }).map((number) => number === 14),
});
