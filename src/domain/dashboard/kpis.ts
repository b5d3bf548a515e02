import type { DomainContext } from "#shared/context";
import type { Language } from "#shared/vocabulary";
import type { Kpi } from "./contract.ts";

type Text = Readonly<Record<Language, string>>;

/** What each key figure is, in both languages (SPEC §11). */
const KPIS = {
  production_fulfilment: {
    unit: "percent",
    window: { es: "últimos 7 días", en: "last 7 days" },
    formula: { es: "cantidad terminada ÷ cantidad planificada", en: "quantity completed ÷ quantity planned" },
  },
  critical_stock: {
    unit: "ingredients",
    window: { es: "ahora", en: "now" },
    formula: {
      es: "ingredientes cuyas existencias utilizables están por debajo del punto de pedido",
      en: "ingredients whose usable stock is below the reorder point",
    },
  },
  forecast_accuracy: {
    unit: "percent",
    window: { es: "últimos 28 días", en: "last 28 days" },
    formula: { es: "1 − Σ|previsto − vendido| ÷ Σ vendido", en: "1 − Σ|forecast − sold| ÷ Σ sold" },
  },
  next_week_demand: {
    unit: "percent",
    window: { es: "próximos 7 días frente a los últimos 7", en: "next 7 days against the last 7" },
    formula: {
      es: "Σ previsto de los próximos 7 días ÷ Σ vendido en los últimos 7 − 1",
      en: "Σ forecast of the next 7 days ÷ Σ sold in the last 7 − 1",
    },
  },
  waste_reduction: {
    unit: "percent",
    window: { es: "días 1–30 frente a los días 61–90", en: "days 1–30 against days 61–90" },
    formula: {
      es: "1 − merma de los días 1–30 ÷ merma de los días 61–90; merma = tirado ÷ (vendido + tirado)",
      en: "1 − waste rate of days 1–30 ÷ waste rate of days 61–90; waste rate = wasted ÷ (sold + wasted)",
    },
  },
  procurement_saving: {
    unit: "cents_per_month",
    window: { es: "últimos 30 días", en: "last 30 days" },
    formula: {
      es: "Σ (precio base del contrato − precio pagado) × cantidad, pedidos propuestos por el asistente",
      en: "Σ (contract baseline price − price paid) × quantity, orders proposed by the assistant",
    },
  },
} as const satisfies Record<string, { unit: Kpi["unit"]; window: Text; formula: Text }>;

/** A key figure as it is shown: its definition in the caller's language, its value and what went into it. */
export function kpi(
  { locale }: DomainContext,
  name: keyof typeof KPIS,
  value: number | null,
  inputs: Record<string, number>,
): Kpi {
  const { unit, window, formula } = KPIS[name];
  return { value, unit, window: window[locale], formula: formula[locale], inputs };
}

/** `part` of `whole` in percent to one decimal; null when there is no whole. */
export const percentOf = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 1000) / 10 : null;

/** Change from `before` to `now` in percent to one decimal; null when there was nothing before. */
export const changePercent = (now: number, before: number): number | null =>
  before > 0 ? Math.round((now / before - 1) * 1000) / 10 : null;
