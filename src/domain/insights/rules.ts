import type { Reasoning } from "#shared/json-shapes";
import type { RowOf } from "#table/table";
import { normalQuantile } from "./normal-quantile.ts";
import type { aiInsights, Impact } from "./schema.ts";

/** A price that moved less than this over the window is told to nobody. */
export const PRICE_CHANGE_PERCENT = 5;
const PRICE_POINTS = 4;
/** The line must explain at least half of what the prices do: going up and down is not a trend. */
const PRICE_EXPLAINED = 0.5;
/** A safety stock that is off by less than this share of what it should be is left alone. */
export const SAFETY_STOCK_SHARE = 0.25;
/** Less than ten euros on the shelf is not worth a word. */
export const TIED_UP_CENTS = 1000;
/** Points below the recipe's expected yield, over at least so many batches. */
export const YIELD_POINTS = 2;
export const YIELD_BATCHES = 3;
const DAYS_A_MONTH = 30;

/** A supplier's prices for one ingredient, oldest first; `day` counts from the first list. */
export interface PriceFact {
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly ingredient_id: string;
  readonly ingredient_name: string;
  readonly unit: string;
  readonly points: readonly { readonly day: number; readonly price_cents: number }[];
  /** What is used of it in a day, on average. */
  readonly daily_use: number;
}

/** An ingredient's daily use over the window, days without use included. */
export interface DemandFact {
  readonly ingredient_id: string;
  readonly ingredient_name: string;
  readonly unit: string;
  readonly days: number;
  readonly mean: number;
  readonly deviation: number;
  readonly lead_time_days: number;
  readonly safety_stock: number;
  readonly average_cost_cents: number;
  readonly service_level_percent: number;
}

/** A product's finished batches of the window. */
export interface YieldFact {
  readonly product_id: string;
  readonly product_name: string;
  readonly recipe_id: string;
  readonly batches: number;
  readonly planned: number;
  readonly actual: number;
  /** Standard deviation of the batches' own yields, in points. */
  readonly deviation: number;
  readonly expected_yield_percent: number;
  readonly average_cost_cents: number;
}

type Insight = RowOf<typeof aiInsights>;
/** An insight before it is written: the refresh adds whose it is, its window and when. */
export type Finding = Pick<
  Insight,
  | "insight_type"
  | "impact"
  | "entity"
  | "entity_id"
  | "i18n_key"
  | "params"
  | "inputs"
  | "formula"
  | "potential_saving_cents"
  | "confidence_percent"
>;

/** The straight line through points by least squares, and the share of their variance that it explains (R²). */
export function fitLine(points: readonly { readonly x: number; readonly y: number }[]) {
  const count = points.length;
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / count;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const sumOf = (term: (point: { x: number; y: number }) => number) => points.reduce((sum, p) => sum + term(p), 0);
  const spreadX = sumOf((point) => (point.x - x) ** 2);
  const spreadY = sumOf((point) => (point.y - y) ** 2);
  const slope = spreadX === 0 ? 0 : sumOf((point) => (point.x - x) * (point.y - y)) / spreadX;
  const explained = spreadY === 0 ? 1 : (slope ** 2 * spreadX) / spreadY;
  return { at: (position: number) => y + slope * (position - x), slope, explained };
}

/** A price that rises or falls: change of the fitted line from the first list to the last. */
export function priceTrend(fact: PriceFact): Finding | null {
  const { points } = fact;
  if (points.length < PRICE_POINTS) return null;
  const line = fitLine(points.map(({ day, price_cents }) => ({ x: day, y: price_cents })));
  const [first, last] = [line.at(points[0]!.day), line.at(points.at(-1)!.day)];
  const change = ((last - first) / first) * 100;
  if (first <= 0 || Math.abs(change) <= PRICE_CHANGE_PERCENT || line.explained < PRICE_EXPLAINED) return null;
  const monthly = fact.daily_use * DAYS_A_MONTH;
  return {
    insight_type: "price_trend",
    impact: Math.abs(change) >= 15 ? "high" : Math.abs(change) >= 10 ? "medium" : "low",
    entity: "inventory.ingredients",
    entity_id: fact.ingredient_id,
    i18n_key: change > 0 ? "insights.price_trend.rising" : "insights.price_trend.falling",
    params: {
      ingredient_name: fact.ingredient_name,
      supplier_id: fact.supplier_id,
      supplier_name: fact.supplier_name,
      unit: fact.unit,
      change_percent: round(change, 1),
      price_cents: points.at(-1)!.price_cents,
    },
    inputs: {
      first_fitted_cents: round(first, 1),
      last_fitted_cents: round(last, 1),
      cents_per_day: round(line.slope, 4),
      price_lists: points.length,
      monthly_use: round(monthly, 1),
    },
    formula: "Δ% = (ŷₙ − ŷ₁) ÷ ŷ₁ × 100; ŷ = a + b·t",
    // A month at the price of the window's beginning.
    potential_saving_cents: change > 0 && monthly > 0 ? Math.round((last - first) * monthly) : null,
    confidence_percent: round(line.explained * 100, 1),
  };
}

