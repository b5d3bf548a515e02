import { usePeople } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useList } from "../../api/hooks.ts";
import { longDay, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { useAddress } from "../../ui/address.ts";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill, type Tone } from "../../ui/states.tsx";
import { ProductionTabs } from "./production-tabs.tsx";

type Shift = Row<"/production/schedules">;

const ORDER = "-schedule_date";
const TONES: Record<Shift["status"], Tone> = { DRAFT: "warn", PUBLISHED: "calm", FINISHED: "good" };

/** The bakery's shifts: who answers for each, with how many people, and what is planned in it. */
export function Shifts() {
  const { query } = useAddress();
  const { sort = ORDER } = query;
  const list = useList("/production/schedules", { sort });
  const personOf = usePeople();
  const { shiftColumns: columns } = t.production;
  return (
    <Page title={t.production.title} status={t.production.shiftsLine}>
      <ProductionTabs />
      <ListView
        label={t.production.tabs.shifts}
        list={list}
        order={ORDER}
        empty={t.production.noShifts}
        columns={[
          {
            name: columns.day,
            sort: "schedule_date",
            cell: ({ schedule_date, shift, notes }) => (
              <>
                {longDay(`${schedule_date}T12:00:00Z`)} · {t.production.shift[shift]}
                {notes && <span class="under">{notes}</span>}
              </>
            ),
          },
          {
            name: columns.status,
            cell: ({ status }) => <Pill tone={TONES[status]}>{t.production.shiftStatus[status]}</Pill>,
          },
          { name: columns.responsible, cell: ({ responsible_user_id }) => personOf(responsible_user_id) },
          { name: columns.people, end: true, cell: ({ staff_count }) => number(staff_count) },
          { name: columns.batches, end: true, cell: ({ planned_batches }) => number(planned_batches) },
          { name: columns.mass, end: true, cell: ({ planned_kg }) => `${number(planned_kg)}\u00a0kg` },
        ]}
      />
    </Page>
  );
}
