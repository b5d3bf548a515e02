import * as z from "zod";
import { described, type OperationDescription, type OperationDocument } from "#http/endpoint";
import { lazily } from "#shared/lazily";
import { Uuid } from "#table/contract";
import {
  Admins,
  CloneInput,
  DeletedDemoData,
  DeletionJob,
  DeletionPreview,
  Exists,
  ExistsQuery,
  ExportForm,
  RemovedMemberships,
  ServiceClone,
  ServiceDeletion,
  ServiceExport,
  ServiceToken,
  ServiceTokenInput,
  Statistics,
  SweepReport,
  TenantExport,
  Transfer,
  TransferInput,
  Triggered,
  TriggerInput,
} from "./service-contract.ts";
import { TRIGGERS } from "./service-routes.ts";

type Description = Partial<OperationDescription> & Pick<OperationDescription, "operationId" | "summary" | "response">;

const declare =
  (security: OperationDocument["security"] & object, tag: string) =>
  (method: OperationDocument["method"], path: string, description: Description): OperationDocument =>
    described({
      method,
      path,
      tag,
      security,
      status: 200,
      ...description,
    });
const operations = declare(["internalKey"], "operations");
const internal = declare(["internalKey"], "internal");
const service = declare(["serviceToken"], "deletion");

const TenantPath = lazily(() => z.strictObject({ id: Uuid() }));
const ServicePath = lazily(() => z.strictObject({ service: z.string() }));
const ServiceTenantPath = lazily(() => z.strictObject({ service: z.string(), tenant: Uuid() }));
const DEMO = "/services/{service}/internal/demo";

/** What the OpenAPI document says of the operations for services and for ourselves. */
export const serviceOperations: readonly OperationDocument[] = [
  operations("get", "/demo-sessions/stats", {
    operationId: "getStatistics",
    summary: "Sessions, durations and conversions, from the registry alone",
    response: Statistics,
  }),
  operations("post", "/demo-sessions/cleanup/run", {
    operationId: "runSweep",
    summary: "Erase what its alarm has not, as the hourly sweep does",
    query: () =>
      z.strictObject({
        include_failed: z.enum(["true", "false"]).optional().describe("Also those left to people"),
      }),
    response: SweepReport,
  }),
  operations("post", "/internal/service-tokens", {
    operationId: "issueServiceToken",
    summary: "A token for a service, good for five minutes",
    status: 201,
    body: ServiceTokenInput,
    response: ServiceToken,
  }),

  service("get", "/tenants/{id}/deletion-preview", {
    operationId: "previewTenantDeletion",
    summary: "What the erasure of a bakery would delete, and what it would not reach",
    params: TenantPath,
    response: DeletionPreview,
  }),
  service("get", "/tenants/{id}/export", {
    operationId: "exportTenant",
    summary: "Everything of a bakery, to take along (GDPR art. 20)",
    params: TenantPath,
    response: TenantExport,
  }),
  service("delete", "/tenants/{id}", {
    operationId: "deleteTenant",
    summary: "Erase a bakery and its shops (GDPR art. 17)",
    status: 202,
    beginsJob: true,
    params: TenantPath,
    response: DeletionJob,
  }),
  service("get", "/deletion-jobs/{job}", {
    operationId: "getDeletionJob",
    summary: "How far an erasure has come",
    params: () => z.strictObject({ job: Uuid() }),
    response: DeletionJob,
  }),
  service("delete", "/tenants/user/{user}/memberships", {
    operationId: "removeMemberships",
    namesSession: true,
    summary: "Take a person out of every bakery of a session",
    params: () => z.strictObject({ user: Uuid() }),
    response: RemovedMemberships,
  }),
  service("post", "/tenants/{id}/transfer-ownership", {
    operationId: "transferOwnership",
    summary: "Make another member the owner of a bakery",
    params: TenantPath,
    body: TransferInput,
    response: Transfer,
  }),
  service("get", "/tenants/{id}/admins", {
    operationId: "listAdmins",
    summary: "Who may decide about a bakery",
    params: TenantPath,
    response: Admins,
  }),
  service("get", "/services/{service}/tenant/{tenant}/deletion-preview", {
    operationId: "previewServiceDeletion",
    summary: "What one service would delete of a bakery",
    params: ServiceTenantPath,
    response: DeletionPreview,
  }),
  service("delete", "/services/{service}/tenant/{tenant}", {
    operationId: "deleteServiceRows",
    summary: "Erase a bakery's rows of one service",
    params: ServiceTenantPath,
    response: ServiceDeletion,
  }),

  internal("post", `${DEMO}/clone`, {
    operationId: "cloneServiceData",
    summary: "Clone a service's rows of a virtual tenant, unless they are there",
    params: ServicePath,
    body: CloneInput,
    response: ServiceClone,
  }),
  internal("post", "/services/tenant/internal/demo/create-child", {
    operationId: "createChildTenant",
    summary: "Clone a shop of a chain, unless it is there",
    body: CloneInput,
    response: ServiceClone,
  }),
  internal("delete", `${DEMO}/tenant/{tenant}`, {
    operationId: "deleteDemoData",
    summary: "Delete a service's rows of a virtual tenant; safe to repeat",
    params: ServiceTenantPath,
    response: DeletedDemoData,
  }),
  internal("get", `${DEMO}/exists`, {
    operationId: "entityExists",
    summary: "Whether a virtual tenant has an entity; HEAD answers by its status alone",
    params: ServicePath,
    query: ExistsQuery,
    response: Exists,
  }),
  internal("get", `${DEMO}/export/{tenant}`, {
    operationId: "exportServiceData",
    summary: "A service's rows of a virtual tenant, as the seed would write them or as they are",
    params: ServiceTenantPath,
    query: ExportForm,
    response: ServiceExport,
  }),
  ...TRIGGERS.map(({ service: name, path }) =>
    internal("post", `/services/${name}/internal/${path}/trigger`, {
      operationId: `trigger_${name}_${path.replaceAll(/\W/g, "_")}`,
      summary: `Compute ${path} of ${name} anew`,
      body: TriggerInput,
      response: Triggered,
    }),
  ),
];
