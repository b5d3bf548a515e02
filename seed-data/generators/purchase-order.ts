import { markerOffsetMs } from "#seeding/marker";
import type { Reasoning } from "#shared/json-shapes";
import type {
  deliveries,
  deliveryItems,
  purchaseOrderItems,
  purchaseOrders,
} from "../../src/domain/procurement/schema.ts";
import { listPrice, type PriceRow } from "./price-lists.ts";
import { randomOf } from "./random.ts";
import { type HistoryRow, numbering, rounded, sum } from "./rows.ts";
import { codeDay, iso, REFERENCE_MS } from "./seed-clock.ts";
import type { Site } from "./site.ts";
import type { IngredientLot } from "./supply.ts";

type Order = HistoryRow<typeof purchaseOrders>;
type OrderItem = HistoryRow<typeof purchaseOrderItems>;
type Delivery = HistoryRow<typeof deliveries>;
type DeliveryItem = HistoryRow<typeof deliveryItems>;

export interface OrderLine {
  readonly sku: string;
  readonly quantity: number;
  /** What is paid; the list price in force when left out. */
  readonly unitPriceCents?: number;
  /** What it became in the store room. */
  readonly lot?: IngredientLot;
}

export interface DeliveryDraft {
  readonly status: Delivery["status"];
  readonly expectedAt: string;
  readonly arrivedAt?: string;
  /** The line that this delivery is about, when it brings the rest of one. */
  readonly onlySku?: string;
}

/** An order in the words of whoever plans a scenario; instants are plain or markers. */
export interface OrderDraft {
  readonly supplierCode: string;
  readonly status: Order["status"];
  readonly priority: Order["priority"];
  readonly proposedBy: Order["proposed_by"];
  readonly orderedAt: string;
  readonly expectedAt: string;
  readonly approvalDeadline?: string;
  readonly approvedAt?: string;
  readonly approvalSource?: NonNullable<Order["approval_source"]>;
  readonly rejectionReason?: string;
  readonly notes?: string;
  readonly reasoning?: Reasoning;
  readonly fromLastPlan?: boolean;
  readonly lines: readonly OrderLine[];
  readonly deliveries?: readonly DeliveryDraft[];
}

export interface OrderRows {
  readonly order: Order;
  readonly items: readonly OrderItem[];
  readonly deliveries: readonly Delivery[];
  readonly deliveryItems: readonly DeliveryItem[];
}

export const orderCostCents = (line: OrderLine): number => Math.round(line.quantity * (line.unitPriceCents ?? 0));

