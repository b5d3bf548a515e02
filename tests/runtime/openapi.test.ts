import { beforeAll, describe, expect, it } from "vitest";
import { domains } from "#domain";
import { endpoints } from "#http/api";
import { liveOperation } from "#http/live";
import { REQUEST_EXAMPLES } from "#http/openapi-texts";
import { OPERATION_POLICY } from "#session/operation-policy";
import { ERRORS } from "#shared/errors";
import { lifecycleOperations } from "../../workers/demo-session/operations.ts";
import { type Bakery, openBakery } from "./support/call.ts";
import { apiDocument, breaches, documented, expectDocumented, operations } from "./support/document.ts";
import { EVERY_WRITE } from "./support/every-write.ts";
import { hasParameters, pathWith, readable, reads } from "./support/routes.ts";
import { createSession, send } from "./support/session.ts";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";
/** Domains of which this bakery may have no row to show. */
const notEverywhere = domains.filter(({ onlyWhereSeeded }) => onlyWhereSeeded).map(({ name }) => name);
const declared = [...lifecycleOperations, liveOperation, ...endpoints];

/** Whoever has written a client against the document calls operations by these names: they are never renamed. */
const OPERATION_IDS = [
  "acknowledgeAlert",
  "adjustStock",
  "advanceBatch",
  "approvePurchaseOrder",
  "changeOrderStatus",
  "cloneServiceData",
  "completeBatch",
  "createBatch",
  "createChildTenant",
  "createPurchaseOrder",
  "createSession",
  "deleteDemoData",
  "deleteServiceRows",
  "deleteTenant",
  "endSession",
  "entityExists",
  "exportServiceData",
  "exportTenant",
  "extendSession",
  "generateForecasts",
  "getAlert",
  "getBatch",
  "getCurrentUser",
  "getDashboard",
  "getDeletionJob",
  "getDelivery",
  "getEnterpriseDashboard",
  "getForecastAccuracy",
  "getIngredient",
  "getOrchestrationRun",
  "getOrder",
  "getPosTransaction",
  "getPurchaseOrder",
  "getRecipe",
  "getRoute",
  "getSalesSummary",
  "getSession",
  "getSessionStatus",
  "getStatistics",
  "getSupplier",
  "getTenant",
  "holdBatch",
  "issueServiceToken",
  "listActivity",
  "listAdmins",
  "listAlerts",
  "listBatches",
  "listCustomers",
  "listDeliveries",
  "listDemoAccounts",
  "listEquipment",
  "listForecasts",
  "listIngredients",
  "listInsights",
  "listModels",
  "listOrchestrationRuns",
  "listOrders",
  "listPosTransactions",
  "listProcurementPlans",
  "listProcurementRequirements",
  "listProductionCapacity",
  "listProductionSchedules",
  "listPurchaseOrders",
  "listQualityChecks",
  "listQualityTemplates",
  "listRecipes",
  "listRoutes",
  "listSales",
  "listStock",
  "listStockMovements",
  "listSupplierContracts",
  "listSupplierPrices",
  "listSupplierReviews",
  "listSuppliers",
  "listTenantMembers",
  "listTenants",
  "listUsers",
  "listVehicles",
  "login",
  "openLive",
  "placeOrder",
  "previewServiceDeletion",
  "previewTenantDeletion",
  "receiveDelivery",
  "recordConversion",
  "recordQualityCheck",
  "rejectPurchaseOrder",
  "removeMemberships",
  "resolveAlert",
  "runOrchestration",
  "runSweep",
  "sellAtPointOfSale",
  "startBatch",
  "trainModel",
  "transferOwnership",
  "trigger_inventory_alerts",
  "trigger_inventory_insights_safety_stock",
  "trigger_procurement_delivery_tracking",
  "trigger_procurement_insights_price",
  "trigger_production_alerts",
  "trigger_production_insights_yield",
];

let bakery: Bakery;
beforeAll(async () => {
  bakery = await openBakery();
});
const own = () => bakery.session.credentials.header;

describe("the document", () => {
  it("is served as it is made, to everybody", async () => {
    const answer = await send("/openapi.json");
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/json"]);
    expect(answer.json()).toEqual(apiDocument);
    expect(apiDocument.openapi).toMatch(/^3\.1\./);
  });

  it("tells every operation that is declared, by its stable id", () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      declared.map(({ operationId }) => operationId).sort(),
    );
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(OPERATION_IDS);
  });

  it("has an example of every body, which is a right one", () => {
    const written = operations.filter(({ operation }) => operation.requestBody);
    expect(Object.keys(REQUEST_EXAMPLES).sort()).toEqual(written.map(({ operation }) => operation.operationId).sort());
    for (const { operation } of written) {
      const { body } = declared.find(({ operationId }) => operationId === operation.operationId)!;
      const { example } = operation.requestBody!.content["application/json"];
      expect(body!.safeParse(example).error, operation.operationId).toBeUndefined();
    }
  });

  it("has an example of every error, which is a right one", () => {
    const shown = Object.values(apiDocument.components.responses).flatMap(({ content }) =>
      Object.entries(
        (content!["application/problem+json"] as unknown as { examples: Record<string, { value: unknown }> }).examples,
      ),
    );
    for (const [code, { value }] of shown) {
      expect(breaches("/components/schemas/Problem", value), code).toEqual([]);
      expect(value).toMatchObject({ error: code, status: ERRORS[code as keyof typeof ERRORS].status });
    }
    const unseen = Object.keys(ERRORS).filter((code) => !shown.some(([seen]) => seen === code));
    expect(unseen.filter((code) => code !== "method_not_allowed")).toEqual([]);
  });

  it("says who may do each write, and that the others are always refused", () => {
    for (const { method, operation } of operations) {
      const roles = OPERATION_POLICY[operation.operationId];
      if (roles) expect(operation.description).toBe(`Permitted to: ${roles.join(", ")}.`);
      if (operation["x-refused"]) {
        expect(Object.keys(operation.responses)).toContain("403");
        expect(Object.keys(operation.responses).filter((status) => status < "400")).toEqual([]);
      }
      if (method === "GET") expect(roles).toBeUndefined();
    }
  });

  it("lets every operation be called with each of the credentials, and some with none", () => {
    const open = operations.filter(({ operation }) => operation.security?.length === 0);
    expect(open.map(({ operation }) => operation.operationId)).toEqual(["listDemoAccounts", "createSession"]);
  });
});

