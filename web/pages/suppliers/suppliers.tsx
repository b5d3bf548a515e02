import type { Row } from "../../api/client.ts";
import { useList } from "../../api/hooks.ts";
import { money, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { SupplierDrawer } from "./supplier-drawer.tsx";

const ORDER = "name";
const WEEK = 7;

export function Suppliers() {
  const { query } = useAddress();
  const { category, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/suppliers", { category, sort });
  const { columns } = t.suppliers;
  return (
    <Page title={t.suppliers.title} status={t.suppliers.statusLine}>
      <div class="tools">
        <Search what={t.suppliers.what} />
        <Chips label={t.suppliers.categoryLabel} name="category" options={t.suppliers.category} />
      </div>
      <ListView
        label={t.suppliers.title}
        list={list}
        opens
        order={ORDER}
        empty={t.suppliers.empty}
        searchIn={({ name, contact_name, city }) => `${name} ${contact_name} ${city}`}
        columns={[
          {
            name: columns.name,
            sort: "name",
            cell: (supplier) => (
              <>
                {supplier.name}
                <span class="under">
                  {t.suppliers.category[supplier.category]} · {supplier.city}
                </span>
              </>
            ),
          },
          { name: columns.contact, cell: (supplier) => supplier.contact_name },
          { name: columns.lead, sort: "lead_time_days", cell: (supplier) => t.suppliers.days(supplier.lead_time_days) },
          { name: columns.days, cell: deliveryDays },
          { name: columns.minimum, end: true, cell: (supplier) => money(supplier.minimum_order_cents) },
          {
            name: columns.rating,
            sort: "rating",
            end: true,
            cell: (supplier) => t.suppliers.rating(number(supplier.rating, 1)),
          },
        ]}
      />
      {open && <SupplierDrawer key={open} id={open} />}
    </Page>
  );
}

export const deliveryDays = ({ delivery_weekdays: days }: Pick<Row<"/suppliers">, "delivery_weekdays">): string =>
  days.length === WEEK ? t.suppliers.everyDay : days.map((each) => t.suppliers.weekdays[each]).join(", ");
