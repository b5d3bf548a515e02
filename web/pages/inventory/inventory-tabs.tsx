import { t } from "../../i18n/language.ts";
import { Tabs } from "../../ui/filters.tsx";

export const InventoryTabs = () => (
  <Tabs
    label={t.inventory.title}
    of={[
      ["/app/inventario", t.inventory.tabs.ingredients],
      ["/app/inventario/lotes", t.inventory.tabs.lots],
      ["/app/inventario/movimientos", t.inventory.tabs.movements],
    ]}
  />
);
