import { useList } from "../../api/hooks.ts";
import { day, money } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { IngredientDrawer } from "./ingredient-drawer.tsx";
import { InventoryTabs } from "./inventory-tabs.tsx";
import { StockLevel, StockState } from "./stock-level.tsx";

const ORDER = "name";

export function Ingredients() {
  const { query } = useAddress();
  const { product_type, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/inventory/ingredients", { product_type, sort });
  const { columns } = t.inventory;
  return (
    <Page title={t.inventory.title} status={t.inventory.ingredientsStatus}>
      <InventoryTabs />
      <div class="tools">
        <Search what={t.inventory.what} />
        <Chips label={t.inventory.typeLabel} name="product_type" options={t.inventory.type} />
      </div>
      <ListView
        label={t.inventory.tabs.ingredients}
        list={list}
        opens
        order={ORDER}
        empty={t.inventory.empty}
        searchIn={({ name, name_en, sku, category }) => `${name} ${name_en} ${sku} ${t.inventory.category[category]}`}
        columns={[
          {
            name: columns.name,
            sort: "name",
            cell: (item) => (
              <>
                {named(item.name)}
                <span class="under">
                  {t.inventory.category[item.category]} · {item.sku}
                </span>
              </>
            ),
          },
          {
            name: columns.stock,
            cell: (item) => <StockLevel of={item} />,
          },
          { name: columns.state, cell: (item) => <StockState of={item} /> },
          {
            name: columns.expires,
            cell: ({ next_expiration_date: next }) => next && day(next),
          },
          { name: columns.cost, end: true, sort: "average_cost_cents", cell: (item) => money(item.average_cost_cents) },
          {
            name: columns.price,
            end: true,
            sort: "sale_price_cents",
            cell: (item) => item.sale_price_cents !== null && money(item.sale_price_cents),
          },
        ]}
      />
      {open && <IngredientDrawer key={open} id={open} />}
    </Page>
  );
}
