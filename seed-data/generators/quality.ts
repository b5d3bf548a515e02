import { addDays } from "#shared/business-calendar";
import type { productionCapacity, qualityChecks } from "../../src/domain/production/schema.ts";
import type { Batch, QualityTemplate } from "./catalogue.ts";
import { FIRST_HISTORY_NUMBER } from "./production.ts";
import { type Random, randomOf } from "./random.ts";
import { type HistoryRow, numbering, rounded } from "./rows.ts";
import { dayAgo, daysFrom, minutesAfter, REFERENCE_DAY } from "./seed-clock.ts";
import type { Site } from "./site.ts";

type Check = HistoryRow<typeof qualityChecks>;

/** Checks of some completed batches, all passed, and of the batches that were lost in the oven, which failed. */
export function checkHistory(site: Site, batches: readonly Batch[]): Check[] {
  const { production: plan, catalogue } = site;
  if (!plan) return [];
  const chance = randomOf(site.profile, site.tenant, "quality checks");
  const number = numbering(FIRST_HISTORY_NUMBER);
  const category = new Map(catalogue.products.map((product) => [product.id, product.category as string]));
  return batches.flatMap((batch): Check[] => {
    const failed = batch.status === "FAILED";
    if (!failed && (batch.status !== "COMPLETED" || chance.unit() >= plan.checkedShare)) return [];
    const templates = catalogue.templates.filter(
      (template) => template.category === "any" || template.category === category.get(batch.product_id),
    );
    if (templates.length === 0) return [];
    const template = chance.pick(templates);
    const due = minutesAfter(batch.actual_end_time ?? batch.planned_end_time, chance.whole(2, 8));
    return [
      {
        id: site.id("production.quality_checks", number()),
        tenant_id: site.tenantId,
        batch_id: batch.id,
        template_id: template.id,
        status: failed ? "FAILED" : "PASSED",
        due_at: due,
        checked_at: minutesAfter(due, chance.whole(1, 6)),
        checked_by: site.staff.quality,
        measured_value: measuredValue(template, failed, chance),
        score: rounded(failed ? chance.between(2.5, 4.5) : chance.between(7.6, 9.8), 1),
        defects: failed ? [batch.notes ?? "Defecto de horneado"] : [],
        corrective_action: failed
          ? "Lote retirado y desechado; parámetros revisados antes de la siguiente hornada."
          : null,
      },
    ];
  });
}

/** Inside the template's limits around its target, or just outside of them. */
function measuredValue(template: QualityTemplate, failed: boolean, chance: Random): number | null {
  const { minimum_value: low, maximum_value: high } = template;
  if (typeof low !== "number" && typeof high !== "number") return null;
  const [from, to] = [low ?? high! * 0.8, high ?? low! * 1.2];
  const width = to - from;
  if (failed)
    return rounded(
      typeof low === "number" ? low - width * chance.between(0.1, 0.3) : high! + width * chance.between(0.1, 0.3),
      1,
    );
  const target = template.target_value ?? (from + to) / 2;
  return rounded(Math.min(Math.max(target + width * 0.12 * chance.normal(), from), to), 1);
}

/** A week behind and a week ahead; ovens are filled well, and to a bottleneck only where the plan wants one. */
export function ovenCapacity(site: Site): HistoryRow<typeof productionCapacity>[] {
  const { production: plan, catalogue } = site;
  if (!plan) return [];
  const chance = randomOf(site.profile, site.tenant, "capacity");
  const number = numbering(FIRST_HISTORY_NUMBER);
  const ovens = catalogue.equipment.filter(
    ({ equipment_type, status }) => equipment_type === "OVEN" && status === "OPERATIONAL",
  );
  return daysFrom(dayAgo(6), addDays(REFERENCE_DAY, 6)).flatMap((day) =>
    ovens.map((oven) => {
      const available = rounded(oven.capacity_kg_per_hour * plan.ovenHours, 1);
      const usual = chance.between(...plan.ovenLoadPercent);
      const isPeak = day === REFERENCE_DAY && oven.equipment_code === plan.peak?.equipmentCode;
      return {
        id: site.id("production.production_capacity", number()),
        tenant_id: site.tenantId,
        equipment_id: oven.id,
        capacity_date: day,
        available_kg: available,
        planned_kg: rounded((available * (isPeak ? plan.peak.percent : usual)) / 100, 1),
      };
    }),
  );
}
