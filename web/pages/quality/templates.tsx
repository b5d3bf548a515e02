import { useList } from "../../api/hooks.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Chips } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill } from "../../ui/states.tsx";
import { limitsOf, measured, QualityTabs, templateName } from "./limits.tsx";

const ORDER = "template_code";

export function Templates() {
  const { query } = useAddress();
  const { check_type, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/production/quality-templates", { check_type, sort });
  const current = list.rows.find(({ id }) => id === open);
  const { columns } = t.quality;
  return (
    <Page title={t.quality.title} status={t.quality.templatesStatus}>
      <QualityTabs />
      <div class="tools">
        <Chips label={columns.type} name="check_type" options={t.quality.type} />
      </div>
      <ListView
        label={t.quality.tabs.templates}
        list={list}
        opens
        order={ORDER}
        empty={t.quality.empty}
        columns={[
          {
            name: columns.check,
            sort: "name",
            cell: (template) => (
              <>
                {templateName(template)}
                <span class="under">{template.template_code}</span>
              </>
            ),
          },
          { name: columns.type, cell: (template) => t.quality.type[template.check_type] },
          { name: columns.stage, cell: (template) => t.production.stage[template.stage] },
          { name: columns.category, cell: (template) => t.quality.category[template.category] },
          {
            name: columns.limits,
            cell: (template) => (
              <>
                {limitsOf(template)} {template.is_critical && <Pill tone="bad">{t.quality.critical}</Pill>}
              </>
            ),
          },
        ]}
      />
      {current && (
        <Drawer key={current.id} title={templateName(current)}>
          <Facts
            of={[
              [columns.type, t.quality.type[current.check_type]],
              [columns.stage, t.production.stage[current.stage]],
              [columns.category, t.quality.category[current.category]],
              [columns.limits, limitsOf(current)],
              [
                columns.value,
                current.target_value !== null && t.quality.target(measured(current.target_value, current)),
              ],
            ]}
          />
          <section>
            <h3>{t.quality.instructions}</h3>
            <p>{current.instructions}</p>
          </section>
        </Drawer>
      )}
    </Page>
  );
}
