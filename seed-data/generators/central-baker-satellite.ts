import { weekdayOf } from "#shared/business-calendar";
import type { WeekFactors } from "./demand.ts";
import { baseId } from "./ids.ts";
import type { ProcurementPlan } from "./procurement.ts";
import { dayAgo } from "./seed-clock.ts";
import type { ProfilePlan } from "./site.ts";

const TENANT_ID = "6e4b8c15-2f7a-4d39-9b60-a8d1f53c7e24";
const person = (number: number) => baseId("central_baker_satellite", "auth.users", number);
const [montserrat, jordi, nuria, aleix] = [1, 2, 3, 4].map(person) as [string, string, string, string];

const croissant = {
  ingredient_name: "Croissant de mantequilla preformado",
  on_hand_quantity: 24,
  reorder_point: 110,
  unit: "unit",
  supplier_name: "Obrador Central La Espiga",
};
const empanada = { ...croissant, ingredient_name: "Empanada gallega precocida", on_hand_quantity: 0, reorder_point: 8 };
const baguette = { ...croissant, ingredient_name: "Baguette precocida", on_hand_quantity: 408, reorder_point: 180 };

/** The central bakery's truck is on its way with croissants; the pie has run out and nobody has ordered it. */
const procurement: ProcurementPlan = {
  runs: [
    {
      status: "EXECUTED",
      plannedAt: "2025-01-08T22:00:28Z",
      periodStart: "2025-01-09",
      periodEnd: "2025-01-15",
      notes: "Plan semanal: más pan de payés para el fin de semana.",
      requirements: [
        {
          sku: "PRE-004",
          required: 180,
          onHand: 70,
          ordered: 120,
          requiredBy: "2025-01-12",
          priority: "MEDIUM",
          status: "COVERED",
          reasoning: {
            i18n_key: "procurement.requirement.planned_production",
            params: { required_quantity: 180, on_hand_quantity: 70, days: 7 },
          },
        },
      ],
    },
    {
      status: "EXECUTED",
      plannedAt: "BASE_TS - 7h59m30s",
      periodStart: "2025-01-15",
      periodEnd: "2025-01-21",
      notes: "Los croissants llegan hoy. Falta empanada, que sola no llega al pedido mínimo del obrador central.",
      requirements: [
        {
          sku: "PRE-008",
          required: 324,
          onHand: 24,
          ordered: 300,
          requiredBy: "2025-01-15",
          priority: "HIGH",
          status: "COVERED",
          reasoning: { i18n_key: "procurement.requirement.below_reorder_point", params: croissant },
        },
        {
          sku: "PRE-014",
          required: 24,
          onHand: 0,
          ordered: 24,
          requiredBy: "2025-01-16",
          priority: "URGENT",
          status: "OPEN",
          reasoning: {
            i18n_key: "procurement.requirement.minimum_not_reached",
            params: { ...empanada, minimum_order_cents: 12000 },
          },
        },
        {
          sku: "PRE-001",
          required: 880,
          onHand: 408,
          ordered: 480,
          requiredBy: "2025-01-18",
          priority: "MEDIUM",
          status: "ORDERED",
          reasoning: {
            i18n_key: "procurement.requirement.planned_production",
            params: { required_quantity: 880, on_hand_quantity: 408, days: 7 },
          },
        },
      ],
    },
  ],
  scenarioOrders: [
    {
      supplierCode: "PRV-001",
      status: "SENT",
      priority: "HIGH",
      proposedBy: "user",
      orderedAt: "BASE_TS - 19h",
      expectedAt: "BASE_TS + 2h30m",
      approvedAt: "BASE_TS - 18h30m",
      approvalSource: "user",
      notes: "Bollería de la semana: el camión pasa hoy.",
      lines: [
        { sku: "PRE-008", quantity: 300 },
        { sku: "PRE-009", quantity: 400 },
        { sku: "PRE-010", quantity: 120 },
      ],
      deliveries: [{ status: "IN_TRANSIT", expectedAt: "BASE_TS + 2h30m" }],
    },
    {
      supplierCode: "PRV-001",
      status: "PENDING_APPROVAL",
      priority: "MEDIUM",
      proposedBy: "assistant",
      orderedAt: "BASE_TS - 7h59m25s",
      expectedAt: "2025-01-17T09:00:00Z",
      approvalDeadline: "BASE_TS + 8h",
      fromLastPlan: true,
      notes: "Supera los 150 €: espera el visto bueno de Montserrat.",
      reasoning: {
        i18n_key: "procurement.proposal.pending_human_review",
        params: { ...baguette, approval_limit_cents: 15000 },
      },
      lines: [{ sku: "PRE-001", quantity: 480 }],
    },
    {
      supplierCode: "PRV-003",
      status: "DRAFT",
      priority: "LOW",
      proposedBy: "user",
      orderedAt: "2025-01-14T16:10:00Z",
      expectedAt: "2025-01-23T09:30:00Z",
      notes: "Borrador: esperar a la prueba de la bolsa nueva.",
      lines: [{ sku: "ENV-001", quantity: 3000 }],
    },
    {
      supplierCode: "PRV-002",
      status: "REJECTED",
      priority: "LOW",
      proposedBy: "assistant",
      orderedAt: "2025-01-09T04:00:00Z",
      expectedAt: "2025-01-14T09:00:00Z",
      approvalDeadline: "2025-01-09T12:00:00Z",
      rejectionReason: "Queda aceite para un mes; se revisa el punto de pedido.",
      lines: [{ sku: "GRA-001", quantity: 10 }],
    },
  ],
};

