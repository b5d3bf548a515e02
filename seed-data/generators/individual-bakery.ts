import { weekdayOf } from "#shared/business-calendar";
import type { WeekFactors } from "./demand.ts";
import { baseId } from "./ids.ts";
import type { ProcurementPlan } from "./procurement.ts";
import { dayAgo } from "./seed-clock.ts";
import type { ProfilePlan } from "./site.ts";

const TENANT_ID = "3d9f5a72-6b1c-4e8d-a5f0-7c2b94e1d863";
const person = (number: number) => baseId("individual_bakery", "auth.users", number);
const [pablo, lucia, diego, carmen] = [1, 2, 3, 4].map(person) as [string, string, string, string];

const butter = {
  ingredient_name: "Mantequilla 82 % MG",
  on_hand_quantity: 1.5,
  reorder_point: 6,
  unit: "kg",
  supplier_name: "Lácteos y Huevos Sierra Norte",
};
const chocolate = {
  ingredient_name: "Barritas de chocolate 48 %",
  on_hand_quantity: 0.4,
  reorder_point: 2,
  unit: "kg",
  supplier_name: "Distribuciones Panaderas Castilla",
};

/** Butter waits for Pablo's approval; chocolate is almost gone and nobody has ordered it. */
const procurement: ProcurementPlan = {
  runs: [
    {
      status: "EXECUTED",
      plannedAt: "2025-01-05T22:00:30Z",
      periodStart: "2025-01-06",
      periodEnd: "2025-01-12",
      notes: "Plan semanal: harina y azúcar.",
      requirements: [
        {
          sku: "HAR-001",
          required: 150,
          onHand: 44,
          ordered: 125,
          requiredBy: "2025-01-10",
          priority: "MEDIUM",
          status: "COVERED",
          reasoning: {
            i18n_key: "procurement.requirement.planned_production",
            params: { required_quantity: 150, on_hand_quantity: 44, days: 7 },
          },
        },
      ],
    },
    {
      status: "EXECUTED",
      plannedAt: "BASE_TS - 7h59m36s",
      periodStart: "2025-01-15",
      periodEnd: "2025-01-21",
      notes: "Dos materias primas por debajo del punto de pedido. El chocolate no llega al pedido mínimo.",
      requirements: [
        {
          sku: "LAC-001",
          required: 16.5,
          onHand: 1.5,
          ordered: 20,
          requiredBy: "2025-01-17",
          priority: "HIGH",
          status: "ORDERED",
          reasoning: { i18n_key: "procurement.requirement.below_reorder_point", params: butter },
        },
        {
          sku: "CHO-001",
          required: 4.4,
          onHand: 0.4,
          ordered: 4,
          requiredBy: "2025-01-16",
          priority: "URGENT",
          status: "OPEN",
          reasoning: {
            i18n_key: "procurement.requirement.minimum_not_reached",
            params: { ...chocolate, minimum_order_cents: 8000 },
          },
        },
      ],
    },
  ],
  scenarioOrders: [
    {
      supplierCode: "PRV-002",
      status: "PENDING_APPROVAL",
      priority: "HIGH",
      proposedBy: "assistant",
      orderedAt: "BASE_TS - 7h59m32s",
      expectedAt: "2025-01-17T08:30:00Z",
      approvalDeadline: "BASE_TS + 5h",
      fromLastPlan: true,
      notes: "Supera los 100 €: espera el visto bueno de Pablo.",
      reasoning: {
        i18n_key: "procurement.proposal.pending_human_review",
        params: { ...butter, approval_limit_cents: 10000 },
      },
      lines: [{ sku: "LAC-001", quantity: 20 }],
    },
    {
      supplierCode: "PRV-003",
      status: "SENT",
      priority: "MEDIUM",
      proposedBy: "user",
      orderedAt: "BASE_TS - 26h",
      expectedAt: "2025-01-16T09:30:00Z",
      approvedAt: "BASE_TS - 25h",
      approvalSource: "user",
      notes: "Azúcar y levadura de la semana.",
      lines: [
        { sku: "AZU-001", quantity: 50 },
        { sku: "LEV-001", quantity: 5 },
      ],
      deliveries: [{ status: "SCHEDULED", expectedAt: "2025-01-16T09:30:00Z" }],
    },
    {
      supplierCode: "PRV-004",
      status: "DRAFT",
      priority: "LOW",
      proposedBy: "user",
      orderedAt: "2025-01-14T17:40:00Z",
      expectedAt: "2025-01-22T09:30:00Z",
      notes: "Borrador: preguntar si llegan las bolsas impresas.",
      lines: [{ sku: "ENV-001", quantity: 2500 }],
    },
    {
      supplierCode: "PRV-001",
      status: "CANCELLED",
      priority: "LOW",
      proposedBy: "user",
      orderedAt: "2025-01-08T09:20:00Z",
      expectedAt: "2025-01-13T08:30:00Z",
      notes: "Anulado: aún quedaba centeno de sobra.",
      lines: [{ sku: "HAR-004", quantity: 50 }],
    },
  ],
};

const BREAD: WeekFactors = [0.95, 0.94, 0.96, 0.98, 1.05, 1.2, 0.86];
const VIENNOISERIE: WeekFactors = [0.86, 0.84, 0.88, 0.92, 1, 1.3, 1.3];
const PASTRY: WeekFactors = [0, 0, 0, 0.8, 0.95, 1.25, 1.3];

