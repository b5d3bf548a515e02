import type { posTransactionItems, posTransactions } from "../../src/domain/sales/schema.ts";
import type { Item } from "./catalogue.ts";
import { expectedUnits, productsSold } from "./demand.ts";
import { randomOf } from "./random.ts";
import { type HistoryRow, numbering, sum } from "./rows.ts";
import { codeDay, dayAgo, iso, madridInstant } from "./seed-clock.ts";
import type { Site } from "./site.ts";

type Ticket = HistoryRow<typeof posTransactions>;
type TicketLine = HistoryRow<typeof posTransactionItems>;

export interface TillPlan {
  /** Tickets kept of each day, by days ago. */
  readonly tickets: readonly { readonly daysAgo: number; readonly count: number }[];
  readonly opens: string;
  readonly closes: string;
  readonly terminals: readonly string[];
}

/** Tickets of the last days, as the till printed them: prices without VAT, which each line adds. */
export function tillHistory(site: Site): { tickets: Ticket[]; lines: TicketLine[] } {
  const { till, demand } = site;
  const [tickets, lines] = [[] as Ticket[], [] as TicketLine[]];
  if (!till || !demand) return { tickets, lines };
  const chance = randomOf(site.profile, site.tenant, "till");
  const lineNumber = numbering();
  for (const { daysAgo, count } of [...till.tickets].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const day = dayAgo(daysAgo);
    const units = (product: Item) => expectedUnits(demand, product, "counter", day);
    const onSale = productsSold(site).filter((product) => units(product) > 0);
    momentsOf(day, count, till, chance).forEach((soldAt, position) => {
      const id = site.id("sales.pos_transactions", tickets.length + 1);
      const size = chance.weighted([1, 2, 3, 4, 5], (lineCount) => [22, 34, 26, 13, 5][lineCount - 1]!);
      const basket = new Set(Array.from({ length: size }, () => chance.weighted(onSale, units)));
      const bought = [...basket].map((product): TicketLine => {
        const quantity = piecesOf(product, chance.unit());
        const price = product.sale_price_cents ?? 0;
        return {
          id: site.id("sales.pos_transaction_items", lineNumber()),
          tenant_id: site.tenantId,
          pos_transaction_id: id,
          product_id: product.id,
          quantity,
          unit_price_cents: price,
          vat_percent: product.vat_percent,
          line_total_cents: quantity * price,
        };
      });
      const subtotal = sum(bought, (line) => line.line_total_cents);
      const tax = sum(bought, addedTax);
      tickets.push({
        id,
        tenant_id: site.tenantId,
        transaction_number: `TPV-${codeDay(soldAt)}-${String(position + 1).padStart(4, "0")}`,
        sold_at: soldAt,
        terminal: chance.pick(till.terminals),
        payment_method: chance.weighted(
          ["card", "cash", "bizum"] as const,
          (method) => ({ card: 58, cash: 34, bizum: 8 })[method],
        ),
        cashier_user_id: chance.pick(site.staff.cashiers),
        subtotal_cents: subtotal,
        tax_cents: tax,
        total_cents: subtotal + tax,
      });
      lines.push(...bought);
    });
  }
  return { tickets, lines };
}

const addedTax = (line: { line_total_cents: number; vat_percent: number }): number =>
  Math.round((line.line_total_cents * line.vat_percent) / 100);

/** Breakfast, the bread before lunch and the way home: two out of three customers come in these hours. */
function momentsOf(day: string, count: number, till: TillPlan, chance: ReturnType<typeof randomOf>): string[] {
  const [opens, closes] = [
    Date.parse(madridInstant(day, till.opens)),
    Date.parse(madridInstant(day, till.closes)) - 1000,
  ];
  const rushes = [0.08, 0.42, 0.8];
  return Array.from({ length: count }, () => {
    const share = chance.unit() < 0.66 ? chance.pick(rushes) + 0.045 * chance.normal() : chance.unit();
    return iso(opens + Math.min(Math.max(share, 0), 0.999) * (closes - opens));
  }).sort();
}

const piecesOf = (product: Item, luck: number): number => {
  if (product.category === "pastry" || (product.sale_price_cents ?? 0) > 600) return 1;
  if (product.category === "viennoiserie") return 1 + Math.floor(luck * luck * 5);
  return 1 + Math.floor(luck * luck * 3);
};
