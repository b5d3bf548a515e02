import { beforeAll, describe, expect, it } from "vitest";
import { production } from "#domain/production";
import type { Role } from "#shared/vocabulary";
import { problem } from "../support/problem.ts";
import { ok, post, read, row, rows, unchanged } from "../support/production-calls.ts";
import { type Answer, createSession, type TestSession } from "../support/session.ts";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

type Batch = Record<string, unknown> & { id: string; status: string; batch_number: string };

let session: TestSession;
let product: { id: string; recipe: string; yield: number };
beforeAll(async () => {
  session = await createSession();
  await fillStoreRoom(session);
  const found = await row(
    session,
    "SELECT r.id, r.finished_product_id, r.yield_quantity FROM recipes r WHERE r.name = 'Baguette Tradicional'",
  );
  product = {
    id: found.finished_product_id as string,
    recipe: found.id as string,
    yield: found.yield_quantity as number,
  };
});

/** A large new lot of every ingredient. */
const fillStoreRoom = (of: TestSession) =>
  rows(
    of,
    `INSERT INTO stock (id, tenant_id, ingredient_id, lot_number, initial_quantity, quantity, unit, unit_cost_cents,
       received_date, location, quality_status, created_at, updated_at)
     SELECT 'ffffffff' || substr(id, 9), tenant_id, id, 'FULL-' || sku, 9000.0, 9000.0, unit, average_cost_cents,
       created_at, 'Almacén seco', 'GOOD', created_at, updated_at
     FROM ingredients WHERE product_type = 'INGREDIENT'`,
  );

const plan = (body: Record<string, unknown> = {}, role?: Role) =>
  post(
    session,
    "/production/batches",
    { product_id: product.id, planned_start_time: inHours(2), planned_quantity: 100, ...body },
    role,
  );
const planned = (body: Record<string, unknown> = {}) => ok<Batch>(plan(body), 201);
const act = (id: string, verb: string, body?: unknown, role?: Role) =>
  post(session, `/production/batches/${id}/${verb}`, body, role);
const started = async (body: Record<string, unknown> = {}) => {
  const { id } = await planned(body);
  await ok(act(id, "start"));
  return id;
};
const batchRow = (id: string) => row(session, "SELECT * FROM production_batches WHERE id = ?", id);
const usable = async (id: string) =>
  (
    await row(
      session,
      `SELECT round(ifnull(sum(quantity), 0), 3) AS quantity FROM stock WHERE ingredient_id = ?
       AND quality_status = 'GOOD' AND (expiration_date IS NULL OR expiration_date > ?)`,
      id,
      new Date().toISOString(),
    )
  ).quantity as number;
const needs = (quantity: number) =>
  rows(
    session,
    `SELECT ingredient_id, round(sum(quantity) * ? / ?, 3) AS quantity FROM recipe_ingredients WHERE recipe_id = ?
     GROUP BY ingredient_id`,
    quantity,
    product.yield,
    product.recipe,
  );
const template = async (code: string) =>
  (await row(session, "SELECT id FROM quality_check_templates WHERE template_code = ?", code)).id as string;
const lastActivity = () => row(session, "SELECT * FROM activity ORDER BY sequence DESC LIMIT 1");
const activities = async () => (await row(session, "SELECT count(*) AS rows FROM activity")).rows as number;
const pointers = (answer: Answer) => [
  ...new Set(problem(answer, "invalid_input").errors?.map(({ pointer }) => pointer)),
];

