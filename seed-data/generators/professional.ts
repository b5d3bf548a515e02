import { daysBetween, weekdayOf } from "#shared/business-calendar";
import type { WeekFactors } from "./demand.ts";
import { procurement } from "./professional-procurement.ts";
import { dayAgo, REFERENCE_DAY } from "./seed-clock.ts";
import type { ProfilePlan, Staff } from "./site.ts";

const TENANT_ID = "a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6";
const person = (number: number) => `50000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
const [juan, ana, pedro, carlos, isabel] = [1, 2, 3, 5, 6].map(person) as [string, string, string, string, string];

const staff: Staff = {
  manager: "c1a2b3c4-d5e6-47a8-b9c0-d1e2f3a4b5c6",
  bakers: [juan, isabel],
  quality: pedro,
  warehouse: carlos,
  cashiers: [ana],
};

const daily = (counter: number, wholesale = 0) => ({ counter, wholesale });
/** Specialities are not baked every day: 1 is Monday, 7 Sunday. */
const on = (counterDays: readonly number[], counter: number) => ({ counter, counterDays });

const BREAD: WeekFactors = [0.94, 0.92, 0.95, 0.98, 1.06, 1.22, 0.84];
const VIENNOISERIE: WeekFactors = [0.84, 0.82, 0.87, 0.91, 1.02, 1.32, 1.28];
const PASTRY: WeekFactors = [0, 0, 0, 0.78, 0.96, 1.24, 1.3];

/** A bakery with its own bakehouse and shop in the centre of Madrid, and a few cafés and hotels that it supplies. */
export const professional: ProfilePlan = {
  profile: "professional",
  baseTenantId: TENANT_ID,
  version: "1.0.0",
  demoPassword: "DemoProfessional2024!",
  sites: [
    {
      tenant: 0,
      tenantId: TENANT_ID,
      staff,
      demand: {
        bySku: {
          "PAN-001": daily(150, 70),
          "PAN-002": daily(32),
          "PAN-003": daily(18),
          "PAN-004": daily(20),
          "PAN-005": on([4, 5, 6, 7], 18),
          "PAN-006": daily(48, 24),
          "PAN-007": on([2, 4, 6], 20),
          "PAN-008": daily(22),
          "PAN-009": on([5, 6, 7], 16),
          "PAN-010": daily(18),
          "PAN-011": daily(24),
          "PAN-012": daily(80, 60),
          "BOL-001": daily(96, 45),
          "BOL-002": daily(52),
          "BOL-003": daily(28),
          "BOL-004": daily(26),
          "BOL-005": daily(60),
          "BOL-006": daily(34),
          "BOL-007": on([5, 6, 7], 20),
          "BOL-008": daily(30),
          "PAS-001": daily(6),
          "PAS-002": daily(14),
          "PAS-003": daily(26),
          "PAS-004": daily(5),
        },
        counterWeek: { bread: BREAD, viennoiserie: VIENNOISERIE, pastry: PASTRY },
        otherWeek: { wholesale: [0.95, 0.95, 1, 1, 1.1, 1.15, 0], online: [1, 1, 1, 1, 1, 1, 1] },
        // From early autumn into winter: a little more of everything, and of what goes with coffee.
        level: (day, category) =>
          0.97 +
          (0.06 * Math.max(0, 92 - Math.max(0, daysBetween(day, REFERENCE_DAY)))) / 92 +
          (category === "bread" ? 0 : 0.02),
        events: [
          { from: dayAgo(79), to: dayAgo(76), factor: 0.86 },
          // School holidays: fewer breakfasts on the way to school, no rolls for its kitchen.
          { from: dayAgo(46), to: dayAgo(38), factor: 0.88, categories: ["viennoiserie"] },
          { from: dayAgo(46), to: dayAgo(38), factor: 0.84, channels: ["wholesale"] },
          // A week of rain keeps people from walking by.
          { from: dayAgo(63), to: dayAgo(57), factor: 0.89, channels: ["counter"] },
        ],
        noise: 0.09,
        wastePercent: (day, category) =>
          ({ bread: 3.4, viennoiserie: 4.4, pastry: 3 })[category]! + (weekdayOf(day) === 7 ? 1 : 0),
        priceShare: { counter: 1, wholesale: 0.78, online: 1 },
      },
      till: {
        tickets: [
          { daysAgo: 2, count: 22 },
          { daysAgo: 1, count: 23 },
        ],
        opens: "07:00",
        closes: "20:30",
        terminals: ["TPV-1", "TPV-2"],
      },
      forecasts: {
        accuracyPercent: 92,
        bias: 0.006,
        models: [
          {
            category: "bread",
            name: "Demanda de pan (demo)",
            algorithm: "prophet",
            version: "2025.1",
            features: ["weekday", "season", "weather", "school_holidays"],
            trainingDays: 365,
            trainedDaysAgo: 3,
          },
          {
            category: "viennoiserie",
            name: "Demanda de bollería (demo)",
            algorithm: "gradient_boosting",
            version: "2025.1",
            features: ["weekday", "season", "weather", "school_holidays", "temperature"],
            trainingDays: 365,
            trainedDaysAgo: 3,
          },
          {
            category: "pastry",
            name: "Demanda de pastelería (demo)",
            algorithm: "seasonal_naive",
            version: "2025.1",
            features: ["weekday", "season"],
            trainingDays: 180,
            trainedDaysAgo: 3,
          },
        ],
        driversOf: (product) => [
          product.category === "bread"
            ? { i18n_key: "forecasting.driver.weekend_bread", params: { saturday_percent: 22, sunday_percent: -16 } }
            : {
                i18n_key: "forecasting.driver.weekend_sweet",
                params: { saturday_percent: Math.round((product.category === "pastry" ? 0.24 : 0.32) * 100) },
              },
          { i18n_key: "forecasting.driver.recent_trend", params: { weeks: 4, change_percent: 1.8 } },
        ],
      },
      prices: {
        listDays: ["2024-07-01", "2024-08-01", "2024-09-01", "2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01"],
        bySku: {
          "LAC-001": { changePercent: 18, wobblePercent: 1 },
          "AGU-001": { changePercent: 0, wobblePercent: 0 },
        },
        byCategory: {
          chocolate: { changePercent: 23, wobblePercent: 1.2 },
          flour: { changePercent: 1.5, wobblePercent: 2.2 },
          packaging: { changePercent: 0, wobblePercent: 0 },
          salt: { changePercent: 0, wobblePercent: 0 },
          fruit: { changePercent: 2, wobblePercent: 4 },
        },
        otherwise: { changePercent: 2.5, wobblePercent: 1.2 },
      },
      supply: {
        deliveries: [
          { supplierCode: "PRV-002", daysAgo: 1, at: "09:10" },
          { supplierCode: "PRV-003", daysAgo: 3, at: "08:40" },
          { supplierCode: "PRV-001", daysAgo: 6, at: "10:25" },
          {
            supplierCode: "PRV-005",
            daysAgo: 9,
            at: "11:50",
            remainder: { sku: "ENV-002", quantity: 250, expectedAt: "2025-01-20T10:30:00Z" },
          },
          { supplierCode: "PRV-006", daysAgo: 10, at: "09:45" },
          { supplierCode: "PRV-002", daysAgo: 12, at: "09:05" },
          { supplierCode: "PRV-003", daysAgo: 13, at: "08:35" },
          { supplierCode: "PRV-004", daysAgo: 16, at: "12:15" },
          { supplierCode: "PRV-001", daysAgo: 17, at: "10:40" },
          { supplierCode: "PRV-006", daysAgo: 20, at: "09:30" },
        ],
        lotDays: {
          "LAC-001": [12],
          "AGU-001": [2],
          "HAR-004": [17],
          "HAR-005": [17],
          "LEV-002": [10],
          "IMP-001": [20],
          "CHO-002": [20],
          "AZU-002": [17],
          "GRA-002": [12],
          "FSE-001": [3],
          "FSE-002": [13],
          "FSE-003": [17],
          "FRU-001": [13],
        },
        finalStock: { "HAR-001": 5, "LAC-001": 2, "LEV-001": 0 },
        dailyUse: { "HAR-001": 31, "LAC-001": 2.4, "LEV-001": 1.7 },
        expiringLot: { sku: "LAC-003", inDays: 2, left: 2.5 },
        usedEveryDays: 5,
        locations: { ambient: "Almacén seco", refrigerated: "Cámara de frío 1", frozen: "Congelador" },
        finishedLocation: "Tienda y estanterías",
      },
      procurement,
      production: {
        days: 30,
        batchesPerDay: [6, 6],
        startsBetween: [30, 390],
        outBy: 6 * 60 + 45,
        fulfilmentPercent: 87,
        lostThisWeek: [
          {
            daysAgo: 5,
            status: "FAILED",
            note: "Base quemada por sobrecalentamiento del horno; se desechó la hornada.",
          },
          { daysAgo: 1, status: "CANCELLED", note: "Cancelado: la amasadora 2 se paró a media noche." },
        ],
        lostShareBefore: 0.035,
        lostNotes: {
          CANCELLED: [
            "Cancelado: avería en la amasadora 2.",
            "Cancelado: el cliente retiró el pedido.",
            "Cancelado: se adelantó la producción a la víspera.",
          ],
          FAILED: ["Masa sobrefermentada; se desechó.", "Piezas hundidas al cocer; se desechó la hornada."],
        },
        line: {
          bread: ["EQ-AMA-01", "EQ-HOR-01"],
          "PAN-010": ["EQ-AMA-01", "EQ-HOR-02", "EQ-COR-01"],
          viennoiserie: ["EQ-AMA-01", "EQ-LAM-01", "EQ-HOR-02"],
          "BOL-005": ["EQ-AMA-01", "EQ-HOR-02"],
          "BOL-006": ["EQ-AMA-01", "EQ-HOR-02"],
          pastry: ["EQ-AMA-01", "EQ-HOR-02"],
        },
        checkedShare: 0.23,
        ovenHours: 6,
        ovenLoadPercent: [52, 84],
      },
    },
  ],
};
