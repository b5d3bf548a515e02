import { useNames } from "../../api/by-id.ts";
import { useList, useRead } from "../../api/hooks.ts";
import { dateTime, day, money } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { NEW } from "../../ui/new.ts";
import { Page } from "../../ui/page.tsx";
import { NewPurchaseOrder } from "./new-order.tsx";
import { PurchaseOrderDrawer } from "./order-drawer.tsx";
import { PurchaseTabs } from "./purchase-tabs.tsx";
import { OrderStatus } from "./status.tsx";

const ORDER = "-order_date";

export function PurchaseOrders() {
  const { query, href } = useAddress();
  const { status, supplier_id, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/procurement/purchase-orders", { status, supplier_id, sort });
  const waiting = useRead("/procurement/purchase-orders", { query: { status: "PENDING_APPROVAL" } }).data?.data.length;
  const supplierOf = useNames("/suppliers");
  const { columns } = t.purchases;
  return (
    <Page
      title={t.purchases.title}
      status={waiting !== undefined && t.purchases.ordersStatus(waiting)}
      actions={
        <a class="button main" href={href({ [OPEN]: NEW })}>
          {t.purchases.create}
        </a>
      }
    >
      <PurchaseTabs />
      <div class="tools">
        <Search what={t.purchases.what} />
        <Chips label={columns.status} name="status" options={t.purchases.status} />
      </div>
      <ListView
        label={t.purchases.tabs.orders}
        list={list}
        opens
        order={ORDER}
        empty={t.purchases.empty}
        searchIn={(order) => `${order.po_number} ${supplierOf(order.supplier_id)}`}
        columns={[
          {
            name: columns.supplier,
            cell: (order) => (
              <>
                {supplierOf(order.supplier_id) || order.po_number}
                <span class="under">{order.po_number}</span>
              </>
            ),
          },
          { name: columns.status, cell: (order) => <OrderStatus of={order} /> },
          { name: columns.ordered, sort: "order_date", cell: (order) => dateTime(order.order_date) },
          {
            name: columns.expected,
            sort: "expected_delivery_date",
            cell: (order) => day(order.expected_delivery_date),
          },
          { name: columns.total, sort: "total_cents", end: true, cell: (order) => money(order.total_cents) },
        ]}
      />
      {open === NEW ? <NewPurchaseOrder /> : open && <PurchaseOrderDrawer key={open} id={open} />}
    </Page>
  );
}
