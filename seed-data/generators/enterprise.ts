import { daysBetween } from "#shared/business-calendar";
import type { DemandPlan, ProductDemand, WeekFactors } from "./demand.ts";
import { distribution } from "./enterprise-distribution.ts";
import { barcelonaProcurement, procurement } from "./enterprise-procurement.ts";
import type { ForecastPlan } from "./forecasts.ts";
import type { ProcurementPlan } from "./procurement.ts";
import { REFERENCE_DAY, REFERENCE_MONDAY, REFERENCE_SUNDAY } from "./seed-clock.ts";
import type { ProfilePlan, SitePlan, Staff } from "./site.ts";

const ROOT = "80000000-0000-4000-a000-000000000001";
const central = (number: number) => `50000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
const [roberto, marta, javier, carmen] = [11, 12, 13, 14].map(central) as [string, string, string, string];

const LIST_DAYS = ["2024-07-01", "2024-08-01", "2024-09-01", "2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01"];

const BREAD: WeekFactors = [0.95, 0.94, 0.96, 0.99, 1.07, 1.18, 0.91];
const SWEET: WeekFactors = [0.88, 0.87, 0.9, 0.95, 1.05, 1.22, 1.13];
const PASTRY: WeekFactors = [0.8, 0.8, 0.86, 0.94, 1.1, 1.28, 1.22];
const EVERY_DAY: WeekFactors = [1, 1, 1, 1, 1, 1, 1];

/** Demand rises by an eighth from week to week, this week and the next: the season's coffee campaign. */
const CAMPAIGN = 1.12;
const campaign = (day: string): number =>
  day < REFERENCE_MONDAY ? 1 : day <= REFERENCE_SUNDAY ? CAMPAIGN : CAMPAIGN * CAMPAIGN;

interface Shop {
  /** 1 to 3: the tenant digit of its ids, and the first letter of its tenant's id. */
  readonly tenant: 1 | 2 | 3;
  readonly bySku: Readonly<Record<string, number>>;
  /** Weekday factors beside those of its categories: tourists come at weekends, offices do not. */
  readonly weekend: number;
  /** Growth over the last ninety days, as a share. */
  readonly growth: number;
  readonly wastePercent: number;
  readonly van: string;
  readonly tickets: number;
  /** Orders of five, two and one days ago (working days, with the weekend between them) and of today. */
  readonly orders: readonly [number, number, number, number];
  readonly finalStock?: Readonly<Record<string, number>>;
  readonly procurement?: ProcurementPlan;
}

function shop(plan: Shop): SitePlan {
  const person = (number: number) => `23010000-0000-4000-a00${plan.tenant}-00000000000${number}`;
  const staff: Staff = {
    manager: person(1),
    bakers: [person(4)],
    quality: person(1),
    warehouse: person(5),
    cashiers: [person(2), person(3)],
  };
  const week = (factors: WeekFactors): WeekFactors =>
    factors.map((factor, index) => factor * (index > 4 ? plan.weekend : 1)) as unknown as WeekFactors;
  const demand: DemandPlan = {
    bySku: counters(plan.bySku),
    counterWeek: { bread: week(BREAD), viennoiserie: week(SWEET), pastry: week(PASTRY) },
    otherWeek: { wholesale: EVERY_DAY, online: EVERY_DAY },
    level: (day) => campaign(day) * (1 - (plan.growth * Math.max(0, daysBetween(day, REFERENCE_DAY))) / 90),
    events: [],
    noise: 0.08,
    wastePercent: (_, category) => plan.wastePercent + { bread: 0, viennoiserie: 0.9, pastry: -0.4 }[category]!,
    wasteReductionPercent: 17,
    priceShare: { counter: 1, wholesale: 1, online: 1 },
  };
  return {
    tenant: plan.tenant,
    tenantId: `${"abc"[plan.tenant - 1]}0000000-0000-4000-a000-000000000001`,
    staff,
    demand,
    till: {
      tickets: [{ daysAgo: 1, count: plan.tickets }],
      opens: "07:00",
      closes: "20:30",
      terminals: ["TPV-1", "TPV-2"],
    },
    forecasts,
    // Par-baked goods cost what the central bakery charges its shops, which has not changed.
    prices: { listDays: LIST_DAYS, bySku: {}, byCategory: {}, otherwise: { changePercent: 0, wobblePercent: 0 } },
    supply: {
      deliveries: [{ supplierCode: "PRV-CENTRAL", daysAgo: 2, at: "08:05", proposedBy: "assistant" }],
      lotDays: {},
      finalStock: plan.finalStock ?? {},
      dailyUse: {},
      usedEveryDays: 1,
      locations: { ambient: "Trastienda", refrigerated: "Cámara de tienda", frozen: "Arcón" },
      finishedLocation: "Tienda y obrador de acabado",
      productVan: { daysAgo: 0, at: plan.van, reason: "Ruta de la noche desde el obrador" },
      goodsOut: {
        movement: "SALE",
        today: "Encargos y apertura",
        before: "Venta en tienda",
      },
    },
    procurement: plan.procurement ?? { runs: [], scenarioOrders: [] },
    orderBook: {
      days: ([5, 2, 1, 0] as const).map((daysAgo, index) => ({ daysAgo, orders: plan.orders[index]! })),
    },
  };
}

const counters = (bySku: Readonly<Record<string, number>>): Record<string, ProductDemand> =>
  Object.fromEntries(Object.entries(bySku).map(([sku, counter]) => [sku, { counter }]));

const forecasts: ForecastPlan = {
  accuracyPercent: 88,
  bias: 0.004,
  nextWeekPercent: 12,
  models: [
    model("bread", "Demanda de pan en tienda (demo)", "prophet"),
    model("viennoiserie", "Demanda de bollería en tienda (demo)", "gradient_boosting"),
    model("pastry", "Demanda de pastelería en tienda (demo)", "seasonal_naive"),
  ],
  driversOf: (product) => [
    { i18n_key: "forecasting.driver.recent_trend", params: { weeks: 1, change_percent: 12 } },
    product.category === "bread"
      ? { i18n_key: "forecasting.driver.weekend_bread", params: { saturday_percent: 18, sunday_percent: -9 } }
      : { i18n_key: "forecasting.driver.weekend_sweet", params: { saturday_percent: 22 } },
  ],
};

function model(category: string, name: string, algorithm: "prophet" | "seasonal_naive" | "gradient_boosting") {
  const features = ["weekday", "season", "weather", "tourism"];
  return { category, name, algorithm, version: "2025.1", features, trainingDays: 365, trainedDaysAgo: 4 };
}

const shops = [
  // High turnover on tight stocks: what comes at night is sold by the evening.
  shop({
    tenant: 1,
    bySku: {
      "PAN-001": 170,
      "PAN-002": 26,
      "PAN-003": 12,
      "PAN-004": 18,
      "PAN-005": 14,
      "PAN-006": 46,
      "PAN-008": 16,
      "PAN-010": 10,
      "PAN-012": 60,
      "BOL-001": 90,
      "BOL-002": 48,
      "BOL-003": 22,
      "BOL-005": 40,
      "BOL-008": 22,
      "PRE-001": 34,
      "PAS-003": 18,
    },
    weekend: 0.96,
    growth: 0,
    wastePercent: 3.6,
    van: "05:30",
    tickets: 30,
    orders: [18, 16, 19, 17],
  }),
  // Tourists and the premium range.
  shop({
    tenant: 2,
    bySku: {
      "PAN-001": 95,
      "PAN-002": 18,
      "PAN-004": 24,
      "PAN-005": 16,
      "PAN-006": 30,
      "PAN-008": 14,
      "BOL-001": 70,
      "BOL-002": 40,
      "BOL-003": 24,
      "BOL-007": 28,
      "BOL-008": 18,
      "PRE-001": 80,
      "PRE-002": 30,
      "PRE-003": 36,
      "PAS-002": 12,
      "PAS-003": 20,
    },
    weekend: 1.12,
    growth: 0.02,
    wastePercent: 4.2,
    van: "05:05",
    tickets: 26,
    orders: [10, 8, 11, 10],
    finalStock: { "PRC-PRE-002": 6 },
    procurement: barcelonaProcurement,
  }),
  // Young and growing, on more generous stocks.
  shop({
    tenant: 3,
    bySku: {
      "PAN-001": 120,
      "PAN-002": 18,
      "PAN-003": 8,
      "PAN-004": 14,
      "PAN-006": 34,
      "PAN-008": 12,
      "PAN-010": 9,
      "PAN-012": 40,
      "BOL-001": 60,
      "BOL-002": 34,
      "BOL-003": 20,
      "BOL-005": 48,
      "BOL-008": 18,
      "PRE-001": 22,
      "PAS-002": 8,
      "PAS-003": 14,
    },
    weekend: 1,
    growth: 0.09,
    wastePercent: 4.8,
    van: "06:10",
    tickets: 22,
    orders: [13, 11, 14, 12],
  }),
];

/** Hotels and cafés on the way that the central bakery supplies itself, in pieces a day. */
const ON_THE_WAY: Readonly<Record<string, number>> = {
  "PAN-001": 60,
  "PAN-006": 30,
  "PAN-010": 8,
  "PAN-012": 60,
  "BOL-001": 90,
  "BOL-002": 40,
  "BOL-005": 30,
  "BOL-008": 10,
  "PRE-001": 30,
  "PAS-003": 10,
};

/** What leaves the central bakery on an average day: everything that the shops sell, and what goes on the way. */
function producedBySku(): Record<string, ProductDemand> {
  const units = new Map<string, number>(Object.entries(ON_THE_WAY));
  for (const { demand } of shops) {
    for (const [sku, { counter }] of Object.entries(demand!.bySku)) units.set(sku, (units.get(sku) ?? 0) + counter);
  }
  return Object.fromEntries(
    [...units].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sku, wholesale]) => [sku, { counter: 0, wholesale }]),
  );
}

/** Trucks of a supplier that came so many days ago, ordered by the assistant. */
const trucks = (supplierCode: string, at: string, ...daysAgo: readonly number[]) =>
  daysAgo.map((days) => ({ supplierCode, daysAgo: days, at, proposedBy: "assistant" as const }));

/** A central bakery in Madrid that bakes for three shops and sends it out by night. */
export const enterprise: ProfilePlan = {
  profile: "enterprise",
  baseTenantId: ROOT,
  version: "1.0.0",
  demoPassword: "DemoEnterprise2024!",
  sites: [
    {
      tenant: 0,
      tenantId: ROOT,
      staff: { manager: roberto, bakers: [roberto], quality: marta, warehouse: javier, cashiers: [carmen] },
      demand: {
        bySku: producedBySku(),
        counterWeek: {},
        otherWeek: { wholesale: [1, 0.98, 1, 1, 1.03, 1.05, 0.95], online: EVERY_DAY },
        level: () => 1,
        events: [],
        noise: 0,
        wastePercent: () => 0,
        priceShare: { counter: 1, wholesale: 1, online: 1 },
        isSoldElsewhere: true,
      },
      prices: {
        listDays: LIST_DAYS,
        bySku: {
          "LAC-004": { changePercent: 14, wobblePercent: 1 },
          "AGU-001": { changePercent: 0, wobblePercent: 0 },
        },
        byCategory: {
          chocolate: { changePercent: 19, wobblePercent: 1.2 },
          flour: { changePercent: -2.5, wobblePercent: 2 },
          packaging: { changePercent: 0, wobblePercent: 0 },
          salt: { changePercent: 0, wobblePercent: 0 },
        },
        otherwise: { changePercent: 2.5, wobblePercent: 1.2 },
      },
      supply: {
        deliveries: [
          ...trucks("PRV-001", "09:20", 5, 19),
          ...trucks("PRV-002", "08:40", 2, 6),
          ...trucks("PRV-003", "11:15", 5, 12),
          ...trucks("PRV-004", "12:10", 21),
          { supplierCode: "PRV-004", daysAgo: 7, at: "12:10", proposedBy: "user" },
          { supplierCode: "PRV-005", daysAgo: 9, at: "10:30", proposedBy: "user" },
          { supplierCode: "PRV-006", daysAgo: 6, at: "09:00", proposedBy: "user" },
          ...trucks("PRV-006", "09:05", 13),
        ],
        lotDays: { "AGU-001": [2], "LAC-003": [4] },
        finalStock: {},
        dailyUse: {},
        expiringLot: { sku: "LAC-003", inDays: 2, left: 1.5 },
        usedEveryDays: 4,
        locations: { ambient: "Almacén y silos", refrigerated: "Cámara 2", frozen: "Congelador de abatido" },
        finishedLocation: "Expedición, carros por ruta",
        paidShareOfContract: 0.928,
        goodsOut: { movement: "DISPATCH", today: "Carga de las rutas", before: "Carga de las rutas de la noche" },
      },
      procurement,
      production: {
        days: 14,
        batchesPerDay: [20, 20],
        startsBetween: [12 * 60 + 30, 19 * 60],
        outBy: 6 * 60 + 45,
        fulfilmentPercent: 95,
        lostThisWeek: [
          { daysAgo: 4, status: "FAILED", note: "Parada del túnel con la carga dentro; se desechó la hornada." },
          { daysAgo: 2, status: "CANCELLED", note: "Cancelado: se cubrió con lo abatido de la víspera." },
        ],
        lostShareBefore: 0.015,
        lostNotes: {
          CANCELLED: ["Cancelado: la tienda redujo el encargo.", "Cancelado: se cubrió con lo abatido."],
          FAILED: ["Laminado roto por exceso de temperatura; se desechó.", "Hornada pasada de color; se desechó."],
        },
        line: {
          bread: ["EQ-AMA-01", "EQ-HOR-01"],
          "PAN-004": ["EQ-AMA-01", "EQ-HOR-03"],
          "PAN-005": ["EQ-AMA-01", "EQ-HOR-03"],
          "PAN-010": ["EQ-AMA-02", "EQ-HOR-02", "EQ-COR-01"],
          viennoiserie: ["EQ-AMA-02", "EQ-LAM-01", "EQ-HOR-02"],
          "BOL-005": ["EQ-AMA-02", "EQ-HOR-02"],
          "PRE-002": ["EQ-AMA-02", "EQ-HOR-02"],
          pastry: ["EQ-AMA-02", "EQ-HOR-03"],
        },
        checkedShare: 0.2,
        ovenHours: 8,
        ovenLoadPercent: [78, 88],
        peak: { equipmentCode: "EQ-HOR-01", percent: 95 },
      },
      orderBook: {
        days: [
          { daysAgo: 5, orders: 6 },
          { daysAgo: 2, orders: 6 },
          { daysAgo: 1, orders: 7 },
          { daysAgo: 0, orders: 5 },
        ],
      },
      distribution,
    },
    ...shops,
  ],
};