const BREAD: WeekFactors = [0.96, 0.94, 0.96, 0.98, 1.04, 1.16, 0.9];
const VIENNOISERIE: WeekFactors = [0.9, 0.88, 0.9, 0.92, 1, 1.24, 1.26];
const SAVOURY: WeekFactors = [0.8, 0.82, 0.9, 0.98, 1.2, 1.35, 0.95];

const DRIVERS = {
  bread: { saturday_percent: 16, sunday_percent: -10 },
  viennoiserie: { saturday_percent: 24 },
  savoury: { saturday_percent: 35 },
};

/** A shop in Barcelona that kneads nothing: it finishes what its central bakery sends, tray by tray. */
export const centralBakerSatellite: ProfilePlan = {
  profile: "central_baker_satellite",
  baseTenantId: TENANT_ID,
  version: "1.0.0",
  demoPassword: "DemoLaEspiga2024!",
  sites: [
    {
      tenant: 0,
      tenantId: TENANT_ID,
      staff: { manager: montserrat, bakers: [jordi], quality: montserrat, warehouse: aleix, cashiers: [nuria] },
      demand: {
        bySku: {
          "PAN-001": { counter: 115 },
          "PAN-002": { counter: 48 },
          "PAN-003": { counter: 36 },
          "PAN-004": { counter: 18 },
          "PAN-005": { counter: 16 },
          "PAN-006": { counter: 17 },
          "PAN-007": { counter: 40, wholesale: 50 },
          "BOL-001": { counter: 74 },
          "BOL-002": { counter: 52, wholesale: 45 },
          "BOL-003": { counter: 38 },
          "BOL-004": { counter: 26 },
          "BOL-005": { counter: 20 },
          "BOL-006": { counter: 18 },
          "SAB-001": { counter: 4 },
          "SAB-002": { counter: 14 },
          "SAB-003": { counter: 10 },
        },
        counterWeek: { bread: BREAD, viennoiserie: VIENNOISERIE, savoury: SAVOURY },
        otherWeek: { wholesale: [1, 1, 1, 1, 1.1, 0.9, 0], online: [1, 1, 1, 1, 1, 1, 1] },
        level: () => 1,
        events: [
          // Roadworks in front of the door.
          { from: dayAgo(70), to: dayAgo(64), factor: 0.88, channels: ["counter"] },
          // The hotel was full over the holidays.
          { from: dayAgo(20), to: dayAgo(11), factor: 1.2, channels: ["wholesale"] },
        ],
        noise: 0.1,
        wastePercent: (day, category) => (category === "savoury" ? 4.5 : 3.2) + (weekdayOf(day) === 7 ? 1 : 0),
        priceShare: { counter: 1, wholesale: 0.84, online: 1 },
      },
      till: {
        tickets: [
          { daysAgo: 2, count: 22 },
          { daysAgo: 1, count: 24 },
        ],
        opens: "07:00",
        closes: "20:30",
        terminals: ["TPV-1", "TPV-2"],
      },
      forecasts: {
        accuracyPercent: 91,
        bias: 0.005,
        models: (["bread", "viennoiserie", "savoury"] as const).map((category) => ({
          category,
          name: `Demanda de ${{ bread: "pan", viennoiserie: "bollería", savoury: "salado" }[category]} (demo)`,
          algorithm: category === "viennoiserie" ? "gradient_boosting" : "prophet",
          version: "2025.1",
          features: ["weekday", "season", "weather"],
          trainingDays: 240,
          trainedDaysAgo: 5,
        })),
        driversOf: ({ category }) => [
          {
            i18n_key: category === "bread" ? "forecasting.driver.weekend_bread" : "forecasting.driver.weekend_sweet",
            params: DRIVERS[category as keyof typeof DRIVERS],
          },
        ],
      },
      prices: {
        listDays: ["2024-07-01", "2024-08-01", "2024-09-01", "2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01"],
        bySku: {},
        byCategory: {
          viennoiserie: { changePercent: 9, wobblePercent: 0.8 },
          packaging: { changePercent: 0, wobblePercent: 0 },
        },
        otherwise: { changePercent: 2, wobblePercent: 0.8 },
      },
      supply: {
        deliveries: [
          { supplierCode: "PRV-001", daysAgo: 1, at: "09:20" },
          { supplierCode: "PRV-001", daysAgo: 3, at: "09:05" },
          { supplierCode: "PRV-001", daysAgo: 5, at: "09:30" },
          { supplierCode: "PRV-002", daysAgo: 6, at: "10:10" },
          { supplierCode: "PRV-001", daysAgo: 8, at: "09:10" },
          { supplierCode: "PRV-003", daysAgo: 13, at: "11:35" },
          { supplierCode: "PRV-002", daysAgo: 20, at: "10:25" },
        ],
        lotDays: {
          "PRE-002": [3, 8],
          "PRE-004": [5],
          "PRE-005": [3, 8],
          "PRE-006": [5],
          "PRE-008": [5, 8],
          "PRE-009": [3, 8],
          "PRE-010": [5, 8],
          "PRE-011": [5],
          "PRE-012": [5],
          "PRE-013": [8],
          "PRE-014": [8],
          "PRE-015": [3],
          "PRE-016": [1],
        },
        finalStock: { "PRE-008": 24, "PRE-014": 0 },
        dailyUse: { "PRE-008": 74, "PRE-014": 4 },
        expiringLot: { sku: "PRE-016", inDays: 2, left: 6 },
        usedEveryDays: 2,
        useReasons: ["Terminado en tienda", "Hornada de la mañana", "Hornada de la tarde"],
        locations: { ambient: "Trastienda", refrigerated: "Nevera", frozen: "Cámara de congelación" },
        finishedLocation: "Tienda y vitrina",
      },
      procurement,
      production: {
        days: 21,
        batchesPerDay: [9, 11],
        startsBetween: [300, 345],
        outBy: 6 * 60 + 45,
        fulfilmentPercent: 94,
        lostThisWeek: [
          { daysAgo: 3, status: "FAILED", note: "Se quedó una bandeja en el horno; piezas secas, desechadas." },
        ],
        lostShareBefore: 0.015,
        lostNotes: {
          CANCELLED: ["Cancelado: llovía y había género de sobra.", "Cancelado: el camión llegó tarde."],
          FAILED: ["Bandeja olvidada en el horno; se desechó.", "Fermentada de más; se desechó."],
        },
        line: {
          bread: ["EQ-HOR-01"],
          viennoiserie: ["EQ-FER-01", "EQ-HOR-01"],
          "BOL-006": ["EQ-HOR-02"],
          savoury: ["EQ-HOR-02"],
        },
        checkedShare: 0.1,
        ovenHours: 8,
        ovenLoadPercent: [40, 72],
      },
    },
  ],
};
