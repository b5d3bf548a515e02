import { beforeAll, describe, expect, it } from "vitest";
import { domains } from "#domain";
import { sha256 } from "#shared/digest";
import { createDemoSessionApp } from "../../workers/demo-session/app.ts";
import { ServiceClone, ServiceExport, Statistics, Triggered } from "../../workers/demo-session/service-contract.ts";
import { TRIGGERS } from "../../workers/demo-session/service-routes.ts";
import { sessionIdOf } from "../../workers/demo-session/session-id.ts";
import { query } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { registered } from "./support/registry.ts";
import { bodyOf, KEY, serviceToken, withKey } from "./support/service.ts";
import { type Answer, createSession, env, JSON_TYPE, send, stubOf, type TestSession } from "./support/session.ts";
import { settled } from "./support/settled.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const demo = (service: string, rest: string) => `/services/${service}/internal/demo/${rest}`;

let session: TestSession;
beforeAll(async () => {
  session = await createSession();
  await settled(stubOf(session));
});

/** Every operation that wants the internal key. */
const guarded = [
  ["GET", "/metrics"],
  ["GET", "/api/v1/demo-sessions/stats"],
  ["GET", "/api/demo/stats"],
  ["POST", "/api/v1/demo-sessions/cleanup/run"],
  ["POST", "/api/demo/cleanup/run"],
  ["POST", "/api/v1/internal/service-tokens"],
  ["POST", demo("inventory", "clone")],
  ["POST", demo("tenant", "create-child")],
  ["DELETE", demo("inventory", `tenant/${UNKNOWN}`)],
  ["GET", demo("inventory", `exists?entity_type=ingredient&id=${UNKNOWN}&tenant_id=${UNKNOWN}`)],
  ["GET", demo("inventory", `export/${UNKNOWN}`)],
  ["GET", `/api/v1${demo("inventory", `export/${UNKNOWN}`)}`],
  ...TRIGGERS.map(({ service, path }) => ["POST", `/services/${service}/internal/${path}/trigger`]),
] as [string, string][];

describe("[T19] [T36] [F43] the internal key", () => {
  it.each(guarded)("guards %s %s", async (method, path) => {
    for (const headers of [
      {},
      { "X-Internal-API-Key": "" },
      { "X-Internal-API-Key": "wrong" },
      { "X-Internal-API-Key": `${env.INTERNAL_API_KEY} x` },
      { "X-Internal-API-Key": env.INTERNAL_API_KEY.slice(0, -1) },
      { "X-Internal-API-Key": env.SESSION_SECRET },
      { Authorization: `Bearer ${env.INTERNAL_API_KEY}` },
      session.credentials.header,
      session.credentials.bearer,
      session.credentials.cookie,
    ] as Record<string, string>[]) {
      problem(await send(path, { method, headers }), "internal_key_required", JSON.stringify(Object.keys(headers)));
    }
    const let_in = await send(path, { method, headers: KEY });
    expect([200, 201, 400, 404], let_in.text).toContain(let_in.status);
  });

  const app = createDemoSessionApp();
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} } as unknown as ExecutionContext;
  const statusWith = async (variables: Record<string, unknown>, key: string) => {
    const request = new Request("https://session.internal/demo-sessions/stats", {
      headers: { "X-Internal-API-Key": key },
    });
    const response = await app.fetch(request, { ...env, ...variables } as unknown as Env, context);
    return [response.status, ((await response.json()) as { error?: string }).error];
  };

  it("can be changed without a gap: the one before it is accepted while it is configured", async () => {
    const [present, previous] = ["present-key-0123456789-0123456789-01", "previous-key-0123456789-0123456789-0"];
    const both = { INTERNAL_API_KEY: present, INTERNAL_API_KEY_PREVIOUS: previous };
    expect(await statusWith(both, present)).toEqual([200, undefined]);
    expect(await statusWith(both, previous)).toEqual([200, undefined]);
    expect(await statusWith(both, "another")).toEqual([401, "internal_key_required"]);
    expect(await statusWith({ INTERNAL_API_KEY: present }, previous)).toEqual([401, "internal_key_required"]);
  });

  it.each([undefined, "", "short", "x".repeat(31)])(
    "closes the feature when it is configured as %j",
    async (configured) => {
      for (const key of ["", configured ?? "", env.INTERNAL_API_KEY]) {
        expect(await statusWith({ INTERNAL_API_KEY: configured }, key)).toEqual([503, "not_configured"]);
      }
      const previous = { INTERNAL_API_KEY_PREVIOUS: configured };
      if (configured) expect(await statusWith(previous, env.INTERNAL_API_KEY)).toEqual([503, "not_configured"]);
    },
  );
});

