import { useAll } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useList } from "../../api/hooks.ts";
import { money, percent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { NEW } from "../../ui/new.ts";
import { Page } from "../../ui/page.tsx";
import { Note, Pill } from "../../ui/states.tsx";
import { OrderTabs } from "./order-status.tsx";

const ORDER = "name";

export function Customers() {
  const { query } = useAddress();
  const { customer_type, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/orders/customers", { customer_type, sort });
  const current = useAll("/orders/customers").rows.find(({ id }) => id === open);
  const { columns } = t.orders;
  return (
    <Page title={t.orders.title} status={t.orders.customersStatus}>
      <OrderTabs />
      <div class="tools">
        <Search what={t.orders.whatCustomers} />
        <Chips label={t.orders.columns.customer} name="customer_type" options={t.orders.type} />
      </div>
      <ListView
        label={t.orders.tabs.customers}
        list={list}
        opens
        order={ORDER}
        empty={t.orders.emptyCustomers}
        searchIn={({ name, contact_name, city }) => `${name} ${contact_name} ${city}`}
        columns={[
          {
            name: columns.customer,
            sort: "name",
            cell: (customer) => (
              <>
                {customer.name}
                <span class="under">{t.orders.type[customer.customer_type]}</span>
              </>
            ),
          },
          { name: columns.contact, cell: (customer) => customer.contact_name },
          { name: columns.city, cell: (customer) => customer.city },
          { name: columns.discount, end: true, cell: (customer) => percent(customer.discount_percent) },
          { name: columns.credit, end: true, cell: (customer) => money(customer.credit_limit_cents) },
        ]}
      />
      {current && <CustomerDrawer key={current.id} customer={current} />}
    </Page>
  );
}

function CustomerDrawer({ customer }: { customer: Row<"/orders/customers"> }) {
  const { facts, columns } = t.orders;
  return (
    <Drawer title={customer.name}>
      <div class="row">
        <a class="button main" href={`/app/pedidos?ver=${NEW}&cliente=${customer.id}`}>
          {t.orders.orderFor}
        </a>
        <a class="button" href={`/app/pedidos?customer_id=${customer.id}`}>
          {t.orders.theirOrders}
        </a>
        {!customer.is_active && <Pill tone="plain">{t.orders.inactive}</Pill>}
      </div>
      <Facts
        of={[
          [columns.contact, customer.contact_name],
          [facts.phone, <a href={`tel:${customer.phone.replaceAll(" ", "")}`}>{customer.phone}</a>],
          [facts.email, customer.email],
          [facts.address, `${customer.street}, ${customer.postal_code} ${customer.city}`],
          [facts.vat, customer.vat_id],
          [facts.terms, t.orders.days(customer.payment_terms_days)],
          [columns.discount, percent(customer.discount_percent)],
          [columns.credit, money(customer.credit_limit_cents)],
        ]}
      />
      {customer.delivery_notes && (
        <Note tone="plain">
          <strong>{facts.notes}.</strong> {customer.delivery_notes}
        </Note>
      )}
    </Drawer>
  );
}
