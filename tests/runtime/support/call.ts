import { runInDurableObject } from "cloudflare:test";
import { expect } from "vitest";
import type { ErrorCode } from "#shared/errors";
import type { Role } from "#shared/vocabulary";
import type { SqlRow } from "./object.ts";
import { type Problem, problem } from "./problem.ts";
import { read, rows as rowsOf, post as send, unchanged } from "./production-calls.ts";
import { type Answer, createSession, stubOf, type TestSession } from "./session.ts";

type Values = Record<string, string | number | null>;

/** A row as the API tells it, down to the lists inside. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
export type Told = Record<string, any>;

/** A session in which a test builds what it needs and acts in any role; paths begin below `/api/v1`. */
export interface Bakery {
  readonly session: TestSession;
  get(path: string): Promise<Told>;
  /** Writes as the owner, or as somebody with another role. */
  post(path: string, body?: unknown, role?: Role): Promise<Answer>;
  /** The same, expecting it to be done. */
  done(path: string, body?: unknown, role?: Role): Promise<Told>;
  /** The same, expecting a refusal that changes no row of the session. */
  refused(code: ErrorCode, path: string, body?: unknown, role?: Role): Promise<Problem>;
  rows(statement: string, ...bindings: (string | number | null)[]): Promise<SqlRow[]>;
  /** Adds a row; id, tenant and audit columns are filled in. @returns its id */
  add(table: string, values: Values): Promise<string>;
  /** What was changed in the session, oldest first. */
  activity(): Promise<SqlRow[]>;
}

export async function openBakery(): Promise<Bakery> {
  const session = await createSession();
  const rows: Bakery["rows"] = (statement, ...bindings) => rowsOf(session, statement, ...bindings);

  /** No test leans on who works in the demo: somebody takes the role. */
  const somebodyIs = (role: Role | undefined) =>
    rows(
      `UPDATE tenant_members SET role = ?1 WHERE id = (SELECT id FROM tenant_members WHERE role <> 'owner' LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM tenant_members WHERE role = ?1)`,
      role ?? "owner",
    );
  const post: Bakery["post"] = async (path, body, role) => {
    await somebodyIs(role);
    return send(session, path, body, role);
  };

  return {
    session,
    rows,
    post,
    get: (path) => read<Told>(session, path),
    done: async (path, body, role) => {
      const answer = await post(path, body, role);
      expect([200, 201], answer.text).toContain(answer.status);
      return answer.json<Told>();
    },
    refused: async (code, path, body, role) => {
      await somebodyIs(role);
      return problem(await unchanged(session, () => send(session, path, body, role)), code);
    },
    add: (table, values) =>
      runInDurableObject(stubOf(session), (_instance, { storage }) => {
        const now = new Date().toISOString();
        const id = crypto.randomUUID();
        const row: Values = { id, tenant_id: session.tenantId, ...values, created_at: now, updated_at: now };
        const names = Object.keys(row);
        storage.sql.exec(
          `INSERT INTO "${table}" (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
          ...Object.values(row),
        );
        return id;
      }),
    activity: () => rows("SELECT * FROM activity ORDER BY sequence"),
  };
}

let numbered = 0;
const number = () => ++numbered;

/** A finished product at 1.00 € without VAT, of which there is nothing yet. */
export const addProduct = (bakery: Bakery, values: Values = {}): Promise<string> =>
  addIngredient(bakery, {
    product_type: "FINISHED_PRODUCT",
    category: "bread",
    unit: "unit",
    sale_price_cents: 100,
    shelf_life_days: 2,
    ...values,
  });

/** A bought ingredient that costs 50 cents a kilogram, of which there is nothing yet. */
export function addIngredient(bakery: Bakery, values: Values = {}): Promise<string> {
  const name = `Artículo de prueba ${number()}`;
  return bakery.add("ingredients", {
    sku: `TEST-${numbered}`,
    name,
    name_en: name,
    product_type: "INGREDIENT",
    category: "flour",
    unit: "kg",
    allergens: "[]",
    storage: "ambient",
    storage_min_celsius: 5,
    storage_max_celsius: 25,
    shelf_life_days: 30,
    reorder_point: 0,
    reorder_quantity: 0,
    safety_stock: 0,
    maximum_stock: 0,
    lead_time_days: 1,
    average_cost_cents: 50,
    vat_percent: 10,
    is_par_baked: 0,
    is_active: 1,
    ...values,
  });
}

export const instantIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** A usable lot that came in a day ago and lasts for five. */
export const addStock = (bakery: Bakery, ingredientId: string, quantity: number, values: Values = {}) =>
  bakery.add("stock", {
    ingredient_id: ingredientId,
    lot_number: `LOT-${number()}`,
    initial_quantity: quantity,
    quantity,
    unit: "unit",
    unit_cost_cents: 40,
    received_date: instantIn(-1),
    expiration_date: instantIn(5),
    location: "Tienda",
    quality_status: "GOOD",
    ...values,
  });

/** What each of the lots holds. */
export async function quantitiesOf(bakery: Bakery, ...lots: string[]): Promise<unknown[]> {
  const found = await bakery.rows("SELECT id, quantity FROM stock");
  return lots.map((id) => found.find((row) => row.id === id)?.quantity);
}

export const movementsOf = (bakery: Bakery, ingredientId: string): Promise<SqlRow[]> =>
  bakery.rows("SELECT * FROM stock_movements WHERE ingredient_id = ? ORDER BY quantity", ingredientId);
