import { useRead } from "../../api/hooks.ts";
import { useShops } from "../../app/shops.ts";
import { euros, number, percent, signedPercent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";

/** The shops of the chain beside each other; one click and everything on screen is of that one. */
export function ShopsTable() {
  const { data } = useRead("/dashboard/enterprise");
  const { choose } = useShops();
  const { shop } = t.dashboard;
  return (
    <div class="card">
      <header>
        <h2 id="shops-title">{t.dashboard.shopsTitle}</h2>
        <p>{t.dashboard.shopsText}</p>
      </header>
      <div class="as-table">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <section tabIndex={0} aria-labelledby="shops-title">
          <table>
            <thead>
              <tr>
                <th scope="col">{shop.name}</th>
                {[shop.sales, shop.change, shop.target, shop.waste, shop.alerts].map((head) => (
                  <th key={head} scope="col" class="number">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data?.outlets.map((outlet) => (
                <tr key={outlet.tenant_id}>
                  <th scope="row">
                    <button type="button" class="button plain small" onClick={() => choose(outlet.tenant_id)}>
                      {outlet.name}
                    </button>
                  </th>
                  <td class="number">{euros(outlet.sales_cents)}</td>
                  <td class="number">
                    {outlet.sales_change_percent !== null && (
                      <b class={outlet.sales_change_percent >= 0 ? "toned good" : "toned bad"}>
                        {signedPercent(outlet.sales_change_percent)}
                      </b>
                    )}
                  </td>
                  <td class="number">{outlet.target_percent !== null && percent(outlet.target_percent)}</td>
                  <td class="number">{outlet.waste_percent !== null && percent(outlet.waste_percent)}</td>
                  <td class="number">{number(outlet.alerts_open)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </div>
  );
}
