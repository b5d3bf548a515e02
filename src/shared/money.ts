/** A line of a ticket or order; prices stand without VAT. */
export interface TaxableLine {
  readonly line_total_cents: number;
  readonly vat_percent: number;
}

/** What a quantity costs at a unit price, to the cent. */
export const lineTotalCents = (quantity: number, unitPriceCents: number): number =>
  Math.round(quantity * unitPriceCents);

/** What is left of an amount after a discount in percent, to the cent. */
export const afterDiscount = (cents: number, discountPercent: number): number =>
  Math.round((cents * (100 - discountPercent)) / 100);

/** Totals in cents: the discount lowers every line alike, and VAT is added line by line to what is left. */
export function totalsOf(lines: readonly TaxableLine[], discountPercent = 0) {
  const subtotal = lines.reduce((sum, line) => sum + line.line_total_cents, 0);
  const discount = subtotal - afterDiscount(subtotal, discountPercent);
  const tax = lines.reduce(
    (sum, line) => sum + Math.round((line.line_total_cents * (100 - discountPercent) * line.vat_percent) / 10_000),
    0,
  );
  return {
    subtotal_cents: subtotal,
    discount_cents: discount,
    tax_cents: tax,
    total_cents: subtotal - discount + tax,
  };
}