describe("planning a batch", () => {
  it("takes the product's recipe, its duration and the next number of the day", async () => {
    const [first, second] = [await planned(), await planned()];
    expect(first).toMatchObject({
      product_id: product.id,
      recipe_id: product.recipe,
      product_name: "Baguette Tradicional",
      status: "PENDING",
      priority: "MEDIUM",
      planned_duration_minutes: 65 + 135 + 24,
      actual_start_time: null,
    });
    expect(first.batch_number).toMatch(/^BATCH-\d{8}-\d{6}$/);
    expect(Number(second.batch_number.slice(-6))).toBe(Number(first.batch_number.slice(-6)) + 1);
    const minutes = Date.parse(first.planned_end_time as string) - Date.parse(first.planned_start_time as string);
    expect(minutes).toBe(224 * 60_000);
  });

  it("keeps who, with what, for whom and why, and leaves one activity row", async () => {
    const machine = await row(session, "SELECT id FROM equipment WHERE status = 'OPERATIONAL'");
    const member = await row(session, "SELECT user_id FROM tenant_members WHERE role = 'baker'");
    const order = await row(session, "SELECT id FROM customer_orders WHERE status = 'CONFIRMED'");
    const before = await activities();
    const given = {
      recipe_id: product.recipe,
      equipment_used: [machine.id],
      staff_assigned: [member.user_id],
      order_id: order.id,
      priority: "URGENT",
      notes: "Para la terraza",
    };
    const batch = await planned(given);
    expect(batch).toMatchObject(given);
    expect(await activities()).toBe(before + 1);
    expect(await lastActivity()).toMatchObject({ operation: "createBatch", entity_id: batch.id, before: null });
  });

  it("refuses references that do not hold, and says which", async () => {
    const stopped = await row(session, "SELECT id FROM equipment WHERE status = 'MAINTENANCE'");
    const working = await row(session, "SELECT id FROM equipment WHERE status = 'OPERATIONAL'");
    const flour = await row(session, "SELECT id FROM ingredients WHERE product_type = 'INGREDIENT'");
    const other = await row(session, "SELECT id FROM recipes WHERE id <> ?", product.recipe);
    await rows(session, "UPDATE customer_orders SET status = 'CANCELLED' WHERE status = 'READY'");
    const cancelled = await row(session, "SELECT id FROM customer_orders WHERE status = 'CANCELLED'");
    await unchanged(session, async () => {
      const cases: [Record<string, unknown>, string[]][] = [
        [{ product_id: UNKNOWN_ID }, ["/product_id"]],
        [{ product_id: flour.id }, ["/product_id"]],
        [{ recipe_id: UNKNOWN_ID }, ["/recipe_id"]],
        [{ recipe_id: other.id }, ["/recipe_id"]],
        [{ equipment_used: [working.id, stopped.id, UNKNOWN_ID] }, ["/equipment_used/1", "/equipment_used/2"]],
        [{ staff_assigned: [UNKNOWN_ID] }, ["/staff_assigned/0"]],
        [{ order_id: cancelled.id }, ["/order_id"]],
        [{ order_id: UNKNOWN_ID, staff_assigned: [UNKNOWN_ID] }, ["/order_id", "/staff_assigned/0"]],
      ];
      for (const [body, expected] of cases) expect(pointers(await plan(body)).sort()).toEqual(expected);
    });
  });

  it("refuses input that makes no sense", async () => {
    await unchanged(session, async () => {
      const cases: [Record<string, unknown>, string][] = [
        [{ planned_start_time: inHours(-1) }, "/planned_start_time"],
        [{ planned_start_time: inHours(31 * 24) }, "/planned_start_time"],
        [{ planned_start_time: "2027-02-30T10:00:00Z" }, "/planned_start_time"],
        [{ planned_start_time: "tomorrow" }, "/planned_start_time"],
        [{ planned_quantity: 0 }, "/planned_quantity"],
        [{ planned_quantity: -1 }, "/planned_quantity"],
        [{ planned_quantity: 1e9 }, "/planned_quantity"],
        [{ priority: "SOON" }, "/priority"],
        [{ equipment_used: [] }, "/equipment_used"],
        [{ notes: " " }, "/notes"],
        [{ notes: "a\u0000b" }, "/notes"],
        [{ notes: "x".repeat(2001) }, "/notes"],
        [{ no_such_field: 1 }, "/no_such_field"],
      ];
      for (const [body, pointer] of cases) expect(pointers(await plan(body)), JSON.stringify(body)).toEqual([pointer]);
    });
  });
});

