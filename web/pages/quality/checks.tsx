import { useAll, useById } from "../../api/by-id.ts";
import { useList } from "../../api/hooks.ts";
import { dateTime } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { NEW } from "../../ui/new.ts";
import { Page } from "../../ui/page.tsx";
import { CheckDrawer, NewCheck } from "./check-drawer.tsx";
import { CheckStatus, limitsOf, Measure, QualityTabs, templateName } from "./limits.tsx";

const ORDER = "-due_at";

export function Checks() {
  const { query, href } = useAddress();
  const { status, batch_id, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/production/quality-checks", { status, batch_id, sort });
  const templateOf = useById("/production/quality-templates");
  const pending = useAll("/production/quality-checks", { status: "PENDING" });
  const batches = useAll("/production/batches");
  const nameOf = (id: string) => named(batches.rows.find((batch) => batch.id === id)?.product_name ?? "…");
  const { columns } = t.quality;
  return (
    <Page
      title={t.quality.title}
      status={!pending.isPending && t.quality.checksStatus(pending.rows.length)}
      actions={
        <a class="button main" href={href({ [OPEN]: NEW })}>
          {t.quality.record}
        </a>
      }
    >
      <QualityTabs />
      <div class="tools">
        <Search what={t.quality.what} />
        <Chips label={columns.status} name="status" options={t.quality.status} />
      </div>
      <ListView
        label={t.quality.tabs.checks}
        list={list}
        opens
        order={ORDER}
        empty={t.quality.empty}
        searchIn={(check) => `${nameOf(check.batch_id)} ${named(templateOf(check.template_id)?.name ?? "")}`}
        columns={[
          {
            name: columns.batch,
            cell: (check) => {
              const template = templateOf(check.template_id);
              return (
                <>
                  {nameOf(check.batch_id)}
                  <span class="under">{template && templateName(template)}</span>
                </>
              );
            },
          },
          { name: columns.status, cell: (check) => <CheckStatus of={check} /> },
          {
            name: columns.value,
            cell: (check) => {
              const template = templateOf(check.template_id);
              return template && check.measured_value !== null ? (
                <Measure value={check.measured_value} template={template} />
              ) : null;
            },
          },
          {
            name: columns.limits,
            cell: (check) => {
              const template = templateOf(check.template_id);
              return template && limitsOf(template);
            },
          },
          { name: columns.due, sort: "due_at", cell: (check) => dateTime(check.checked_at ?? check.due_at) },
        ]}
      />
      {open === NEW ? <NewCheck /> : open && <CheckDrawer key={open} check={list.rows.find(({ id }) => id === open)} />}
    </Page>
  );
}