/** z(service level) × deviation of daily demand × √lead time, in the ingredient's unit. */
export const safetyStock = (serviceLevelPercent: number, deviation: number, leadTimeDays: number): number =>
  Math.max(0, normalQuantile(serviceLevelPercent / 100)) * deviation * Math.sqrt(leadTimeDays);

/** A safety stock that covers too little or ties up too much. */
export function safetyStockInsight(fact: DemandFact): Finding | null {
  const { service_level_percent: level, deviation, lead_time_days, safety_stock: current, days } = fact;
  if (level <= 0 || level >= 100 || days < 2 || fact.mean <= 0) return null;
  const recommended = round(safetyStock(level, deviation, lead_time_days), 1);
  if (recommended <= 0 || Math.abs(current - recommended) < SAFETY_STOCK_SHARE * recommended) return null;
  const short = current < recommended;
  const tiedUpCents = Math.round((current - recommended) * fact.average_cost_cents);
  if (!short && tiedUpCents < TIED_UP_CENTS) return null;
  const impact: Impact = short ? (current < recommended / 2 ? "high" : "medium") : "low";
  return {
    insight_type: "safety_stock",
    impact,
    entity: "inventory.ingredients",
    entity_id: fact.ingredient_id,
    i18n_key: short ? "insights.safety_stock.too_low" : "insights.safety_stock.too_high",
    params: {
      ingredient_name: fact.ingredient_name,
      unit: fact.unit,
      current_quantity: current,
      recommended_quantity: recommended,
      service_level_percent: level,
    },
    inputs: {
      z: round(normalQuantile(level / 100), 3),
      daily_deviation: round(deviation, 3),
      daily_mean: round(fact.mean, 3),
      lead_time_days,
      days,
    },
    formula: "SS = z · σ · √L",
    // Money that lies on the shelf without need.
    potential_saving_cents: short ? null : tiedUpCents,
    // The relative standard error of a deviation that was estimated from so many days.
    confidence_percent: round(100 * (1 - 1 / Math.sqrt(2 * (days - 1))), 1),
  };
}

/** A product whose batches give less than its recipe says. */
export function yieldInsight(fact: YieldFact): Finding | null {
  if (fact.batches < YIELD_BATCHES || fact.planned <= 0) return null;
  const actual = (fact.actual / fact.planned) * 100;
  const gap = fact.expected_yield_percent - actual;
  if (gap < YIELD_POINTS) return null;
  const lost = (fact.planned * gap) / 100;
  return {
    insight_type: "yield",
    impact: gap >= 4 ? "high" : gap >= 3 ? "medium" : "low",
    entity: "inventory.ingredients",
    entity_id: fact.product_id,
    i18n_key: "insights.yield.below_recipe",
    params: {
      product_name: fact.product_name,
      recipe_id: fact.recipe_id,
      actual_percent: round(actual, 1),
      expected_percent: fact.expected_yield_percent,
    } satisfies Reasoning["params"],
    inputs: {
      batches: fact.batches,
      quantity_planned: round(fact.planned, 1),
      quantity_actual: round(fact.actual, 1),
      quantity_lost: round(lost, 1),
      unit_cost_cents: fact.average_cost_cents,
    },
    formula: "Y = Σ actual ÷ Σ plan × 100",
    potential_saving_cents: Math.round(lost * fact.average_cost_cents),
    confidence_percent: round(Math.max(0, 100 * (1 - fact.deviation / Math.sqrt(fact.batches) / gap)), 1),
  };
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
