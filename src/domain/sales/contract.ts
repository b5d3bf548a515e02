import { z } from "zod";
import { Day } from "#table/contract";

export const SALES_GROUPS = ["day", "product", "channel", "outlet"] as const;

export const SalesSummaryQuery = z.strictObject({
  group_by: z.enum(SALES_GROUPS).default("day").describe("What each line adds up"),
  from: Day.optional().describe("First day; ninety days ago when left out"),
  to: Day.optional().describe("Last day; today when left out"),
});

/** What was sold in a group: a day, a product, a channel or a shop. */
export const SalesSummary = z.strictObject({
  group_by: z.enum(SALES_GROUPS),
  from: Day,
  to: Day,
  data: z.array(
    z.strictObject({
      key: z.string().describe("The day, the channel, or the id of the product or shop"),
      label: z.string().describe("What a person calls it"),
      quantity_sold: z.number(),
      quantity_wasted: z.number(),
      revenue_cents: z.int(),
      cost_cents: z.int(),
      margin_percent: z.number().nullable(),
    }),
  ),
});
