import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProductError } from "#shared/errors";
import { ROLES, type Role } from "#shared/vocabulary";
import { demoRestriction, OPERATION_POLICY, requirePermission } from "./operation-policy.ts";

/** By hand from SPEC §10: who may do what besides the owner and the administrator. */
const BY_ROLE: Readonly<Record<Role, readonly string[]>> = {
  owner: Object.keys(OPERATION_POLICY),
  admin: Object.keys(OPERATION_POLICY),
  production_manager: [
    "createBatch",
    "startBatch",
    "advanceBatch",
    "completeBatch",
    "holdBatch",
    "recordQualityCheck",
    "runOrchestration",
  ],
  baker: ["createBatch", "startBatch", "advanceBatch", "completeBatch", "holdBatch", "recordQualityCheck"],
  quality_control: ["recordQualityCheck"],
  warehouse: ["adjustStock", "receiveDelivery"],
  procurement: ["createPurchaseOrder", "approvePurchaseOrder", "rejectPurchaseOrder"],
  sales: ["sellAtPointOfSale", "placeOrder", "changeOrderStatus"],
  logistics: [],
  maintenance: [],
};
const EVERYBODY = ["login", "acknowledgeAlert", "resolveAlert"];

function refusalOf(operation: string, role: Role): ProductError | undefined {
  try {
    requirePermission(operation, role);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(ProductError);
    return error as ProductError;
  }
}

describe("[T14] the operation policy", () => {
  it.each(ROLES)("permits %s what SPEC §10 says, and nothing else", (role) => {
    const permitted = Object.keys(OPERATION_POLICY).filter((operation) => !refusalOf(operation, role));
    expect(permitted.sort()).toEqual([...new Set([...BY_ROLE[role], ...EVERYBODY])].sort());
  });

  it("says of a refusal by role which roles may", () => {
    const refusal = refusalOf("adjustStock", "sales");
    expect(refusal).toMatchObject({
      code: "role_forbidden",
      options: { members: { operation: "adjustStock", role: "sales", allowed_roles: ["owner", "admin", "warehouse"] } },
    });
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf", "", "deleteTenant", "ADJUSTSTOCK"])(
    "knows no operation called %j",
    (operation) => {
      expect(refusalOf(operation, "owner")?.code).toBe("demo_restriction");
    },
  );

  it("denies whatever it does not list, to everybody", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ROLES), (operation, role) => {
        fc.pre(!Object.hasOwn(OPERATION_POLICY, operation));
        expect(refusalOf(operation, role)?.code).toBe("demo_restriction");
      }),
    );
  });

  it("says of a restriction what was tried and what a demo may do, in both languages", () => {
    const { code, options } = demoRestriction("DELETE /tenants/{id}");
    expect(code).toBe("demo_restriction");
    expect(options.members).toEqual({ operation: "DELETE /tenants/{id}", allowed: Object.keys(OPERATION_POLICY) });
    expect(options.detail?.es).toMatch(/^Esta operación no está permitida en cuentas demo\b.+\.$/);
    expect(options.detail?.en).toMatch(/^This operation is not permitted in demo accounts\b.+\.$/);
  });
});
