import { ProductError } from "#shared/errors";
import { ROLES, type Role } from "#shared/vocabulary";

/**
 * What a demo may do (document 000, SPEC §10): every read, and these writes, each by these roles. A write that is not
 * in this table is refused, whatever else declares it.
 */
const MANAGERS = ["owner", "admin"] as const satisfies Role[];

export const OPERATION_POLICY: Readonly<Record<string, readonly Role[]>> = {
  login: ROLES,
  sellAtPointOfSale: [...MANAGERS, "sales"],
  placeOrder: [...MANAGERS, "sales"],
  changeOrderStatus: [...MANAGERS, "sales"],
  adjustStock: [...MANAGERS, "warehouse"],
  receiveDelivery: [...MANAGERS, "warehouse"],
  createPurchaseOrder: [...MANAGERS, "procurement"],
  approvePurchaseOrder: [...MANAGERS, "procurement"],
  rejectPurchaseOrder: [...MANAGERS, "procurement"],
  createBatch: [...MANAGERS, "production_manager", "baker"],
  startBatch: [...MANAGERS, "production_manager", "baker"],
  advanceBatch: [...MANAGERS, "production_manager", "baker"],
  completeBatch: [...MANAGERS, "production_manager", "baker"],
  holdBatch: [...MANAGERS, "production_manager", "baker"],
  recordQualityCheck: [...MANAGERS, "production_manager", "baker", "quality_control"],
  acknowledgeAlert: ROLES,
  resolveAlert: ROLES,
  runOrchestration: [...MANAGERS, "production_manager"],
};

/** @throws ProductError demo_restriction when no demo may do it, role_forbidden when the acting person may not */
export function requirePermission(operation: string, role: Role): void {
  // Own properties only: a name such as `constructor` is no operation.
  const roles = Object.hasOwn(OPERATION_POLICY, operation) ? OPERATION_POLICY[operation] : undefined;
  if (!roles) throw demoRestriction(operation);
  if (!roles.includes(role))
    throw new ProductError("role_forbidden", { members: { operation, role, allowed_roles: roles } });
}

/** The refusal of document 000, naming what was tried and what a demo may do. */
export const demoRestriction = (operation: string): ProductError =>
  new ProductError("demo_restriction", {
    detail: {
      es: "Esta operación no está permitida en cuentas demo. Aquí puedes vender, tomar pedidos, ajustar existencias, comprar, recibir y producir.",
      en: "This operation is not permitted in demo accounts. Here you may sell, take orders, adjust stock, buy, receive and produce.",
    },
    members: { operation, allowed: Object.keys(OPERATION_POLICY) },
  });
