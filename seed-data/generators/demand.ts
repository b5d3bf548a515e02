import { weekdayOf } from "#shared/business-calendar";
import type { Item } from "./catalogue.ts";
import type { Site } from "./site.ts";

export type Channel = "counter" | "wholesale" | "online";

/** Factors of Monday to Sunday; 0 means that nothing is sold that day. */
export type WeekFactors = readonly [number, number, number, number, number, number, number];

/** Units on an average day of sale, before weekday, season and events. */
export interface ProductDemand {
  readonly counter: number;
  readonly wholesale?: number;
  readonly online?: number;
  /** Weekdays (1 Monday to 7 Sunday) on which it is made for the counter, when that is not its whole category's. */
  readonly counterDays?: readonly number[];
}

/** Something that moved demand for a while, both days included. */
export interface DemandEvent {
  readonly from: string;
  readonly to: string;
  readonly factor: number;
  readonly categories?: readonly string[];
  readonly channels?: readonly Channel[];
}

export interface DemandPlan {
  readonly bySku: Readonly<Record<string, ProductDemand>>;
  /** Factors at the counter by product category. */
  readonly counterWeek: Readonly<Record<string, WeekFactors>>;
  readonly otherWeek: Readonly<Record<Exclude<Channel, "counter">, WeekFactors>>;
  /** Slow movement of the whole level: season, growth. 1 is the level that `bySku` was written for. */
  level(day: string, category: string): number;
  readonly events: readonly DemandEvent[];
  /** Standard deviation of a day's sales around what was to be expected, as a share. */
  readonly noise: number;
  /** What is baked for the counter and not sold, in percent of what is sold. */
  wastePercent(day: string, category: string): number;
  /** By how much less of what was baked is thrown away in days 1 to 30 than in days 61 to 90, in percent (SPEC §11). */
  readonly wasteReductionPercent?: number;
  /** Prices of a channel as a share of the price in the shop. */
  readonly priceShare: Readonly<Record<Channel, number>>;
  /** Set where goods are baked for shops that book their sales themselves. */
  readonly isSoldElsewhere?: true;
}

export const CHANNELS: readonly Channel[] = ["counter", "wholesale", "online"];

/** Units that a normal day of this kind brings; 0 where the product is not sold. */
export function expectedUnits(plan: DemandPlan, product: Item, channel: Channel, day: string): number {
  const { [channel]: units = 0, counterDays } = plan.bySku[product.sku] ?? { counter: 0 };
  const weekday = weekdayOf(day);
  if (units === 0 || (channel === "counter" && counterDays && !counterDays.includes(weekday))) return 0;
  const week = channel === "counter" ? plan.counterWeek[product.category] : plan.otherWeek[channel];
  const events = plan.events.filter(
    ({ from, to, categories, channels }) =>
      from <= day &&
      day <= to &&
      (!categories || categories.includes(product.category)) &&
      (!channels || channels.includes(channel)),
  );
  return events.reduce(
    (level, { factor }) => level * factor,
    units * (week?.[weekday - 1] ?? 1) * plan.level(day, product.category),
  );
}

export const expectedOverChannels = (plan: DemandPlan, product: Item, day: string): number =>
  CHANNELS.reduce((units, channel) => units + expectedUnits(plan, product, channel, day), 0);

/** The products that a site sells, which its demand names. */
export function productsSold(site: Site): readonly Item[] {
  const { demand, catalogue } = site;
  if (!demand) return [];
  return Object.keys(demand.bySku).map((sku) => catalogue.item(sku));
}
