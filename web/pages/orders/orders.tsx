import { useAll, useNames } from "../../api/by-id.ts";
import { useList } from "../../api/hooks.ts";
import { dateTime, isToday, money } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { NEW } from "../../ui/new.ts";
import { Page } from "../../ui/page.tsx";
import { NewOrder } from "./new-order.tsx";
import { OrderDrawer } from "./order-drawer.tsx";
import { OrderStatus, OrderTabs } from "./order-status.tsx";

const ORDER = "-delivery_date";

export function Orders() {
  const { query, href } = useAddress();
  const { status, customer_id, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/orders", { status, customer_id, sort });
  const customerOf = useNames("/orders/customers");
  const { columns } = t.orders;
  return (
    <Page
      title={t.orders.title}
      status={<Open />}
      actions={
        <a class="button main" href={href({ [OPEN]: NEW })}>
          {t.orders.create}
        </a>
      }
    >
      <OrderTabs />
      <div class="tools">
        <Search what={t.orders.what} />
        <Chips label={columns.status} name="status" options={t.orders.status} />
      </div>
      <ListView
        label={t.orders.title}
        list={list}
        opens
        order={ORDER}
        empty={t.orders.empty}
        searchIn={(order) => `${order.order_number} ${customerOf(order.customer_id)}`}
        columns={[
          {
            name: columns.customer,
            cell: (order) => (
              <>
                {customerOf(order.customer_id) || order.order_number}
                <span class="under">{order.order_number}</span>
              </>
            ),
          },
          { name: columns.status, cell: (order) => <OrderStatus status={order.status} /> },
          { name: columns.delivery, sort: "delivery_date", cell: (order) => dateTime(order.delivery_date) },
          { name: columns.method, cell: (order) => t.orders.method[order.delivery_method] },
          { name: columns.total, sort: "total_cents", end: true, cell: (order) => money(order.total_cents) },
        ]}
      />
      {open === NEW ? <NewOrder /> : open && <OrderDrawer key={open} id={open} />}
    </Page>
  );
}

/** How the day stands: orders for today, and those that are not done. */
function Open() {
  const { rows, isPending } = useAll("/orders");
  if (isPending) return null;
  const open = rows.filter(({ status }) => status !== "COMPLETED" && status !== "CANCELLED");
  return <>{t.orders.ordersStatus(open.filter(({ delivery_date }) => isToday(delivery_date)).length, open.length)}</>;
}
