import { useRead } from "../../api/hooks.ts";
import { useMe } from "../../app/session.ts";
import { dateTime } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill } from "../../ui/states.tsx";
import { wholeList } from "../../ui/whole-list.ts";
import { ReadOnly, TeamTabs } from "./team-tabs.tsx";

export function People() {
  const { data, isPending, error, refetch } = useRead("/auth/users");
  const me = useMe();
  const people = data?.data ?? [];
  const { columns } = t.team;
  return (
    <Page title={t.team.title} status={people.length > 0 && t.team.peopleStatus(people.length)}>
      <TeamTabs />
      <ReadOnly />
      <div class="tools">
        <Search what={t.team.what} />
      </div>
      <ListView
        label={t.team.title}
        list={wholeList(people, { isPending, error, refetch })}
        empty={t.team.empty}
        searchIn={({ full_name, job_title, role }) => `${full_name} ${named(job_title)} ${t.roles[role].name}`}
        columns={[
          {
            name: columns.name,
            cell: (person) => (
              <>
                <strong>{person.full_name}</strong> {person.id === me?.id && <Pill tone="calm">{t.team.you}</Pill>}
                {!person.is_active && <Pill tone="plain">{t.team.inactive}</Pill>}
                <span class="under">{named(person.job_title)}</span>
              </>
            ),
          },
          { name: columns.role, cell: (person) => t.roles[person.role].name },
          { name: columns.can, cell: (person) => t.roles[person.role].can },
          {
            name: columns.contact,
            cell: (person) => (
              <>
                {person.email}
                {person.phone && <span class="under">{person.phone}</span>}
              </>
            ),
          },
          { name: columns.last, cell: (person) => person.last_login_at && dateTime(person.last_login_at) },
        ]}
      />
    </Page>
  );
}
