import type { Answer } from "../../api/client.ts";
import { tenantId } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { longDay, money, percent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Facts } from "../../ui/facts.tsx";
import { Page } from "../../ui/page.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { ReadOnly, TeamTabs } from "./team-tabs.tsx";

type Tenant = Answer<"/tenants/{id}">;

/** The bakery's own data, its plan and its settings, to read. */
export function Bakery() {
  const root = useRead("/tenants").data?.data[0]?.id;
  const id = tenantId.value ?? root;
  const { data, error, refetch } = useRead("/tenants/{id}", { path: { id: id ?? "" } }, { enabled: id !== undefined });
  return (
    <Page title={t.team.title} status={t.team.bakeryStatus}>
      <TeamTabs />
      <ReadOnly />
      {error && <Failure error={error} retry={() => refetch()} />}
      {!data ? !error && <Loading lines /> : <Cards of={data} />}
    </Page>
  );
}

function Cards({ of }: { of: Tenant }) {
  const { facts, setting } = t.team;
  const [plan] = of.subscriptions;
  const [settings] = of.settings;
  return (
    <div class="two">
      <section class="card">
        <header>
          <h2>{t.team.data}</h2>
        </header>
        <Facts
          of={[
            [facts.name, of.name],
            [facts.legal, of.legal_name],
            [facts.vat, of.vat_id],
            [facts.address, `${of.street}, ${of.postal_code} ${of.city}`],
            [facts.phone, of.phone],
            [facts.email, of.email],
            [facts.founded, of.founded_on.slice(0, 4)],
            [facts.model, t.team.model[of.business_model]],
          ]}
        />
        <p class="soft">{of.description}</p>
      </section>
      {plan && (
        <section class="card">
          <header>
            <h2>{t.team.subscription}</h2>
          </header>
          <Facts
            of={[
              [facts.tier, t.team.tier[plan.tier]],
              [facts.monthly, money(plan.monthly_price_cents)],
              [facts.users, plan.max_users],
              [facts.locations, plan.max_locations],
              [facts.renews, longDay(plan.renews_on)],
            ]}
          />
        </section>
      )}
      {settings && (
        <>
          <section class="card">
            <header>
              <h2>{t.team.settings}</h2>
            </header>
            <dl class="sums wide-sums">
              {(
                [
                  [setting.daily_sales_target_cents, money(settings.daily_sales_target_cents)],
                  [setting.purchase_approval_limit_cents, t.team.upTo(money(settings.purchase_approval_limit_cents))],
                  [setting.service_level_percent, percent(settings.service_level_percent)],
                  [setting.waste_target_percent, percent(settings.waste_target_percent)],
                  [setting.expiry_warning_days, t.team.daysBefore(settings.expiry_warning_days)],
                  [setting.delivery_late_after_minutes, t.team.minutes(settings.delivery_late_after_minutes)],
                ] as const
              ).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section class="card">
            <header>
              <h2>{t.team.hours}</h2>
            </header>
            <dl class="sums wide-sums">
              {Object.entries(t.team.days).map(([day, name]) => {
                const hours = settings.opening_hours[day];
                return (
                  <div key={day}>
                    <dt>{name}</dt>
                    <dd>{hours ? `${hours.opens} – ${hours.closes}` : t.team.closed}</dd>
                  </div>
                );
              })}
            </dl>
          </section>
        </>
      )}
    </div>
  );
}
