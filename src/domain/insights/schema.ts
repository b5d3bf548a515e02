import * as z from "zod";
import { Reasoning } from "#shared/json-shapes";
import { audit, cents, choice, day, id, json, optional, percent, string, tenantId } from "#table/field";
import { notAfter } from "#table/row-rule";
import { table } from "#table/table";

export const INSIGHT_TYPES = ["price_trend", "safety_stock", "yield"] as const;
export const IMPACTS = ["high", "medium", "low"] as const;
export type Impact = (typeof IMPACTS)[number];

/** What the figures say that nobody has asked yet. Written once, when the session begins. */
export const aiInsights = table(
  "insights.ai_insights",
  {
    id: id(),
    tenant_id: tenantId(),
    insight_type: choice(INSIGHT_TYPES),
    impact: choice(IMPACTS),
    /** What it is about: `domain.table` and the row. */
    entity: string(80),
    entity_id: id(),
    i18n_key: string(120),
    params: json(() => Reasoning().shape.params),
    /** The numbers that go into the formula. */
    inputs: json(() => z.record(z.string().max(60), z.number())),
    /** In symbols, the same in every language. */
    formula: string(200),
    potential_saving_cents: optional(cents()),
    confidence_percent: percent(),
    window_start: day(),
    window_end: day(),
    ...audit(),
  },
  { rules: [notAfter("window_start", "window_end")] },
);

export const insightsTables = [aiInsights];
