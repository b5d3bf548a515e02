import { useState } from "preact/hooks";
import { useAll, useById, usePeople } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { dateTime, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Loading, Note } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { CheckStatus, hasLimits, limitsOf, Measure, measured, type Template, templateName } from "./limits.tsx";

type Check = Row<"/production/quality-checks">;

/** A check: what was measured against what is allowed, or the form for it while it is to be made. */
export function CheckDrawer({ check }: { check: Check | undefined }) {
  const templateOf = useById("/production/quality-templates");
  const personOf = usePeople();
  const { data: batch } = useRead(
    "/production/batches/{id}",
    { path: { id: check?.batch_id ?? "" } },
    { enabled: check !== undefined },
  );
  const template = check && templateOf(check.template_id);
  const { facts, columns } = t.quality;
  return (
    <Drawer title={batch ? named(batch.product_name) : columns.check}>
      {!check || !template ? (
        <Loading lines />
      ) : (
        <>
          <div class="row">
            <CheckStatus of={check} />
            <span class="soft small">{templateName(template)}</span>
          </div>
          {check.measured_value !== null && <Measure value={check.measured_value} template={template} />}
          <Facts
            of={[
              [columns.limits, limitsOf(template)],
              [columns.due, dateTime(check.due_at)],
              [columns.made, check.checked_at && dateTime(check.checked_at)],
              [facts.by, check.checked_by && personOf(check.checked_by)],
              [facts.score, check.score !== null && number(check.score, 1)],
              [facts.defects, check.defects.join(", ")],
              [facts.action, check.corrective_action],
              [
                columns.batch,
                <a href={`/app/produccion?ver=${check.batch_id}`}>{batch?.batch_number ?? t.quality.seeBatch}</a>,
              ],
            ]}
          />
          {check.status === "PENDING" && (
            <section>
              <h3>{t.quality.record}</h3>
              <p class="soft small">{t.quality.recordHint}</p>
              <CheckForm template={template} batchId={check.batch_id} checkId={check.id} />
            </section>
          )}
          {check.notes && <Note tone="plain">{check.notes}</Note>}
        </>
      )}
    </Drawer>
  );
}

/** A check nobody had planned: of any batch that has begun. */
export function NewCheck() {
  const { query } = useAddress();
  const batches = useAll("/production/batches", { sort: "-planned_start_time" });
  const templates = useAll("/production/quality-templates");
  const checkable = batches.rows
    .filter(({ status }) => ["IN_PROGRESS", "QUALITY_CHECK", "COMPLETED", "ON_HOLD"].includes(status))
    .slice(0, 40);
  const [batchId, setBatch] = useState(query.lote);
  const [templateId, setTemplate] = useState<string>();
  const template = templates.rows.find(({ id }) => id === templateId) ?? templates.rows[0];
  const { fields } = t.quality;
  return (
    <Drawer title={t.quality.record}>
      <p class="soft">{t.quality.recordHint}</p>
      {batches.isPending || templates.isPending ? (
        <Loading lines />
      ) : checkable.length === 0 || !template ? (
        <Note tone="calm">{t.quality.noBatches}</Note>
      ) : (
        <>
          <label class="field">
            <span>{fields.batch}</span>
            <select value={batchId ?? checkable[0]!.id} onChange={(event) => setBatch(event.currentTarget.value)}>
              {checkable.map((batch) => (
                <option key={batch.id} value={batch.id}>
                  {`${named(batch.product_name)} · ${dateTime(batch.planned_start_time)} · ${t.production.status[batch.status]}`}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{fields.template}</span>
            <select value={template.id} onChange={(event) => setTemplate(event.currentTarget.value)}>
              {templates.rows.map((each) => (
                <option key={each.id} value={each.id}>
                  {templateName(each)}
                </option>
              ))}
            </select>
          </label>
          <CheckForm key={template.id} template={template} batchId={batchId ?? checkable[0]!.id} />
        </>
      )}
    </Drawer>
  );
}

function CheckForm({ template, batchId, checkId }: { template: Template; batchId: string; checkId?: string }) {
  const { go } = useAddress();
  const { fields } = t.quality;
  return (
    <Form
      operation="recordQualityCheck"
      submit={t.quality.recordSubmit}
      body={({ passed, defects, ...values }) => ({
        batch_id: batchId,
        template_id: template.id,
        ...(checkId && { check_id: checkId }),
        ...values,
        ...(passed !== undefined && { passed: passed === "true" }),
        defects: String(defects ?? "")
          .split(",")
          .map((each) => each.trim())
          .filter(Boolean),
      })}
      onDone={({ status }) => {
        say(status === "PASSED" ? t.quality.passed : t.quality.failed, status === "PASSED" ? "plain" : "bad");
        go({ [OPEN]: undefined }, true);
      }}
    >
      <Note tone="plain">
        <strong>{t.quality.instructions}.</strong> {template.instructions}
      </Note>
      {hasLimits(template) ? (
        <Field
          name="measured_value"
          type="number"
          label={fields.value}
          hint={[
            limitsOf(template),
            template.target_value !== null && t.quality.target(measured(template.target_value, template)),
          ]
            .filter(Boolean)
            .join(", ")}
          {...(template.unit && { unit: t.quality.unit[template.unit] })}
        />
      ) : (
        <Field name="passed" label={fields.passed} options={fields.options} />
      )}
      <Field name="score" type="number" label={fields.score} min={0} max={10} optional />
      <Field name="defects" label={fields.defects} hint={fields.defectsHint} optional />
      <Field name="corrective_action" label={fields.action} rows={2} optional />
      <Field name="notes" label={t.common.notes} rows={2} optional />
    </Form>
  );
}
