import * as z from "zod";
import { detailContract } from "#http/resource";
import { Quantity, RealInstant, Text } from "#shared/input";
import { lazily, type Parsed } from "#shared/lazily";
import { Uuid } from "#table/contract";
import {
  customerOrders,
  DELIVERY_METHODS,
  ORDER_CHANNELS,
  ORDER_STATUSES,
  orderItems,
  orderStatusHistory,
} from "./schema.ts";

export const orderChildren = {
  items: { table: orderItems, column: "customer_order_id", order: "id" },
  status_history: { table: orderStatusHistory, column: "customer_order_id", order: "changed_at" },
};

/** A customer order with its lines and history. */
export const Order = lazily(() => detailContract(customerOrders, orderChildren));

/** What a customer wants, when and how. */
export const PlaceOrder = lazily(() =>
  z.strictObject({
    customer_id: Uuid(),
    delivery_date: RealInstant().describe("In the future, at most 60 days ahead"),
    delivery_method: z.enum(DELIVERY_METHODS),
    channel: z.enum(ORDER_CHANNELS),
    lines: z
      .array(z.strictObject({ product_id: Uuid(), quantity: Quantity(), notes: Text(400).optional() }))
      .min(1)
      .max(50),
    notes: Text(1000).optional(),
  }),
);
export type PlaceOrder = Parsed<typeof PlaceOrder>;

/** Where an order goes next. */
export const ChangeOrderStatus = lazily(() =>
  z.strictObject({ status: z.enum(ORDER_STATUSES), notes: Text(400).optional() }),
);
export type ChangeOrderStatus = Parsed<typeof ChangeOrderStatus>;
