import * as z from "zod";
import { detailContract } from "#http/resource";
import { lazily } from "#shared/lazily";
import { rowContract, Uuid } from "#table/contract";
import { subscriptions, tenantMembers, tenantSettings, tenants } from "./schema.ts";

export const Tenant = lazily(() => rowContract(tenants));
export const TenantMember = lazily(() => rowContract(tenantMembers));

/** A bakery with its subscription and its settings. */
export const TenantDetail = lazily(() =>
  detailContract(tenants, {
    subscriptions: { table: subscriptions, column: "tenant_id", order: "started_on" },
    settings: { table: tenantSettings, column: "tenant_id", order: "id" },
  }),
);

export const TenantPath = lazily(() => z.strictObject({ id: Uuid() }));
