import { and, eq } from "drizzle-orm";
import type { DomainContext } from "#shared/context";
import { productionBatches } from "./schema.ts";

/** Batches of an order that is no longer wanted stay planned, but for nobody: a batch may not point to a cancelled order. */
export function unlinkOrder({ db, tenantId, now }: DomainContext, orderId: string): void {
  db.update(productionBatches.rows)
    .set({ order_id: null, updated_at: new Date(now()).toISOString() })
    .where(and(eq(productionBatches.rows.tenant_id, tenantId), eq(productionBatches.rows.order_id, orderId)))
    .run();
}
