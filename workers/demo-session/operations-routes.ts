import type { Hono } from "hono";
import { parseBody } from "#http/router";
import { systemClock } from "#shared/clock";
import { secretOf } from "../environment.ts";
import { requireInternalKey } from "./internal-key.ts";
import { METRICS_CONTENT_TYPE, metricsText } from "./metrics.ts";
import { Registry } from "./registry/registry.ts";
import { statisticsOf } from "./registry/statistics.ts";
import { ServiceTokenInput } from "./service-contract.ts";
import { signServiceToken } from "./service-token.ts";
import { sweep } from "./sweep.ts";

/** What operations and sales ask, with the internal key; nothing here wakes a session but the sweep. */
export function addOperationsRoutes(app: Hono<{ Bindings: Env }>): void {
  app.get("/metrics", requireInternalKey, async (c) =>
    c.text(await metricsText(new Registry(c.env.REGISTRY), systemClock()), 200, {
      "Content-Type": METRICS_CONTENT_TYPE,
      "Cache-Control": "no-store",
    }),
  );
  app.get("/demo-sessions/stats", requireInternalKey, async (c) =>
    c.json(await statisticsOf(new Registry(c.env.REGISTRY), systemClock())),
  );
  app.post("/demo-sessions/cleanup/run", requireInternalKey, async (c) => {
    if (c.req.query("include_failed") === "true") await new Registry(c.env.REGISTRY).retryPoisoned();
    return c.json(await sweep(c.env));
  });
  app.post("/internal/service-tokens", requireInternalKey, async (c) => {
    const { service } = await parseBody(ServiceTokenInput(), c.req.raw);
    const token = await signServiceToken(service, secretOf(c.env, "SESSION_SECRET"), systemClock());
    return c.json(token, 201, { "Cache-Control": "no-store" });
  });
}
