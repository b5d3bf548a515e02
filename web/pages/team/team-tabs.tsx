import { t } from "../../i18n/language.ts";
import { Tabs } from "../../ui/filters.tsx";
import { Note } from "../../ui/states.tsx";

export const TeamTabs = () => (
  <Tabs
    label={t.team.title}
    of={[
      ["/app/equipo", t.team.tabs.people],
      ["/app/equipo/panaderia", t.team.tabs.bakery],
    ]}
  />
);

/** Why there is nothing to change here. */
export const ReadOnly = () => (
  <Note tone="calm">
    <strong>{t.team.readOnly}</strong>
    <p>{t.team.readOnlyText}</p>
  </Note>
);
