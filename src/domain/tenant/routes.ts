import { get } from "#http/endpoint";
import { pageContract } from "#http/pagination";
import { Tenant, TenantDetail, TenantMember, TenantPath } from "./contract.ts";
import { getTenant, listMembers, listTenants } from "./queries.ts";

export const tenantRoutes = [
  get({
    path: "/tenants",
    operationId: "listTenants",
    summary: "Bakeries of this session: the root and, in a chain, its shops",
    tag: "tenant",
    response: () => pageContract(Tenant()),
    run: (context) => ({ data: listTenants(context), next_cursor: null }),
  }),
  get({
    path: "/tenants/{id}",
    operationId: "getTenant",
    summary: "A bakery with its subscription and settings",
    tag: "tenant",
    params: TenantPath,
    response: TenantDetail,
    run: (context, { params }) => getTenant(context, params.id),
  }),
  get({
    path: "/tenants/{id}/members",
    operationId: "listTenantMembers",
    summary: "People of a bakery and their roles",
    tag: "tenant",
    params: TenantPath,
    response: () => pageContract(TenantMember()),
    run: (context, { params }) => ({ data: listMembers(context, params.id), next_cursor: null }),
  }),
];
