import { type OrderDraft, orderCostCents } from "./purchase-order.ts";
import { randomOf } from "./random.ts";
import { sum } from "./rows.ts";
import { dayAgo, madridInstant, minutesAfter } from "./seed-clock.ts";
import type { Site } from "./site.ts";
import type { DeliveryPlan, IngredientLot } from "./supply.ts";

/** The order that brought a lot, where one did. */
export type OrderOfLot = (lot: IngredientLot) => string | undefined;

/** Above this an order of the past was approved by a person, in cents. */
const APPROVED_BY_PERSON_FROM = 30_000;

/** One order for every truck that came, with what it brought; newest first. */
export function receivedOrders(site: Site, lots: readonly IngredientLot[]): OrderDraft[] {
  const { supply, catalogue } = site;
  if (!supply) return [];
  const chance = randomOf(site.profile, site.tenant, "received orders");
  return [...supply.deliveries]
    .sort((a, b) => a.daysAgo - b.daysAgo)
    .flatMap((truck): OrderDraft[] => {
      const brought = lots.filter((lot) => isFrom(site, truck, lot));
      if (brought.length === 0) return [];
      const supplier = catalogue.supplier(brought[0]!.ingredient.preferred_supplier_id!);
      const lines = brought.map((lot) => ({
        sku: lot.ingredient.sku,
        quantity: lot.initial + (truck.remainder?.sku === lot.ingredient.sku ? truck.remainder.quantity : 0),
        unitPriceCents: lot.unitCostCents,
        lot,
      }));
      const proposedBy = truck.proposedBy ?? (chance.unit() < 0.7 ? "assistant" : "user");
      // The assistant plans at night and leaves larger orders for the morning.
      const orderedAt = madridInstant(
        dayAgo(truck.daysAgo + supplier.lead_time_days + 1),
        proposedBy === "assistant" ? "23:00" : "10:20",
      );
      const byPerson = proposedBy === "user" || sum(lines, orderCostCents) >= APPROVED_BY_PERSON_FROM;
      const approvedAfter = !byPerson ? 1 : proposedBy === "assistant" ? chance.whole(560, 690) : chance.whole(5, 90);
      const arrivedAt = brought[0]!.receivedAt;
      return [
        {
          supplierCode: truck.supplierCode,
          status: truck.remainder ? "PARTIALLY_RECEIVED" : "RECEIVED",
          priority: chance.pick(["MEDIUM", "MEDIUM", "HIGH", "LOW"] as const),
          proposedBy,
          orderedAt,
          expectedAt: truck.remainder?.expectedAt ?? madridInstant(dayAgo(truck.daysAgo), "10:00"),
          approvedAt: minutesAfter(orderedAt, approvedAfter),
          approvalSource: byPerson ? "user" : "assistant",
          lines,
          deliveries: [
            {
              status: truck.remainder ? "PARTIALLY_DELIVERED" : "DELIVERED",
              expectedAt: madridInstant(dayAgo(truck.daysAgo), "10:00"),
              arrivedAt,
            },
            ...(truck.remainder
              ? [{ status: "SCHEDULED" as const, expectedAt: truck.remainder.expectedAt, onlySku: truck.remainder.sku }]
              : []),
          ],
          ...(truck.remainder && {
            notes: "Falta parte del pedido: el proveedor servirá el resto en una segunda entrega.",
          }),
        },
      ];
    });
}

export const isFrom = (site: Site, truck: DeliveryPlan, lot: IngredientLot): boolean =>
  lot.daysAgo === truck.daysAgo &&
  !lot.receivedAt.startsWith("BASE_TS") &&
  lot.ingredient.preferred_supplier_id !== null &&
  lot.ingredient.preferred_supplier_id !== undefined &&
  site.catalogue.supplier(lot.ingredient.preferred_supplier_id).supplier_code === truck.supplierCode;
