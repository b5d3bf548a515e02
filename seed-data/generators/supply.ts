import type { Item } from "./catalogue.ts";
import { listPrice, type PriceRow } from "./price-lists.ts";
import { randomOf } from "./random.ts";
import { rounded, sum } from "./rows.ts";
import { dayAgo, madridInstant, marker, minutesAfter } from "./seed-clock.ts";
import type { Site } from "./site.ts";

/** A truck that came: what it brought becomes lots, and an order that was received. */
export interface DeliveryPlan {
  readonly supplierCode: string;
  readonly daysAgo: number;
  /** Madrid time of day at the goods entrance. */
  readonly at: string;
  /** Who proposed the order; left to chance otherwise. */
  readonly proposedBy?: "assistant" | "user";
  /** Set when the truck brought less than was ordered; the rest comes with a second delivery. */
  readonly remainder?: { readonly sku: string; readonly quantity: number; readonly expectedAt: string };
}

export interface SupplyPlan {
  readonly deliveries: readonly DeliveryPlan[];
  /** Days ago on which an ingredient came, where they are not its supplier's deliveries. */
  readonly lotDays: Readonly<Record<string, readonly number[]>>;
  /** What is left in the end, to the gram, where the scenario wants a certain figure. */
  readonly finalStock: Readonly<Record<string, number>>;
  /** Use of an average day; otherwise what the reorder point was laid out for. */
  readonly dailyUse: Readonly<Record<string, number>>;
  /** A lot that was opened and must be used soon. */
  readonly expiringLot?: { readonly sku: string; readonly inDays: number; readonly left: number };
  /** Days between two movements of one lot. */
  readonly usedEveryDays: number;
  /** What ingredients are taken out for, where it is not to be kneaded. */
  readonly useReasons?: readonly string[];
  readonly locations: Readonly<Record<Item["storage"], string>>;
  readonly finishedLocation: string;
  /** What is paid as a share of the contract's list price, where the assistant ordered and got better terms. */
  readonly paidShareOfContract?: number;
  /** The van that brings finished products to a shop without a bakehouse. */
  readonly productVan?: { readonly daysAgo: number; readonly at: string; readonly reason: string };
  /** How finished products leave the shelf, where it is not over the counter and to the customers of a shop. */
  readonly goodsOut?: { readonly movement: "SALE" | "DISPATCH"; readonly today: string; readonly before: string };
}

export interface LotUse {
  readonly quantity: number;
  readonly occurredAt: string;
}

export interface IngredientLot {
  readonly ingredient: Item;
  readonly daysAgo: number;
  readonly receivedAt: string;
  readonly expiresAt: string | null;
  readonly lotNumber: string;
  readonly initial: number;
  readonly left: number;
  readonly unitCostCents: number;
  readonly uses: readonly LotUse[];
}

/** A lot must outlive arrival by more than this, or a demo would open with goods that nobody should still use. */
const FRESH_FOR_DAYS = 3;
const LOTS_KEPT = 2;
/** Sizes that suppliers deliver in. */
const PACKS = [0.1, 0.5, 1, 2, 5, 10, 25, 100, 500];

/** Every ingredient's lots, the oldest first; used up in that order. */
export function ingredientLots(site: Site, prices: readonly PriceRow[]): IngredientLot[] {
  const { supply } = site;
  if (!supply) return [];
  return site.catalogue.ingredients.flatMap((ingredient) => lotsOf(site, supply, ingredient, prices));
}

function lotsOf(site: Site, plan: SupplyPlan, ingredient: Item, prices: readonly PriceRow[]): IngredientLot[] {
  const chance = randomOf(site.profile, site.tenant, "lots", ingredient.sku);
  const expiring = plan.expiringLot?.sku === ingredient.sku ? plan.expiringLot : undefined;
  const days = daysReceived(site, plan, ingredient);
  const places = ingredient.unit === "unit" ? 0 : ingredient.reorder_point < 5 ? 2 : 1;
  const lots = days.map((daysAgo, position) => {
    const isLast = position === days.length - 1;
    const opened = expiring !== undefined && position === 0;
    const until = isLast ? 0 : days[position + 1]!;
    const left = opened ? expiring.left : isLast ? leftOver(plan, ingredient) : 0;
    const perDay = plan.dailyUse[ingredient.sku] ?? usualUse(ingredient, left, daysAgo);
    const wanted = useDays(daysAgo, until, plan.usedEveryDays).map((day, place, all) => ({
      daysAgo: day,
      quantity: perDay * ((all[place - 1] ?? daysAgo) - day) * chance.between(0.85, 1.15),
    }));
    const pack = PACKS.findLast((size) => size <= ingredient.reorder_quantity / 5) ?? PACKS[0]!;
    const initial = rounded(Math.ceil((left + sum(wanted, (use) => use.quantity)) / pack) * pack);
    const scale = (initial - left) / sum(wanted, (use) => use.quantity);
    const uses = wanted.map((use) => ({ ...use, quantity: rounded(use.quantity * scale, places) }));
    const rest = rounded(initial - left - sum(uses.slice(0, -1), (use) => use.quantity));
    const shelfLife = ingredient.shelf_life_days;
    const receivedAt = opened
      ? marker(-(shelfLife! - expiring.inDays) * 1440)
      : arrivalOf(site, plan, ingredient, daysAgo);
    return {
      ingredient,
      daysAgo,
      receivedAt,
      expiresAt: opened
        ? marker(expiring.inDays * 1440)
        : shelfLife
          ? minutesAfter(receivedAt, shelfLife * 1440)
          : null,
      lotNumber: `${ingredient.sku}-L${chance.whole(2000, 9999)}${"ABC"[position]}`,
      initial,
      left,
      unitCostCents: paidPrice(site, plan, ingredient, prices, daysAgo),
      uses: uses.map((use, place) => ({
        quantity: place === uses.length - 1 ? rest : use.quantity,
        occurredAt: madridInstant(dayAgo(use.daysAgo), `0${chance.whole(3, 5)}:${chance.whole(10, 59)}`),
      })),
    };
  });
  return lots;
}

