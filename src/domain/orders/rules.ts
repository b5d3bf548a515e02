import type { BothLanguages } from "#shared/errors";
import { noticeFault } from "#shared/notice";
import type { Transitions } from "#shared/state-machine";
import type { RowOf } from "#table/table";
import type { customerOrders, ORDER_STATUSES } from "./schema.ts";

export type OrderStatus = (typeof ORDER_STATUSES)[number];
type DeliveryMethod = RowOf<typeof customerOrders>["delivery_method"];

const untilReady = {
  PENDING: ["CONFIRMED", "CANCELLED"],
  CONFIRMED: ["IN_PRODUCTION", "CANCELLED"],
  IN_PRODUCTION: ["READY", "CANCELLED"],
} as const satisfies Transitions<OrderStatus>;

/** What may become of an order: one that is fetched needs no van, one that is brought is not done before the van. */
export const ORDER_TRANSITIONS: Readonly<Record<DeliveryMethod, Transitions<OrderStatus>>> = {
  PICKUP: { ...untilReady, READY: ["COMPLETED"] },
  DELIVERY: { ...untilReady, READY: ["OUT_FOR_DELIVERY"], OUT_FOR_DELIVERY: ["COMPLETED"] },
};

/** How far ahead an order may be placed. */
const LONGEST_NOTICE_DAYS = 60;

/** What is wrong with a delivery instant, if anything; both in milliseconds since the epoch. */
export const deliveryDateFault = (deliveryMs: number, nowMs: number): BothLanguages | undefined =>
  noticeFault(deliveryMs, nowMs, LONGEST_NOTICE_DAYS);

/** The discount of a placed order in percent, as its totals have it. */
export const discountPercentOf = (order: { subtotal_cents: number; discount_cents: number }): number =>
  order.subtotal_cents === 0 ? 0 : (order.discount_cents / order.subtotal_cents) * 100;
