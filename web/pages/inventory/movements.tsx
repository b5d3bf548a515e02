import { useList } from "../../api/hooks.ts";
import { dateTime, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { InventoryTabs } from "./inventory-tabs.tsx";

const ORDER = "-occurred_at";

export function Movements() {
  const { query } = useAddress();
  const { sort = ORDER, movement_type } = query;
  const list = useList("/inventory/movements", { sort, movement_type });
  const { columns } = t.inventory;
  return (
    <Page title={t.inventory.title} status={t.inventory.movementsStatus}>
      <InventoryTabs />
      <div class="tools">
        <Search what={t.inventory.what} />
        <Chips label={columns.type} name="movement_type" options={t.inventory.movement} />
      </div>
      <ListView
        label={t.inventory.tabs.movements}
        list={list}
        order={ORDER}
        empty={t.inventory.empty}
        searchIn={(movement) => `${named(movement.ingredient_name)} ${movement.reason ?? ""}`}
        columns={[
          {
            name: columns.name,
            cell: (movement) => (
              <a href={`/app/inventario?ver=${movement.ingredient_id}`}>{named(movement.ingredient_name)}</a>
            ),
          },
          { name: columns.type, cell: (movement) => t.inventory.movement[movement.movement_type] },
          { name: columns.when, sort: "occurred_at", cell: (movement) => dateTime(movement.occurred_at) },
          { name: columns.reason, cell: (movement) => movement.reason },
          {
            name: columns.quantity,
            sort: "quantity",
            end: true,
            cell: (movement) => quantity(movement.quantity, movement.ingredient_unit),
          },
        ]}
      />
    </Page>
  );
}