describe("from the first weighing to the shelf", () => {
  it("starts, walks through its recipe, consumes and adds", async () => {
    const { id, batch_number } = await planned();
    expect(await ok<Batch>(act(id, "start"))).toMatchObject({
      status: "IN_PROGRESS",
      current_process_stage: "MIXING",
      shortages: [],
    });

    const stages: unknown[] = [];
    for (let answer = await act(id, "advance"); answer.status === 200; answer = await act(id, "advance")) {
      stages.push(answer.json<Batch>().current_process_stage);
    }
    expect(stages).toEqual(["PROOFING", "SHAPING", "PROOFING", "BAKING", "COOLING"]);
    expect(problem(await act(id, "advance"), "illegal_transition")).toMatchObject({ from: "COOLING", allowed: [] });

    const wanted = await needs(100);
    const before = new Map<unknown, number>();
    for (const { ingredient_id } of wanted) before.set(ingredient_id, await usable(ingredient_id as string));
    const [bread, count] = [await usable(product.id), await activities()];
    const completed = await ok<Batch>(act(id, "complete", { actual_quantity: 97, quality_score: 9 }));
    expect(completed).toMatchObject({
      status: "COMPLETED",
      actual_quantity: 97,
      waste_quantity: 3,
      yield_percentage: 97,
      quality_score: 9,
      shortages: [],
    });
    for (const { ingredient_id, quantity } of wanted) {
      const left = await usable(ingredient_id as string);
      expect(left).toBeCloseTo(before.get(ingredient_id)! - (quantity as number), 3);
    }
    expect(await usable(product.id)).toBeCloseTo(bread + 97, 3);
    expect(await activities()).toBe(count + 1);

    const lot = await row(session, "SELECT * FROM stock WHERE id = ?", completed.lot_id as string);
    expect(lot).toMatchObject({ lot_number: batch_number, quantity: 97, quality_status: "GOOD" });
    expect(lot.unit_cost_cents).toBe(Math.round((completed.ingredient_cost_cents as number) / 97));
    const movements = await rows(
      session,
      "SELECT movement_type, round(sum(quantity), 3) AS quantity FROM stock_movements WHERE production_batch_id = ? GROUP BY 1",
      id,
    );
    expect(movements.map(({ movement_type }) => movement_type)).toEqual(["PRODUCTION_OUTPUT", "PRODUCTION_USE"]);
    expect(movements[0]?.quantity).toBe(97);
  });

  it("can be held and taken up again where it was", async () => {
    const id = await started();
    await ok(act(id, "advance"));
    const held = await ok<Batch>(act(id, "hold", { reason: "Se ha ido la luz" }));
    expect(held).toMatchObject({
      status: "ON_HOLD",
      reasoning_data: { i18n_key: "production.hold.by_hand", params: { reason: "Se ha ido la luz" } },
    });
    expect(await ok(act(id, "start"))).toMatchObject({ status: "IN_PROGRESS", current_process_stage: "PROOFING" });
    const waiting = await planned();
    await ok(act(waiting.id, "hold", { reason: "Sin masa madre" }));
    expect(await ok(act(waiting.id, "start"))).toMatchObject({ current_process_stage: "MIXING" });
  });

  it("fails when nothing came out, and has used its ingredients all the same", async () => {
    const id = await started();
    const bread = await usable(product.id);
    const failed = await ok<Batch>(act(id, "complete", { actual_quantity: 0 }));
    expect(failed).toMatchObject({ status: "FAILED", lot_id: null, waste_quantity: 100, yield_percentage: 0 });
    expect(await usable(product.id)).toBe(bread);
    expect((failed.consumed as unknown[]).length).toBeGreaterThan(0);
  });
});

