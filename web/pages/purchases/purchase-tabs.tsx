import { t } from "../../i18n/language.ts";
import { Tabs } from "../../ui/filters.tsx";

export const PurchaseTabs = () => (
  <Tabs
    label={t.purchases.title}
    of={[
      ["/app/compras", t.purchases.tabs.orders],
      ["/app/compras/entregas", t.purchases.tabs.deliveries],
      ["/app/compras/planes", t.purchases.tabs.plans],
      ["/app/compras/necesidades", t.purchases.tabs.requirements],
    ]}
  />
);
