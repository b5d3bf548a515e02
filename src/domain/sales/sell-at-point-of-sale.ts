import { consumeStock, getProductForSale, roundQuantity } from "#domain/inventory";
import { write } from "#session/write";
import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import { lineTotalCents, totalsOf } from "#shared/money";
import { insertRow, nextCode } from "#table/rows";
import type { SellAtPointOfSale } from "./contract.ts";
import { recordSales } from "./record-sales.ts";
import { posTransactionItems, posTransactions } from "./schema.ts";

/**
 * A customer pays at the till: the goods leave the lots that expire first and the day's counter sales grow.
 * @throws ProductError insufficient_stock, naming what is missing
 */
export function sellAtPointOfSale(context: DomainContext, input: SellAtPointOfSale) {
  return write(context, "sellAtPointOfSale", (inside) => {
    const lines = input.lines.map(({ product_id, quantity }, position) => {
      const product = getProductForSale(inside, product_id, `/lines/${position}/product_id`);
      const sold = roundQuantity(quantity);
      return {
        product_id: product.id,
        quantity: sold,
        unit_price_cents: product.sale_price_cents,
        vat_percent: product.vat_percent,
        line_total_cents: lineTotalCents(sold, product.sale_price_cents),
      };
    });
    const { discount_cents: _none, ...totals } = totalsOf(lines);
    const day = madridDay(inside.now()).replaceAll("-", "");
    const ticket = insertRow(inside, posTransactions, {
      transaction_number: nextCode(inside, posTransactions, "transaction_number", `TPV-${day}-`, 4),
      sold_at: rowInstant(inside.now()),
      terminal: input.terminal,
      payment_method: input.payment_method,
      cashier_user_id: inside.actor.userId,
      ...totals,
    });
    const items = lines.map((line) =>
      insertRow(inside, posTransactionItems, { ...line, pos_transaction_id: ticket.id }),
    );
    const consumed = consumeStock(
      inside,
      lines.map(({ product_id, quantity }) => ({ ingredient_id: product_id, quantity })),
      { movement_type: "SALE", reason: `Venta en mostrador ${ticket.transaction_number}` },
    );
    const sold = lines.map((line) => ({ ...line, revenue_cents: line.line_total_cents }));
    recordSales(inside, "counter", sold, consumed.lines);
    const after = { ...ticket, items };
    return { entity: posTransactions, before: null, after, result: after };
  });
}
