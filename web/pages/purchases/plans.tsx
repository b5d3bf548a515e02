import { useNames } from "../../api/by-id.ts";
import { useList, useRead } from "../../api/hooks.ts";
import { dateTime, day, money } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Chips } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Failure, Loading, Note, Pill, type Tone } from "../../ui/states.tsx";
import { PurchaseTabs } from "./purchase-tabs.tsx";
import { RequirementRow } from "./requirement-row.tsx";

const ORDER = "-planned_at";
const TONES: Record<keyof typeof t.purchases.planStatus, Tone> = { DRAFT: "plain", APPROVED: "calm", EXECUTED: "good" };

export function Plans() {
  const { query } = useAddress();
  const { status, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/procurement/plans", { status, sort });
  const { columns } = t.purchases;
  const current = list.rows.find(({ id }) => id === open);
  return (
    <Page title={t.purchases.title} status={t.purchases.plansStatus}>
      <PurchaseTabs />
      <div class="tools">
        <Chips label={columns.status} name="status" options={t.purchases.planStatus} />
      </div>
      <ListView
        label={t.purchases.tabs.plans}
        list={list}
        opens
        order={ORDER}
        empty={t.purchases.empty}
        columns={[
          { name: columns.plan, sort: "plan_number", cell: (plan) => plan.plan_number },
          {
            name: columns.status,
            cell: (plan) => <Pill tone={TONES[plan.status]}>{t.purchases.planStatus[plan.status]}</Pill>,
          },
          { name: columns.planned, sort: "planned_at", cell: (plan) => dateTime(plan.planned_at) },
          { name: columns.period, cell: (plan) => `${day(plan.period_start)} – ${day(plan.period_end)}` },
          { name: columns.cost, end: true, cell: (plan) => money(plan.total_cost_cents) },
        ]}
      />
      {current && <PlanDrawer key={current.id} plan={current} />}
    </Page>
  );
}

function PlanDrawer({ plan }: { plan: ReturnType<typeof useList<"/procurement/plans">>["rows"][number] }) {
  const { data, error } = useRead("/procurement/requirements", { query: { plan_id: plan.id, limit: 100 } });
  const nameOf = useNames("/inventory/ingredients");
  return (
    <Drawer title={plan.plan_number}>
      <Facts
        of={[
          [t.purchases.columns.planned, dateTime(plan.planned_at)],
          [t.purchases.columns.period, `${day(plan.period_start)} – ${day(plan.period_end)}`],
          [t.purchases.columns.cost, money(plan.total_cost_cents)],
        ]}
      />
      <section>
        <h3>{t.purchases.planRequirements}</h3>
        {error && <Failure error={error} />}
        {!data ? (
          !error && <Loading lines />
        ) : (
          <ul class="rows">
            {data.data.map((each) => (
              <RequirementRow key={each.id} requirement={each} name={nameOf(each.ingredient_id)} />
            ))}
          </ul>
        )}
      </section>
      {plan.notes && <Note tone="plain">{plan.notes}</Note>}
    </Drawer>
  );
}
