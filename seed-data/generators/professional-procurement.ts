import type { ProcurementPlan } from "./procurement.ts";

const flour = {
  ingredient_name: "Harina de trigo W-200",
  on_hand_quantity: 5,
  reorder_point: 50,
  unit: "kg",
  supplier_name: "Harinas del Norte",
};
const butter = {
  ingredient_name: "Mantequilla 82 % MG",
  on_hand_quantity: 2,
  reorder_point: 15,
  unit: "kg",
  supplier_name: "Lácteos Gipuzkoa",
};
const yeast = {
  ingredient_name: "Levadura fresca prensada",
  on_hand_quantity: 0,
  reorder_point: 10,
  unit: "kg",
  supplier_name: "Levaduras Spain",
};

/** What last night's run proposed, and the orders that the scenario of arrival needs (SPEC §7). */
export const procurement: ProcurementPlan = {
  runs: [
    {
      status: "EXECUTED",
      plannedAt: "2025-01-05T22:00:36Z",
      periodStart: "2025-01-06",
      periodEnd: "2025-01-12",
      notes: "Plan semanal: reposición de harina, fruta y lácteos.",
      requirements: [
        covered("HAR-002", 120, 46, 160, "2025-01-09", "MEDIUM"),
        covered("AZU-001", 60, 28, 100, "2025-01-09", "LOW"),
        covered("FRU-002", 30, 11, 25, "2025-01-12", "MEDIUM"),
        covered("LAC-002", 70, 16, 60, "2025-01-14", "HIGH"),
      ],
    },
    {
      status: "EXECUTED",
      plannedAt: "BASE_TS - 7h59m24s",
      periodStart: "2025-01-15",
      periodEnd: "2025-01-21",
      notes:
        "Tres materias primas por debajo del punto de pedido. La levadura no llega al pedido mínimo del proveedor: decidir a mano.",
      requirements: [
        {
          sku: "HAR-001",
          required: 455,
          onHand: 5,
          ordered: 450,
          requiredBy: "2025-01-17",
          priority: "HIGH",
          status: "ORDERED",
          reasoning: { i18n_key: "procurement.requirement.below_reorder_point", params: flour },
        },
        {
          sku: "LAC-001",
          required: 32,
          onHand: 2,
          ordered: 30,
          requiredBy: "2025-01-16",
          priority: "HIGH",
          status: "ORDERED",
          reasoning: { i18n_key: "procurement.requirement.below_reorder_point", params: butter },
        },
        {
          sku: "LEV-001",
          required: 20,
          onHand: 0,
          ordered: 20,
          requiredBy: "2025-01-15",
          priority: "URGENT",
          status: "OPEN",
          reasoning: {
            i18n_key: "procurement.requirement.minimum_not_reached",
            params: { ...yeast, minimum_order_cents: 12000 },
          },
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
      orderedAt: "BASE_TS - 7h59m20s",
      expectedAt: "2025-01-17T09:00:00Z",
      approvalDeadline: "BASE_TS + 6h",
      fromLastPlan: true,
      notes: "Supera los 300 €: espera el visto bueno de María o Laura.",
      reasoning: {
        i18n_key: "procurement.proposal.pending_human_review",
        params: { ...flour, approval_limit_cents: 30000 },
      },
      lines: [{ sku: "HAR-001", quantity: 450 }],
    },
    {
      supplierCode: "PRV-002",
      status: "APPROVED",
      priority: "HIGH",
      proposedBy: "assistant",
      orderedAt: "BASE_TS - 7h59m19s",
      expectedAt: "2025-01-16T08:30:00Z",
      approvedAt: "BASE_TS - 7h59m18s",
      approvalSource: "assistant",
      fromLastPlan: true,
      notes: "Aprobado por el asistente: por debajo del límite y con contrato en vigor.",
      reasoning: { i18n_key: "procurement.proposal.approved_by_assistant", params: butter },
      lines: [{ sku: "LAC-001", quantity: 30 }],
      deliveries: [{ status: "SCHEDULED", expectedAt: "2025-01-16T08:30:00Z" }],
    },
    {
      supplierCode: "PRV-003",
      status: "SENT",
      priority: "MEDIUM",
      proposedBy: "user",
      orderedAt: "BASE_TS - 46h",
      expectedAt: "BASE_TS - 4h",
      approvedAt: "BASE_TS - 45h",
      approvalSource: "user",
      notes: "Fruta y frutos secos para la pastelería del fin de semana.",
      lines: [
        { sku: "FRU-002", quantity: 20 },
        { sku: "FSE-001", quantity: 8 },
        { sku: "FRU-001", quantity: 6 },
      ],
      deliveries: [{ status: "IN_TRANSIT", expectedAt: "BASE_TS - 4h" }],
    },
    {
      supplierCode: "PRV-004",
      status: "DRAFT",
      priority: "LOW",
      proposedBy: "user",
      orderedAt: "2025-01-14T11:20:00Z",
      expectedAt: "2025-01-22T09:30:00Z",
      notes: "Borrador: completar con el aceite de la campaña nueva antes de enviar.",
      lines: [
        { sku: "SAL-001", quantity: 50 },
        { sku: "GRA-001", quantity: 25 },
      ],
    },
    {
      supplierCode: "PRV-006",
      status: "REJECTED",
      priority: "MEDIUM",
      proposedBy: "assistant",
      orderedAt: "2025-01-10T04:30:00Z",
      expectedAt: "2025-01-14T09:00:00Z",
      approvalDeadline: "2025-01-10T12:00:00Z",
      rejectionReason: "La cobertura sube demasiado respecto al contrato; se renegocia antes de comprar.",
      lines: [{ sku: "CHO-001", quantity: 20, unitPriceCents: 1285 }],
    },
    {
      supplierCode: "PRV-002",
      status: "CANCELLED",
      priority: "LOW",
      proposedBy: "user",
      orderedAt: "2025-01-08T09:15:00Z",
      expectedAt: "2025-01-10T08:30:00Z",
      notes: "Duplicado por error con el pedido semanal; anulado por teléfono.",
      lines: [
        { sku: "LAC-002", quantity: 60 },
        { sku: "HUE-001", quantity: 30 },
      ],
    },
  ],
};

function covered(
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