describe("statistics and conversions", () => {
  const convert = (body: unknown, headers: Record<string, string> = session.credentials.header) =>
    send("/api/v1/conversions", { method: "POST", headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });

  it("count each event of a session once, whoever says it how often", async () => {
    const before = bodyOf(await withKey("/api/v1/demo-sessions/stats"), Statistics());
    for (const event of ["cta_clicked", "cta_clicked", "tour_completed"]) {
      const answer = await convert({ event });
      expect([answer.status, answer.json()]).toEqual([202, { status: "accepted", event }]);
    }
    await settled(stubOf(session));
    const after = bodyOf(await withKey("/api/v1/demo-sessions/stats"), Statistics());
    expect(after.conversions.cta_clicked! - before.conversions.cta_clicked!).toBe(1);
    expect(after.conversions.tour_completed! - before.conversions.tour_completed!).toBe(1);
    expect(after.conversions.signup_requested).toBe(before.conversions.signup_requested);
  });

  it("take a closed list of events, from a session and its own pages alone", async () => {
    for (const body of [{}, { event: "bought" }, { event: "cta_clicked", note: "me" }, { event: ["cta_clicked"] }]) {
      problem(await convert(body), "invalid_input");
    }
    problem(await convert({ event: "cta_clicked" }, {}), "session_required");
    const cookie = { ...session.credentials.cookie, "Sec-Fetch-Site": "cross-site" };
    problem(await convert({ event: "cta_clicked" }, cookie), "cross_site_request");
  });

  it("tell how many sessions there are, were, and how long they took", async () => {
    const one = await createSession();
    await settled(stubOf(one));
    const before = bodyOf(await withKey("/api/v1/demo-sessions/stats"), Statistics());
    await one.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    const after = bodyOf(await withKey("/api/v1/demo-sessions/stats"), Statistics());
    expect(after.active - before.active).toBe(-1);
    expect(after.ended - before.ended).toBe(1);
    expect(after.created).toBe(before.created);
    expect(after.by_profile.professional).toMatchObject({ active: after.active, ended: after.ended });
    expect(after.by_status.DESTROYED).toBe(after.ended);
    expect(after.durations_ms.creation!.p95).toBeGreaterThanOrEqual(after.durations_ms.creation!.p50);
    expect(after.durations_ms.creation!.p50).toBeGreaterThan(0);
    expect(after.durations_ms.stay).not.toBeNull();
  });

  it("hears of a prospect who decides after the end, once for each event, and of nobody else", async () => {
    const session = await createSession();
    await session.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    const headers = session.credentials.cookie;
    const before = bodyOf(await withKey("/api/v1/demo-sessions/stats"), Statistics());
    for (let time = 0; time < 2; time++) {
      const answer = await convert({ event: "contact_requested" }, { ...headers, "Sec-Fetch-Site": "same-origin" });
      expect(answer.status, answer.text).toBe(202);
    }
    const after = bodyOf(await withKey("/api/v1/demo-sessions/stats"), Statistics());
    expect(after.conversions.contact_requested! - before.conversions.contact_requested!).toBe(1);

    const unknown = env.BAKERY_SESSION.newUniqueId().toString();
    const id = await sessionIdOf(unknown, env.SESSION_SECRET);
    problem(await convert({ event: "cta_clicked" }, { "X-Demo-Session-Id": id }), "session_expired");
  });
});

const exportOf = async ({ tenantId }: TestSession, service: string, form = "") =>
  bodyOf(await withKey(demo(service, `export/${tenantId}${form}`)), ServiceExport());

/** As document 002 hashes an export: without the fields that only tell when a row was written. */
const hashOf = (told: unknown) =>
  sha256(JSON.stringify(told, (key, value) => (["created_at", "updated_at"].includes(key) ? undefined : value)));
