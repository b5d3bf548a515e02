import { MINUTE_MS } from "#shared/business-calendar";
import { ingredients } from "../../src/domain/inventory/schema.ts";
import {
  productionBatches,
  productionCapacity,
  qualityChecks,
  qualityCheckTemplates,
} from "../../src/domain/production/schema.ts";
import { recipes } from "../../src/domain/recipes/schema.ts";
import { differs, doubtful, type Finding, wrong } from "../findings.ts";
import { type Check, isClose, msOf } from "./check.ts";

/** A batch makes its recipe's product, in the minutes between start and end, with the yield that its quantities give. */
export const batches: Check = (rows) =>
  rows.of(productionBatches).flatMap((batch): Finding[] => {
    const row = batch.values;
    const minutes = (msOf(row.planned_end_time) - msOf(row.planned_start_time)) / MINUTE_MS;
    const recipe = row.recipe_id ? rows.at(recipes, row.recipe_id) : undefined;
    const made = row.actual_quantity ?? undefined;
    const percent = made === undefined ? undefined : (100 * made) / row.planned_quantity;
    return [
      ...differs(
        batch,
        "planned_duration_minutes",
        row.planned_duration_minutes,
        Math.round(minutes),
        "minutes from planned start to planned end",
      ),
      ...(recipe
        ? differs(batch, "product_id", row.product_id, recipe.finished_product_id, "what the recipe makes")
        : []),
      ...differs(
        batch,
        "product_name",
        row.product_name,
        rows.at(ingredients, row.product_id).name,
        "the product's name",
      ),
      ...(percent === undefined || !row.yield_percentage || isClose(row.yield_percentage, percent, 0.11)
        ? []
        : [
            wrong(
              batch,
              "yield_percentage",
              `is ${row.yield_percentage}, but the quantities give ${percent.toFixed(1)}`,
            ),
          ]),
      ...((row.waste_quantity ?? 0) > row.planned_quantity
        ? [wrong(batch, "waste_quantity", `is more than the ${row.planned_quantity} planned`)]
        : []),
    ];
  });

/** A batch waits for a check that is pending, and lies in quarantine because of one that failed. */
export const batchStates: Check = (rows) =>
  rows.of(productionBatches).flatMap((batch) => {
    const statuses = rows.where(qualityChecks, "batch_id", batch.values.id).map(({ values }) => values.status);
    const { status, is_quarantined } = batch.values;
    return [
      ...(status === "QUALITY_CHECK" && !statuses.includes("PENDING")
        ? [wrong(batch, "status", "is QUALITY_CHECK, but no check of it is pending")]
        : []),
      ...(is_quarantined && !statuses.includes("FAILED")
        ? [wrong(batch, "is_quarantined", "is true, but no check of it failed")]
        : []),
      ...(is_quarantined && status !== "ON_HOLD" && status !== "FAILED"
        ? [wrong(batch, "is_quarantined", `is true, but the batch is ${status}`)]
        : []),
    ];
  });

/** What passed was measured inside the limits of its template, and what failed outside of them. */
export const qualityResults: Check = (rows) =>
  rows.of(qualityChecks).flatMap((check): Finding[] => {
    const template = rows.at(qualityCheckTemplates, check.values.template_id);
    const batch = rows.at(productionBatches, check.values.batch_id);
    const category = rows.at(ingredients, batch.product_id).category;
    const unsuitable =
      template.category !== "any" && template.category !== category
        ? [wrong(check, "template_id", `is for ${template.category}, but the batch is ${category}`)]
        : [];
    const { measured_value: value, status } = check.values;
    const [low, high] = [template.minimum_value ?? -Infinity, template.maximum_value ?? Infinity];
    if (typeof value !== "number" || status === "PENDING" || low === high) return unsuitable;
    const inside = value >= low && value <= high;
    if (inside === (status === "PASSED")) return unsuitable;
    const where = `${inside ? "inside" : "outside"} of ${low} to ${high}`;
    return [...unsuitable, wrong(check, "measured_value", `is ${where}, but the check ${status}`)];
  });

/** No machine is planned to do more than it can. */
export const capacity: Check = (rows) =>
  rows
    .of(productionCapacity)
    .filter(({ values }) => values.planned_kg > values.available_kg)
    .map((row) => doubtful(row, "planned_kg", `is more than the ${row.values.available_kg} kg available`));