describe("what a batch may not do", () => {
  it("is told with the states that may follow", async () => {
    const pending = await planned();
    const completed = await started();
    await ok(act(completed, "complete", { actual_quantity: 90 }));
    await unchanged(session, async () => {
      const cases: [string, string, unknown, string, string[]][] = [
        [pending.id, "advance", undefined, "PENDING", ["IN_PROGRESS", "ON_HOLD"]],
        [pending.id, "complete", { actual_quantity: 1 }, "PENDING", ["IN_PROGRESS", "ON_HOLD"]],
        [completed, "start", undefined, "COMPLETED", []],
        [completed, "advance", undefined, "COMPLETED", []],
        [completed, "complete", { actual_quantity: 1 }, "COMPLETED", []],
        [completed, "hold", { reason: "x" }, "COMPLETED", []],
      ];
      for (const [id, verb, body, from, allowed] of cases) {
        expect(problem(await act(id, verb, body), "illegal_transition", verb)).toMatchObject({ from, allowed });
      }
    });
  });

  it("comes out at 110 % of its plan at most", async () => {
    const id = await started();
    const refused = await unchanged(session, () => act(id, "complete", { actual_quantity: 110.001 }));
    expect(problem(refused, "over_production")).toMatchObject({ limit: 110, planned_quantity: 100 });
    expect(await ok(act(id, "complete", { actual_quantity: 110 }))).toMatchObject({
      status: "COMPLETED",
      waste_quantity: 0,
    });
  });

  it("does not start on a machine that has stopped since it was planned", async () => {
    const machine = await row(session, "SELECT id FROM equipment WHERE equipment_code = 'EQ-COR-01'");
    const { id } = await planned({ equipment_used: [machine.id] });
    await rows(session, "UPDATE equipment SET status = 'DOWN' WHERE id = ?", machine.id as string);
    const refused = problem(await unchanged(session, () => act(id, "start")), "conflict") as Record<string, unknown>;
    expect(refused.equipment).toEqual([{ id: machine.id, name: expect.any(String), status: "DOWN" }]);
    await rows(session, "UPDATE equipment SET status = 'OPERATIONAL' WHERE id = ?", machine.id as string);
    await ok(act(id, "start"));
  });

  it("is 404 for a batch that is not there, and 400 for a body that is not right", async () => {
    const id = await started();
    await unchanged(session, async () => {
      for (const [verb, body] of [
        ["start", undefined],
        ["advance", undefined],
        ["complete", { actual_quantity: 1 }],
        ["hold", { reason: "x" }],
      ] as const) {
        problem(await act(UNKNOWN_ID, verb, body), "not_found", verb);
        problem(await act("x", verb, body), "not_found", verb);
      }
      for (const body of [
        {},
        { actual_quantity: -1 },
        { actual_quantity: "1" },
        { actual_quantity: 1, quality_score: 11 },
      ]) {
        problem(await act(id, "complete", body), "invalid_input", JSON.stringify(body));
      }
      for (const body of [{}, { reason: "" }, { reason: "x".repeat(401) }]) {
        problem(await act(id, "hold", body), "invalid_input", JSON.stringify(body));
      }
    });
  });

  it("is for the people of production, and checks for quality control too", async () => {
    const id = await started();
    const check = { batch_id: id, template_id: await template("QC-PESO"), measured_value: 1 };
    await unchanged(session, async () => {
      for (const role of ["sales", "warehouse", "quality_control"] as const) {
        expect(problem(await plan({}, role), "role_forbidden", role)).toMatchObject({ operation: "createBatch" });
        problem(await act(id, "start", undefined, role), "role_forbidden", role);
        problem(await act(id, "advance", undefined, role), "role_forbidden", role);
        problem(await act(id, "complete", { actual_quantity: 1 }, role), "role_forbidden", role);
        problem(await act(id, "hold", { reason: "x" }, role), "role_forbidden", role);
      }
      problem(await post(session, "/production/quality-checks", check, "sales"), "role_forbidden");
    });
    await ok(post(session, "/production/quality-checks", check, "quality_control"), 201);
    await ok(act(id, "advance", undefined, "baker"));
    await ok(act(id, "complete", { actual_quantity: 99 }, "production_manager"));
  });
});

describe("when the store room is short", () => {
  it("a start says so, a completion refuses, and goes on when that is accepted", async () => {
    const [salt] = await rows(
      session,
      `SELECT i.id, i.name FROM ingredients i JOIN recipe_ingredients r ON r.ingredient_id = i.id
       WHERE r.recipe_id = ? AND i.category = 'salt'`,
      product.recipe,
    );
    const { id } = await planned();
    await rows(session, "UPDATE stock SET quantity = 0.0 WHERE ingredient_id = ?", salt!.id as string);
    await rows(session, "UPDATE stock SET quantity = 0.1 WHERE id = 'ffffffff' || substr(?, 9)", salt!.id as string);
    const { shortages } = await ok<{ shortages: Record<string, number>[] }>(act(id, "start"));
    expect(shortages).toEqual([expect.objectContaining({ ingredient_id: salt!.id, usable_quantity: 0.1, unit: "kg" })]);

    const refused = await unchanged(session, () => act(id, "complete", { actual_quantity: 100 }));
    expect(problem(refused, "insufficient_stock")).toMatchObject({ missing: shortages });

    const done = await ok<Batch>(act(id, "complete", { actual_quantity: 100, accept_shortages: true }));
    expect(done).toMatchObject({ status: "COMPLETED", shortages });
    expect(done.consumed).toContainEqual({ ingredient_id: salt!.id, quantity: 0.1 });
    expect(await usable(salt!.id as string)).toBe(0);
    await rows(session, "UPDATE stock SET quantity = 9000.0 WHERE id = 'ffffffff' || substr(?, 9)", salt!.id as string);
  });
});