const withoutTenant = ({ virtual_tenant_id: _tenant, ...told }: { virtual_tenant_id: string }) => told;

describe("export", () => {
  it.each(domains.map(({ name }) => name))("of %s is the same for any two fresh sessions, whole", async (service) => {
    const other = await createSession();
    await settled(stubOf(other));
    const [one, two] = [await exportOf(session, service), await exportOf(other, service)];
    expect(one).toMatchObject({ service, virtual_tenant_id: session.tenantId, form: "canonical" });
    expect(await hashOf(withoutTenant(two))).toBe(await hashOf(withoutTenant(one)));
    expect(withoutTenant(two)).toEqual(withoutTenant(one));
    const clone = session.created.clone.services.find((report) => report.service === service);
    const rows = Object.fromEntries(Object.entries(one.tables).map(([name, told]) => [name, told.length]));
    if (clone) expect(rows).toEqual(clone.details);
  });

  it("live shows the rows as they are, under the session's own ids and dates", async () => {
    const live = await exportOf(session, "inventory", "?form=live");
    expect(live.form).toBe("live");
    const stored = await query(stubOf(session), "SELECT id, quantity FROM stock ORDER BY id");
    expect(live.tables.stock!.map(({ id, quantity }) => ({ id, quantity }))).toEqual(stored);
    expect(await hashOf(live.tables)).not.toBe(await hashOf((await exportOf(session, "inventory")).tables));
  });

  it("of a used session differs exactly where something was changed", async () => {
    const used = await createSession();
    await settled(stubOf(used));
    const fresh = await exportOf(used, "inventory");
    const [lot] = await query(stubOf(used), "SELECT id, quantity FROM stock WHERE quantity > 1 LIMIT 1");
    await query(stubOf(used), "UPDATE stock SET quantity = quantity - 1 WHERE id = ?", lot!.id!);
    const changed = await exportOf(used, "inventory");
    const differences = Object.entries(changed.tables).flatMap(([table, rows]) =>
      rows.flatMap((row, index) =>
        Object.keys(row).flatMap((column) =>
          JSON.stringify(row[column]) === JSON.stringify(fresh.tables[table]![index]![column])
            ? []
            : [`${table}.${column}`],
        ),
      ),
    );
    expect(differences).toEqual(["stock.quantity"]);
  });

  it("knows no tenant and no service that is not there", async () => {
    problem(await withKey(demo("inventory", `export/${UNKNOWN}`)), "not_found");
    problem(await withKey(demo("inventory", "export/nonsense")), "not_found");
    problem(await withKey(demo("billing", `export/${session.tenantId}`)), "not_found");
    problem(await withKey(demo("inventory", `export/${session.tenantId}?form=raw`)), "invalid_input");
  });
});

describe("exists", () => {
  const ask = (service: string, entity: string, id: string, tenant = session.tenantId, method = "HEAD") =>
    withKey(demo(service, `exists?entity_type=${entity}&id=${id}&tenant_id=${tenant}`), { method });

  it.each([
    ["inventory", "ingredients"],
    ["inventory", "ingredient"],
    ["production", "production_batches"],
    ["production", "production_batch"],
    ["procurement", "delivery"],
    ["recipes", "recipe"],
    ["inventory", "stock"],
  ])("in %s finds a %s by id and tenant, and nobody else's", async (service, entity) => {
    const table = domains
      .find(({ name }) => name === service)!
      .tables.find(({ name }) => name.startsWith(entity.replace(/y$/, "")))!;
    const [row] = await query(stubOf(session), `SELECT id FROM "${table.name}" LIMIT 1`);
    const id = row!.id as string;
    expect((await ask(service, entity, id)).status).toBe(200);
    expect((await ask(service, entity, id, session.tenantId, "GET")).json()).toEqual({ exists: true });
    expect((await ask(service, entity, UNKNOWN)).status).toBe(404);
    expect((await ask(service, entity, id, UNKNOWN)).status).toBe(404);
  });

  it("answers for tenants, and nothing for what is no entity of the service", async () => {
    expect((await ask("tenant", "tenant", session.tenantId)).status).toBe(200);
    for (const [service, entity] of [
      ["inventory", "recipe"],
      ["billing", "invoice"],
      ["inventory", "sqlite_master"],
    ]) {
      expect((await ask(service!, entity!, UNKNOWN)).status).toBe(404);
    }
    expect((await ask("inventory", "ingredient", "x' OR 1=1")).status).toBe(404);
    expect((await withKey(demo("inventory", "exists?id=1"), { method: "HEAD" })).status).toBe(400);
  });
});

