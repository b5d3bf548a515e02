import { t } from "../../i18n/language.ts";
import { Tabs } from "../../ui/filters.tsx";

export const ProductionTabs = () => (
  <Tabs
    label={t.production.title}
    of={[
      ["/app/produccion", t.production.tabs.batches],
      ["/app/produccion/turnos", t.production.tabs.shifts],
      ["/app/produccion/maquinas", t.production.tabs.machines],
    ]}
  />
);
