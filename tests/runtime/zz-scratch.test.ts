import { readDemand, readPrices, readYields } from "../../src/domain/insights/gather-facts.ts";
import { runInDurableObject } from "cloudflare:test";
import { it } from "vitest";
import { refreshAlerts } from "#domain/alerts";
import { refreshInsights } from "#domain/insights";
import { createContext } from "../../durable-objects/bakery-session/context.ts";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { createSession, stubOf } from "./support/session.ts";
it("scratch", async () => {
  const s = await createSession();
  console.log(s.created.clone.duration_ms);
  console.log(await runInDurableObject(stubOf(s), (instance: BakerySession) => {
    const context = createContext({ db: instance.database, rootTenantId: s.tenantId, locale: "es", requestId: "x", now: () => Date.now(), afterWrite: () => {} });
    const t0 = Date.now(); let r; for (let i = 0; i < 400; i++) r = refreshAlerts(context);
    const t1 = Date.now(); let n; for (let i = 0; i < 40; i++) n = refreshInsights(context);
    const t2 = Date.now(); for (let i = 0; i < 100; i++) readDemand(context); const t3 = Date.now(); const d = readDemand(context);
    const t4 = Date.now(); for (let i = 0; i < 100; i++) readPrices(context, d); const t5 = Date.now();
    for (let i = 0; i < 100; i++) readYields(context); const t6 = Date.now();
    console.log((t3-t2)/100, (t5-t4)/100, (t6-t5)/100);
    return JSON.stringify([r, (t1 - t0) / 400, n, (t2 - t1) / 40]);
  }));
});
