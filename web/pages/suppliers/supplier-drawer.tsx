import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { day, money, number, percent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { NEW } from "../../ui/new.ts";
import { PlainTable } from "../../ui/plain-table.tsx";
import { Failure, Loading, Note, Pill, type Tone } from "../../ui/states.tsx";
import { Prices } from "./prices.tsx";
import { deliveryDays } from "./suppliers.tsx";

type Supplier = Answer<"/suppliers/{id}">;

const CONTRACT_TONES: Record<keyof typeof t.suppliers.contractStatus, Tone> = {
  IN_FORCE: "good",
  EXPIRED: "plain",
  DRAFT: "calm",
};

/** Who supplies: terms, contracts, prices over time and how they did. */
export function SupplierDrawer({ id }: { id: string }) {
  const { data: supplier, error, refetch } = useRead("/suppliers/{id}", { path: { id } });
  const { facts, columns } = t.suppliers;
  return (
    <Drawer title={supplier?.name ?? t.suppliers.title}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!supplier ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <a class="button main" href={`/app/compras?ver=${NEW}&proveedor=${id}`}>
              {t.suppliers.order}
            </a>
            <a class="button" href={`/app/compras?supplier_id=${id}`}>
              {t.suppliers.orders}
            </a>
          </div>
          <Facts
            of={[
              [columns.contact, supplier.contact_name],
              [facts.phone, <a href={`tel:${supplier.phone.replaceAll(" ", "")}`}>{supplier.phone}</a>],
              [facts.email, supplier.email],
              [facts.address, `${supplier.street}, ${supplier.postal_code} ${supplier.city}`],
              [facts.vat, supplier.vat_id],
              [columns.lead, t.suppliers.days(supplier.lead_time_days)],
              [columns.days, deliveryDays(supplier)],
              [columns.minimum, money(supplier.minimum_order_cents)],
              [facts.payment, t.suppliers.days(supplier.payment_terms_days)],
              [columns.rating, t.suppliers.rating(number(supplier.rating, 1))],
              [facts.certifications, supplier.certifications.join(", ")],
            ]}
          />
          <Prices supplierId={id} />
          <Contracts of={supplier} />
          <Reviews id={id} />
          {supplier.notes && <Note tone="plain">{supplier.notes}</Note>}
        </>
      )}
    </Drawer>
  );
}

const Contracts = ({ of: { contracts } }: { of: Supplier }) => (
  <section>
    <h3>{t.suppliers.contracts}</h3>
    {contracts.length === 0 ? (
      <p class="soft">{t.suppliers.noContracts}</p>
    ) : (
      <ul class="rows">
        {contracts.map((contract) => (
          <li key={contract.id}>
            <span>
              {contract.contract_number}
              <span class="under">
                {dated(contract.starts_on)} – {dated(contract.ends_on)}
                <br />
                {t.suppliers.contract(percent(contract.discount_percent), t.suppliers.review[contract.price_review])}.{" "}
                {contract.terms}
              </span>
            </span>
            <Pill tone={CONTRACT_TONES[contract.status]}>{t.suppliers.contractStatus[contract.status]}</Pill>
          </li>
        ))}
      </ul>
    )}
  </section>
);

function Reviews({ id }: { id: string }) {
  const { data } = useRead("/suppliers/{id}/reviews", { path: { id }, query: { limit: 6 } });
  if (!data) return null;
  return (
    <section>
      <h3>{t.suppliers.reviews}</h3>
      {data.data.length === 0 ? (
        <p class="soft">{t.suppliers.noReviews}</p>
      ) : (
        <PlainTable
          label={t.suppliers.reviews}
          heads={[t.suppliers.period, t.suppliers.onTime, t.suppliers.complete, t.suppliers.quality]}
          ends={[1, 2, 3]}
          rows={data.data.map((review) => [
            <>
              {day(review.period_start)} – {day(review.period_end)}
              <span class="under">{review.comment}</span>
            </>,
            percent(review.on_time_percent),
            percent(review.complete_percent),
            number(review.quality_score, 1),
          ])}
        />
      )}
    </section>
  );
}

/** A day with its year: contracts outlast one. */
const dated = (on: string): string => `${day(on)} ${on.slice(0, 4)}`;
