import type { Hono } from "hono";
import { parseBody } from "#http/router";
import { systemClock } from "#shared/clock";
import { ProductError } from "#shared/errors";
import { UUID_PATTERN } from "#table/contract";
import type { DeletionJob } from "../../durable-objects/bakery-session/deletion-jobs.ts";
import { askSession } from "./locate-session.ts";
import { Registry } from "./registry/registry.ts";
import { TransferInput } from "./service-contract.ts";
import { requireServiceToken } from "./service-token.ts";
import { sessionStub } from "./session-stub.ts";

/** What a preview must say beside what it counts. */
const NOT_REMOVED = [
  "The audit of this erasure in the registry: counts, times and random ids, for twelve months",
  "The platform's own point-in-time history of the session's database, for up to thirty days",
  "The platform's request logs, which hold no content, for up to seven days",
];

/** Erasure of tenants and what goes with it (SPEC §13, document 004), for services alone. */
export function addTenantRoutes(app: Hono<{ Bindings: Env }>): void {
  app.get("/tenants/:tenant/deletion-preview", requireServiceToken, async (c) => {
    const preview = await askSession<object>(c, { kind: "preview", tenantId: c.req.param("tenant") });
    return c.json({ ...preview, not_removed: NOT_REMOVED });
  });
  app.get("/tenants/:tenant/export", requireServiceToken, async (c) => {
    const tenantId = c.req.param("tenant");
    const services = await askSession<object[]>(c, { kind: "export", tenantId, form: "live" });
    return c.json({ tenant_id: tenantId, exported_at: new Date(systemClock()).toISOString(), services }, 200, {
      "Content-Disposition": `attachment; filename="tenant-${tenantId}.json"`,
    });
  });
  app.delete("/tenants/:tenant", requireServiceToken, async (c) => {
    const job = await askSession<DeletionJob>(c, { kind: "erase_tenant", tenantId: c.req.param("tenant") });
    return c.json(job, 202, { Location: `/api/v1/deletion-jobs/${job.job_id}` });
  });
  app.get("/deletion-jobs/:job", requireServiceToken, async (c) =>
    c.json(await deletionJob(c.env, c.req.param("job"))),
  );

  app.delete("/tenants/user/:user/memberships", requireServiceToken, async (c) => {
    const userId = requireUuid(c.req.param("user"));
    return c.json(await askSession<object>(c, { kind: "remove_memberships", userId }));
  });
  app.post("/tenants/:tenant/transfer-ownership", requireServiceToken, async (c) => {
    const { new_owner_id: userId } = await parseBody(TransferInput(), c.req.raw);
    return c.json(await askSession<object>(c, { kind: "transfer_ownership", tenantId: c.req.param("tenant"), userId }));
  });
  app.get("/tenants/:tenant/admins", requireServiceToken, async (c) =>
    c.json(await askSession<object>(c, { kind: "admins", tenantId: c.req.param("tenant") })),
  );

  app.get("/services/:service/tenant/:tenant/deletion-preview", requireServiceToken, async (c) => {
    const { service, tenant } = c.req.param();
    const preview = await askSession<object>(c, { kind: "preview", tenantId: tenant!, service: service! });
    return c.json({ ...preview, not_removed: NOT_REMOVED });
  });
  app.delete("/services/:service/tenant/:tenant", requireServiceToken, async (c) => {
    const { service, tenant } = c.req.param();
    const job = await askSession<DeletionJob>(c, { kind: "erase_service", tenantId: tenant!, service: service! });
    return c.json(job.services[0]);
  });
}

/** The job as its session knows it, or, once the session is gone, as the registry remembers it. */
async function deletionJob(env: Env, jobId: string): Promise<DeletionJob> {
  const known = await new Registry(env.REGISTRY).deletionJob(requireUuid(jobId));
  if (!known) throw new ProductError("not_found");
  const outcome = await sessionStub(env, known.handle).serve({ kind: "job", jobId });
  if (outcome.ok) return JSON.parse(outcome.value) as DeletionJob;
  const services = JSON.parse(known.service_results) as DeletionJob["services"];
  return {
    job_id: known.id,
    tenant_id: known.tenant_id,
    // The session's own end has erased whatever the job had not.
    status: known.state === "failed" ? "failed" : "completed",
    created_at: known.created_at,
    completed_at: known.completed_at,
    total_deleted: services
      .flatMap(({ deleted_counts }) => Object.values(deleted_counts))
      .reduce((sum, rows) => sum + rows, 0),
    services,
  };
}

function requireUuid(id: string): string {
  if (!UUID_PATTERN.test(id)) throw new ProductError("not_found");
  return id;
}
