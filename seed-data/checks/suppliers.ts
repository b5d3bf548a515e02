import { addDays } from "#shared/business-calendar";
import { ingredients } from "../../src/domain/inventory/schema.ts";
import { supplierContracts, supplierPriceLists } from "../../src/domain/suppliers/schema.ts";
import { differs, doubtful, type Finding, wrong } from "../findings.ts";
import type { Check } from "./check.ts";

/** Price lists of an ingredient follow one another without a gap, the last one open and equal to what it costs. */
export const priceLists: Check = (rows) => {
  const series = Map.groupBy(
    rows.of(supplierPriceLists),
    ({ values }) => `${values.supplier_id} ${values.ingredient_id}`,
  );
  return [...series.values()].flatMap((unsorted): Finding[] => {
    const lists = unsorted.toSorted((a, b) => (a.values.valid_from < b.values.valid_from ? -1 : 1));
    const last = lists.at(-1)!;
    const ingredient = rows.at(ingredients, last.values.ingredient_id);
    const isPreferred = ingredient.preferred_supplier_id === last.values.supplier_id;
    return [
      ...lists.flatMap((list, position) => {
        const next = lists[position + 1]?.values.valid_from;
        const until = next === undefined ? null : addDays(next, -1);
        return differs(list, "valid_until", list.values.valid_until, until, "the day before the next list");
      }),
      ...differs(last, "unit", last.values.unit, ingredient.unit, "the ingredient's unit"),
      ...(isPreferred
        ? differs(
            last,
            "unit_price_cents",
            last.values.unit_price_cents,
            ingredient.average_cost_cents,
            "what it costs",
          )
        : []),
    ];
  });
};

/** A contract's state agrees with its days, and a supplier has one contract in force. */
export const contractDays: Check = (rows, { today }) =>
  rows.of(supplierContracts).flatMap((contract): Finding[] => {
    const { status, starts_on, ends_on, supplier_id } = contract.values;
    if (status === "EXPIRED" && ends_on >= today)
      return [wrong(contract, "ends_on", "is ahead, but the contract EXPIRED")];
    if (status !== "IN_FORCE") return [];
    const others = rows.where(supplierContracts, "supplier_id", supplier_id);
    const first = others.find(({ values }) => values.status === "IN_FORCE");
    return [
      ...(ends_on < today ? [wrong(contract, "ends_on", "is past, but the contract is IN_FORCE")] : []),
      ...(starts_on > today ? [wrong(contract, "starts_on", "is ahead, but the contract is IN_FORCE")] : []),
      ...(first === contract ? [] : [doubtful(contract, "status", "is the supplier's second contract IN_FORCE")]),
    ];
  });
