import type { Row } from "../../api/client.ts";
import { useList } from "../../api/hooks.ts";
import { dateTime, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { hrefOf } from "../../ui/entity.ts";
import { Page } from "../../ui/page.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { differencesOf } from "./differences.ts";

type Change = Row<"/activity">;

/** What was changed in this session: by whom, and what was before and is after. */
export function Activity() {
  const list = useList("/activity");
  return (
    <Page title={t.activity.title} status={t.activity.statusLine}>
      {list.error ? (
        <Failure error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Loading lines />
      ) : list.rows.length === 0 ? (
        <div class="card">
          <Empty title={t.activity.empty}>{t.activity.emptyText}</Empty>
        </div>
      ) : (
        <>
          <ol class="stack tight">
            {list.rows.map((change) => (
              <Entry key={change.id} change={change} />
            ))}
          </ol>
          <div class="more">
            <span role="status">{t.common.shown(number(list.rows.length))}</span>
            {list.hasNextPage && (
              <button type="button" class="button" disabled={list.isFetching} onClick={() => list.fetchNextPage()}>
                {t.common.more}
              </button>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

function Entry({ change }: { change: Change }) {
  const differences = differencesOf(change);
  const about = hrefOf(change.entity, change.entity_id);
  return (
    <li class="card">
      <header>
        <h2>{t.activity.operations[change.operation] ?? change.operation}</h2>
        <p>
          {dateTime(change.created_at)} · {t.activity.by(change.actor_name, t.roles[change.actor_role].name)}
          {about && (
            <>
              {" · "}
              <a href={about}>{t.activity.see}</a>
            </>
          )}
        </p>
      </header>
      <dl class="changes">
        {differences.map(({ field, label, before, after }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              {change.before && (
                <>
                  <span class="visually-hidden">{t.activity.before}: </span>
                  <del>{before}</del> <span aria-hidden="true">→</span>{" "}
                  <span class="visually-hidden">{t.activity.after}: </span>
                </>
              )}
              <ins>{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
