import { t } from "../../i18n/language.ts";
import { Tabs } from "../../ui/filters.tsx";

export const ForecastTabs = () => (
  <Tabs
    label={t.forecast.title}
    of={[
      ["/app/prevision", t.forecast.tabs.days],
      ["/app/prevision/acierto", t.forecast.tabs.accuracy],
      ["/app/prevision/modelos", t.forecast.tabs.models],
    ]}
  />
);
