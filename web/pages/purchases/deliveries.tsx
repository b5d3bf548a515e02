import { useNames } from "../../api/by-id.ts";
import { useList } from "../../api/hooks.ts";
import { dateTime } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { DeliveryDrawer } from "./delivery-drawer.tsx";
import { PurchaseTabs } from "./purchase-tabs.tsx";
import { DeliveryStatus } from "./status.tsx";

const ORDER = "-expected_date";

export function Deliveries() {
  const { query } = useAddress();
  const { status, supplier_id, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/procurement/deliveries", { status, supplier_id, sort });
  const supplierOf = useNames("/suppliers");
  const { columns } = t.purchases;
  return (
    <Page title={t.purchases.title} status={t.purchases.deliveriesStatus}>
      <PurchaseTabs />
      <div class="tools">
        <Search what={t.purchases.what} />
        <Chips label={columns.status} name="status" options={t.purchases.deliveryStatus} />
      </div>
      <ListView
        label={t.purchases.tabs.deliveries}
        list={list}
        opens
        order={ORDER}
        empty={t.purchases.empty}
        searchIn={(delivery) => `${delivery.delivery_number} ${supplierOf(delivery.supplier_id)}`}
        columns={[
          {
            name: columns.supplier,
            cell: (delivery) => (
              <>
                {supplierOf(delivery.supplier_id) || delivery.delivery_number}
                <span class="under">{delivery.delivery_number}</span>
              </>
            ),
          },
          { name: columns.status, cell: (delivery) => <DeliveryStatus of={delivery} /> },
          { name: columns.expected, sort: "expected_date", cell: (delivery) => dateTime(delivery.expected_date) },
          { name: columns.received, cell: (delivery) => delivery.actual_date && dateTime(delivery.actual_date) },
          { name: t.purchases.facts.carrier, cell: (delivery) => delivery.carrier },
        ]}
      />
      {open && <DeliveryDrawer key={open} id={open} />}
    </Page>
  );
}
