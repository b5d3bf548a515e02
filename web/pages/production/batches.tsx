import { useList } from "../../api/hooks.ts";
import { dateTime, number, percent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { NEW } from "../../ui/new.ts";
import { Page } from "../../ui/page.tsx";
import { BatchDrawer } from "./batch-drawer.tsx";
import { BatchStatus } from "./batch-status.tsx";
import { NewBatch } from "./new-batch.tsx";
import { ProductionTabs } from "./production-tabs.tsx";

const ORDER = "-planned_start_time";

export function Batches() {
  const { query, href } = useAddress();
  const { status, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/production/batches", { status, sort });
  const { columns } = t.production;
  return (
    <Page
      title={t.production.title}
      status={t.production.statusLine}
      actions={
        <a class="button main" href={href({ [OPEN]: NEW })}>
          {t.production.create}
        </a>
      }
    >
      <ProductionTabs />
      <div class="tools">
        <Search what={t.production.what} />
        <Chips label={t.production.statusLabel} name="status" options={t.production.status} />
      </div>
      <ListView
        label={t.production.title}
        list={list}
        opens
        order={ORDER}
        empty={t.production.empty}
        searchIn={(batch) => `${named(batch.product_name)} ${batch.batch_number}`}
        columns={[
          {
            name: columns.product,
            cell: (batch) => (
              <>
                {named(batch.product_name)}
                <span class="under">{batch.batch_number}</span>
              </>
            ),
          },
          { name: columns.status, cell: (batch) => <BatchStatus batch={batch} /> },
          { name: columns.start, sort: "planned_start_time", cell: (batch) => dateTime(batch.planned_start_time) },
          { name: columns.planned, end: true, cell: (batch) => number(batch.planned_quantity, 1) },
          {
            name: columns.actual,
            end: true,
            cell: (batch) => batch.actual_quantity !== null && number(batch.actual_quantity, 1),
          },
          {
            name: columns.yield,
            end: true,
            cell: (batch) => batch.yield_percentage !== null && percent(batch.yield_percentage),
          },
        ]}
      />
      {open === NEW ? <NewBatch /> : open && <BatchDrawer key={open} id={open} />}
    </Page>
  );
}
