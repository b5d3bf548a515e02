import * as z from "zod";
import { detailContract } from "#http/resource";
import { Quantity, RealInstant, Text } from "#shared/input";
import { lazily, type Parsed } from "#shared/lazily";
import { Uuid } from "#table/contract";
import { deliveries, deliveryItems, purchaseOrderItems, purchaseOrders } from "./schema.ts";

export const purchaseOrderChildren = {
  items: { table: purchaseOrderItems, column: "purchase_order_id", order: "id" },
  deliveries: { table: deliveries, column: "purchase_order_id", order: "expected_date" },
};
export const deliveryChildren = { items: { table: deliveryItems, column: "delivery_id", order: "id" } };

/** A purchase order with its lines and deliveries. */
export const PurchaseOrder = lazily(() => detailContract(purchaseOrders, purchaseOrderChildren));
/** A delivery with what it brings or brought. */
export const Delivery = lazily(() => detailContract(deliveries, deliveryChildren));

/** What is ordered from a supplier; prices follow from its price list. */
export const CreatePurchaseOrder = lazily(() =>
  z.strictObject({
    supplier_id: Uuid(),
    expected_delivery_date: RealInstant().optional().describe("From the supplier's lead time when left out"),
    lines: z
      .array(z.strictObject({ ingredient_id: Uuid(), quantity: Quantity() }))
      .min(1)
      .max(50),
    notes: Text(1000).optional(),
  }),
);
export type CreatePurchaseOrder = Parsed<typeof CreatePurchaseOrder>;

export const RejectPurchaseOrder = lazily(() => z.strictObject({ reason: Text(1000) }));
export type RejectPurchaseOrder = Parsed<typeof RejectPurchaseOrder>;

const ReceivedLine = lazily(() =>
  z
    .strictObject({
      delivery_item_id: Uuid(),
      received_quantity: z.number().min(0).max(100_000).describe("What came; 0 when it did not"),
      lot_number: Text(40).optional().describe("The supplier's; a new one when left out"),
      expiration_date: RealInstant().optional().describe("On the label; from the shelf life when left out"),
      condition: z.enum(["ACCEPTED", "REJECTED"]).default("ACCEPTED").describe("Whether it was taken in or sent back"),
      rejection_reason: Text(400).optional(),
    })
    .refine(({ condition, rejection_reason }) => condition === "ACCEPTED" || rejection_reason !== undefined, {
      path: ["rejection_reason"],
      params: { es: "Di por qué se rechaza.", en: "Must be given when condition is REJECTED." },
    }),
);

/** What the truck brought. A line that is not named did not come. */
export const ReceiveDelivery = lazily(() =>
  z.strictObject({
    lines: z.array(ReceivedLine()).min(1).max(100),
    celsius_on_arrival: z.number().min(-40).max(60).optional(),
    notes: Text(1000).optional(),
  }),
);
export type ReceiveDelivery = Parsed<typeof ReceiveDelivery>;
