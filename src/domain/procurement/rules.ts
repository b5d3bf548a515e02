import { addDays, atMadrid, DAY_MS, madridDay, weekdayOf } from "#shared/business-calendar";
import type { BothLanguages } from "#shared/errors";
import { noticeFault } from "#shared/notice";
import type { Transitions } from "#shared/state-machine";
import { type Role, WEEKDAYS } from "#shared/vocabulary";
import type { RowOf } from "#table/table";
import type { deliveries, PURCHASE_ORDER_STATUSES } from "./schema.ts";

export type PurchaseOrderStatus = (typeof PURCHASE_ORDER_STATUSES)[number];
export type DeliveryStatus = RowOf<typeof deliveries>["status"];

const received = ["PARTIALLY_RECEIVED", "RECEIVED"] as const;

/** A draft is the assistant's business until it asks for approval. */
export const PURCHASE_ORDER_TRANSITIONS: Transitions<PurchaseOrderStatus> = {
  DRAFT: ["PENDING_APPROVAL"],
  PENDING_APPROVAL: ["APPROVED", "REJECTED"],
  APPROVED: received,
  SENT: received,
  PARTIALLY_RECEIVED: received,
};

const unloaded = ["DELIVERED", "PARTIALLY_DELIVERED", "REJECTED"] as const;

export const DELIVERY_TRANSITIONS: Transitions<DeliveryStatus> = { SCHEDULED: unloaded, IN_TRANSIT: unloaded };
/** A delivery in one of these states will still come. */
export const OPEN_DELIVERY_STATUSES = ["SCHEDULED", "IN_TRANSIT"] as const satisfies DeliveryStatus[];

/** Above the bakery's limit only these approve. */
export const UNLIMITED_APPROVERS = ["owner", "admin"] as const satisfies Role[];

export const mayApprove = (role: Role, totalCents: number, limitCents: number): boolean =>
  totalCents <= limitCents || (UNLIMITED_APPROVERS as readonly Role[]).includes(role);

/** Trucks are expected in the morning, Madrid time. */
const EXPECTED_AT_MINUTE = 10 * 60;
const LAST_WORKING_DAY = 5;

/**
 * When a supplier can bring what is ordered now: the first of its delivery days, Monday to Friday, that lies its lead
 * time ahead; any working day when it only delivers at weekends.
 * @returns milliseconds since the epoch
 */
export function expectedDelivery(
  nowMs: number,
  supplier: { readonly lead_time_days: number; readonly delivery_weekdays: readonly (typeof WEEKDAYS)[number][] },
): number {
  const chosen = supplier.delivery_weekdays.map((name) => WEEKDAYS.indexOf(name) + 1);
  const working = chosen.filter((weekday) => weekday <= LAST_WORKING_DAY);
  const days = working.length > 0 ? working : [1, 2, 3, 4, 5];
  let day = addDays(madridDay(nowMs), supplier.lead_time_days);
  while (!days.includes(weekdayOf(day)) || atMadrid(day, EXPECTED_AT_MINUTE) <= nowMs) day = addDays(day, 1);
  return atMadrid(day, EXPECTED_AT_MINUTE);
}

/** An order is to be approved within a day, and before the goods are expected. */
export const approvalDeadline = (nowMs: number, expectedMs: number): number => Math.min(nowMs + DAY_MS, expectedMs);

/** How far ahead goods may be asked for. */
const LONGEST_NOTICE_DAYS = 180;

/** What is wrong with an expected instant, if anything; both in milliseconds since the epoch. */
export const expectedDateFault = (expectedMs: number, nowMs: number): BothLanguages | undefined =>
  noticeFault(expectedMs, nowMs, LONGEST_NOTICE_DAYS);

/** What one line of a truck's load came to. */
export interface UnloadedItem {
  readonly expected_quantity: number;
  readonly received_quantity: number | null;
  readonly condition: "PENDING" | "ACCEPTED" | "REJECTED";
}

/** What a delivery has become once its load was looked at. */
export function deliveryOutcome(items: readonly UnloadedItem[]): DeliveryStatus {
  const accepted = items.filter(({ condition }) => condition === "ACCEPTED");
  if (accepted.length === 0) return "REJECTED";
  const complete = items.every(
    (item) => item.condition === "ACCEPTED" && (item.received_quantity ?? 0) >= item.expected_quantity,
  );
  return complete ? "DELIVERED" : "PARTIALLY_DELIVERED";
}

/** What an order has become; one of which nothing has been accepted stays as it was. */
export function orderOutcome(
  status: PurchaseOrderStatus,
  items: readonly { readonly ordered_quantity: number; readonly received_quantity: number }[],
): PurchaseOrderStatus {
  if (items.every(({ ordered_quantity, received_quantity }) => received_quantity >= ordered_quantity)) {
    return "RECEIVED";
  }
  return items.some(({ received_quantity }) => received_quantity > 0) ? "PARTIALLY_RECEIVED" : status;
}
