import { beforeEach, describe, expect, it } from "vitest";
import { orchestrator } from "#domain/orchestrator";
import { addDays, atMadrid, madridDay, weekdayOf } from "#shared/business-calendar";
import { dump } from "../support/object.ts";
import { problem } from "../support/problem.ts";
import { ok, post, read, row, rows, unchanged } from "../support/production-calls.ts";
import { createSession, stubOf, type TestSession } from "../support/session.ts";

interface Reason {
  i18n_key: string;
  params: Record<string, unknown>;
}
interface Run {
  id: string;
  run_number: string;
  batches_planned: number;
  requirements_found: number;
  purchase_orders_proposed: number;
  summary: Reason[];
  steps: { name: string; records: number; reasons: Reason[]; notes: string | null }[];
}

let session: TestSession;
beforeEach(async () => {
  session = await createSession();
});
const run = (body: unknown = {}) => ok<Run>(post(session, "/orchestrator/runs", body), 201);
const step = ({ steps }: Run, name: string) => steps.find((one) => one.name === name)!;
const newBatches = (since: string) =>
  rows(
    session,
    "SELECT * FROM production_batches WHERE status = 'PENDING' AND created_at >= ? ORDER BY batch_number",
    since,
  );
const countOf = async (table: string) => (await row(session, `SELECT count(*) AS rows FROM ${table}`)).rows as number;

/** A product that nobody has, nobody has planned and everybody wants tomorrow. */
async function wanted(forecast: number) {
  const recipe = await row(
    session,
    "SELECT r.*, i.name AS product FROM recipes r JOIN ingredients i ON i.id = r.finished_product_id WHERE i.name = 'Mollete'",
  );
  const product = recipe.finished_product_id as string;
  const tomorrow = addDays(madridDay(Date.now()), 1);
  await rows(session, "UPDATE stock SET quantity = 0.0 WHERE ingredient_id = ?", product);
  await rows(session, "DELETE FROM order_items WHERE product_id = ?", product);
  await rows(
    session,
    `UPDATE forecasts SET predicted_quantity = ?, confidence_low = 0.0, confidence_high = 1000000.0
     WHERE product_id = ? AND period = 'daily' AND forecast_date = ?`,
    forecast,
    product,
    tomorrow,
  );
  return { product, recipe, tomorrow };
}

