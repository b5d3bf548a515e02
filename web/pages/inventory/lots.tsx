import { useList } from "../../api/hooks.ts";
import { day, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill, type Tone } from "../../ui/states.tsx";
import { InventoryTabs } from "./inventory-tabs.tsx";

const ORDER = "expiration_date";
const QUALITY_TONES: Record<keyof typeof t.inventory.quality, Tone> = {
  GOOD: "good",
  QUARANTINED: "warn",
  REJECTED: "bad",
};

export function Lots() {
  const { query } = useAddress();
  const { sort = ORDER, quality_status, expiring_within_days } = query;
  const list = useList("/inventory/stock", { sort, quality_status, expiring_within_days });
  const { columns } = t.inventory;
  return (
    <Page title={t.inventory.title} status={t.inventory.lotsStatus}>
      <InventoryTabs />
      <div class="tools">
        <Search what={t.inventory.what} />
        <Chips label={columns.expires} name="expiring_within_days" options={{ 7: t.inventory.expiringSoon }} />
        <Chips label={columns.state} name="quality_status" options={t.inventory.quality} />
      </div>
      <ListView
        label={t.inventory.tabs.lots}
        list={list}
        order={ORDER}
        empty={t.inventory.empty}
        searchIn={(lot) => `${lot.lot_number} ${named(lot.ingredient_name)}`}
        columns={[
          {
            name: columns.lot,
            sort: "lot_number",
            cell: (lot) => (
              <>
                <a href={`/app/inventario?ver=${lot.ingredient_id}`}>{named(lot.ingredient_name)}</a>
                <span class="under">{lot.lot_number}</span>
              </>
            ),
          },
          {
            name: columns.expires,
            sort: "expiration_date",
            cell: (lot) => lot.expiration_date && day(lot.expiration_date),
          },
          {
            name: columns.state,
            cell: (lot) => (
              <Pill tone={QUALITY_TONES[lot.quality_status]}>{t.inventory.quality[lot.quality_status]}</Pill>
            ),
          },
          { name: columns.location, cell: (lot) => lot.location },
          { name: columns.received, sort: "received_date", cell: (lot) => day(lot.received_date) },
          { name: columns.quantity, sort: "quantity", end: true, cell: (lot) => quantity(lot.quantity, lot.unit) },
        ]}
      />
    </Page>
  );
}
