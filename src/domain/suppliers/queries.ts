import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { supplierContracts, supplierPriceLists } from "./schema.ts";

/** What a supplier's price list asks today for a unit of an ingredient, in cents; null when it names no price. */
export function listPriceCents(
  { db, tenantId, now }: DomainContext,
  supplierId: string,
  ingredientId: string,
): number | null {
  const prices = supplierPriceLists.rows;
  const today = madridDay(now());
  const price = db
    .select({ cents: prices.unit_price_cents })
    .from(prices)
    .where(
      and(
        eq(prices.tenant_id, tenantId),
        eq(prices.supplier_id, supplierId),
        eq(prices.ingredient_id, ingredientId),
        lte(prices.valid_from, today),
        or(isNull(prices.valid_until), gte(prices.valid_until, today)),
      ),
    )
    .orderBy(desc(prices.valid_from), desc(prices.id))
    .limit(1)
    .get();
  return price?.cents ?? null;
}

/** Whether a supplier has a contract in force: only then may a lot name it (integrity table of document 002). */
export function hasContractInForce({ db, tenantId }: DomainContext, supplierId: string): boolean {
  const contracts = supplierContracts.rows;
  const found = db
    .select({ id: contracts.id })
    .from(contracts)
    .where(
      and(eq(contracts.tenant_id, tenantId), eq(contracts.supplier_id, supplierId), eq(contracts.status, "IN_FORCE")),
    )
    .limit(1)
    .get();
  return found !== undefined;
}
