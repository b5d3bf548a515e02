import { totalsOf } from "#shared/money";
import type { customerOrders, orderItems, orderStatusHistory } from "../../src/domain/orders/schema.ts";
import type { Customer, Item } from "./catalogue.ts";
import { expectedOverChannels, productsSold } from "./demand.ts";
import { FIRST_HISTORY_NUMBER } from "./production.ts";
import { type Random, randomOf } from "./random.ts";
import { type HistoryRow, numbering } from "./rows.ts";
import { codeDay, dayAgo, iso, madridInstant, minutesAfter, REFERENCE_MS } from "./seed-clock.ts";
import type { Site } from "./site.ts";

type Order = HistoryRow<typeof customerOrders>;
type OrderItem = HistoryRow<typeof orderItems>;
type StatusChange = HistoryRow<typeof orderStatusHistory>;

export interface OrderBookPlan {
  /** Orders taken on each day, by days ago. Those of today are still open; all others were delivered the same day. */
  readonly days: readonly { readonly daysAgo: number; readonly orders: number }[];
}

interface Habit {
  /** Orders come from each kind of customer in this proportion. */
  readonly share: number;
  /** Pieces of the usual bread or bun on one line. */
  readonly pieces: readonly [fewest: number, most: number];
  readonly channels: readonly Order["channel"][];
  readonly method: Order["delivery_method"];
}

const HABITS: Readonly<Record<Customer["customer_type"], Habit>> = {
  restaurant: { share: 5, pieces: [15, 45], channels: ["standing_order", "phone"], method: "DELIVERY" },
  hotel: { share: 5, pieces: [20, 60], channels: ["standing_order", "email"], method: "DELIVERY" },
  cafe: { share: 6, pieces: [10, 30], channels: ["phone", "standing_order"], method: "DELIVERY" },
  school: { share: 3, pieces: [30, 60], channels: ["email", "standing_order"], method: "DELIVERY" },
  shop: { share: 3, pieces: [10, 24], channels: ["web", "phone"], method: "DELIVERY" },
  company: { share: 3, pieces: [8, 24], channels: ["web", "email"], method: "PICKUP" },
  private: { share: 8, pieces: [2, 8], channels: ["web", "counter", "phone"], method: "PICKUP" },
  // The chain's own shops are replenished by the plan, not by orders of this book.
  outlet: { share: 0, pieces: [0, 0], channels: ["standing_order"], method: "DELIVERY" },
};

/** Price in cents up to which people order by the dozen; dearer things go in smaller numbers. */
const EVERYDAY_PRICE = 160;

/** Orders of the last days and of today, each with its lines and what became of it. */
export function orderBook(site: Site): { orders: Order[]; items: OrderItem[]; changes: StatusChange[] } {
  const rows = { orders: [] as Order[], items: [] as OrderItem[], changes: [] as StatusChange[] };
  const { orderBook: plan, demand } = site;
  if (!plan || !demand) return rows;
  const chance = randomOf(site.profile, site.tenant, "order book");
  const numbers = {
    order: numbering(FIRST_HISTORY_NUMBER),
    item: numbering(FIRST_HISTORY_NUMBER),
    change: numbering(FIRST_HISTORY_NUMBER),
  };
  for (const { daysAgo, orders } of [...plan.days].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const taken = Array.from({ length: orders }, () => momentOfOrder(daysAgo, chance)).sort();
    taken.forEach((orderedAt, position) => {
      const customer = chance.weighted(site.catalogue.customers, ({ customer_type }) => HABITS[customer_type].share);
      const habit = HABITS[customer.customer_type];
      const id = site.id("orders.customer_orders", numbers.order());
      const products = productsOf(site, orderedAt, chance);
      const lines = products.map((product): OrderItem => {
        const quantity = piecesOf(product, habit, chance);
        const price = product.sale_price_cents ?? 0;
        return {
          id: site.id("orders.order_items", numbers.item()),
          tenant_id: site.tenantId,
          customer_order_id: id,
          product_id: product.id,
          product_name: product.name,
          quantity,
          unit_price_cents: price,
          vat_percent: product.vat_percent,
          line_total_cents: quantity * price,
        };
      });
      const fate = daysAgo > 0 ? delivered(orderedAt, chance) : stillOpen(orderedAt, chance);
      rows.orders.push({
        id,
        tenant_id: site.tenantId,
        order_number: `PED-${codeDay(orderedAt)}-${101 + position}`,
        customer_id: customer.id,
        status: fate.status,
        order_date: orderedAt,
        delivery_date: fate.deliveryAt,
        completed_at: fate.completedAt,
        channel: chance.pick(habit.channels),
        delivery_method: habit.method,
        payment_status: fate.status !== "COMPLETED" ? "UNPAID" : customer.payment_terms_days > 0 ? "INVOICED" : "PAID",
        ...totalsOf(lines, customer.discount_percent),
      });
      rows.items.push(...lines);
      fate.changes.forEach(([to, changedAt], step) => {
        rows.changes.push({
          id: site.id("orders.order_status_history", numbers.change()),
          tenant_id: site.tenantId,
          customer_order_id: id,
          from_status: fate.changes[step - 1]?.[0] ?? null,
          to_status: to,
          changed_at: changedAt,
          changed_by: chance.pick(site.staff.cashiers),
        });
      });
    });
  }
  return rows;
}