describe("a quality check", () => {
  const check = (body: Record<string, unknown>) => post(session, "/production/quality-checks", body);
  const pendingCheck = async (batchId: string, templateId: string, tail: string) => {
    const id = `eeeeeeee-0000-4000-8000-0000000000${tail}`;
    await rows(
      session,
      `INSERT INTO quality_checks (id, tenant_id, batch_id, template_id, status, due_at, defects, created_at, updated_at)
       SELECT ?, tenant_id, id, ?, 'PENDING', planned_end_time, '[]', created_at, created_at
       FROM production_batches WHERE id = ?`,
      id,
      templateId,
      batchId,
    );
    return id;
  };

  it("that is pending keeps the bread from the shelf until it passes", async () => {
    const id = await started();
    const [weight, visual] = [await template("QC-PESO"), await template("QC-VISUAL")];
    const checkId = await pendingCheck(id, weight, "01");
    await pendingCheck(id, visual, "02");
    const bread = await usable(product.id);
    expect(await ok(act(id, "complete", { actual_quantity: 95 }))).toMatchObject({
      status: "QUALITY_CHECK",
      lot_id: null,
    });
    expect(problem(await act(id, "complete", { actual_quantity: 95 }), "illegal_transition")).toMatchObject({
      allowed: ["COMPLETED", "ON_HOLD"],
    });
    expect(await usable(product.id)).toBe(bread);

    const first = await ok(check({ batch_id: id, template_id: weight, check_id: checkId, measured_value: 2 }), 201);
    expect(first).toMatchObject({ id: checkId, status: "PASSED", batch: { status: "QUALITY_CHECK" } });
    const second = await ok(check({ batch_id: id, template_id: visual, measured_value: 9, score: 9 }), 201);
    expect(second).toMatchObject({ status: "PASSED", batch: { status: "COMPLETED", quality_score: 9 } });
    expect(await usable(product.id)).toBe(bread + 95);
    const again = await check({ batch_id: id, template_id: weight, check_id: checkId, measured_value: 2 });
    expect(problem(again, "illegal_transition")).toMatchObject({ from: "PASSED", allowed: [] });
  });

  it("that fails quarantines the batch and what is left of it", async () => {
    const id = await started();
    const { lot_id } = await ok<Batch>(act(id, "complete", { actual_quantity: 100 }));
    const bread = await usable(product.id);
    const count = await activities();
    const failed = await ok<{ batch: Batch }>(
      check({
        batch_id: id,
        template_id: await template("QC-HUM-PAN"),
        measured_value: 46.8,
        score: 4.5,
        defects: ["Miga húmeda"],
        corrective_action: "Dos minutos más de cocción",
      }),
      201,
    );
    expect(failed).toMatchObject({ status: "FAILED", measured_value: 46.8, defects: ["Miga húmeda"] });
    expect(failed.batch).toMatchObject({
      status: "ON_HOLD",
      is_quarantined: true,
      quality_score: 4.5,
      reasoning_data: {
        i18n_key: "production.hold.quality_failed",
        params: { maximum_value: 44, measured_value: 46.8 },
      },
    });
    expect(await activities()).toBe(count + 1);
    expect((await row(session, "SELECT quality_status FROM stock WHERE id = ?", lot_id as string)).quality_status).toBe(
      "QUARANTINED",
    );
    expect(await usable(product.id)).toBe(bread - 100);
    problem(await unchanged(session, () => act(id, "start")), "conflict");
    const detail = await read<{ quality_checks: unknown[] }>(session, `/production/batches/${id}`);
    expect(detail.quality_checks).toHaveLength(1);
  });

  it("that fails while baking stops the batch", async () => {
    const id = await started();
    await ok(check({ batch_id: id, template_id: await template("QC-TEMP-PAN"), measured_value: 93.9 }), 201);
    expect(await batchRow(id)).toMatchObject({ status: "ON_HOLD", is_quarantined: 1 });
    problem(await act(id, "start"), "conflict");
  });

  it("asks for a value where there are limits and for a verdict where there are none", async () => {
    const id = await started();
    const template_id = await template("QC-PESO");
    const taste = await template("QC-CATA-PAS");
    await rows(
      session,
      "UPDATE quality_check_templates SET minimum_value = NULL, maximum_value = NULL WHERE id = ?",
      taste,
    );
    const other = await started();
    const checkId = await pendingCheck(other, template_id, "03");
    const { id: pending } = await planned();
    await unchanged(session, async () => {
      const cases: [Record<string, unknown>, string][] = [
        [{ batch_id: UNKNOWN_ID, template_id, measured_value: 1 }, "/batch_id"],
        [{ batch_id: id, template_id: UNKNOWN_ID, measured_value: 1 }, "/template_id"],
        [{ batch_id: id, template_id }, "/measured_value"],
        [{ batch_id: id, template_id, passed: true }, "/measured_value"],
        [{ batch_id: id, template_id, measured_value: 90, passed: true }, "/passed"],
        [{ batch_id: id, template_id: taste }, "/passed"],
        [{ batch_id: id, template_id, measured_value: 1, check_id: UNKNOWN_ID }, "/check_id"],
        [{ batch_id: id, template_id, measured_value: 1, check_id: checkId }, "/check_id"],
        [{ batch_id: other, template_id: taste, passed: true, check_id: checkId }, "/check_id"],
      ];
      for (const [body, pointer] of cases) expect(pointers(await check(body)), JSON.stringify(body)).toEqual([pointer]);
      const early = await check({ batch_id: pending, template_id, measured_value: 1 });
      expect(problem(early, "illegal_transition")).toMatchObject({ from: "PENDING" });
    });
    expect(await ok(check({ batch_id: id, template_id: taste, passed: false }), 201)).toMatchObject({
      status: "FAILED",
      measured_value: null,
      batch: { is_quarantined: true },
    });
  });
});