/** Writes orders with their lines and deliveries; totals follow from the lines. */
export function orderWriter(site: Site, prices: readonly PriceRow[], lastPlanId: string | undefined) {
  const numbers = { item: numbering(), delivery: numbering(), deliveryItem: numbering() };
  const numberOfDay = new Map<string, number>();
  const code = (prefix: string, instant: string) => {
    const day = codeDay(plain(instant));
    const key = `${prefix}-${day}`;
    numberOfDay.set(key, (numberOfDay.get(key) ?? 0) + 1);
    return `${key}-${String(numberOfDay.get(key)).padStart(3, "0")}`;
  };

  return (draft: OrderDraft, number: number): OrderRows => {
    const chance = randomOf(site.profile, site.tenant, "order", number);
    const supplier = site.catalogue.suppliers.find(({ supplier_code }) => supplier_code === draft.supplierCode);
    if (!supplier) throw new Error(`no supplier ${draft.supplierCode}`);
    const id = site.id("procurement.purchase_orders", number);
    const daysAgo = Math.max(0, Math.floor((REFERENCE_MS - Date.parse(plain(draft.orderedAt))) / 86_400_000));
    const items = draft.lines.map((line): OrderItem => {
      const ingredient = site.catalogue.item(line.sku);
      const contract = listPrice(prices, ingredient.id, line.lot?.daysAgo ?? daysAgo);
      const price = line.unitPriceCents ?? contract;
      return {
        id: site.id("procurement.purchase_order_items", numbers.item()),
        tenant_id: site.tenantId,
        purchase_order_id: id,
        ingredient_id: ingredient.id,
        ordered_quantity: rounded(line.quantity),
        received_quantity: line.lot?.initial ?? 0,
        unit: ingredient.unit,
        unit_price_cents: price,
        contract_price_cents: contract,
        vat_percent: ingredient.vat_percent,
        line_total_cents: Math.round(line.quantity * price),
      };
    });
    const subtotal = sum(items, (item) => item.line_total_cents);
    const tax = sum(items, (item) => Math.round((item.line_total_cents * item.vat_percent) / 100));
    const order: Order = {
      id,
      tenant_id: site.tenantId,
      po_number: code("PO", draft.orderedAt),
      supplier_id: supplier.id,
      plan_id: draft.fromLastPlan ? (lastPlanId ?? null) : null,
      status: draft.status,
      priority: draft.priority,
      proposed_by: draft.proposedBy,
      order_date: draft.orderedAt,
      expected_delivery_date: draft.expectedAt,
      approval_deadline: draft.approvalDeadline ?? null,
      approved_at: draft.approvedAt ?? null,
      approval_source: draft.approvalSource ?? null,
      approved_by: draft.approvalSource === "user" ? site.staff.manager : null,
      rejection_reason: draft.rejectionReason ?? null,
      subtotal_cents: subtotal,
      tax_cents: tax,
      total_cents: subtotal + tax,
      notes: draft.notes ?? null,
      reasoning_data: draft.reasoning ?? null,
      created_at: draft.orderedAt,
      updated_at: draft.orderedAt,
    };

    const deliveryItems: DeliveryItem[] = [];
    const deliveryRows = (draft.deliveries ?? []).map((delivery): Delivery => {
      const deliveryId = site.id("procurement.deliveries", numbers.delivery());
      const storage = draft.lines.map(({ sku }) => site.catalogue.item(sku).storage);
      const cold = storage.some((kind) => kind !== "ambient");
      const [coldest, warmest] = storage.includes("frozen") ? [-20.8, -18.1] : [2.4, 4.9];
      draft.lines.forEach((line, position) => {
        const item = items[position]!;
        if (delivery.onlySku && delivery.onlySku !== line.sku) return;
        const lot = delivery.arrivedAt ? line.lot : undefined;
        deliveryItems.push({
          id: site.id("procurement.delivery_items", numbers.deliveryItem()),
          tenant_id: site.tenantId,
          delivery_id: deliveryId,
          purchase_order_item_id: item.id,
          ingredient_id: item.ingredient_id,
          expected_quantity: rounded(
            delivery.onlySku ? item.ordered_quantity - item.received_quantity : item.ordered_quantity,
          ),
          received_quantity: lot ? lot.initial : null,
          unit: item.unit,
          lot_number: lot?.lotNumber ?? null,
          expiration_date: lot?.expiresAt ?? null,
          condition: lot ? "ACCEPTED" : "PENDING",
        });
      });
      return {
        id: deliveryId,
        tenant_id: site.tenantId,
        delivery_number: code("ALB", delivery.expectedAt),
        purchase_order_id: id,
        supplier_id: supplier.id,
        status: delivery.status,
        expected_date: delivery.expectedAt,
        actual_date: delivery.arrivedAt ?? null,
        received_by: delivery.arrivedAt ? site.staff.warehouse : null,
        carrier: chance.pick(["Transportes Ruano", "Frío Express Centro", "Reparto propio del proveedor"]),
        celsius_on_arrival: delivery.arrivedAt && cold ? rounded(chance.between(coldest!, warmest!), 1) : null,
        notes: null,
      };
    });
    return { order, items, deliveries: deliveryRows, deliveryItems };
  };
}

/** The plain instant of the seed that a marker stands for. */
export const plain = (instant: string): string =>
  instant.startsWith("BASE_TS") ? iso(REFERENCE_MS + markerOffsetMs(instant)) : instant;