function paidPrice(
  site: Site,
  plan: SupplyPlan,
  ingredient: Item,
  prices: readonly PriceRow[],
  daysAgo: number,
): number {
  if (prices.length === 0 || !ingredient.preferred_supplier_id) return ingredient.average_cost_cents;
  const share = truckOf(site, plan, ingredient, daysAgo)?.proposedBy === "assistant" ? plan.paidShareOfContract : 1;
  return Math.max(1, Math.round(listPrice(prices, ingredient.id, daysAgo) * (share ?? 1)));
}

/** Days ago of an ingredient's lots, oldest first: the latest deliveries that are fresh enough. */
function daysReceived(site: Site, plan: SupplyPlan, ingredient: Item): number[] {
  const expiring =
    plan.expiringLot?.sku === ingredient.sku ? [ingredient.shelf_life_days! - plan.expiringLot.inDays] : [];
  const own = plan.lotDays[ingredient.sku];
  const supplierCode = ingredient.preferred_supplier_id
    ? site.catalogue.supplier(ingredient.preferred_supplier_id).supplier_code
    : undefined;
  const days =
    own ?? plan.deliveries.filter((delivery) => delivery.supplierCode === supplierCode).map(({ daysAgo }) => daysAgo);
  const fresh = days
    .filter((daysAgo) => !ingredient.shelf_life_days || daysAgo + FRESH_FOR_DAYS < ingredient.shelf_life_days)
    .sort((a, b) => a - b)
    .slice(0, LOTS_KEPT - expiring.length);
  if (fresh.length === 0) throw new Error(`no delivery of ${ingredient.sku} is fresh enough: give it lotDays`);
  return [...fresh, ...expiring].sort((a, b) => b - a);
}

/** What the newest lot holds: well above the reorder point unless the scenario says otherwise. */
function leftOver(plan: SupplyPlan, ingredient: Item): number {
  const final = plan.finalStock[ingredient.sku];
  if (final !== undefined) return final;
  const comfortable = Math.min(
    ingredient.reorder_point * 1.6 + ingredient.reorder_quantity * 0.25,
    ingredient.maximum_stock * 0.8,
  );
  return ingredient.unit === "unit"
    ? Math.round(comfortable)
    : rounded(comfortable, ingredient.reorder_point < 5 ? 2 : 1);
}

/** Reorder points cover the lead time and some days more; a lot never held more than the store room takes. */
const usualUse = (ingredient: Item, left: number, daysAgo: number): number =>
  Math.min(
    ingredient.reorder_point / (ingredient.lead_time_days + 4),
    (ingredient.maximum_stock * 0.95 - left) / Math.max(1, daysAgo),
  );

/** Mornings, in days ago, on which a lot is booked out: every few days until the next lot is opened. */
function useDays(from: number, until: number, every: number): number[] {
  const days: number[] = [];
  for (let day = from - Math.min(every, from); day > until; day -= every) days.push(day);
  return [...days, until];
}

const arrivalOf = (site: Site, plan: SupplyPlan, ingredient: Item, daysAgo: number): string =>
  madridInstant(dayAgo(daysAgo), truckOf(site, plan, ingredient, daysAgo)?.at ?? "09:30");

function truckOf(site: Site, plan: SupplyPlan, ingredient: Item, daysAgo: number): DeliveryPlan | undefined {
  const code =
    ingredient.preferred_supplier_id && site.catalogue.supplier(ingredient.preferred_supplier_id).supplier_code;
  return plan.deliveries.find((truck) => truck.supplierCode === code && truck.daysAgo === daysAgo);
}