describe("a run by hand", () => {
  it("tells its six steps, and is the latest run", async () => {
    const made = await run({ notes: "Mañana hay feria" });
    expect(made.steps.map(({ name }) => name)).toEqual([
      "read_forecast",
      "read_stock",
      "read_orders",
      "plan_batches",
      "plan_requirements",
      "propose_purchase_orders",
    ]);
    expect(made.steps[0]?.notes).toBe("Mañana hay feria");
    expect(made).toMatchObject({ trigger: "MANUAL", status: "COMPLETED" });
    expect(made.run_number).toMatch(/^ORQ-\d{8}-\d{3}$/);
    for (const { reasons } of made.steps) expect(reasons.length).toBeGreaterThan(0);
    const { response } = orchestrator.routes.find(({ operationId }) => operationId === "runOrchestration")!;
    expect(response.parse(made)).toEqual(made);
    expect(await read(session, `/orchestrator/runs/${made.id}`)).toEqual(made);
    const { data } = await read<{ data: Run[] }>(session, "/orchestrator/runs");
    expect(data[0]?.id).toBe(made.id);
  });

  it("leaves one activity row", async () => {
    const before = await countOf("activity");
    const made = await run();
    expect(await countOf("activity")).toBe(before + 1);
    expect(await row(session, "SELECT * FROM activity ORDER BY sequence DESC LIMIT 1")).toMatchObject({
      operation: "runOrchestration",
      entity: "orchestrator.orchestration_runs",
      entity_id: made.id,
    });
  });

  it("plans whole makings for what tomorrow lacks, ready before the shop opens where there is time", async () => {
    const { product, recipe, tomorrow } = await wanted(230);
    const since = new Date().toISOString();
    const made = await run();
    const batches = await newBatches(since);
    expect(batches.length).toBe(made.batches_planned);
    const [batch] = batches.filter(({ product_id }) => product_id === product);
    expect(batch).toMatchObject({ planned_quantity: 300, recipe_id: recipe.id, status: "PENDING", order_id: null });
    expect(batch!.forecast_id).not.toBeNull();
    const ready = Date.parse(batch!.planned_end_time as string);
    const soonest = Date.now() + 66 * 60_000 + (40 + 90 + 11) * 60_000;
    expect(ready).toBeLessThanOrEqual(Math.max(atMadrid(tomorrow, 7 * 60), soonest));
    expect(step(made, "plan_batches").reasons).toContainEqual({
      i18n_key: "orchestrator.batch.planned",
      params: expect.objectContaining({
        batch_id: batch!.id,
        planned_quantity: 300,
        forecast_quantity: 230,
        usable_quantity: 0,
      }),
    });
  });

  it("counts orders, stock and what is planned already", async () => {
    const { product, tomorrow } = await wanted(0);
    const order = await row(session, "SELECT id FROM customer_orders WHERE status = 'CONFIRMED'");
    await rows(
      session,
      `INSERT INTO order_items (id, tenant_id, customer_order_id, product_id, product_name, quantity, unit_price_cents,
         vat_percent, line_total_cents, created_at, updated_at)
       SELECT 'eeeeeeee-0000-4000-8000-000000000001', tenant_id, id, ?, 'Mollete', 120.0, 40, 4, 4800, created_at, created_at
       FROM customer_orders WHERE id = ?`,
      product,
      order.id as string,
    );
    const due = new Date(atMadrid(tomorrow, 8 * 60)).toISOString();
    await rows(session, "UPDATE customer_orders SET delivery_date = ? WHERE id = ?", due, order.id as string);
    await ok(
      post(session, "/production/batches", {
        product_id: product,
        planned_start_time: new Date(Date.now() + 60_000).toISOString(),
        planned_quantity: 100,
      }),
      201,
    );
    const since = new Date().toISOString();
    await run();
    const [batch] = (await newBatches(since)).filter(({ product_id }) => product_id === product);
    expect(batch).toMatchObject({ planned_quantity: 100, order_id: order.id, priority: "HIGH" });
  });

  it("proposes orders for what is low and not on order, priced from the list, for somebody to approve", async () => {
    const supplier = await row(session, "SELECT * FROM suppliers WHERE supplier_code = 'PRV-006'");
    await rows(session, "UPDATE suppliers SET minimum_order_cents = 0 WHERE id = ?", supplier.id as string);
    const made = await run();
    expect(made.purchase_orders_proposed).toBeGreaterThan(0);
    const proposed = await rows(
      session,
      "SELECT * FROM purchase_orders WHERE proposed_by = 'assistant' AND created_at >= ?",
      await startOf(made),
    );
    expect(proposed).toHaveLength(made.purchase_orders_proposed);
    for (const order of proposed) {
      expect(order).toMatchObject({ status: "PENDING_APPROVAL", approved_at: null });
      expect(weekdayOf(madridDay(Date.parse(order.expected_delivery_date as string)))).toBeLessThanOrEqual(5);
      const items = await rows(
        session,
        "SELECT * FROM purchase_order_items WHERE purchase_order_id = ?",
        order.id as string,
      );
      const subtotal = items.reduce((sum, { line_total_cents }) => sum + (line_total_cents as number), 0);
      expect(order.subtotal_cents).toBe(subtotal);
      expect(order.total_cents).toBe(subtotal + (order.tax_cents as number));
      for (const item of items) {
        const price = await row(
          session,
          "SELECT unit_price_cents FROM supplier_price_lists WHERE supplier_id = ? AND ingredient_id = ? AND valid_until IS NULL",
          order.supplier_id as string,
          item.ingredient_id as string,
        );
        expect(item).toMatchObject({ unit_price_cents: price.unit_price_cents, received_quantity: 0 });
      }
    }
    expect(await rows(session, "SELECT id FROM procurement_requirements WHERE status = 'OPEN'")).toEqual([]);
    const yeast = proposed.find(({ supplier_id }) => supplier_id === supplier.id);
    expect(yeast).toMatchObject({ priority: "URGENT" });
    const plan = await row(session, "SELECT * FROM procurement_plans WHERE id = ?", yeast!.plan_id as string);
    const requirements = await rows(
      session,
      "SELECT * FROM procurement_requirements WHERE plan_id = ?",
      plan.id as string,
    );
    expect(requirements.reduce((sum, { estimated_cost_cents }) => sum + (estimated_cost_cents as number), 0)).toBe(
      plan.total_cost_cents,
    );
    const reasons = step(made, "plan_requirements").reasons.map(({ i18n_key, params }) => [
      i18n_key,
      params.ingredient_name,
    ]);
    expect(reasons).toContainEqual(["orchestrator.requirement.covered_by_open_order", "Harina de trigo W-200"]);
    expect(reasons).toContainEqual(["orchestrator.requirement.covered_by_open_order", "Mantequilla 82 % MG"]);
  });

  it("leaves to a person what does not reach the supplier's minimum", async () => {
    const supplier = await row(session, "SELECT id FROM suppliers WHERE supplier_code = 'PRV-006'");
    await rows(session, "UPDATE suppliers SET minimum_order_cents = 99999999 WHERE id = ?", supplier.id as string);
    await rows(session, "UPDATE procurement_requirements SET status = 'COVERED' WHERE status = 'OPEN'");
    const made = await run();
    const open = await rows(session, "SELECT * FROM procurement_requirements WHERE status = 'OPEN'");
    expect(open.length).toBeGreaterThan(0);
    for (const { supplier_id } of open) expect(supplier_id).toBe(supplier.id);
    expect(step(made, "propose_purchase_orders").reasons).toContainEqual({
      i18n_key: "orchestrator.proposal.no_order_minimum_not_reached",
      params: expect.objectContaining({ ingredient_name: "Levadura fresca prensada", minimum_order_cents: 99999999 }),
    });
    await run();
    expect(await rows(session, "SELECT * FROM procurement_requirements WHERE status = 'OPEN'")).toHaveLength(
      open.length,
    );
  });

  it("finds nothing new right after", async () => {
    await run();
    const before = await dump(stubOf(session));
    const again = await run();
    expect(again).toMatchObject({ batches_planned: 0, purchase_orders_proposed: 0 });
    const after = await dump(stubOf(session));
    for (const table of Object.keys(before)) {
      if (["orchestration_runs", "orchestration_steps", "activity", "outbox", "demo_session"].includes(table)) continue;
      if (/alert|insight/.test(table)) continue;
      expect(after[table], table).toEqual(before[table]);
    }
  });

  it("plans the same from the same state", async () => {
    const other = await createSession();
    const plan = async (of: TestSession) => {
      const { steps, summary } = await ok<Run>(post(of, "/orchestrator/runs", {}), 201);
      const plain = ({ i18n_key, params }: Reason) => [
        i18n_key,
        Object.fromEntries(Object.entries(params).filter(([name]) => !name.endsWith("_id"))),
      ];
      return [summary.map(plain), ...steps.map(({ records, reasons }) => [records, reasons.map(plain)])];
    };
    expect(await plan(session)).toEqual(await plan(other));
  });
});

describe("a run is refused", () => {
  it("to whoever does not plan production, and with a body that is not right", async () => {
    await unchanged(session, async () => {
      for (const role of ["baker", "sales", "warehouse", "quality_control"] as const) {
        problem(await post(session, "/orchestrator/runs", {}, role), "role_forbidden", role);
      }
      for (const body of [{ notes: "" }, { notes: 1 }, { trigger: "SCHEDULED" }, [], { notes: "x".repeat(1001) }]) {
        problem(await post(session, "/orchestrator/runs", body), "invalid_input", JSON.stringify(body));
      }
    });
    await ok(post(session, "/orchestrator/runs", {}, "production_manager"), 201);
  });
});

const startOf = async ({ id }: Run) =>
  (await row(session, "SELECT started_at FROM orchestration_runs WHERE id = ?", id)).started_at as string;
