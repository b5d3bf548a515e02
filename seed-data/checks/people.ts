import { pbkdf2Sync } from "node:crypto";
import { userPreferences, users } from "../../src/domain/auth/schema.ts";
import { subscriptions, tenantMembers, tenantSettings, tenants } from "../../src/domain/tenant/schema.ts";
import { differs, type Finding, wrong } from "../findings.ts";
import type { Check } from "./check.ts";

/** A tenant has one owner, settings, a subscription that its people fit into, and a place in its chain. */
export const tenantsComplete: Check = (rows) =>
  rows.of(tenants).flatMap((tenant): Finding[] => {
    const { id, tenant_type, parent_tenant_id, tenant_id } = tenant.values;
    const members = rows.where(tenantMembers, "tenant_id", id);
    const owners = members.filter(({ values }) => values.role === "owner");
    const subscription = rows.where(subscriptions, "tenant_id", id)[0];
    return [
      ...differs(tenant, "tenant_id", tenant_id, id, "a tenant belongs to itself"),
      ...(tenant_type !== "child" && owners.length !== 1
        ? [wrong(owners[1] ?? tenant, owners[1] ? "role" : "id", `has ${owners.length} owners, not one`)]
        : []),
      ...(tenant_type !== "child" && parent_tenant_id
        ? [wrong(tenant, "parent_tenant_id", `must be empty, being ${tenant_type}`)]
        : []),
      ...(rows.where(tenantSettings, "tenant_id", id).length === 1
        ? []
        : [wrong(tenant, "id", "must have settings once")]),
      ...(subscription && members.length > subscription.values.max_users
        ? [
            wrong(
              subscription,
              "max_users",
              `is ${subscription.values.max_users}, but ${members.length} people work here`,
            ),
          ]
        : []),
    ];
  });

/** Everybody is a member of the tenant they belong to, has preferences, and enters with the manifest's password. */
export const peopleComplete: Check = (rows, { manifest }) =>
  rows.of(users).flatMap((user) => {
    const { id, tenant_id, password_hash } = user.values;
    const member = rows.where(tenantMembers, "user_id", id)[0];
    return [
      ...(member ? differs(member, "tenant_id", member.values.tenant_id, tenant_id, "the person's tenant") : []),
      ...(member ? [] : [wrong(user, "id", "is a member of no tenant")]),
      ...(rows.where(userPreferences, "user_id", id).length === 1
        ? []
        : [wrong(user, "id", "must have preferences once")]),
      ...(opens(password_hash, manifest.demo_password)
        ? []
        : [wrong(user, "password_hash", "is not that of the manifest's demo_password")]),
    ];
  });

const known = new Map<string, boolean>();

/** Whether the password is the hash's. Deriving a key takes a while, so answers are remembered. */
function opens(hash: string, password: string): boolean {
  const key = `${hash} ${password}`;
  let answer = known.get(key);
  if (answer === undefined) {
    const [, iterations, salt, derived] = hash.split("$") as [string, string, string, string];
    const bytes = Buffer.from(derived, "base64url");
    const own = pbkdf2Sync(password, Buffer.from(salt, "base64url"), Number(iterations), bytes.length, "sha256");
    answer = own.equals(bytes);
    known.set(key, answer);
  }
  return answer;
}
