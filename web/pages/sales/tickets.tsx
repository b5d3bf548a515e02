import { useNames, usePeople } from "../../api/by-id.ts";
import { useList, useRead } from "../../api/hooks.ts";
import { dateTime, money, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Chips } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { PlainTable } from "../../ui/plain-table.tsx";
import { SoldInShops } from "../../ui/sold-in-shops.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { Sums } from "../../ui/sums.tsx";
import { SalesTabs } from "./sales-tabs.tsx";

const ORDER = "-sold_at";

export function Tickets() {
  const { query } = useAddress();
  const { payment_method, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/pos/transactions", { payment_method, sort });
  const { columns } = t.sales;
  return (
    <Page
      title={t.sales.title}
      status={t.sales.ticketsStatus}
      actions={
        <a class="button main" href="/app/ventas/mostrador">
          {t.sales.tabs.counter}
        </a>
      }
    >
      <SalesTabs />
      <SoldInShops when={!list.isPending && list.rows.length === 0}>
        <div class="tools">
          <Chips label={columns.payment} name="payment_method" options={t.sales.payment} />
        </div>
        <ListView
          label={t.sales.tabs.tickets}
          list={list}
          opens
          order={ORDER}
          empty={t.sales.empty}
          columns={[
            { name: columns.ticket, cell: (ticket) => ticket.transaction_number },
            { name: columns.when, sort: "sold_at", cell: (ticket) => dateTime(ticket.sold_at) },
            { name: columns.payment, cell: (ticket) => t.sales.payment[ticket.payment_method] },
            { name: columns.terminal, cell: (ticket) => ticket.terminal },
            { name: columns.total, sort: "total_cents", end: true, cell: (ticket) => money(ticket.total_cents) },
          ]}
        />
      </SoldInShops>
      {open && <TicketDrawer key={open} id={open} />}
    </Page>
  );
}

function TicketDrawer({ id }: { id: string }) {
  const { data: ticket, error, refetch } = useRead("/pos/transactions/{id}", { path: { id } });
  const nameOf = useNames("/inventory/ingredients");
  const personOf = usePeople();
  const { facts, columns } = t.sales;
  return (
    <Drawer title={ticket?.transaction_number ?? t.sales.ticket}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!ticket ? (
        !error && <Loading lines />
      ) : (
        <>
          <Facts
            of={[
              [facts.sold, dateTime(ticket.sold_at)],
              [facts.payment, t.sales.payment[ticket.payment_method]],
              [facts.terminal, ticket.terminal],
              [facts.cashier, ticket.cashier_user_id && personOf(ticket.cashier_user_id)],
            ]}
          />
          <PlainTable
            label={t.sales.ticket}
            heads={[columns.product, columns.quantity, columns.price, columns.sum]}
            ends={[1, 2, 3]}
            rows={ticket.items.map((item) => [
              nameOf(item.product_id) || "…",
              number(item.quantity, 2),
              money(item.unit_price_cents),
              money(item.line_total_cents),
            ])}
          />
          <Sums
            of={[
              [facts.net, ticket.subtotal_cents],
              [facts.tax, ticket.tax_cents],
              [facts.total, ticket.total_cents],
            ]}
          />
        </>
      )}
    </Drawer>
  );
}