/** A neighbourhood bakery of Madrid: four people, one oven, eight products. */
export const individualBakery: ProfilePlan = {
  profile: "individual_bakery",
  baseTenantId: TENANT_ID,
  version: "1.0.0",
  demoPassword: "DemoSanPablo2024!",
  sites: [
    {
      tenant: 0,
      tenantId: TENANT_ID,
      staff: { manager: pablo, bakers: [lucia, pablo], quality: lucia, warehouse: diego, cashiers: [carmen] },
      demand: {
        bySku: {
          "PAN-001": { counter: 120, wholesale: 30 },
          "PAN-002": { counter: 22 },
          "PAN-003": { counter: 11 },
          "PAN-004": { counter: 34 },
          "BOL-001": { counter: 58, wholesale: 20 },
          "BOL-002": { counter: 44 },
          "BOL-003": { counter: 28 },
          "PAS-001": { counter: 40 },
        },
        counterWeek: { bread: BREAD, viennoiserie: VIENNOISERIE, pastry: PASTRY },
        otherWeek: { wholesale: [1, 1, 1, 1, 1.05, 1.05, 0], online: [1, 1, 1, 1, 1, 1, 1] },
        level: () => 1,
        events: [
          // The school of the street is closed: fewer breakfasts, no rolls for its kitchen.
          { from: dayAgo(25), to: dayAgo(9), factor: 0.9, categories: ["viennoiserie"] },
          { from: dayAgo(25), to: dayAgo(9), factor: 0.8, channels: ["wholesale"] },
        ],
        noise: 0.11,
        wastePercent: (day, category) => (category === "pastry" ? 3 : 4.6) + (weekdayOf(day) === 7 ? 1.2 : 0),
        priceShare: { counter: 1, wholesale: 0.82, online: 1 },
      },
      till: {
        tickets: [
          { daysAgo: 2, count: 18 },
          { daysAgo: 1, count: 20 },
        ],
        opens: "07:00",
        closes: "20:30",
        terminals: ["TPV-1"],
      },
      forecasts: {
        accuracyPercent: 90,
        bias: 0.008,
        models: ["bread", "viennoiserie", "pastry"].map((category) => ({
          category,
          name: `Demanda de ${{ bread: "pan", viennoiserie: "bollería", pastry: "pastelería" }[category]} (demo)`,
          algorithm: category === "bread" ? "prophet" : "seasonal_naive",
          version: "2025.1",
          features: ["weekday", "season", "school_holidays"],
          trainingDays: 180,
          trainedDaysAgo: 4,
        })),
        driversOf: (product) => [
          product.category === "bread"
            ? { i18n_key: "forecasting.driver.weekend_bread", params: { saturday_percent: 20, sunday_percent: -14 } }
            : { i18n_key: "forecasting.driver.weekend_sweet", params: { saturday_percent: 30 } },
        ],
      },
      prices: {
        listDays: ["2024-07-01", "2024-08-01", "2024-09-01", "2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01"],
        bySku: {
          "LAC-001": { changePercent: 16, wobblePercent: 1 },
          "AGU-001": { changePercent: 0, wobblePercent: 0 },
        },
        byCategory: {
          chocolate: { changePercent: 21, wobblePercent: 1 },
          packaging: { changePercent: 0, wobblePercent: 0 },
        },
        otherwise: { changePercent: 2.2, wobblePercent: 1.4 },
      },
      supply: {
        deliveries: [
          { supplierCode: "PRV-002", daysAgo: 2, at: "08:50" },
          { supplierCode: "PRV-001", daysAgo: 5, at: "08:35" },
          { supplierCode: "PRV-003", daysAgo: 6, at: "09:40" },
          { supplierCode: "PRV-002", daysAgo: 9, at: "08:45" },
          { supplierCode: "PRV-004", daysAgo: 12, at: "11:20" },
          { supplierCode: "PRV-001", daysAgo: 19, at: "08:40" },
          { supplierCode: "PRV-003", daysAgo: 20, at: "09:55" },
        ],
        lotDays: { "AGU-001": [2], "SAL-001": [20], "ESP-001": [20], "ESP-002": [20], "LEV-002": [20] },
        finalStock: { "LAC-001": 1.5, "CHO-001": 0.4 },
        dailyUse: { "LAC-001": 1.6, "CHO-001": 0.4 },
        expiringLot: { sku: "LAC-003", inDays: 2, left: 1.5 },
        usedEveryDays: 4,
        locations: { ambient: "Almacén", refrigerated: "Cámara", frozen: "Arcón congelador" },
        finishedLocation: "Tienda",
      },
      procurement,
      production: {
        days: 30,
        batchesPerDay: [4, 5],
        startsBetween: [60, 240],
        outBy: 6 * 60 + 45,
        fulfilmentPercent: 86,
        lostThisWeek: [{ daysAgo: 4, status: "CANCELLED", note: "Cancelado: se fue la luz dos horas de madrugada." }],
        lostShareBefore: 0.025,
        lostNotes: {
          CANCELLED: ["Cancelado: faltó mantequilla.", "Cancelado: sobraba de la víspera."],
          FAILED: ["Masa pasada de fermentación; se desechó.", "Se quemó la base; se desechó la hornada."],
        },
        line: {
          bread: ["EQ-AMA-01", "EQ-HOR-01"],
          viennoiserie: ["EQ-LAM-01", "EQ-FER-01", "EQ-HOR-01"],
          "BOL-002": ["EQ-AMA-01", "EQ-HOR-01"],
          pastry: ["EQ-AMA-01", "EQ-HOR-01"],
        },
        checkedShare: 0.15,
        ovenHours: 5,
        ovenLoadPercent: [38, 66],
      },
    },
  ],
};
