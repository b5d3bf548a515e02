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

/** A lot with what decides which one is used first. */
export interface DatedLot extends Lot {
  readonly received_date: string;
}

/** What is taken from one lot. */
export interface LotPick<L extends DatedLot> {
  readonly lot: L;
  readonly quantity: number;
}

/** What is taken from each lot, and what the lots lack; nothing is missing when it is 0. */
export interface LotPicks<L extends DatedLot> {
  readonly picks: readonly LotPick<L>[];
  readonly missing_quantity: number;
}

/** FEFO: takes a quantity from the usable lots, first to expire first. */
export const pickLots = <L extends DatedLot>(lots: readonly L[], quantity: number, now: string): LotPicks<L> =>
  pickInOrder(
    lots.filter((lot) => isUsable(lot, now)),
    quantity,
  );

/** The same from all lots that hold something, so that expired goods, which stand first, can be thrown away. */
export function pickInOrder<L extends DatedLot>(lots: readonly L[], quantity: number): LotPicks<L> {
  const picks: LotPick<L>[] = [];
  let missing = roundQuantity(quantity);
  for (const lot of [...lots].sort(firstToExpire)) {
    const taken = roundQuantity(Math.min(lot.quantity, missing));
    if (taken <= 0) continue;
    picks.push({ lot, quantity: taken });
    missing = roundQuantity(missing - taken);
  }
  return { picks, missing_quantity: missing };
}

/** What does not expire goes last; lots that expire together by the day they came in, and then by id. */
function firstToExpire(left: DatedLot, right: DatedLot): number {
  return (
    compare(left.expiration_date ?? "9999", right.expiration_date ?? "9999") ||
    compare(left.received_date, right.received_date) ||
    compare(left.id, right.id)
  );
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** One line an ingredient: what several lines ask of the same one is added up. */
export function addUpByIngredient(
  lines: readonly { readonly ingredient_id: string; readonly quantity: number }[],
): { ingredient_id: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { ingredient_id, quantity } of lines) {
    sums.set(ingredient_id, roundQuantity((sums.get(ingredient_id) ?? 0) + quantity));
  }
  return [...sums].map(([ingredient_id, quantity]) => ({ ingredient_id, quantity }));
}

export const ADJUSTMENT_REASONS = ["count_correction", "breakage", "expired", "tasting", "donation"] as const;
export type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number];

/** A count that was wrong corrects the books; everything else is goods that are gone. */
export const movementTypeOf = (reason: AdjustmentReason): "ADJUSTMENT" | "WASTE" =>
  reason === "count_correction" ? "ADJUSTMENT" : "WASTE";

/** The first number from 001 on that no lot of this product and day has. */
export function freeLotNumber(prefix: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = `${prefix}-${String(number).padStart(3, "0")}`;
    if (!taken.has(candidate)) return candidate;
  }
}