interface Fate {
  readonly status: Order["status"];
  readonly deliveryAt: string;
  readonly completedAt: string | null;
  readonly changes: readonly (readonly [to: Order["status"], at: string])[];
}

/** Orders of earlier days came in from eight to half past two; those of today since midnight, over the web too. */
function momentOfOrder(daysAgo: number, chance: Random): string {
  if (daysAgo === 0) return iso(REFERENCE_MS - 60_000 * chance.whole(4, 350));
  return minutesAfter(madridInstant(dayAgo(daysAgo), "08:00"), chance.whole(0, 390));
}

function delivered(orderedAt: string, chance: Random): Fate {
  const deliveryAt = minutesAfter(orderedAt, 15 * chance.whole(4, 9));
  const completedAt = minutesAfter(deliveryAt, chance.whole(-6, 14));
  return {
    status: "COMPLETED",
    deliveryAt,
    completedAt,
    changes: [
      ["CONFIRMED", orderedAt],
      ["COMPLETED", completedAt],
    ],
  };
}

function stillOpen(orderedAt: string, chance: Random): Fate {
  const ahead = 15 * chance.whole(4, 96);
  const status =
    ahead <= 90 ? "READY" : ahead <= 300 ? "IN_PRODUCTION" : chance.unit() < 0.75 ? "CONFIRMED" : "PENDING";
  const deliveryAt = iso(Math.ceil((REFERENCE_MS + 60_000 * ahead) / 900_000) * 900_000);
  const passed = (REFERENCE_MS - Date.parse(orderedAt)) / 60_000;
  const first = status === "PENDING" ? status : ("CONFIRMED" as const);
  return {
    status,
    deliveryAt,
    completedAt: null,
    changes:
      status === first
        ? [[first, orderedAt]]
        : [
            [first, orderedAt],
            [status, minutesAfter(orderedAt, passed / 2)],
          ],
  };
}

function productsOf(site: Site, orderedAt: string, chance: Random): Item[] {
  const day = orderedAt.slice(0, 10);
  const offered = productsSold(site);
  const lines = chance.weighted([1, 2, 3, 4], (count) => [24, 40, 26, 10][count - 1]!);
  return [
    ...new Set(
      Array.from({ length: lines }, () =>
        chance.weighted(offered, (product) => expectedOverChannels(site.demand!, product, day)),
      ),
    ),
  ];
}

function piecesOf(product: Item, habit: Habit, chance: Random): number {
  const dearness = Math.max(1, (product.sale_price_cents ?? 0) / EVERYDAY_PRICE);
  return Math.max(1, Math.round(chance.whole(...habit.pieces) / dearness));
}
