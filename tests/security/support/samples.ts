import * as z from "zod";
import { endpoints } from "#http/api";
import type { OperationDocument } from "#http/endpoint";
import { lifecycleOperations } from "../../../workers/demo-session/operations.ts";
import { rows } from "../../runtime/support/production-calls.ts";
import { pathWith } from "../../runtime/support/routes.ts";
import type { TestSession } from "../../runtime/support/session.ts";

/** JSON Schema, as far as the product's contracts use it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export const schemaOf = (contract: z.ZodType): Schema =>
  z.toJSONSchema(contract, { io: "input", unrepresentable: "any" }) as Schema;

/** One value in a body: where it is and what may stand there. */
export interface BodyField {
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
}

export function fieldsOf(schema: Schema, path: readonly (string | number)[] = []): BodyField[] {
  const own = path.length > 0 ? [{ path, schema }] : [];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => fieldsOf(child, [...path, name]));
  return [...own, ...inside, ...(schema.items ? fieldsOf(schema.items, [...path, 0]) : [])];
}

/** A copy of a body in which one place holds another value. */
export function withValue(body: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list = Array.isArray(body) ? [...body] : [];
    list[step] = withValue(list[step], rest, value);
    return list;
  }
  return { ...(body as object), [step]: withValue((body as Record<string, unknown> | undefined)?.[step], rest, value) };
}

export const isText = ({ type, pattern, format, enum: values }: Schema): boolean =>
  type === "string" && !pattern && !format && !values;
export const isInstant = ({ type, pattern }: Schema): boolean => type === "string" && Boolean(pattern?.includes("T("));

/** An operation with a body that would be taken as it is, and a path that names something of the session. */
export interface WritableOperation {
  readonly operation: OperationDocument;
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly fields: readonly BodyField[];
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Every operation of a session's object that takes a body, with ids of rows that it could really be about. */
export async function writableOperations(session: TestSession): Promise<WritableOperation[]> {
  const one = async (statement: string) => String((await rows(session, statement))[0]?.id ?? crypto.randomUUID());
  const [
    ingredient,
    product,
    customer,
    order,
    batch,
    purchaseOrder,
    delivery,
    deliveryItem,
    template,
    supplied,
    alert,
  ] = await Promise.all([
    one("SELECT id FROM ingredients WHERE product_type = 'INGREDIENT' ORDER BY reorder_point DESC"),
    one(
      "SELECT product_id AS id FROM recipes JOIN ingredients i ON i.id = finished_product_id, (SELECT finished_product_id AS product_id FROM recipes LIMIT 1) LIMIT 1",
    ),
    one("SELECT id FROM customers"),
    one("SELECT id FROM customer_orders ORDER BY order_date DESC"),
    one("SELECT id FROM production_batches WHERE status = 'PENDING'"),
    one("SELECT id FROM purchase_orders ORDER BY order_date DESC"),
    one("SELECT id FROM deliveries ORDER BY expected_date DESC"),
    one("SELECT id FROM delivery_items"),
    one("SELECT id FROM quality_check_templates"),
    one("SELECT supplier_id AS id FROM supplier_price_lists"),
    one("SELECT id FROM alerts"),
  ]);
  const lotted = await one("SELECT ingredient_id AS id FROM stock WHERE quantity > 10 ORDER BY quantity DESC");
  const priced = await one(`SELECT ingredient_id AS id FROM supplier_price_lists WHERE supplier_id = '${supplied}'`);
  const bodies: Readonly<Record<string, Record<string, unknown>>> = {
    adjustStock: { ingredient_id: lotted, quantity_change: -0.001, reason: "breakage", notes: "merma" },
    placeOrder: {
      customer_id: customer,
      delivery_date: inDays(3),
      delivery_method: "PICKUP",
      channel: "phone",
      lines: [{ product_id: product, quantity: 1, notes: "sin sal" }],
      notes: "llamar antes",
    },
    changeOrderStatus: { status: "CONFIRMED", notes: "ok" },
    createPurchaseOrder: {
      supplier_id: supplied,
      expected_delivery_date: inDays(6),
      lines: [{ ingredient_id: priced, quantity: 1 }],
      notes: "por la mañana",
    },
    rejectPurchaseOrder: { reason: "caro" },
    receiveDelivery: { lines: [{ delivery_item_id: deliveryItem, received_quantity: 1 }], notes: "bien" },
    createBatch: { product_id: product, planned_start_time: inDays(1), planned_quantity: 1, notes: "de prueba" },
    completeBatch: { actual_quantity: 1 },
    holdBatch: { reason: "horno frío" },
    recordQualityCheck: { batch_id: batch, template_id: template, defects: ["corteza"], notes: "visto" },
    sellAtPointOfSale: { lines: [{ product_id: product, quantity: 0.001 }], payment_method: "cash", terminal: "TPV-1" },
    acknowledgeAlert: { notes: "visto" },
    resolveAlert: { notes: "hecho" },
    runOrchestration: { notes: "a mano" },
  };
  const parents: readonly (readonly [RegExp, string])[] = [
    [/^\/orders\//, order],
    [/^\/production\/batches\//, batch],
    [/purchase-orders\//, purchaseOrder],
    [/deliveries\//, delivery],
    [/^\/alerts\//, alert],
    [/./, ingredient],
  ];
  return endpoints
    .filter(({ method }) => method !== "get")
    .map((operation) => {
      const schema = operation.body ? schemaOf(operation.body) : {};
      return {
        operation,
        path: pathWith(operation, parents.find(([pattern]) => pattern.test(operation.path))![1]),
        body: bodies[operation.operationId] ?? {},
        fields: fieldsOf(schema),
      };
    });
}

/** The lifecycle operations that take a body from a visitor. */
export const lifecycleWrites = lifecycleOperations.filter(
  ({ body, security }) => body && (security?.length === 0 || security?.includes("sessionId")),
);
