import { t } from "../../i18n/language.ts";
import { Tabs } from "../../ui/filters.tsx";

export const SalesTabs = () => (
  <Tabs
    label={t.sales.title}
    of={[
      ["/app/ventas", t.sales.tabs.summary],
      ["/app/ventas/tickets", t.sales.tabs.tickets],
      ["/app/ventas/mostrador", t.sales.tabs.counter],
    ]}
  />
);
