import * as z from "zod";
import { detailContract } from "#http/resource";
import { Quantity, Text } from "#shared/input";
import { lazily, type Parsed } from "#shared/lazily";
import { Day, Uuid } from "#table/contract";
import { PAYMENT_METHODS, posTransactionItems, posTransactions } from "./schema.ts";

export const SALES_GROUPS = ["day", "product", "channel", "outlet"] as const;

export const SalesSummaryQuery = lazily(() =>
  z.strictObject({
    group_by: z.enum(SALES_GROUPS).default("day").describe("What each line adds up"),
    from: Day().optional().describe("First day; ninety days ago when left out"),
    to: Day().optional().describe("Last day; today when left out"),
  }),
);

/** What was sold in a group: a day, a product, a channel or a shop. */
export const SalesSummary = lazily(() =>
  z.strictObject({
    group_by: z.enum(SALES_GROUPS),
    from: Day(),
    to: Day(),
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
  }),
);

/** What a customer takes from the counter and how they pay. */
export const SellAtPointOfSale = lazily(() =>
  z.strictObject({
    lines: z
      .array(z.strictObject({ product_id: Uuid(), quantity: Quantity() }))
      .min(1)
      .max(50),
    payment_method: z.enum(PAYMENT_METHODS),
    terminal: Text(24).default("TPV-1").describe("The till"),
  }),
);
export type SellAtPointOfSale = Parsed<typeof SellAtPointOfSale>;

export const ticketChildren = {
  items: { table: posTransactionItems, column: "pos_transaction_id", order: "id" },
};

/** A ticket with its lines; prices stand without VAT, which is added line by line. */
export const Ticket = lazily(() => detailContract(posTransactions, ticketChildren));
