import { expectedDelivery, procurementPlans, procurementRequirements, proposePurchaseOrder } from "#domain/procurement";
import { recipeNeeds, sumNeeds } from "#domain/production";
import { madridDay } from "#shared/business-calendar";
import type { DomainContext } from "#shared/context";
import { rowInstant } from "#shared/input";
import type { Reasoning } from "#shared/json-shapes";
import { lineTotalCents } from "#shared/money";
import { insertRow, nextCode, updateRow } from "#table/rows";
import type { PlannedBatches } from "./plan-batches.ts";
import type { State } from "./read-state.ts";
import { bestOffer, type IngredientOutlook, isLow, type Requirement, requirementOf } from "./rules.ts";

type Ingredient = State["ingredients"][number];
type Offer = NonNullable<ReturnType<State["offers"]["get"]>>[number];

/** An ingredient to buy, from whom, and at what price. */
interface Purchase extends Requirement {
  readonly ingredient: Ingredient;
  readonly outlook: IngredientOutlook;
  readonly offer: Offer;
  readonly costCents: number;
}

export interface PlannedPurchases {
  readonly requirements: number;
  readonly purchaseOrders: number;
  readonly requirementReasons: readonly Reasoning[];
  readonly proposalReasons: readonly Reasoning[];
}

const MOST_URGENT = ["URGENT", "HIGH", "MEDIUM"] as const;

/**
 * Finds what will be missing and proposes one order a supplier, for a person to approve. A supplier below whose
 * minimum the order stays gets none; what is missing is then left open in the plan, once.
 */
export function planPurchases(context: DomainContext, state: State, planned: PlannedBatches): PlannedPurchases {
  const use = plannedUse(state, planned);
  const found = state.ingredients.map((ingredient) => ({ ingredient, outlook: outlookOf(ingredient, state, use) }));
  const missing = found.flatMap(({ ingredient, outlook }) => {
    const requirement = requirementOf(outlook);
    const offer = offerOf(ingredient, state);
    return requirement ? [{ ingredient, outlook, ...requirement, offer }] : [];
  });
  const covered = found.filter(({ outlook }) => outlook.hasOpenOrder && isLow(outlook));
  const unsupplied = missing.filter(({ offer }) => offer === null);
  const groups = Map.groupBy(
    missing.flatMap(({ offer, ...rest }): Purchase[] =>
      offer ? [{ ...rest, offer, costCents: lineTotalCents(rest.order, offer.unit_price_cents) }] : [],
    ),
    ({ offer }) => offer.supplier.supplier_code,
  );
  const suppliers = [...groups]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, purchases]) => purchases);
  const written = writePlan(context, state, suppliers);
  return {
    requirements: missing.length,
    purchaseOrders: written.orders,
    requirementReasons: orNone("orchestrator.requirement.none", [
      ...missing.map(({ ingredient, outlook, short }) =>
        reason(`orchestrator.requirement.${short ? "short_for_batches" : "below_reorder_point"}`, ingredient, outlook),
      ),
      ...covered.map(({ ingredient, outlook }) =>
        reason("orchestrator.requirement.covered_by_open_order", ingredient, outlook),
      ),
    ]),
    proposalReasons: orNone("orchestrator.proposal.none", [
      ...written.reasons,
      ...unsupplied.map(({ ingredient, outlook }) => reason("orchestrator.proposal.no_supplier", ingredient, outlook)),
    ]),
  };
}

/** The best of what is listed; a preferred supplier that lists no price is taken to ask what was paid so far. */
function offerOf({ id, preferred_supplier_id, average_cost_cents }: Ingredient, state: State): Offer | null {
  const listed = bestOffer(state.offers.get(id) ?? [], preferred_supplier_id);
  const supplier = preferred_supplier_id === null ? undefined : state.suppliers.get(preferred_supplier_id);
  if (listed || !supplier) return listed;
  return {
    ingredient_id: id,
    supplier_id: supplier.id,
    supplier,
    unit_price_cents: Math.max(1, average_cost_cents),
    contract_price_cents: null,
  };
}

function outlookOf(ingredient: Ingredient, state: State, use: ReadonlyMap<string, number>): IngredientOutlook {
  return {
    ...ingredient,
    usable: state.usableNow.get(ingredient.id) ?? 0,
    plannedUse: use.get(ingredient.id) ?? 0,
    hasOpenOrder: state.onOrder.has(ingredient.id),
  };
}

/** What the batches ahead, new and known, take by recipe; those that are being checked have taken theirs. */
function plannedUse(state: State, planned: PlannedBatches): ReadonlyMap<string, number> {
  const ahead = [...state.batches.filter(({ status }) => status !== "QUALITY_CHECK"), ...planned.batches];
  const needs = ahead.flatMap(({ recipe_id, planned_quantity }) => {
    const recipe = recipe_id && state.recipes.byId.get(recipe_id);
    return recipe ? recipeNeeds(recipe.ingredients, recipe, planned_quantity) : [];
  });
  return new Map(sumNeeds(needs).map(({ ingredient_id, quantity }) => [ingredient_id, quantity]));
}