describe("the bakery as it opens", () => {
  it("can finish what it has begun", async () => {
    const fresh = await createSession();
    const weighed = await row(fresh, "SELECT id, batch_id, template_id FROM quality_checks WHERE status = 'PENDING'");
    const { batch } = await ok<{ batch: Batch }>(
      post(fresh, "/production/quality-checks", {
        batch_id: weighed.batch_id,
        template_id: weighed.template_id,
        check_id: weighed.id,
        measured_value: 1,
      }),
      201,
    );
    expect(batch).toMatchObject({ status: "COMPLETED", actual_quantity: 35 });
    const running = await row(fresh, "SELECT id FROM production_batches WHERE status = 'IN_PROGRESS'");
    const path = `/production/batches/${running.id}/complete`;
    problem(await unchanged(fresh, () => post(fresh, path, { actual_quantity: 49 })), "insufficient_stock");
    const done = await ok(post(fresh, path, { actual_quantity: 49, accept_shortages: true }));
    expect(done).toMatchObject({ status: "COMPLETED" });
  });
});

it("every answer keeps its contract", async () => {
  const keeps = (operation: string, answer: unknown) => {
    const { response } = production.routes.find(({ operationId }) => operationId === operation)!;
    expect(response.parse(answer)).toEqual(answer);
  };
  const batch = await planned();
  keeps("createBatch", batch);
  keeps("startBatch", await ok(act(batch.id, "start")));
  keeps("advanceBatch", await ok(act(batch.id, "advance")));
  const check = { batch_id: batch.id, template_id: await template("QC-PESO"), measured_value: 1 };
  keeps("recordQualityCheck", await ok(post(session, "/production/quality-checks", check), 201));
  keeps("holdBatch", await ok(act(batch.id, "hold", { reason: "x" })));
  await ok(act(batch.id, "start"));
  keeps("completeBatch", await ok(act(batch.id, "complete", { actual_quantity: 100 })));
});
