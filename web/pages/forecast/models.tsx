import { useNames } from "../../api/by-id.ts";
import { useList } from "../../api/hooks.ts";
import { dateTime, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { useAddress } from "../../ui/address.ts";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Note, Pill } from "../../ui/states.tsx";
import { ForecastTabs } from "./forecast-tabs.tsx";

const ORDER = "name";

export function Models() {
  const { query } = useAddress();
  const { sort = ORDER } = query;
  const list = useList("/forecasting/models", { sort });
  const nameOf = useNames("/inventory/ingredients");
  const { columns } = t.forecast;
  return (
    <Page title={t.forecast.title} status={t.forecast.modelsStatus}>
      <ForecastTabs />
      <Note tone="calm">
        <strong>{t.forecast.whyNot}</strong>
        <p>{t.forecast.whyNotText}</p>
      </Note>
      <ListView
        label={t.forecast.tabs.models}
        list={list}
        order={ORDER}
        empty={t.forecast.empty}
        columns={[
          {
            name: columns.model,
            sort: "name",
            cell: (model) => (
              <>
                <strong>{named(model.name)}</strong> {model.is_demo && <Pill tone="plain">{t.forecast.demo}</Pill>}
                <span class="under">
                  {model.product_id === null ? t.forecast.allProducts : nameOf(model.product_id)} · {model.version}
                </span>
              </>
            ),
          },
          { name: columns.algorithm, cell: (model) => t.forecast.algorithm[model.algorithm] },
          {
            name: columns.status,
            cell: (model) => (
              <Pill tone={model.status === "ACTIVE" ? "good" : "plain"}>{t.forecast.modelStatus[model.status]}</Pill>
            ),
          },
          { name: columns.trained, sort: "trained_at", cell: (model) => dateTime(model.trained_at) },
          { name: columns.days, end: true, cell: (model) => t.forecast.trainingDays(number(model.training_days)) },
        ]}
      />
    </Page>
  );
}
