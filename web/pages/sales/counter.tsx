import { useState } from "preact/hooks";
import { useAll } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useWrite } from "../../api/hooks.ts";
import { usePermission } from "../../app/session.ts";
import { money, number, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { Page } from "../../ui/page.tsx";
import { Empty, explain, Failure, Loading, Note } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";
import { SalesTabs } from "./sales-tabs.tsx";

type Product = Row<"/inventory/ingredients">;
type Basket = ReadonlyMap<string, number>;

const CATEGORIES = ["bread", "viennoiserie", "pastry", "savoury"] as const;

/** The till: what the customer takes, how much it comes to, and how they pay. */
export function Counter() {
  const [basket, setBasket] = useState<Basket>(new Map());
  const { rows, isPending, error, refetch } = useAll("/inventory/ingredients", { product_type: "FINISHED_PRODUCT" });
  const products = rows.filter(({ sale_price_cents, is_active }) => sale_price_cents !== null && is_active);
  const { query } = useAddress();
  const shown = products.filter(
    (product) =>
      (!query.category || product.category === query.category) &&
      nameOf(product)
        .toLowerCase()
        .includes((query.q ?? "").toLowerCase()),
  );
  const add = (id: string, by: number) => {
    const next = new Map(basket);
    const quantityNow = (next.get(id) ?? 0) + by;
    if (quantityNow > 0) next.set(id, quantityNow);
    else next.delete(id);
    setBasket(next);
  };
  return (
    <Page title={t.sales.tabs.counter} status={t.sales.counterStatus}>
      <SalesTabs />
      {error ? (
        <Failure error={error} retry={() => refetch()} />
      ) : isPending ? (
        <Loading lines />
      ) : (
        <div class="counter">
          <div class="stack">
            <div class="tools">
              <Search what={t.inventory.what} />
              <Chips
                label={t.inventory.typeLabel}
                name="category"
                options={Object.fromEntries(
                  CATEGORIES.filter((each) => products.some(({ category }) => category === each)).map((each) => [
                    each,
                    capitalised(t.inventory.category[each]),
                  ]),
                )}
              />
            </div>
            {shown.length === 0 && <Empty title={t.common.nothingFound} />}
            <ul class="wares">
              {shown.map((product) => (
                <Ware
                  key={product.id}
                  product={product}
                  left={product.usable_quantity}
                  taken={basket.get(product.id) ?? 0}
                  onAdd={() => add(product.id, 1)}
                />
              ))}
            </ul>
          </div>
          <Bill basket={basket} products={products} add={add} clear={() => setBasket(new Map())} />
        </div>
      )}
    </Page>
  );
}

interface WareProps {
  readonly product: Product;
  readonly left: number | undefined;
  readonly taken: number;
  readonly onAdd: () => void;
}

function Ware({ product, left, taken, onAdd }: WareProps) {
  const rest = left === undefined ? undefined : left - taken;
  return (
    <li>
      <button type="button" onClick={onAdd}>
        <strong>{nameOf(product)}</strong>
        <span>{money(withVat(product))}</span>
        <small class={rest !== undefined && rest <= 0 ? "stock-out" : undefined}>
          {rest !== undefined && (rest > 0 ? t.sales.left(quantity(rest, product.unit)) : t.sales.soldOut)}
        </small>
        {taken > 0 && <span class="taken">{number(taken)}</span>}
      </button>
    </li>
  );
}

interface BillProps {
  readonly basket: Basket;
  readonly products: readonly Product[];
  readonly add: (id: string, by: number) => void;
  readonly clear: () => void;
}

function Bill({ basket, products, add, clear }: BillProps) {
  const [payment, setPayment] = useState<keyof typeof t.sales.payment>("cash");
  const [ticket, setTicket] = useState<string>();
  const write = useWrite("sellAtPointOfSale");
  const refusal = usePermission("sellAtPointOfSale");
  const lines = products.filter(({ id }) => basket.has(id));
  const total = lines.reduce((sum, product) => sum + totalOf(product, basket.get(product.id) ?? 0), 0);

  async function pay() {
    if (write.isPending || lines.length === 0) return;
    if (refusal) return say(refusal, "bad");
    try {
      const sold = await write.run({
        body: {
          lines: lines.map(({ id }) => ({ product_id: id, quantity: basket.get(id) ?? 0 })),
          payment_method: payment,
          terminal: "TPV-1",
        },
      });
      say(t.sales.sold(sold.transaction_number, money(sold.total_cents)));
      setTicket(sold.id);
      clear();
    } catch {
      // `write.error` tells it.
    }
  }

  return (
    <section class={lines.length > 0 ? "card bill filled" : "card bill"} aria-labelledby="bill-title">
      <header>
        <h2 id="bill-title">{t.sales.basket}</h2>
        {lines.length > 0 && (
          <button type="button" class="button small plain" onClick={clear}>
            {t.sales.clear}
          </button>
        )}
      </header>
      {lines.length === 0 ? (
        <p class="soft">{t.sales.basketEmpty}</p>
      ) : (
        <ul class="rows">
          {lines.map((product) => (
            <li key={product.id}>
              <span>{nameOf(product)}</span>
              <span class="stepper">
                <button type="button" aria-label={t.sales.takeOne(nameOf(product))} onClick={() => add(product.id, -1)}>
                  −
                </button>
                <b>{number(basket.get(product.id) ?? 0)}</b>
                <button type="button" aria-label={t.sales.addOne(nameOf(product))} onClick={() => add(product.id, 1)}>
                  +
                </button>
              </span>
              <strong class="number">{money(totalOf(product, basket.get(product.id) ?? 0))}</strong>
            </li>
          ))}
        </ul>
      )}
      <fieldset class="segments">
        <legend>{t.sales.payWith}</legend>
        {Object.entries(t.sales.payment).map(([method, text]) => (
          <label key={method}>
            <input
              type="radio"
              name="payment"
              checked={payment === method}
              onChange={() => setPayment(method as typeof payment)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {write.error && (
        <div role="alert">
          <Note tone="bad" icon="warning">
            {explain(write.error)}
          </Note>
        </div>
      )}
      {refusal && <Note tone="calm">{refusal}</Note>}
      <button
        type="button"
        class={`button main wide-button ${write.isPending ? "busy" : ""}`}
        aria-disabled={Boolean(refusal) || lines.length === 0 || write.isPending}
        onClick={pay}
      >
        {t.sales.pay(money(total))}
      </button>
      <p class="soft small">
        {t.sales.withVat}
        {ticket && (
          <>
            {" · "}
            <a href={`/app/ventas/tickets?ver=${ticket}`}>{t.sales.seeTicket}</a>
          </>
        )}
      </p>
    </section>
  );
}

const nameOf = ({ name }: Product): string => named(name);

const withVat = ({ sale_price_cents, vat_percent }: Product): number =>
  Math.round(((sale_price_cents ?? 0) * (100 + vat_percent)) / 100);

/** A line as the API adds it up: rounded without VAT, and VAT on that. */
function totalOf({ sale_price_cents, vat_percent }: Product, taken: number): number {
  const net = Math.round(taken * (sale_price_cents ?? 0));
  return net + Math.round((net * vat_percent) / 100);
}

/** Families are told in small letters inside a sentence; here they stand alone. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