describe("deleting and cloning a service's rows", () => {
  it.each(["inventory", "sales", "production"])("of %s is idempotent both ways", async (service) => {
    const own = await createSession();
    await settled(stubOf(own));
    const details = own.created.clone.services.find((report) => report.service === service)!.details!;
    const before = await exportOf(own, service);
    const erase = () => withKey(demo(service, `tenant/${own.tenantId}`), { method: "DELETE" });
    const total = Object.values(details).reduce((sum, rows) => sum + rows, 0);
    expect((await erase()).json()).toMatchObject({
      service,
      status: "deleted",
      records_deleted: { ...details, total },
    });
    expect((await erase()).json()).toMatchObject({ status: "deleted", records_deleted: { total: 0 } });
    const body = { virtual_tenant_id: own.tenantId, demo_account_type: "professional" };
    const clone = async () => bodyOf(await withKey(demo(service, "clone"), { method: "POST", body }), ServiceClone());
    for (let round = 0; round < 2; round++) expect(await clone()).toMatchObject({ records_cloned: total, details });
    expect(await exportOf(own, service)).toEqual(before);
  });

  it("is not found for tenants that no session has", async () => {
    problem(await withKey(demo("inventory", `tenant/${UNKNOWN}`), { method: "DELETE" }), "not_found");
    problem(
      await withKey(demo("inventory", "clone"), { method: "POST", body: { virtual_tenant_id: UNKNOWN } }),
      "not_found",
    );
    const body = { virtual_tenant_id: UNKNOWN, parent_tenant_id: session.tenantId };
    problem(await withKey(demo("tenant", "create-child"), { method: "POST", body }), "not_found");
    problem(await withKey(demo("inventory", "clone"), { method: "POST", body: {} }), "invalid_input");
  });
});

describe("triggers", () => {
  it.each(TRIGGERS)("$service $path computes $what anew", async ({ service, path, what }) => {
    const table = what === "alerts" ? "alerts" : "ai_insights";
    await query(stubOf(session), `DELETE FROM ${table === "alerts" ? "alert_interactions" : table}`);
    await query(stubOf(session), `DELETE FROM ${table}`);
    const body = { tenant_id: session.tenantId };
    const answer = await withKey(`/services/${service}/internal/${path}/trigger`, { method: "POST", body });
    expect(bodyOf(answer, Triggered())).toMatchObject({ service, trigger: path, virtual_tenant_id: session.tenantId });
    const [{ rows } = { rows: 0 }] = await query(stubOf(session), `SELECT count(*) AS rows FROM ${table}`);
    expect(rows).toBeGreaterThan(0);
  });
});

describe("service tokens", () => {
  it("are issued to the internal key alone and say whose they are", async () => {
    const claims = JSON.parse(atob((await serviceToken("gdpr-desk")).split(".")[1]!));
    expect(claims).toMatchObject({ typ: "service", service: "gdpr-desk", aud: "bakery-ia-demo-services" });
    expect(claims.exp - claims.iat).toBe(300);
    for (const body of [{}, { service: "" }, { service: "Ñ" }, { service: "ok", role: "admin" }]) {
      problem(await withKey("/api/v1/internal/service-tokens", { method: "POST", body }), "invalid_input");
    }
  });
});

it("[F47] an unknown tenant of a session that the registry does not know is found by the session's own id", async () => {
  const hidden = await createSession();
  await settled(stubOf(hidden));
  await registered("DELETE FROM session_tenants WHERE handle = ?", hidden.handle);
  const path = demo("inventory", `export/${hidden.tenantId}`);
  problem(await withKey(path), "not_found");
  const answers: Answer[] = [await withKey(path, { headers: hidden.credentials.header })];
  expect(answers[0]!.status).toBe(200);
  problem(await withKey(path, { headers: { "X-Demo-Session-Id": `${hidden.id.slice(0, -1)}x` } }), "session_not_found");
});
