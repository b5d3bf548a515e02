import type { Row } from "../../api/client.ts";
import { useList } from "../../api/hooks.ts";
import { day, euros, number, percent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { reasonText } from "../../i18n/values.ts";
import { useAddress } from "../../ui/address.ts";
import { hrefOf } from "../../ui/entity.ts";
import { Chips } from "../../ui/filters.tsx";
import { Page } from "../../ui/page.tsx";
import { Empty, Failure, Loading, Pill, type Tone } from "../../ui/states.tsx";
import { AlertTabs } from "./alert-texts.tsx";

type Insight = Row<"/insights">;

const TONES: Record<Insight["impact"], Tone> = { high: "warn", medium: "calm", low: "plain" };

/** What the figures show, each with its formula and what went into it. */
export function Ideas() {
  const { query } = useAddress();
  const list = useList("/insights", { type: query.type });
  return (
    <Page title={t.notices.title} status={t.notices.ideasStatus}>
      <AlertTabs />
      <div class="tools">
        <Chips label={t.notices.ideaType} name="type" options={t.notices.ideaTypes} />
      </div>
      {list.error ? (
        <Failure error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Loading lines />
      ) : list.rows.length === 0 ? (
        <div class="card">
          <Empty title={t.notices.noIdeas} />
        </div>
      ) : (
        <ul class="two">
          {list.rows.map((insight) => (
            <Idea key={insight.id} insight={insight} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Idea({ insight }: { insight: Insight }) {
  const about = hrefOf(insight.entity, insight.entity_id);
  return (
    <li class="card stack tight">
      <p class="row">
        <Pill tone={TONES[insight.impact]}>{t.notices.impact[insight.impact]}</Pill>
        {insight.potential_saving_cents !== null && (
          <strong>{t.notices.saving(euros(insight.potential_saving_cents))}</strong>
        )}
      </p>
      <p>{reasonText(insight)}</p>
      <details>
        <summary>{t.notices.howComputed}</summary>
        <div class="formula-box">
          <code>{insight.formula}</code>
          <dl class="sums wide-sums">
            {Object.entries(insight.inputs).map(([name, value]) => (
              <div key={name}>
                <dt>{t.notices.inputs[name] ?? name}</dt>
                <dd>{number(value, 3)}</dd>
              </div>
            ))}
          </dl>
          <p class="soft small">
            {t.notices.confidence(percent(insight.confidence_percent))}.{" "}
            {t.notices.window(day(insight.window_start), day(insight.window_end))}.
          </p>
        </div>
      </details>
      {about && (
        <p>
          <a href={about}>{t.notices.see}</a>
        </p>
      )}
    </li>
  );
}