/** Writes the plan, its requirements and the orders; nothing at all when there is nothing new to tell. */
function writePlan(context: DomainContext, state: State, suppliers: readonly (readonly Purchase[])[]) {
  const { days, knownRequirements } = state;
  const decided = suppliers.map((purchases) => ({ purchases, ordered: reachesMinimum(purchases) }));
  const told = decided.map(({ purchases, ordered }) => ({
    ordered,
    purchases,
    fresh: purchases.filter(({ ingredient }) => ordered || !knownRequirements.has(ingredient.id)),
  }));
  const fresh = told.flatMap((supplier) => supplier.fresh);
  const plan =
    fresh.length > 0 &&
    insertRow(context, procurementPlans, {
      plan_number: nextCode(context, procurementPlans, "plan_number", `PLAN-${days.today.replaceAll("-", "")}-`, 3),
      status: "EXECUTED",
      planned_at: rowInstant(context.now()),
      period_start: days.today,
      period_end: days.tomorrow,
      proposed_by: "assistant",
      total_cost_cents: fresh.reduce((sum, { costCents }) => sum + costCents, 0),
      notes: null,
    });
  const reasons: Reasoning[] = [];
  for (const { purchases, ordered, fresh: own } of told) {
    if (plan) for (const purchase of own) writeRequirement(context, state, plan.id, purchase, ordered);
    const order = plan && ordered ? propose(context, plan.id, purchases) : null;
    if (order) closeRequirements(context, state, purchases);
    reasons.push(...purchases.map((purchase) => proposalReason(purchase, order?.id ?? null)));
  }
  return { orders: decided.filter(({ ordered }) => ordered).length, reasons };
}

const reachesMinimum = (purchases: readonly Purchase[]): boolean =>
  purchases.reduce((sum, { costCents }) => sum + costCents, 0) >= purchases[0]!.offer.supplier.minimum_order_cents;

function writeRequirement(context: DomainContext, state: State, planId: string, purchase: Purchase, ordered: boolean) {
  const { ingredient, outlook, offer } = purchase;
  insertRow(context, procurementRequirements, {
    plan_id: planId,
    ingredient_id: ingredient.id,
    supplier_id: offer.supplier_id,
    required_quantity: purchase.required,
    on_hand_quantity: outlook.usable,
    order_quantity: purchase.order,
    unit: ingredient.unit,
    required_by: purchase.short ? state.days.tomorrow : madridDay(expectedDelivery(context.now(), offer.supplier)),
    priority: purchase.priority,
    status: ordered ? "ORDERED" : "OPEN",
    estimated_cost_cents: purchase.costCents,
    reasoning_data: ordered
      ? reason(
          `procurement.requirement.${purchase.short ? "planned_production" : "below_reorder_point"}`,
          ingredient,
          outlook,
        )
      : withSupplier(reason("procurement.requirement.minimum_not_reached", ingredient, outlook), offer),
  });
}

function propose(context: DomainContext, planId: string, purchases: readonly Purchase[]) {
  const urgency = MOST_URGENT.find((priority) => purchases.some((purchase) => purchase.priority === priority))!;
  const first = purchases.find(({ priority }) => priority === urgency)!;
  const about = reason("procurement.proposal.pending_human_review", first.ingredient, first.outlook);
  return proposePurchaseOrder(context, {
    supplier: first.offer.supplier,
    plan_id: planId,
    priority: urgency,
    reasoning: withSupplier(about, first.offer, { lines: purchases.length }),
    lines: purchases.map(({ ingredient, offer, order }) => ({
      ingredient_id: ingredient.id,
      quantity: order,
      unit: ingredient.unit,
      unit_price_cents: offer.unit_price_cents,
      contract_price_cents: offer.contract_price_cents,
      vat_percent: ingredient.vat_percent,
    })),
  });
}

/** What earlier plans had left open is on order now. */
function closeRequirements(context: DomainContext, { knownRequirements }: State, purchases: readonly Purchase[]): void {
  for (const { ingredient } of purchases) {
    for (const { id } of knownRequirements.get(ingredient.id) ?? []) {
      updateRow(context, procurementRequirements, id, { status: "COVERED" });
    }
  }
}

const proposalReason = ({ ingredient, outlook, offer, order }: Purchase, orderId: string | null): Reasoning =>
  orderId
    ? withSupplier(reason("orchestrator.proposal.pending_human_review", ingredient, outlook), offer, {
        purchase_order_id: orderId,
        order_quantity: order,
      })
    : withSupplier(reason("orchestrator.proposal.no_order_minimum_not_reached", ingredient, outlook), offer);

const reason = (i18n_key: string, { id, name, unit }: Ingredient, outlook: IngredientOutlook): Reasoning => ({
  i18n_key,
  params: {
    ingredient_id: id,
    ingredient_name: name,
    unit,
    on_hand_quantity: outlook.usable,
    reorder_point: outlook.reorder_point,
    planned_use_quantity: outlook.plannedUse,
  },
});

const withSupplier = (
  { i18n_key, params }: Reasoning,
  { supplier }: Offer,
  more: Reasoning["params"] = {},
): Reasoning => ({
  i18n_key,
  params: {
    ...params,
    supplier_id: supplier.id,
    supplier_name: supplier.name,
    minimum_order_cents: supplier.minimum_order_cents,
    ...more,
  },
});

const orNone = (i18n_key: string, reasons: readonly Reasoning[]): readonly Reasoning[] =>
  reasons.length > 0 ? reasons : [{ i18n_key, params: {} }];
