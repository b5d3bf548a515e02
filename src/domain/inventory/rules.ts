/** Quantities are kept to the gram, the millilitre or the thousandth of a piece. */
export const roundQuantity = (quantity: number): number => Math.round(quantity * 1000) / 1000;

/** A lot as far as using it matters. */
export interface Lot {
  readonly id: string;
  readonly quantity: number;
  readonly unit_cost_cents: number;
  readonly expiration_date: string | null;
  readonly quality_status: "GOOD" | "QUARANTINED" | "REJECTED";
}

/** Whether a lot may be used at an instant (ISO 8601): in good condition, not expired, not empty. */
export const isUsable = (lot: Lot, now: string): boolean =>
  lot.quality_status === "GOOD" && lot.quantity > 0 && (lot.expiration_date === null || lot.expiration_date > now);

/** What the usable lots hold together, in the ingredient's unit. */
export const usableQuantity = (lots: readonly Lot[], now: string): number =>
  roundQuantity(lots.filter((lot) => isUsable(lot, now)).reduce((sum, lot) => sum + lot.quantity, 0));

/** What the lots are worth at cost, in cents. */
export const stockValueCents = (lots: readonly Lot[]): number =>
  Math.round(lots.reduce((sum, lot) => sum + lot.quantity * lot.unit_cost_cents, 0));
