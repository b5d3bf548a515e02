import type { stock, stockMovements } from "../../src/domain/inventory/schema.ts";
import type { Batch, Item } from "./catalogue.ts";
import type { OrderOfLot } from "./orders-received.ts";
import { randomOf } from "./random.ts";
import { type HistoryRow, numbering, rounded, sum } from "./rows.ts";
import { dayAgo, iso, madridInstant, minutesAfter, REFERENCE_MS } from "./seed-clock.ts";
import type { Site } from "./site.ts";
import type { IngredientLot } from "./supply.ts";

type Lot = HistoryRow<typeof stock>;
type Movement = HistoryRow<typeof stockMovements>;

/** What changes a lot before its row and those of its movements get their ids. */
interface Change extends Pick<Movement, "movement_type" | "quantity" | "occurred_at"> {
  readonly reason: string;
  readonly performed_by: string;
  readonly purchase_order_id?: string;
  readonly production_batch_id?: string;
}

/** Lots and the movements that add up to what is left of them. */
export function stockHistory(
  site: Site,
  lots: readonly IngredientLot[],
  orderOf: OrderOfLot,
  batches: readonly Batch[],
): { lots: Lot[]; movements: Movement[] } {
  const number = numbering();
  const written: { lots: Lot[]; movements: Movement[] } = { lots: [], movements: [] };
  const add = (
    item: Item,
    lot: Omit<Lot, "id" | "tenant_id" | "ingredient_id" | "unit" | "initial_quantity" | "quantity" | "quality_status">,
    changes: readonly Change[],
  ) => {
    const id = site.id("inventory.stock", written.lots.length + 1);
    written.lots.push({
      id,
      tenant_id: site.tenantId,
      ingredient_id: item.id,
      ...lot,
      initial_quantity: changes[0]!.quantity,
      quantity: rounded(sum(changes, (change) => change.quantity)),
      unit: item.unit,
      quality_status: "GOOD",
    });
    for (const change of changes) {
      written.movements.push({
        id: site.id("inventory.stock_movements", number()),
        tenant_id: site.tenantId,
        ingredient_id: item.id,
        stock_id: id,
        ...change,
        unit_cost_cents: lot.unit_cost_cents,
      });
    }
  };

  for (const lot of lots) {
    const { ingredient } = lot;
    add(
      ingredient,
      {
        supplier_id: ingredient.preferred_supplier_id ?? null,
        lot_number: lot.lotNumber,
        unit_cost_cents: lot.unitCostCents,
        received_date: lot.receivedAt,
        expiration_date: lot.expiresAt,
        location: site.supply!.locations[ingredient.storage],
        notes: null,
      },
      ingredientChanges(site, lot, orderOf(lot)),
    );
  }
  for (const arrival of site.supply ? shelfArrivals(site, batches) : []) {
    const { item, receivedAt } = arrival;
    add(
      item,
      {
        supplier_id: null,
        lot_number: arrival.lotNumber,
        unit_cost_cents: item.average_cost_cents,
        received_date: receivedAt,
        expiration_date: item.shelf_life_days ? minutesAfter(receivedAt, item.shelf_life_days * 1440) : null,
        location: site.supply!.finishedLocation,
        notes: null,
      },
      shelfChanges(site, arrival),
    );
  }
  return written;
}

const USE_REASONS = [
  "Consumo de obrador",
  "Amasado de la noche",
  "Salida a obrador según receta",
  "Consumo de varias hornadas",
];

function ingredientChanges(site: Site, lot: IngredientLot, orderId: string | undefined): Change[] {
  const chance = randomOf(site.profile, site.tenant, "movements", lot.lotNumber);
  const { warehouse, bakers } = site.staff;
  const receipt: Change = {
    movement_type: "RECEIPT",
    quantity: lot.initial,
    occurred_at: lot.receivedAt,
    reason: orderId ? "Entrada de mercancía según pedido" : "Entrada de mercancía",
    performed_by: warehouse,
    ...(orderId && { purchase_order_id: orderId }),
  };
  const uses = lot.uses.flatMap((use, position): Change[] => {
    const packed = lot.ingredient.category === "packaging";
    const used = (quantity: number): Change => ({
      movement_type: "PRODUCTION_USE",
      quantity: -rounded(quantity),
      occurred_at: use.occurredAt,
      reason: packed ? "Envasado y venta en tienda" : chance.pick(site.supply?.useReasons ?? USE_REASONS),
      performed_by: chance.pick(bakers),
    });
    // Now and then a little of a lot is not baked: a torn sack, or less on the shelf than in the books.
    if (packed || lot.left > 0 || position < lot.uses.length - 1 || chance.unit() > 0.3) return [used(use.quantity)];
    const lost = rounded(use.quantity * 0.06, 2);
    const kind = chance.pick(["WASTE", "ADJUSTMENT"] as const);
    const reason = { WASTE: "Merma por envase roto", ADJUSTMENT: "Ajuste tras recuento de almacén" }[kind];
    return [
      used(use.quantity - lost),
      { movement_type: kind, quantity: -lost, occurred_at: use.occurredAt, reason, performed_by: warehouse },
    ];
  });
  return [receipt, ...uses];
}

