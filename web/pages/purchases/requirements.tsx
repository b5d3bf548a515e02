import { useNames } from "../../api/by-id.ts";
import { useList } from "../../api/hooks.ts";
import { day, money, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { PurchaseTabs } from "./purchase-tabs.tsx";
import { RequirementStatus, requirementReason } from "./requirement-row.tsx";

const ORDER = "-required_by";

export function Requirements() {
  const { query } = useAddress();
  const { status, sort = ORDER } = query;
  const list = useList("/procurement/requirements", { status, sort });
  const nameOf = useNames("/inventory/ingredients");
  const { columns } = t.purchases;
  return (
    <Page title={t.purchases.title} status={t.purchases.requirementsStatus}>
      <PurchaseTabs />
      <div class="tools">
        <Search what={t.purchases.what} />
        <Chips label={columns.status} name="status" options={t.purchases.requirementStatus} />
      </div>
      <ListView
        label={t.purchases.tabs.requirements}
        list={list}
        order={ORDER}
        empty={t.purchases.empty}
        searchIn={({ ingredient_id }) => nameOf(ingredient_id)}
        columns={[
          {
            name: columns.ingredient,
            cell: (each) => (
              <>
                <a href={`/app/inventario?ver=${each.ingredient_id}`}>{nameOf(each.ingredient_id) || "…"}</a>
                <span class="under">{requirementReason(each)}</span>
              </>
            ),
          },
          { name: columns.status, cell: (each) => <RequirementStatus of={each} /> },
          { name: columns.requiredBy, sort: "required_by", cell: (each) => day(each.required_by) },
          { name: columns.onHand, end: true, cell: (each) => quantity(each.on_hand_quantity, each.unit) },
          { name: columns.toOrder, end: true, cell: (each) => quantity(each.order_quantity, each.unit) },
          {
            name: columns.cost,
            sort: "estimated_cost_cents",
            end: true,
            cell: (each) => money(each.estimated_cost_cents),
          },
        ]}
      />
    </Page>
  );
}