describe("every answer is what the document says", () => {
  it.each(reads.map((endpoint) => [endpoint.operationId, endpoint] as const))("%s", async (_id, endpoint) => {
    const path = hasParameters(endpoint)
      ? ((await readable(bakery.session)).find((read) => read.endpoint === endpoint)?.path ??
        pathWith(endpoint, UNKNOWN_ID))
      : `/api/v1${endpoint.path}`;
    const answer = await documented("GET", path.replace("/api/v1", ""), undefined, own());
    expect([200, 404]).toContain(answer.status);
    if (answer.status === 404) expect(notEverywhere).toContain(endpoint.tag);
    const etag = answer.headers.get("ETag");
    if (etag && answer.status === 200 && endpoint.tag !== "dashboard") {
      const again = await documented("GET", path.replace("/api/v1", ""), undefined, {
        ...own(),
        "If-None-Match": etag,
      });
      expect(again.status).toBe(304);
    }
    expect((await documented("GET", path.replace("/api/v1", ""), undefined, {})).status).toBe(401);
    const wrong = await documented("GET", `${path.replace("/api/v1", "")}?no_such=1`, undefined, own());
    expect([400, 404]).toContain(wrong.status);
  });

  it.each(Object.entries(EVERY_WRITE))("%s", async (operationId, request) => {
    const { path, body } = await request(bakery);
    expect((await documented("POST", path, body, {})).status).toBe(401);
    if (body !== undefined) {
      const wrong = await documented("POST", path, { ...body, no_such_field: 1 }, own());
      expect(wrong.json().error, wrong.text).toBe("invalid_input");
    }
    const headers = { ...own(), "Idempotency-Key": `document-${operationId}` };
    const answer = await documented("POST", path, body, headers);
    expect([200, 201, 202], answer.text).toContain(answer.status);
    expect((await documented("POST", path, body, headers)).headers.get("Idempotent-Replayed")).toBe("true");
    if (body !== undefined) expect((await documented("POST", path, {}, headers)).status).toBeGreaterThanOrEqual(400);
  });

  it("sessions, from their creation to their end", async () => {
    await documented("GET", "/demo-accounts", undefined, {});
    expectDocumented("POST", "/demo-sessions", (await createSession()).answer);
    await documented("POST", "/demo-sessions", { demo_account_type: "no_such" }, {});
    const session = await createSession();
    const headers = session.credentials.bearer;
    for (const path of ["/demo-sessions/current", `/demo-sessions/${session.id}/status`]) {
      expect((await documented("GET", path, undefined, headers)).status).toBe(200);
    }
    expect((await documented("DELETE", "/demo-sessions/current", undefined, headers)).status).toBe(200);
    expect((await documented("DELETE", "/demo-sessions/current", undefined, headers)).status).toBe(200);
    for (const path of ["/demo-sessions/current", "/demo-sessions/unknown", "/orders"]) {
      expect((await documented("GET", path, undefined, headers)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await documented("POST", "/pos/sales", {}, headers)).status).toBe(410);
  });

  it("[T52] refusals of every kind", async () => {
    const refused: [status: number, error: string, path: string, body: BodyInit, headers: Record<string, string>][] = [
      [400, "malformed_json", "/pos/sales", "{", { "Content-Type": "application/json" }],
      [400, "invalid_input", "/pos/sales", "{}", { "Content-Type": "application/json" }],
      [403, "demo_restriction", "/forecasting/forecasts", "{}", { "Content-Type": "application/json" }],
      [403, "demo_restriction", "/forecasting/models/train", "", {}],
      [
        404,
        "not_found",
        `/orders/${UNKNOWN_ID}/status`,
        '{"status":"CONFIRMED"}',
        { "Content-Type": "application/json" },
      ],
      [413, "payload_too_large", "/pos/sales", "x".repeat(70_000), { "Content-Type": "application/json" }],
      [415, "unsupported_media_type", "/pos/sales", "a=b", { "Content-Type": "application/x-www-form-urlencoded" }],
    ];
    for (const [status, error, path, body, headers] of refused) {
      const answer = await send(`/api/v1${path}`, { method: "POST", headers: { ...own(), ...headers }, body });
      expect([answer.status, answer.json().error], path).toEqual([status, error]);
      expectDocumented("POST", path, answer);
    }
    const ambiguous = { ...own(), ...(await createSession()).credentials.bearer };
    expect((await documented("GET", "/orders", undefined, ambiguous)).json().error).toBe("ambiguous_session");
  });
});