/** Finished goods that came to the shelf, out of the oven or out of the van. */
interface ShelfArrival {
  readonly item: Item;
  readonly lotNumber: string;
  readonly quantity: number;
  readonly receivedAt: string;
  readonly change: Pick<Change, "movement_type" | "reason" | "performed_by" | "production_batch_id">;
}

/** The latest batch of each product is what can be sold now; older ones are gone. */
function shelfArrivals(site: Site, batches: readonly Batch[]): ShelfArrival[] {
  return site.catalogue.products.flatMap((item): ShelfArrival[] => {
    const arrival = fromOven(item, batches) ?? fromVan(site, item);
    if (!arrival) return [];
    const expires = minutesAfter(arrival.receivedAt, (item.shelf_life_days ?? 365) * 1440);
    if (expires <= iso(REFERENCE_MS)) throw new Error(`the last lot of ${item.sku} would be stale on arrival`);
    return [arrival];
  });
}

function fromOven(item: Item, batches: readonly Batch[]): ShelfArrival | undefined {
  const batch = batches.filter(({ product_id, status }) => product_id === item.id && status === "COMPLETED").at(-1);
  if (!batch) return undefined;
  return {
    item,
    lotNumber: `${item.sku}-H${batch.batch_number.slice(-4)}`,
    quantity: batch.actual_quantity!,
    receivedAt: batch.actual_end_time!,
    change: {
      movement_type: "PRODUCTION_OUTPUT",
      reason: "Salida de horno",
      performed_by: batch.staff_assigned![0]!,
      production_batch_id: batch.id,
    },
  };
}

function fromVan(site: Site, item: Item): ShelfArrival | undefined {
  const { demand, supply, staff } = site;
  const van = supply?.productVan;
  if (!van || !demand?.bySku[item.sku]) return undefined;
  const day = dayAgo(van.daysAgo);
  return {
    item,
    lotNumber: `${item.sku}-R${site.tenant}${van.daysAgo}`,
    quantity: Math.ceil(Math.max(demand.bySku[item.sku]!.counter * 1.1, item.reorder_point * 1.6)),
    receivedAt: madridInstant(day, van.at),
    change: { movement_type: "RECEIPT", reason: van.reason, performed_by: staff.warehouse },
  };
}

const OVER_THE_COUNTER = {
  movement: "SALE",
  today: "Reparto a hostelería y apertura",
  before: "Venta en tienda y reparto",
} as const;

/** To the shelf, then out of it: wholesale before dawn, and the counter days that have passed. */
function shelfChanges(site: Site, { item, quantity, receivedAt, change }: ShelfArrival): Change[] {
  const chance = randomOf(site.profile, site.tenant, "shelf", item.sku);
  const usual = Math.ceil(Math.max(item.reorder_point * 1.25 + 1, quantity * chance.between(0.4, 0.65)));
  const sold = quantity - Math.min(quantity, site.supply!.finalStock[item.sku] ?? usual);
  const arrival: Change = { ...change, quantity, occurred_at: receivedAt };
  if (sold === 0) return [arrival];
  const cameToday = receivedAt > madridInstant(dayAgo(0), "00:00");
  const soldAt = cameToday
    ? iso(REFERENCE_MS - 60_000 * chance.whole(3, 12))
    : laterOf(madridInstant(dayAgo(1), `${chance.whole(13, 19)}:30`), minutesAfter(receivedAt, 20));
  const out = site.supply!.goodsOut ?? OVER_THE_COUNTER;
  return [
    arrival,
    {
      movement_type: out.movement,
      quantity: -sold,
      occurred_at: soldAt,
      reason: cameToday ? out.today : out.before,
      performed_by: chance.pick(site.staff.cashiers),
    },
  ];
}

/** Both are plain instants. What came in the evening did not leave in the afternoon before. */
const laterOf = (one: string, other: string): string => (one > other ? one : other);
