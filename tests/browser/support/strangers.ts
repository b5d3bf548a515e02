import type { Stranger } from "./free-text.ts";

/** A screen and the texts that stand there. */
export interface Sight {
  readonly path: string;
  readonly texts: readonly (string | undefined)[];
  /** The list is shown to its end. */
  readonly whole?: true;
}

export interface Area {
  readonly fields: readonly string[];
  /** Fills fields as far as one bakery takes it. @returns where what was written is shown */
  readonly fill: (stranger: Stranger) => Promise<Sight[]>;
  /** Lists that can be taken along as a table for a spreadsheet. */
  readonly tables: readonly string[];
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
/** A field of one of the names; not even named where it has had all of its texts. */
const having = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });

interface Row {
  readonly id: string;
}
interface Ingredient extends Row {
  readonly usable_quantity: number;
  readonly sale_price_cents: number | null;
}

const ORDER_STEPS = ["CONFIRMED", "IN_PRODUCTION", "READY"];
const LINES_AT_ONCE = 50;
const DEFECTS_AT_ONCE = 20;
const DELIVERIES_AT_ONCE = 20;

/** What a visitor can write, by the part of the bakery that one session is filled with. */
export const AREAS: Readonly<Record<string, Area>> = {
  "store room, alerts and counter": {
    fields: ["adjustStock notes", "acknowledgeAlert notes", "resolveAlert notes", "sellAtPointOfSale terminal"],
    tables: ["/app/inventario/movimientos", "/app/ventas/tickets?sort=-sold_at"],
    async fill(stranger) {
      const sights: Sight[] = [];
      const wares = await stranger.read<Ingredient>("/inventory/ingredients?product_type=FINISHED_PRODUCT&limit=100");
      const sold = wares.find(({ usable_quantity, sale_price_cents }) => usable_quantity > 10 && sale_price_cents)!;
      const terminals: string[] = [];
      while (stranger.has("sellAtPointOfSale terminal")) {
        const terminal = stranger.next("sellAtPointOfSale terminal")!;
        const lines = [{ product_id: sold.id, quantity: 0.001 }];
        const { id } = await stranger.write("/pos/sales", { lines, payment_method: "cash", terminal });
        if (terminals.length % 10 === 0) sights.push({ path: `/app/ventas/tickets?ver=${id}`, texts: [terminal] });
        terminals.push(terminal);
      }
      sights.push({ path: "/app/ventas/tickets", texts: terminals, whole: true });
      // All that is counted out is missed: that makes the alerts.
      const stored = await stranger.read<Ingredient>("/inventory/ingredients?product_type=INGREDIENT&limit=100");
      const some = stored.filter(({ usable_quantity }) => usable_quantity > 0);
      const reasons: string[] = [];
      for (let turn = 0; stranger.has("adjustStock notes"); turn++) {
        const notes = stranger.next("adjustStock notes")!;
        const { id, usable_quantity } = some[turn % some.length]!;
        const quantity_change = turn < some.length ? -Math.max(0.001, usable_quantity - 0.1) : -0.001;
        await stranger.write("/inventory/adjustments", {
          ingredient_id: id,
          quantity_change,
          reason: "breakage",
          notes,
        });
        reasons.push(notes);
      }
      sights.push({ path: "/app/inventario/movimientos", texts: reasons, whole: true });
      for (const { id } of await stranger.read<Row>("/alerts?status=open&limit=100")) {
        const [taken, solved] = [stranger.next("acknowledgeAlert notes"), stranger.next("resolveAlert notes")];
        await stranger.write(`/alerts/${id}/acknowledge`, having("notes", taken));
        await stranger.write(`/alerts/${id}/resolve`, having("notes", solved));
        sights.push({ path: `/app/alertas?ver=${id}`, texts: [taken, solved] });
      }
      return sights;
    },
  },

  orders: {
    fields: ["placeOrder notes", "placeOrder lines[].notes", "changeOrderStatus notes"],
    tables: ["/app/pedidos"],
    async fill(stranger) {
      const sights: Sight[] = [];
      const [customer] = await stranger.read<Row>("/orders/customers");
      const wares = await stranger.read<Ingredient>("/inventory/ingredients?product_type=FINISHED_PRODUCT&limit=100");
      const product_id = wares.find(({ sale_price_cents }) => sale_price_cents)!.id;
      const order = {
        customer_id: customer!.id,
        delivery_date: inDays(3),
        delivery_method: "PICKUP",
        channel: "phone",
      };
      while (stranger.unfinished.length > 0) {
        const notes = stranger.next("placeOrder notes");
        const ofLines = Array.from({ length: LINES_AT_ONCE }, () => stranger.next("placeOrder lines[].notes"));
        const lines = ofLines
          .filter((text, position) => position === 0 || text !== undefined)
          .map((text) => ({ product_id, quantity: 1, ...having("notes", text) }));
        const { id } = await stranger.write("/orders", { ...order, lines, ...having("notes", notes) });
        const ofSteps = ORDER_STEPS.map(() => stranger.next("changeOrderStatus notes"));
        for (const [step, status] of ORDER_STEPS.entries()) {
          await stranger.write(`/orders/${id}/status`, { status, ...having("notes", ofSteps[step]) });
        }
        sights.push({ path: `/app/pedidos?ver=${id}`, texts: [notes, ...ofLines, ...ofSteps] });
      }
      return sights;
    },
  },

  "bakehouse and quality": {
    fields: [
      "createBatch notes",
      "holdBatch reason",
      "completeBatch notes",
      "recordQualityCheck defects[]",
      "recordQualityCheck corrective_action",
      "recordQualityCheck notes",
    ],
    tables: ["/app/produccion?status=ON_HOLD", "/app/calidad"],
    async fill(stranger) {
      const sights: Sight[] = [];
      const recipes = await stranger.read<Row & { finished_product_id: string }>("/recipes?limit=100");
      const plan = async (notes: string | undefined) =>
        stranger.write("/production/batches", {
          product_id: recipes[0]!.finished_product_id,
          planned_start_time: inDays(1),
          planned_quantity: 1,
          ...having("notes", notes),
        });
      while (stranger.has("holdBatch reason")) {
        const notes = stranger.next("createBatch notes");
        const { id } = await plan(notes);
        await stranger.write(`/production/batches/${id}/hold`, { reason: stranger.next("holdBatch reason") });
        if (notes !== undefined) sights.push({ path: `/app/produccion?ver=${id}`, texts: [notes] });
      }
      let begun = "";
      while (stranger.has("completeBatch notes")) {
        const notes = stranger.next("completeBatch notes");
        begun = (await plan(undefined)).id;
        await stranger.write(`/production/batches/${begun}/start`);
        await stranger.write(`/production/batches/${begun}/complete`, {
          actual_quantity: 1,
          accept_shortages: true,
          notes,
        });
        sights.push({ path: `/app/produccion?ver=${begun}`, texts: [notes] });
      }
      const [template] = await stranger.read<Row & { target_value: number }>("/production/quality-templates");
      while (stranger.unfinished.length > 0) {
        const defects = Array.from({ length: DEFECTS_AT_ONCE }, () => stranger.next("recordQualityCheck defects[]"));
        const [action, notes] = [
          stranger.next("recordQualityCheck corrective_action"),
          stranger.next("recordQualityCheck notes"),
        ];
        const { id } = await stranger.write("/production/quality-checks", {
          batch_id: begun,
          template_id: template!.id,
          measured_value: template!.target_value,
          defects: defects.filter((text) => text !== undefined),
          ...having("corrective_action", action),
          ...having("notes", notes),
        });
        sights.push({ path: `/app/calidad?ver=${id}`, texts: [...defects, action, notes] });
      }
      return sights;
    },
  },

  "purchases and the assistant": {
    fields: ["createPurchaseOrder notes", "rejectPurchaseOrder reason", "runOrchestration notes"],
    tables: ["/app/compras"],
    async fill(stranger) {
      const sights: Sight[] = [];
      const { supplier_id, ingredients } = await largestSupplier(stranger);
      const lines = [{ ingredient_id: ingredients[0]!, quantity: 1 }];
      while (stranger.has("rejectPurchaseOrder reason")) {
        const notes = stranger.next("createPurchaseOrder notes");
        const order = { supplier_id, lines, ...having("notes", notes) };
        const { id } = await stranger.write("/procurement/purchase-orders", order);
        const reason = stranger.next("rejectPurchaseOrder reason");
        await stranger.write(`/procurement/purchase-orders/${id}/reject`, { reason });
        sights.push({ path: `/app/compras?ver=${id}`, texts: [notes, reason] });
      }
      while (stranger.has("runOrchestration notes")) {
        const notes = stranger.next("runOrchestration notes");
        const { id } = await stranger.write("/orchestrator/runs", having("notes", notes));
        sights.push({ path: `/app/orquestador?ver=${id}`, texts: [notes] });
      }
      return sights;
    },
  },

  deliveries: {
    fields: ["receiveDelivery notes", "receiveDelivery lines[].lot_number", "receiveDelivery lines[].rejection_reason"],
    tables: ["/app/compras/entregas", "/app/inventario/lotes?sort=-received_date"],
    async fill(stranger) {
      const sights: Sight[] = [];
      const { supplier_id, ingredients } = await largestSupplier(stranger);
      const { id: ordered } = await stranger.write("/procurement/purchase-orders", {
        supplier_id,
        lines: ingredients.map((ingredient_id) => ({ ingredient_id, quantity: 1 })),
      });
      await stranger.write(`/procurement/purchase-orders/${ordered}/approve`);
      for (let turn = 0; turn < DELIVERIES_AT_ONCE && stranger.unfinished.length > 0; turn++) {
        const { deliveries } = await stranger.one<{ deliveries: (Row & { status: string })[] }>(
          `/procurement/purchase-orders/${ordered}`,
        );
        const { id } = deliveries.find(({ status }) => status === "SCHEDULED")!;
        const { items } = await stranger.one<{ items: Row[] }>(`/procurement/deliveries/${id}`);
        const notes = stranger.next("receiveDelivery notes");
        const lines = items.map((item, position) => ({
          delivery_item_id: item.id,
          received_quantity: 0.001,
          lot_number: stranger.next("receiveDelivery lines[].lot_number"),
          ...((position + turn) % 2 === 0
            ? { condition: "ACCEPTED", rejection_reason: undefined }
            : {
                condition: "REJECTED",
                rejection_reason: stranger.next("receiveDelivery lines[].rejection_reason") ?? "roto",
              }),
        }));
        await stranger.write(`/procurement/deliveries/${id}/receive`, { lines, ...having("notes", notes) });
        const texts = lines.flatMap(({ lot_number, rejection_reason }) => [lot_number, rejection_reason]);
        sights.push({ path: `/app/compras/entregas?ver=${id}`, texts: [notes, ...texts] });
      }
      return sights;
    },
  },
};

/** The supplier that sells most kinds of things, and their ids. */
async function largestSupplier(stranger: Stranger): Promise<{ supplier_id: string; ingredients: string[] }> {
  const suppliers = await Promise.all(
    (await stranger.read<Row>("/suppliers?limit=100")).map(async ({ id: supplier_id }) => {
      const prices = await stranger.read<{ ingredient_id: string }>(`/suppliers/${supplier_id}/price-list?limit=100`);
      return { supplier_id, ingredients: [...new Set(prices.map(({ ingredient_id }) => ingredient_id))] };
    }),
  );
  return suppliers.toSorted((one, other) => other.ingredients.length - one.ingredients.length)[0]!;
}
