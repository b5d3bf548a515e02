import type { ProcurementPlan } from "./procurement.ts";

const flour = { required_quantity: 3200, on_hand_quantity: 1907.5, days: 14 };
const chocolate = { required_quantity: 75, on_hand_quantity: 80.5, days: 14 };

/** What last night's run proposed and what goes on beside it. Everything open is at the contract's price. */
export const procurement: ProcurementPlan = {
  runs: [
    {
      status: "EXECUTED",
      plannedAt: "2025-01-08T22:00:38Z",
      periodStart: "2025-01-09",
      periodEnd: "2025-01-15",
      notes: "Plan semanal: lácteos y huevo agrupados en un solo camión.",
      requirements: [
        planned("LAC-001", 120, 96, 150, "2025-01-13", "MEDIUM"),
        planned("LAC-002", 130, 62, 110, "2025-01-13", "HIGH"),
        planned("HUE-001", 56, 40, 60, "2025-01-13", "MEDIUM"),
      ],
    },
    {
      status: "EXECUTED",
      plannedAt: "BASE_TS - 7h59m22s",
      periodStart: "2025-01-15",
      periodEnd: "2025-01-28",
      notes: "Dos semanas con un 12 % más de demanda: harina por cisterna completa y cobertura para bollería.",
      requirements: [
        {
          sku: "HAR-001",
          required: flour.required_quantity,
          onHand: flour.on_hand_quantity,
          ordered: 3000,
          requiredBy: "2025-01-20",
          priority: "HIGH",
          status: "ORDERED",
          reasoning: { i18n_key: "procurement.requirement.planned_production", params: flour },
        },
        {
          sku: "CHO-001",
          required: chocolate.required_quantity,
          onHand: chocolate.on_hand_quantity,
          ordered: 60,
          requiredBy: "2025-01-21",
          priority: "MEDIUM",
          status: "ORDERED",
          reasoning: { i18n_key: "procurement.requirement.planned_production", params: chocolate },
        },
      ],
    },
  ],
  scenarioOrders: [
    {
      supplierCode: "PRV-001",
      status: "PENDING_APPROVAL",
      priority: "HIGH",
      proposedBy: "assistant",
      orderedAt: "BASE_TS - 7h59m18s",
      expectedAt: "2025-01-17T09:00:00Z",
      approvalDeadline: "BASE_TS + 8h",
      fromLastPlan: true,
      notes: "Supera los 1.500 €: espera el visto bueno de Luis o Carlos.",
      reasoning: { i18n_key: "procurement.proposal.pending_human_review", params: { approval_limit_cents: 150000 } },
      lines: [{ sku: "HAR-001", quantity: 3000 }],
    },
    {
      supplierCode: "PRV-003",
      status: "APPROVED",
      priority: "MEDIUM",
      proposedBy: "assistant",
      orderedAt: "BASE_TS - 7h59m17s",
      expectedAt: "2025-01-17T10:30:00Z",
      approvedAt: "BASE_TS - 7h59m16s",
      approvalSource: "assistant",
      fromLastPlan: true,
      notes: "Aprobado por el asistente: por debajo del límite y con contrato en vigor.",
      reasoning: {
        i18n_key: "procurement.proposal.approved_by_assistant",
        params: {
          ingredient_name: "Cobertura de chocolate negro 55 %",
          supplier_name: "Gourmet Charentes Importación",
        },
      },
      lines: [{ sku: "CHO-001", quantity: 60 }],
      deliveries: [{ status: "SCHEDULED", expectedAt: "2025-01-17T10:30:00Z" }],
    },
    {
      supplierCode: "PRV-005",
      status: "SENT",
      priority: "MEDIUM",
      proposedBy: "user",
      orderedAt: "2025-01-10T09:40:00Z",
      expectedAt: "BASE_TS + 2h30m",
      approvedAt: "2025-01-10T10:05:00Z",
      approvalSource: "user",
      notes: "Cajas y bolsas para las rutas; avisan de que llegan a media mañana.",
      lines: [
        { sku: "ENV-002", quantity: 400 },
        { sku: "ENV-003", quantity: 1000 },
      ],
      deliveries: [{ status: "IN_TRANSIT", expectedAt: "BASE_TS + 2h30m" }],
    },
    {
      supplierCode: "PRV-004",
      status: "DRAFT",
      priority: "LOW",
      proposedBy: "user",
      orderedAt: "2025-01-14T12:10:00Z",
      expectedAt: "2025-01-22T09:30:00Z",
      notes: "Borrador: completar cuando confirmen el aceite de la campaña nueva.",
      lines: [
        { sku: "SAL-001", quantity: 50 },
        { sku: "GRA-001", quantity: 25 },
      ],
    },
    {
      supplierCode: "PRV-006",
      status: "REJECTED",
      priority: "LOW",
      proposedBy: "assistant",
      orderedAt: "2025-01-12T22:00:40Z",
      expectedAt: "2025-01-15T09:00:00Z",
      approvalDeadline: "2025-01-13T12:00:00Z",
      rejectionReason: "Hay masa madre para un mes; se pide con el próximo camión.",
      lines: [{ sku: "LEV-002", quantity: 25 }],
    },
    {
      supplierCode: "PRV-002",
      status: "CANCELLED",
      priority: "LOW",
      proposedBy: "user",
      orderedAt: "2025-01-09T09:15:00Z",
      expectedAt: "2025-01-10T08:30:00Z",
      notes: "Duplicado del pedido agrupado; anulado por teléfono.",
      lines: [{ sku: "LAC-002", quantity: 60 }],
    },
  ],
};

/**
 * A shop buys what it bakes off from the central bakery. Brioche ran low, and the assistant's order is above what the
 * shop may order unasked.
 */
export const barcelonaProcurement: ProcurementPlan = {
  runs: [],
  scenarioOrders: [
    {
      supplierCode: "PRV-CENTRAL",
      status: "PENDING_APPROVAL",
      priority: "URGENT",
      proposedBy: "assistant",
      orderedAt: "BASE_TS - 7h59m20s",
      expectedAt: "2025-01-16T07:00:00Z",
      approvalDeadline: "BASE_TS + 6h",
      notes: "Supera los 200 €: espera el visto bueno de Montserrat. El obrador ya ha reservado la hornada.",
      reasoning: {
        i18n_key: "procurement.proposal.pending_human_review",
        params: {
          ingredient_name: "Brioche Premium (precocido)",
          on_hand_quantity: 6,
          reorder_point: 20,
          unit: "unit",
          supplier_name: "Panadería Central, obrador",
          approval_limit_cents: 20000,
        },
      },
      lines: [{ sku: "PRC-PRE-002", quantity: 64 }],
    },
  ],
};

function planned(
  sku: string,
  required: number,
  onHand: number,
  ordered: number,
  requiredBy: string,
  priority: "LOW" | "MEDIUM" | "HIGH",
) {
  return {
    sku,
    required,
    onHand,
    ordered,
    requiredBy,
    priority,
    status: "COVERED" as const,
    reasoning: {
      i18n_key: "procurement.requirement.planned_production",
      params: { required_quantity: required, on_hand_quantity: onHand, days: 7 },
    },
  };
}
