import type { Receipt as Erased } from "../../api/ended.ts";
import { dateTime, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { downloadJson } from "../../ui/download.ts";
import { Facts } from "../../ui/facts.tsx";

/** The proof that nothing is left, where there is one. */
export function Receipt({ receipt }: { receipt: Erased }) {
  const { total, ...byDomain } = receipt.records_deleted;
  const { receipt: texts, domains } = t.session;
  return (
    <section class="card stack tight receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{texts.title}</h2>
      <p>{texts.text(number(total ?? 0))}</p>
      <Facts
        of={[
          [texts.opened, dateTime(receipt.created_at)],
          [texts.erased, dateTime(receipt.destroyed_at)],
          [texts.reason, texts.reasons[receipt.reason] ?? receipt.reason],
        ]}
      />
      <details>
        <summary>{texts.by}</summary>
        <dl class="sums wide-sums">
          {Object.entries(byDomain)
            .filter(([, rows]) => rows > 0)
            .map(([domain, rows]) => (
              <div key={domain}>
                <dt>{domains[domain] ?? domain}</dt>
                <dd>{number(rows)}</dd>
              </div>
            ))}
        </dl>
        <p class="soft small">
          {texts.signature}: <code>{receipt.signature}</code>
        </p>
      </details>
      <p>
        <button type="button" class="button" onClick={() => downloadJson("recibo-bakery-ia.json", receipt)}>
          {texts.download}
        </button>
      </p>
    </section>
  );
}
