import type { Reasoning } from "#shared/json-shapes";
import type { procurementPlans, procurementRequirements } from "../../src/domain/procurement/schema.ts";
import { isFrom, type OrderOfLot, receivedOrders } from "./orders-received.ts";
import type { PriceRow } from "./price-lists.ts";
import { type OrderDraft, type OrderRows, orderWriter, plain } from "./purchase-order.ts";
import { type HistoryRow, numbering, sum } from "./rows.ts";
import { codeDay } from "./seed-clock.ts";
import type { Site } from "./site.ts";
import type { IngredientLot } from "./supply.ts";

type Plan = HistoryRow<typeof procurementPlans>;
type Requirement = HistoryRow<typeof procurementRequirements>;

export interface RequirementPlan {
  readonly sku: string;
  readonly required: number;
  readonly onHand: number;
  readonly ordered: number;
  readonly requiredBy: string;
  readonly priority: Requirement["priority"];
  readonly status: Requirement["status"];
  readonly reasoning: Reasoning;
}

export interface PlanningRun {
  readonly status: Plan["status"];
  readonly plannedAt: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly notes: string;
  readonly requirements: readonly RequirementPlan[];
}

export interface ProcurementPlan {
  /** Planning runs, oldest first; the last one is last night's. */
  readonly runs: readonly PlanningRun[];
  /** Orders that the scenario is made of; their ids count from 1 in this order. */
  readonly scenarioOrders: readonly OrderDraft[];
}

export interface ProcurementRows {
  readonly plans: Plan[];
  readonly requirements: Requirement[];
  readonly orders: OrderRows[];
}

/** Orders in one of these states are still going on. */
const CURRENT_STATUSES: readonly string[] = ["DRAFT", "PENDING_APPROVAL", "APPROVED", "SENT", "PARTIALLY_RECEIVED"];

export function procurementHistory(site: Site, prices: readonly PriceRow[], lots: readonly IngredientLot[]) {
  const empty = {
    historical: { plans: [], requirements: [], orders: [] },
    current: { plans: [], requirements: [], orders: [] },
  };
  const { procurement } = site;
  const withoutOrder: OrderOfLot = () => undefined;
  if (!procurement) return { ...empty, orderOf: withoutOrder };

  const number = numbering();
  const plans = procurement.runs.map((run, position) => planRows(site, run, position + 1, number));
  const write = orderWriter(site, prices, plans.at(-1)?.plan.id);
  const drafts = [...procurement.scenarioOrders, ...receivedOrders(site, lots)].map((draft, position) => ({
    draft,
    number: position + 1,
  }));
  // Written as time went by, so that the numbers of a day's orders follow each other.
  const orders = drafts
    .sort((a, b) => Date.parse(plain(a.draft.orderedAt)) - Date.parse(plain(b.draft.orderedAt)))
    .map(({ draft, number }) => write(draft, number));
  const isCurrent = ({ order }: OrderRows) => CURRENT_STATUSES.includes(order.status);

  const orderOf: OrderOfLot = (lot) => {
    if (!site.supply?.deliveries.some((truck) => isFrom(site, truck, lot))) return undefined;
    return orders.find(({ deliveryItems }) => deliveryItems.some((item) => item.lot_number === lot.lotNumber))?.order
      .id;
  };
  const rowsOf = (runs: typeof plans, kept: OrderRows[]): ProcurementRows => ({
    plans: runs.map(({ plan }) => plan),
    requirements: runs.flatMap(({ requirements }) => requirements),
    orders: kept,
  });
  return {
    historical: rowsOf(
      plans.slice(0, -1),
      orders.filter((order) => !isCurrent(order)),
    ),
    current: rowsOf(plans.slice(-1), orders.filter(isCurrent)),
    orderOf,
  };
}

function planRows(
  site: Site,
  run: PlanningRun,
  planNumber: number,
  number: () => number,
): { plan: Plan; requirements: Requirement[] } {
  const id = site.id("procurement.procurement_plans", planNumber);
  const requirements = run.requirements.map((need): Requirement => {
    const ingredient = site.catalogue.item(need.sku);
    return {
      id: site.id("procurement.procurement_requirements", number()),
      tenant_id: site.tenantId,
      plan_id: id,
      ingredient_id: ingredient.id,
      supplier_id: ingredient.preferred_supplier_id!,
      required_quantity: need.required,
      on_hand_quantity: need.onHand,
      order_quantity: need.ordered,
      unit: ingredient.unit,
      required_by: need.requiredBy,
      priority: need.priority,
      status: need.status,
      estimated_cost_cents: Math.round(need.ordered * ingredient.average_cost_cents),
      reasoning_data: need.reasoning,
    };
  });
  const plan: Plan = {
    id,
    tenant_id: site.tenantId,
    plan_number: `PLAN-${codeDay(plain(run.plannedAt))}-001`,
    status: run.status,
    planned_at: run.plannedAt,
    period_start: run.periodStart,
    period_end: run.periodEnd,
    proposed_by: "assistant",
    total_cost_cents: sum(requirements, (need) => need.estimated_cost_cents),
    notes: run.notes,
  };
  return { plan, requirements };
}
