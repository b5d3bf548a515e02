import type { Hono } from "hono";
import { parseBody, parseInput } from "#http/router";
import { ProductError } from "#shared/errors";
import { UUID_PATTERN } from "#table/contract";
import type { ServiceDeletion } from "../../durable-objects/bakery-session/deletion-jobs.ts";
import { requireInternalKey } from "./internal-key.ts";
import { askSession } from "./locate-session.ts";
import { CloneInput, ExistsQuery, ExportForm, TriggerInput } from "./service-contract.ts";

/** What is computed anew after a clone, by service (document 002, appendix A). */
export const TRIGGERS = [
  { service: "procurement", path: "delivery-tracking", what: "alerts" },
  { service: "inventory", path: "alerts", what: "alerts" },
  { service: "production", path: "alerts", what: "alerts" },
  { service: "procurement", path: "insights/price", what: "insights" },
  { service: "inventory", path: "insights/safety-stock", what: "insights" },
  { service: "production", path: "insights/yield", what: "insights" },
] as const;

/** The internal endpoints of every service (SPEC §14, document 002, appendix A), with the internal key. */
export function addServiceRoutes(app: Hono<{ Bindings: Env }>): void {
  const demo = "/services/:service/internal/demo";
  app.use("/services/:service/internal/*", requireInternalKey);

  app.post(`${demo}/clone`, async (c) => {
    const { virtual_tenant_id: tenantId } = await parseBody(CloneInput(), c.req.raw);
    return c.json(await askSession<object>(c, { kind: "clone", tenantId, service: c.req.param("service") }));
  });
  app.post("/services/tenant/internal/demo/create-child", async (c) => {
    const { virtual_tenant_id: tenantId, parent_tenant_id } = await parseBody(CloneInput(), c.req.raw);
    const call = { kind: "clone", tenantId, service: "tenant" } as const;
    return c.json(await askSession<object>(c, call, parent_tenant_id ?? tenantId));
  });
  app.delete(`${demo}/tenant/:tenant`, async (c) => {
    const { service, tenant } = c.req.param();
    const started = performance.now();
    const call = { kind: "erase_service", tenantId: tenant!, service: service! } as const;
    const { services } = await askSession<{ services: ServiceDeletion[] }>(c, call);
    const { deleted_counts } = services[0]!;
    const total = Object.values(deleted_counts).reduce((sum, rows) => sum + rows, 0);
    return c.json({
      service,
      status: "deleted",
      virtual_tenant_id: tenant,
      records_deleted: { ...deleted_counts, total },
      duration_ms: Math.round(performance.now() - started),
    });
  });
  app.get(`${demo}/exists`, async (c) => {
    const { entity_type: entity, id, tenant_id: tenantId } = parseInput(ExistsQuery(), c.req.query(), "query");
    const call = { kind: "exists", tenantId, service: c.req.param("service"), entity, id } as const;
    if (!UUID_PATTERN.test(id)) throw new ProductError("not_found");
    const answer = await askSession<{ exists: boolean }>(c, call);
    if (!answer.exists) throw new ProductError("not_found");
    return c.json(answer);
  });
  app.get(`${demo}/export/:tenant`, async (c) => {
    const { service, tenant } = c.req.param();
    const { form } = parseInput(ExportForm(), c.req.query(), "query");
    const call = { kind: "export", tenantId: tenant!, form, services: [service!] } as const;
    return c.json((await askSession<object[]>(c, call))[0]!);
  });

  for (const { service, path, what } of TRIGGERS) {
    app.post(`/services/${service}/internal/${path}/trigger`, async (c) => {
      const { tenant_id: tenantId } = await parseBody(TriggerInput(), c.req.raw);
      const outcome = await askSession<object>(c, { kind: "refresh", tenantId, what });
      return c.json({ service, trigger: path, virtual_tenant_id: tenantId, ...outcome });
    });
  }
}
