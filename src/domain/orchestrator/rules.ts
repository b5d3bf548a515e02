import { roundQuantity } from "#domain/inventory";
import { MINUTE_MS } from "#shared/business-calendar";

/** What is known of a product's tomorrow, in its own unit. */
export interface ProductOutlook {
  readonly forecast: number;
  /** Customer orders that are still to be baked for (`ordersToCover`). */
  readonly ordered: number;
  /** Stock that will still be good tomorrow. */
  readonly usable: number;
  /** Batches of today and tomorrow that have not given their product yet. */
  readonly planned: number;
}

/** Orders of tomorrow, and those of today beyond what the stock that is good only today will serve. */
export const ordersToCover = (dueTomorrow: number, dueToday: number, goodOnlyToday: number): number =>
  roundQuantity(dueTomorrow + Math.max(0, dueToday - goodOnlyToday));

/** What is missing for tomorrow; never negative. */
export const netNeed = ({ forecast, ordered, usable, planned }: ProductOutlook): number =>
  Math.max(0, roundQuantity(forecast + ordered - usable - planned));

/** Whole makings of a recipe that cover a need. */
export const batchQuantity = (need: number, yieldQuantity: number): number =>
  roundQuantity(Math.ceil(need / yieldQuantity - BINARY_NOISE) * yieldQuantity);

/** 0.3 ÷ 0.1 is a little more than 3 in binary: that is no fourth making. */
const BINARY_NOISE = 1e-9;

/** Nobody can begin a batch the moment it is planned. */
const NOTICE_MS = 60 * MINUTE_MS;
const GRID_MS = 5 * MINUTE_MS;

/** So early that the batch is ready in time, on a five-minute grid, and not before people can be there. */
export const batchStart = (readyAtMs: number, minutes: number, nowMs: number): number => {
  const inTime = Math.floor((readyAtMs - minutes * MINUTE_MS) / GRID_MS) * GRID_MS;
  return Math.max(inTime, Math.ceil((nowMs + NOTICE_MS) / GRID_MS) * GRID_MS);
};

/** What is known of an ingredient, in its own unit. */
export interface IngredientOutlook {
  readonly usable: number;
  /** What batches that have not been baked take by recipe. */
  readonly plannedUse: number;
  readonly hasOpenOrder: boolean;
  readonly reorder_point: number;
  readonly reorder_quantity: number;
  readonly safety_stock: number;
  readonly maximum_stock: number;
}

export interface Requirement {
  /** Whether the batches ahead take more than there is; otherwise only the reorder point is undercut. */
  readonly short: boolean;
  readonly required: number;
  readonly order: number;
  readonly priority: "MEDIUM" | "HIGH" | "URGENT";
}

/** Whether an ingredient needs attention at all, ordered already or not. */
export const isLow = ({ usable, plannedUse, reorder_point }: IngredientOutlook): boolean =>
  usable < reorder_point || usable < plannedUse;

/**
 * What to buy of an ingredient that is low and not on order: what the batches take and the safety stock, at least the
 * reorder quantity, and no more than there is room for unless the batches need it.
 * @returns null when nothing is to be bought
 */
export function requirementOf(outlook: IngredientOutlook): Requirement | null {
  if (outlook.hasOpenOrder || !isLow(outlook)) return null;
  const { usable, plannedUse, reorder_point, reorder_quantity, safety_stock, maximum_stock } = outlook;
  const required = roundQuantity(Math.max(plannedUse + safety_stock, reorder_point));
  const gap = required - usable;
  const wanted = Math.min(Math.max(reorder_quantity, gap), Math.max(maximum_stock - usable, gap));
  const short = usable < plannedUse;
  return { short, required, order: Math.ceil(roundQuantity(wanted)), priority: priorityOf(outlook, short) };
}

function priorityOf({ usable, safety_stock }: IngredientOutlook, short: boolean): Requirement["priority"] {
  if (usable <= 0) return "URGENT";
  return short || usable < safety_stock ? "HIGH" : "MEDIUM";
}

export interface Offer {
  readonly supplier_id: string;
  readonly unit_price_cents: number;
}

/** The preferred supplier's offer, or else the cheapest; null when nobody offers. */
export const bestOffer = <O extends Offer>(offers: readonly O[], preferredSupplierId: string | null): O | null =>
  offers.find(({ supplier_id }) => supplier_id === preferredSupplierId) ??
  offers.toSorted(
    (left, right) => left.unit_price_cents - right.unit_price_cents || (left.supplier_id < right.supplier_id ? -1 : 1),
  )[0] ??
  null;
