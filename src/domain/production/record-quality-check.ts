import { and, eq } from "drizzle-orm";
import { write } from "#session/write";
import type { DomainContext } from "#shared/context";
import { invalidField, ProductError } from "#shared/errors";
import { rowInstant } from "#shared/input";
import { getReferenced, insertRow, rowsOf, updateRow } from "#table/rows";
import type { RowOf } from "#table/table";
import { addProductLot, quarantineLots } from "./add-product-lot.ts";
import type { RecordQualityCheck } from "./contract.ts";
import { hasPendingCheck } from "./queries.ts";
import { BATCH_TRANSITIONS, CHECKED_STATUSES, hasLimits, measuredResult } from "./rules.ts";
import { productionBatches, qualityChecks, qualityCheckTemplates } from "./schema.ts";

type Batch = RowOf<typeof productionBatches>;
type Check = RowOf<typeof qualityChecks>;
type Template = RowOf<typeof qualityCheckTemplates>;

/**
 * Records what a check of a batch found. A failure puts the batch and what is left of it into quarantine; when the last
 * pending check of a baked batch passes, the batch is completed and its lot goes into stock.
 * @throws ProductError invalid_input, illegal_transition when the batch has not begun or the check was already made
 */
export function recordQualityCheck(context: DomainContext, input: RecordQualityCheck) {
  return write(context, "recordQualityCheck", (inside) => {
    const batch = getReferenced(inside, productionBatches, input.batch_id, "/batch_id");
    const template = getReferenced(inside, qualityCheckTemplates, input.template_id, "/template_id");
    const before = pendingCheck(inside, input);
    requireBegun(batch);
    const check = writeCheck(inside, input, resultOf(template, input), before);
    const changed = check.status === "FAILED" ? quarantine(inside, batch, template, check) : pass(inside, batch, check);
    return { entity: qualityChecks, before, after: check, result: { ...check, batch: changed } };
  });
}

function requireBegun({ status }: Batch): void {
  if (CHECKED_STATUSES.includes(status)) return;
  throw new ProductError("illegal_transition", {
    detail: {
      es: "Solo se controla un lote que se ha empezado y que no se ha perdido.",
      en: "Only a batch that was begun and not lost is checked.",
    },
    members: { from: status, allowed: BATCH_TRANSITIONS[status] ?? [] },
  });
}

/** The check that waits to be made: the one named, or the batch's own of this template; null when there is none. */
function pendingCheck(context: DomainContext, input: RecordQualityCheck): Check | null {
  const { check_id, batch_id, template_id } = input;
  if (check_id === undefined) {
    const checks = qualityChecks.rows;
    const waiting = and(
      eq(checks.batch_id, batch_id),
      eq(checks.template_id, template_id),
      eq(checks.status, "PENDING"),
    );
    return rowsOf(context, qualityChecks, waiting, "due_at")[0] ?? null;
  }
  const check = getReferenced(context, qualityChecks, check_id, "/check_id");
  if (check.batch_id !== batch_id) {
    throw invalidField("/check_id", "Es un control de otro lote.", "Is a check of another batch.");
  }
  if (check.template_id !== template_id) {
    throw invalidField("/check_id", "Es un control de otra plantilla.", "Is a check by another template.");
  }
  if (check.status !== "PENDING") {
    throw new ProductError("illegal_transition", {
      detail: { es: "Ese control ya se hizo.", en: "That check was already made." },
      members: { from: check.status, allowed: [] },
    });
  }
  return check;
}

/** @throws ProductError invalid_input when the input leaves the result open, or contradicts the limits */
function resultOf(template: Template, { measured_value, passed }: RecordQualityCheck): "PASSED" | "FAILED" {
  if (!hasLimits(template)) {
    if (passed === undefined) {
      throw invalidField(
        "/passed",
        "Hace falta: la plantilla no tiene límites.",
        "Is required: the template has no limits.",
      );
    }
    return passed ? "PASSED" : "FAILED";
  }
  if (measured_value === undefined) {
    throw invalidField(
      "/measured_value",
      "Hace falta: la plantilla tiene límites.",
      "Is required: the template has limits.",
    );
  }
  const result = measuredResult(template, measured_value);
  if (passed !== undefined && passed !== (result === "PASSED")) {
    throw invalidField(
      "/passed",
      "Contradice el valor medido; déjalo sin marcar.",
      "Contradicts the measured value; leave it out.",
    );
  }
  return result;
}

function writeCheck(context: DomainContext, input: RecordQualityCheck, status: Check["status"], pending: Check | null) {
  const now = rowInstant(context.now());
  const found = {
    status,
    checked_at: now,
    checked_by: context.actor.userId,
    measured_value: input.measured_value ?? null,
    score: input.score ?? null,
    defects: input.defects,
    corrective_action: input.corrective_action ?? null,
    notes: input.notes ?? pending?.notes ?? null,
  };
  if (pending) return updateRow(context, qualityChecks, pending.id, found);
  const { batch_id, template_id } = input;
  return insertRow(context, qualityChecks, { batch_id, template_id, due_at: now, ...found });
}

function quarantine(context: DomainContext, batch: Batch, template: Template, check: Check): Batch {
  quarantineLots(context, batch.id);
  return updateRow(context, productionBatches, batch.id, {
    status: "ON_HOLD",
    is_quarantined: true,
    quality_score: check.score ?? batch.quality_score,
    reasoning_data: {
      i18n_key: "production.hold.quality_failed",
      params: {
        check_id: check.id,
        template: template.template_code,
        measured_value: check.measured_value,
        minimum_value: template.minimum_value,
        maximum_value: template.maximum_value,
      },
    },
  });
}

function pass(context: DomainContext, batch: Batch, check: Check): Batch {
  const quality_score = check.score ?? batch.quality_score;
  if (batch.status !== "QUALITY_CHECK" || hasPendingCheck(context, batch.id)) {
    return quality_score === batch.quality_score
      ? batch
      : updateRow(context, productionBatches, batch.id, { quality_score });
  }
  const completed = updateRow(context, productionBatches, batch.id, { status: "COMPLETED", quality_score });
  addProductLot(context, completed);
  return completed;
}
